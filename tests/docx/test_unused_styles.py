"""Table styles that nobody uses are left out before parsing, and nothing else is."""

import re

from lxml import etree

from directive_model_docx.formatting.unused import without_unused_table_styles

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FILLER = "<w:tblPr>" + "<w:jc w:val='left'/>" * 3000 + "</w:tblPr>"


def styles_part(*styles: str) -> bytes:
    return f'<w:styles xmlns:w="{W}">{"".join(styles)}</w:styles>'.encode()


def style(name: str, kind: str = "table", base: str | None = None, more: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" {more}w:styleId="{name}"><w:name w:val="{name}"/>{based}{FILLER}</w:style>'


def ids(data: bytes) -> list[str]:
    root = etree.fromstring(data)
    return [element.get(f"{{{W}}}styleId") for element in root]


def test_a_table_style_that_no_part_names_is_left_out():
    data = styles_part(style("Normal", "paragraph"), style("Grid"), style("Fancy"))

    thin = without_unused_table_styles(data, frozenset({b"Grid"}))

    assert ids(thin) == ["Normal", "Grid"]


def test_what_a_used_style_is_based_on_stays():
    data = styles_part(style("Base"), style("Middle", base="Base"), style("Top", base="Middle"), style("Other"))

    thin = without_unused_table_styles(data, frozenset({b"Top"}))

    assert ids(thin) == ["Base", "Middle", "Top"]


def test_what_tables_name_that_the_styles_do_not_have_is_not_remembered():
    """Eight documents of 1,500 long names each held 70 MB."""
    data = styles_part(style("Grid"), style("Fancy"), style("Own"))
    thin = without_unused_table_styles(data, frozenset({b"Grid"}))

    assert thin is without_unused_table_styles(data, frozenset({b"Grid", b"Nowhere"}))
    assert ids(without_unused_table_styles(data, frozenset({b"Fancy", b"Nowhere"}))) == ["Fancy"]


def test_the_default_table_style_stays():
    data = styles_part(style("TableNormal", more='w:default="1" '), style("Fancy"))

    assert ids(without_unused_table_styles(data, frozenset())) == ["TableNormal"]


def test_what_is_said_of_styles_that_the_document_lacks_goes_too():
    latent = '<w:latentStyles w:count="1"><w:lsdException w:name="Grid"/></w:latentStyles>'
    data = styles_part("<w:docDefaults/>", latent, style("Normal", "paragraph"), style("Fancy"))

    assert ids(data) == [None, None, "Normal", "Fancy"]
    assert ids(without_unused_table_styles(data, frozenset())) == [None, "Normal"]


def test_an_empty_style_before_an_unused_one_stays():
    empty = '<w:style w:type="table" w:styleId="Empty"/>'
    data = styles_part('<w:latentStyles w:count="0"/>', empty, style("Fancy"), style("Grid"))

    assert ids(without_unused_table_styles(data, frozenset())) == [None, "Empty", "Fancy"]


def test_a_circle_of_styles_ends():
    data = styles_part(style("A", base="B"), style("B", base="A"))

    assert ids(without_unused_table_styles(data, frozenset({b"A"}))) == ["A", "B"]


def test_bytes_of_another_hand_come_back_as_they_are():
    plain = styles_part(style("Fancy"))

    for odd in (
        plain.replace(b"w:", b"x:"),
        plain + b"<!-- end -->",
        plain[:2000],
        re.sub(b"</w:style>", b"", plain),
    ):
        assert without_unused_table_styles(odd, frozenset()) == odd
