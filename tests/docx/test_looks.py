"""Faces and layouts with all inheritance resolved; tables; sections, heads and notes."""

from __future__ import annotations

import pytest
from wordml import cell
from wordml import dressed as p

from directive_model.flow import Face, FlowParagraph, Layout, Run, text_of

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/>'
    '<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="0"/><w:jc w:val="both"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
)
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Aptos"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


@pytest.mark.parametrize(
    ("ppr", "rpr", "face"),
    [
        ("", "", Face("Times New Roman", 11.0)),
        ("", '<w:rFonts w:asciiTheme="majorHAnsi"/>', Face("Aptos", 11.0)),
        ("", '<w:rFonts w:hAnsi=".VnTime"/>', Face(".VnTime", 11.0)),
        ('<w:pStyle w:val="H1"/>', "", Face("Times New Roman", 14.0, bold=True)),
        ('<w:pStyle w:val="H1"/>', '<w:b w:val="0"/>', Face("Times New Roman", 14.0)),
        ('<w:pStyle w:val="H1"/>', '<w:rStyle w:val="Strong"/>', Face("Times New Roman", 14.0)),
        ("", '<w:rStyle w:val="Strong"/>', Face("Times New Roman", 11.0, bold=True)),
        ('<w:pStyle w:val="Unknown"/>', "", Face("Times New Roman", 11.0)),
        ('<w:pStyle w:val="Loop"/>', "", Face("Calibri", 11.0, italic=True)),
        (
            "",
            '<w:color w:val="c00000"/><w:u w:val="single"/>',
            Face("Times New Roman", 11.0, underline=True, color="C00000"),
        ),
        ("", '<w:color w:val="000000"/><w:u w:val="none"/>', Face("Times New Roman", 11.0)),
        (
            "",
            '<w:vertAlign w:val="superscript"/><w:caps/>',
            Face("Times New Roman", 11.0, caps=True, raised="superscript"),
        ),
        ("", '<w:dstrike/><w:sz w:val="25"/>', Face("Times New Roman", 12.5, strike=True)),
        ("", '<w:sz w:val="nonsense"/>', Face("Times New Roman", 11.0)),
    ],
)
def test_faces_are_inherited(reader, ppr, rpr, face):
    (block,) = reader.blocks(p(ppr, rpr), styles=STYLES, theme=THEME)

    assert block.runs == (Run("x", face),)


@pytest.mark.parametrize(
    ("ppr", "layout"),
    [
        ("", Layout(after_pt=8.0, line=1.08)),
        ('<w:pStyle w:val="H1"/>', Layout("justify", before_pt=12.0, line=1.08, keep_with_next=True)),
        (
            '<w:pStyle w:val="H1"/><w:keepNext w:val="0"/><w:jc w:val="end"/>',
            Layout("right", before_pt=12.0, line=1.08),
        ),
        (
            '<w:spacing w:after="0" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="567"/>',
            Layout(first_line_mm=10.0, line=18.0, line_rule="exact"),
        ),
        ('<w:ind w:left="1cm" w:hanging="284"/>', Layout(left_mm=10.0, first_line_mm=-5.01, after_pt=8.0, line=1.08)),
    ],
)
def test_layouts_are_inherited(reader, ppr, layout):
    (block,) = reader.blocks(p(ppr), styles=STYLES)

    assert block.layout == layout


def test_styles_have_the_names_that_people_see(reader):
    blocks = reader.blocks(p('<w:pStyle w:val="H1"/>') + p() + p('<w:pStyle w:val="Loop"/>'), styles=STYLES)

    assert [block.style for block in blocks] == ["Heading 1", None, "Loop"]


def test_the_language_and_the_title_are_read(reader):
    assert reader.flow(p(), styles=STYLES).value.language == "vi-VN"
    assert reader.flow(p()).value.title is None


SIZE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="850" w:header="567"/>'
)


def section(content):
    return f"<w:sectPr>{content}</w:sectPr>"


def head(which, part):
    return f'<w:headerReference w:type="{which}" r:id="{part}"/>'


