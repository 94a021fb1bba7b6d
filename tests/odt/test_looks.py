"""How letters and paragraphs look, all inheritance resolved."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, Layout

FONTS = (
    '<style:font-face style:name="TNR1" svg:font-family="&apos;Times New Roman&apos;"/>'
    '<style:font-face style:name="A" svg:font-family="Arial, sans-serif"/>'
)


def default(text: str = "", paragraph: str = "") -> str:
    return (
        f'<style:default-style style:family="paragraph"><style:paragraph-properties {paragraph}/>'
        f"<style:text-properties {text}/></style:default-style>"
    )


@pytest.fixture
def face(reader):
    """Return a function that returns the face of letters in a span with properties."""

    def of(properties, **parts):
        automatic = reader.style("T1", "text", text=properties)
        body = '<text:p text:style-name="P"><text:span text:style-name="T1">a</text:span></text:p>'
        (paragraph,) = reader.blocks(body, automatic=automatic + parts.pop("automatic", ""), **parts)
        return paragraph.runs[0].face

    return of


@pytest.fixture
def layout(reader):
    """Return a function that returns the layout of a paragraph with properties."""

    def of(properties, **parts):
        automatic = reader.style("P1", more='style:parent-style-name="Base"', paragraph=properties)
        (paragraph,) = reader.blocks('<text:p text:style-name="P1">a</text:p>', automatic=automatic, **parts)
        return paragraph.layout

    return of


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('fo:font-weight="bold"', Face(bold=True)),
        ('fo:font-weight="600"', Face(bold=True)),
        ('fo:font-weight="400"', Face()),
        ('fo:font-style="oblique"', Face(italic=True)),
        ('fo:font-size="13.5pt"', Face(size_pt=13.5)),
        ('fo:font-family="&apos;Times New Roman&apos;, serif"', Face(font="Times New Roman")),
        ('style:text-underline-style="dotted"', Face(underline=True)),
        ('style:text-underline-style="none"', Face()),
        ('style:text-line-through-style="solid"', Face(strike=True)),
        ('style:text-line-through-type="double"', Face(strike=True)),
        ('fo:text-transform="uppercase"', Face(caps=True)),
        ('style:text-position="super 58%"', Face(raised="superscript")),
        ('style:text-position="-33% 58%"', Face(raised="subscript")),
        ('style:text-position="0% 100%"', Face()),
        ('fo:color="#c00000"', Face(color="C00000")),
        ('fo:color="#000000"', Face()),
        ('text:display="none"', Face(hidden=True)),
    ],
)
def test_letters(face, properties, expected):
    assert expected == face(properties)


def test_fonts_are_named_by_what_declares_them(reader, document):
    content = document(
        "-content",
        font_face_decls=FONTS,
        automatic_styles=reader.style("T", "text", text='style:font-name="A"'),
        body='<office:text><text:p><text:span text:style-name="T">a</text:span>b</text:p></office:text>',
    )
    styles = document("-styles", font_face_decls=FONTS, styles=default('style:font-name="TNR1"'))
    package = {"content_xml": content, "styles_xml": styles}
    (paragraph,) = reader.data(reader.packed(package)).value.blocks

    assert ["Arial", "Times New Roman"] == [run.face.font for run in paragraph.runs]


def test_letters_inherit_from_the_default_to_the_innermost_span(reader):
    styles = (
        default('fo:font-size="12pt" fo:font-weight="bold"')
        + reader.style("Base", text='fo:font-style="italic"')
        + reader.style("Mid", more='style:parent-style-name="Base"', text='fo:font-size="14pt"')
        + reader.style("Strong", "text", text='fo:font-weight="bold"')
    )
    automatic = (
        reader.style("P1", more='style:parent-style-name="Mid"', text='fo:font-weight="normal"')
        + reader.style("T1", "text", more='style:parent-style-name="Strong"', text='fo:color="#ff0000"')
        + reader.style("T2", "text", text='fo:font-style="normal"')
    )
    body = (
        '<text:p text:style-name="P1">a<text:span text:style-name="T1">b<text:span text:style-name="T2">c</text:span>'
        "</text:span></text:p>"
    )
    (paragraph,) = reader.blocks(body, styles=styles, automatic=automatic)
    plain = Face(size_pt=14.0, italic=True)

    assert [
        plain,
        Face(size_pt=14.0, bold=True, italic=True, color="FF0000"),
        Face(size_pt=14.0, bold=True, color="FF0000"),
    ] == [run.face for run in paragraph.runs]


def test_a_share_of_a_size_is_one_of_the_size_beneath(reader):
    styles = default('fo:font-size="10pt"') + reader.style("Base", text='fo:font-size="120%"')
    automatic = reader.style("T1", "text", text='fo:font-size="50%"')
    body = '<text:p text:style-name="Base">a<text:span text:style-name="T1">b</text:span></text:p>'
    (paragraph,) = reader.blocks(body, styles=styles, automatic=automatic)

    assert [12.0, 6.0] == [run.face.size_pt for run in paragraph.runs]


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('fo:text-align="start"', Layout()),
        ('fo:text-align="end"', Layout(alignment="right")),
        ('fo:text-align="center"', Layout(alignment="center")),
        ('fo:text-align="justify"', Layout(alignment="justify")),
        ('fo:margin-left="0.3937in" fo:text-indent="-0.5cm"', Layout(left_mm=10.0, first_line_mm=-5.0)),
        ('fo:margin-right="12.5mm"', Layout(right_mm=12.5)),
        ('fo:margin-top="0.0835in" fo:margin-bottom="0.212cm"', Layout(before_pt=6.0, after_pt=6.0)),
        ('fo:margin="10mm"', Layout("left", 10.0, 10.0, 0.0, 28.35, 28.35)),
        ('fo:line-height="150%"', Layout(line=1.5)),
        ('fo:line-height="18pt"', Layout(line=18.0, line_rule="exact")),
        ('style:line-height-at-least="14.5pt"', Layout(line=14.5, line_rule="at-least")),
        ('fo:line-height="normal"', Layout()),
        ('fo:keep-with-next="always" fo:keep-together="always"', Layout(keep_with_next=True, keep_together=True)),
        ('fo:break-before="page"', Layout(page_break_before=True)),
        ('fo:break-before="auto"', Layout()),
    ],
)
def test_paragraphs(layout, properties, expected):
    assert expected == layout(properties)


def test_paragraphs_inherit_and_may_unsay(layout, reader):
    beneath = 'fo:text-align="center" fo:keep-with-next="always" style:line-height-at-least="20pt"'

    assert Layout(alignment="center", line=1.3) == layout(
        'fo:keep-with-next="auto" fo:line-height="130%"', styles=reader.style("Base", paragraph=beneath)
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("P1", "Tên loại văn bản"),
        ("Ten", "Tên loại văn bản"),
        ("Standard", None),
        ("P2", None),
        ("Muc_20_1", "Muc 1"),
    ],
)
def test_a_paragraph_has_the_name_of_the_style_that_a_person_gave_it(reader, name, expected):
    styles = (
        reader.style("Standard")
        + reader.style("Ten", more='style:display-name="Tên loại văn bản"')
        + reader.style("Muc_20_1")
    )
    automatic = reader.style("P1", more='style:parent-style-name="Ten"') + reader.style(
        "P2", more='style:parent-style-name="Standard"'
    )
    (paragraph,) = reader.blocks(f'<text:p text:style-name="{name}">a</text:p>', styles=styles, automatic=automatic)

    assert expected == paragraph.style


@pytest.mark.parametrize(
    ("own", "expected"), [("", (20.0, -5.0)), ('fo:margin-left="0mm" fo:text-indent="0mm"', (0.0, 0.0))]
)
def test_a_lists_indents_lie_beneath_those_of_the_paragraph(reader, own, expected):
    aligned = '<style:list-level-label-alignment fo:margin-left="20mm" fo:text-indent="-5mm"/>'
    mode = 'text:list-level-position-and-space-mode="label-alignment"'
    level = f"<style:list-level-properties {mode}>{aligned}</style:list-level-properties>"
    automatic = (
        f'<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="-">{level}'
        "</text:list-level-style-bullet></text:list-style>"
        + reader.style("P", more='style:list-style-name="L" style:parent-style-name="Base"', paragraph=own)
    )
    body = (
        '<text:list text:style-name="L"><text:list-item><text:p text:style-name="P">a</text:p></text:list-item>'
        "</text:list>"
    )
    styles = reader.style("Base", paragraph='fo:margin-left="7mm"')
    (paragraph,) = reader.blocks(body, automatic=automatic, styles=styles)

    assert expected == (paragraph.layout.left_mm, paragraph.layout.first_line_mm)


def test_indents_of_the_old_kind_are_added_to_the_paragraphs(reader):
    level = '<style:list-level-properties text:space-before="6mm" text:min-label-width="4mm"/>'
    automatic = (
        f'<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="-">{level}'
        "</text:list-level-style-bullet></text:list-style>" + reader.style("P", paragraph='fo:margin-left="5mm"')
    )
    body = (
        '<text:list text:style-name="L"><text:list-item><text:p text:style-name="P">a</text:p></text:list-item>'
        "</text:list>"
    )
    (paragraph,) = reader.blocks(body, automatic=automatic)

    assert (15.0, -4.0) == (paragraph.layout.left_mm, paragraph.layout.first_line_mm)


def test_styles_that_inherit_from_each_other_end(reader):
    styles = reader.style("A", more='style:parent-style-name="B"') + reader.style(
        "B", more='style:parent-style-name="A"', text='fo:font-weight="bold"'
    )
    (paragraph,) = reader.blocks('<text:p text:style-name="A">a</text:p>', styles=styles)

    assert paragraph.runs[0].face.bold
