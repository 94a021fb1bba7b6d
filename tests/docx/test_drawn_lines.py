"""Lines: drawn, borders of paragraphs, pictures and shapes that are as low as one."""

from __future__ import annotations

import pytest
from wordml import TEXT_BOX, drawing, p, r

LINE = '<wps:spPr><a:xfrm><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="line"/><a:ln w="12700"/></wps:spPr>'


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (drawing(f"<wps:wsp>{LINE.format(cx=1800000, cy=0)}</wps:wsp>"), (50.0, "center", 1.0)),
        (
            drawing(f"<wps:wsp>{LINE.format(cx=1800000, cy=0)}</wps:wsp>").replace(
                "<wp:anchor>", "<wp:anchor><wp:positionH><wp:align>right</wp:align></wp:positionH>"
            ),
            (50.0, "right", 1.0),
        ),
        ('<w:pict><v:line from="10pt,2pt" to="82pt,2pt" strokeweight=".5pt"/></w:pict>', (25.4, "center", 0.5)),
        ('<w:pict><v:shape type="#_x0000_t32" style="width:1in;height:0"/></w:pict>', (25.4, "center", 0.75)),
        ('<w:pict><v:shape o:spt="20" style="width:72pt;height:0.05pt"/></w:pict>', (25.4, "center", 0.75)),
    ],
)
def test_a_drawn_line_is_a_rule_after_its_paragraph(reader, content, rule):
    paragraph, drawn = reader.blocks(p(r("Cộng"), f"<w:r>{content}</w:r>"))
    (alone,) = reader.blocks(p(f"<w:r>{content}</w:r>"))

    assert paragraph.text == "Cộng"
    assert (drawn.length_mm, drawn.alignment, drawn.weight_pt) == rule
    assert alone == drawn


def picture(cx, cy):
    size = f'<pic:spPr><a:xfrm><a:ext cx="{cx}" cy="{cy}"/></a:xfrm></pic:spPr>'
    return drawing(f'<pic:pic><pic:blipFill><a:blip r:embed="image1"/></pic:blipFill>{size}</pic:pic>')


def shape(cx, cy):
    size = f'<wps:spPr><a:xfrm><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"/></wps:spPr>'
    return drawing(f"<wps:wsp>{size}</wps:wsp>")


@pytest.mark.parametrize("drawn", [picture(1800000, 12700), shape(1800000, 12700), shape(1800000, 0)])
def test_what_is_long_and_low_was_drawn_for_a_line(reader, drawn):
    reading = reader.flow(p(r("Cộng"), f"<w:r>{drawn}</w:r>"), image1="<x/>")
    _, rule = reading.value.blocks

    assert (rule.length_mm, rule.alignment) == (50.0, "center")
    assert reading.findings == ()


@pytest.mark.parametrize("drawn", [picture(1800000, 360000), shape(1800000, 360000), shape(90000, 12700)])
def test_what_is_high_or_short_is_no_line(reader, drawn):
    reading = reader.flow(p(r("Cộng"), f"<w:r>{drawn}</w:r>"), image1="<x/>")

    assert len(reading.value.blocks) == 1
    assert [f.rule for f in reading.findings] == ["object-not-read"] * ("pic:pic" in drawn)


def test_a_flat_text_box_is_no_line(reader):
    box = shape(1800000, 12700).replace("</wps:wsp>", TEXT_BOX.removeprefix("<wps:wsp>"))

    assert reader.texts(p(f"<w:r>{box}</w:r>")) == ["Trong hộp"]


def test_an_upright_line_is_no_rule(reader):
    upright = drawing(f"<wps:wsp>{LINE.format(cx=0, cy=1800000)}</wps:wsp>")

    assert len(reader.blocks(p(r("a"), f"<w:r>{upright}</w:r>"))) == 1


@pytest.mark.parametrize(
    ("sides", "kinds"),
    [
        ('<w:bottom w:val="single" w:sz="8"/>', ["FlowParagraph", "DrawnRule"]),
        ('<w:top w:val="single" w:sz="8"/>', ["DrawnRule", "FlowParagraph"]),
        ('<w:top w:val="single"/><w:bottom w:val="single"/>', ["FlowParagraph"]),
        ('<w:bottom w:val="nil"/>', ["FlowParagraph"]),
    ],
)
def test_a_border_on_one_side_is_a_rule(reader, sides, kinds):
    blocks = reader.blocks(p(f"<w:pPr><w:pBdr>{sides}</w:pBdr></w:pPr>", r("a")))

    assert [type(block).__name__ for block in blocks] == kinds