def test_sections_have_their_pages_and_heads(reader):
    first = section(head("default", "header1") + head("first", "header2") + SIZE + "<w:titlePg/>")
    last = section('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgNumType w:start="1"/>')
    flow = reader.flow(
        p(text="một") + p(first, text="hai") + p(text="ba") + last, header1=p(text="đầu"), header2=p(text="đầu tiên")
    ).value
    one, two = flow.sections

    assert [text_of(s.blocks) for s in flow.sections] == ["một\nhai", "ba"]
    assert (one.page.width_mm, one.page.height_mm) == (210.0, 297.0)
    assert (one.page.top_mm, one.page.left_mm, one.page.right_mm, one.page.header_mm) == (20.0, 30.0, 15.0, 10.0)
    assert (two.page.width_mm, two.page.first_number) == (297.0, 1)
    assert (text_of(one.header), text_of(one.first_header), one.first_footer) == ("đầu", "đầu tiên", None)
    assert (text_of(two.header), two.first_header) == ("đầu", None)


def test_a_first_page_without_a_head_of_its_own_has_none(reader):
    flow = reader.flow(p() + section(head("default", "header1") + "<w:titlePg/>"), header1=p(text="đầu")).value

    assert flow.sections[0].first_header == ()


def test_heads_that_no_page_of_the_flow_shows_are_told(reader):
    sections = section(head("default", "header1") + head("even", "header2"))
    reading = reader.flow(p() + sections, header1=p(text="lẻ"), header2=p(text="chẵn"))

    assert [(f.rule, f.text, str(f.span)) for f in reading.findings] == [
        ("unplaced-text", "chẵn", "x.docx word/header2.xml")
    ]


def test_notes_stand_apart_and_their_marks_in_the_text(reader):
    body = '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r></w:p>'
    flow = reader.flow(
        body,
        footnotes='<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="5">{p(text="chú thích")}</w:footnote>',
        comments=f'<w:comment w:id="0">{p(text="nhận xét")}</w:comment>',
    ).value

    assert text_of(flow.blocks) == "a1"
    assert [(n.kind, n.label, text_of(n.blocks)) for n in flow.notes] == [
        ("footnote", "1", "chú thích"),
        ("comment", None, "nhận xét"),
    ]


def test_an_unreadable_part_is_told_and_the_rest_is_read(reader):
    reading = reader.flow(p(text="a"), theme="<broken", styles="</w:styles>")

    assert text_of(reading.value.blocks) == "a"
    assert [f.rule for f in reading.findings] == ["part-not-read"]
    assert "word/styles.xml" in reading.findings[0].message.vi
    assert reading.value.partial


def test_an_empty_paragraph_is_a_blank_line_but_in_a_cell_nothing(reader):
    blank, table = reader.blocks(f"<w:p/><w:tbl><w:tr>{cell()}</w:tr></w:tbl>")

    assert blank == FlowParagraph((), Layout())
    assert table.rows[0].cells[0].blocks == ()


def test_small_capitals_are_capitals(reader):
    (block,) = reader.blocks(p(rpr="<w:smallCaps/>"))

    assert block.runs[0].face.caps


def test_hidden_text_is_told_wherever_it_is(reader):
    hidden = p(rpr="<w:vanish/>", text="ẩn")
    reading = reader.flow(
        hidden
        + f"<w:tbl><w:tr><w:tc>{hidden}</w:tc></w:tr></w:tbl>"
        + '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>',
        header=hidden,
        comments=f'<w:comment w:id="0">{hidden}</w:comment>',
    )

    assert [(f.rule, f.text) for f in reading.findings] == [("hidden-text", "ẩn")] * 4


OF_SCRIPTS = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Aptos"/><a:ea typeface="SimSun"/><a:cs typeface=""/>'
    '<a:font script="Arab" typeface="Tahoma"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


@pytest.mark.parametrize(
    ("fonts", "font"),
    [
        ('w:asciiTheme="majorHAnsi"', "Aptos"),
        ('w:asciiTheme="majorEastAsia"', "SimSun"),
        ('w:asciiTheme="majorBidi"', "Tahoma"),
        ('w:asciiTheme="minorEastAsia"', "Calibri"),
        ('w:asciiTheme="minorBidi" w:ascii="Arial"', "Calibri"),
    ],
)
def test_a_theme_has_fonts_for_scripts(reader, fonts, font):
    (block,) = reader.blocks(p(rpr=f"<w:rFonts {fonts}/>"), theme=OF_SCRIPTS)

    assert block.runs[0].face.font == font


def test_without_a_theme_the_font_beside_it_counts(reader):
    named, bare = reader.blocks(
        p(rpr='<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/>')
        + p(rpr='<w:rFonts w:asciiTheme="minorHAnsi"/>')
    )

    assert (named.runs[0].face.font, bare.runs[0].face.font) == ("Arial", "Times New Roman")
