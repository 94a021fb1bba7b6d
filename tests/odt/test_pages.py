"""Pages: set-up, heads and feet, and where others begin."""

from __future__ import annotations

import pytest

from directive_model.flow import PageSetup, text_of

SIZE = 'fo:page-width="210mm" fo:page-height="297mm"'
MARGINS = 'fo:margin-top="20mm" fo:margin-bottom="20mm" fo:margin-left="30mm" fo:margin-right="15mm"'


def page(name: str, properties: str = f"{SIZE} {MARGINS}", header: str = "", footer: str = "") -> str:
    def margin(kind: str, said: str) -> str:
        return f"<style:{kind}-style><style:header-footer-properties {said}/></style:{kind}-style>" if said else ""

    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties {properties}/>'
        f"{margin('header', header)}{margin('footer', footer)}</style:page-layout>"
    )


def master(name: str, layout: str, content: str = "", more: str = "") -> str:
    named = f'style:name="{name}" style:page-layout-name="{layout}" {more}'
    return f"<style:master-page {named}>{content}</style:master-page>"


def margin(kind: str, text: str, more: str = "") -> str:
    return f"<style:{kind} {more}><text:p>{text}</text:p></style:{kind}>"


@pytest.fixture
def sections(reader):
    """Return a function that returns the sections of a document."""

    def of(body="<text:p>a</text:p>", **parts):
        return reader.flow(body, **parts).value.sections

    return of


def test_paper_and_margins(sections):
    (section,) = sections(pages=page("L"), masters=master("Standard", "L"))

    assert PageSetup() == section.page


def test_a_lying_page(sections):
    turned = 'fo:page-width="11.6929in" fo:page-height="8.2681in" style:print-orientation="landscape" fo:margin="2cm"'
    (section,) = sections(pages=page("L", turned), masters=master("Standard", "L"))

    assert (297.0, 210.0, 20.0, 20.0) == (
        section.page.width_mm,
        section.page.height_mm,
        section.page.top_mm,
        section.page.right_mm,
    )


def test_a_margin_ends_where_the_head_begins(sections):
    head = 'fo:min-height="7mm" fo:margin-bottom="3mm"'
    with_head = {"pages": page("L", header=head, footer='svg:height="5mm"')}
    shown = margin("header", "đầu") + margin("footer", "chân")
    (section,) = sections(**with_head, masters=master("Standard", "L", shown))
    (without,) = sections(**with_head, masters=master("Standard", "L"))

    assert (27.0, 20.0, 25.0, 20.0) == (
        section.page.top_mm,
        section.page.header_mm,
        section.page.bottom_mm,
        section.page.footer_mm,
    )
    assert (20.0, 13.0, 15.0) == (without.page.top_mm, without.page.header_mm, without.page.footer_mm)


def test_the_first_page_may_have_its_own_head(sections):
    shown = margin("header", "2") + margin("header-first", "")
    (section,) = sections(pages=page("L"), masters=master("Standard", "L", shown))

    assert ("2", "") == (text_of(section.header), text_of(section.first_header))
    assert section.first_footer is None


def test_a_first_head_that_is_that_of_all_pages_is_none_of_its_own(sections):
    shown = margin("header", "2") + margin("header-first", "2")
    (section,) = sections(pages=page("L"), masters=master("Standard", "L", shown))

    assert section.first_header is None


def test_the_first_page_may_be_of_a_kind_of_its_own(sections, reader):
    masters = master("First", "L", more='style:next-style-name="Standard"') + master(
        "Standard", "L", margin("header", "2")
    )
    automatic = reader.style("P1", more='style:master-page-name="First"')
    (section,) = sections(
        '<text:p text:style-name="P1">a</text:p>', pages=page("L"), masters=masters, automatic=automatic
    )

    assert ("2", ()) == (text_of(section.header), section.first_header)


@pytest.mark.parametrize("beginning", ["paragraph", "table"])
def test_a_style_that_names_a_master_page_begins_a_section(sections, reader, beginning):
    masters = master("Standard", "L") + master("Phu_20_luc", "N")
    pages = page("L") + page("N", f'fo:page-width="297mm" fo:page-height="210mm" {MARGINS}')
    named = 'style:master-page-name="Phu_20_luc"'
    number = {beginning: 'style:page-number="1"'}
    automatic = reader.style("X", beginning, more=named, **number)
    block = {
        "paragraph": '<text:p text:style-name="X">b</text:p>',
        "table": '<table:table table:style-name="X"><table:table-row><table:table-cell><text:p>b</text:p>'
        "</table:table-cell></table:table-row></table:table>",
    }
    first, second = sections(
        f"<text:p>a</text:p>{block[beginning]}", pages=pages, masters=masters, automatic=automatic
    )

    assert ("a", "b") == (text_of(first.blocks), text_of(second.blocks))
    assert (297.0, 1) == (second.page.width_mm, second.page.first_number)
    assert first.page.first_number is None


def test_heads_that_no_page_of_the_flow_shows_are_told_of(reader):
    shown = margin("header", "2") + margin("header-left", "chẵn") + margin("footer", "tắt", 'style:display="false"')
    masters = master("Standard", "L", shown) + master("Unused", "L", margin("header", "thừa"))
    reading = reader.flow("<text:p>a</text:p>", pages=page("L"), masters=masters)

    assert {("unplaced-text", text) for text in ("chẵn", "tắt", "thừa")} == {
        (one.rule, one.text) for one in reading.findings
    }


def test_heads_have_the_styles_of_their_own_part(reader):
    style = reader.style("P1", text='fo:font-weight="bold"')
    other = reader.style("P1", text='fo:font-style="italic"')
    head = '<style:header><text:p text:style-name="P1">đầu</text:p></style:header>'
    flow = reader.flow(
        '<text:p text:style-name="P1">a</text:p>',
        automatic=other,
        pages=style + page("L"),
        masters=master("Standard", "L", head),
    ).value
    (section,) = flow.sections

    assert (True, "styles.xml") == (section.header[0].runs[0].face.bold, section.header[0].span.part)
    assert flow.blocks[0].runs[0].face.italic


def test_without_pages_there_is_no_set_up(sections):
    (section,) = sections()

    assert section.page is None
