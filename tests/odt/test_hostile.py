"""What is no ODT, or no kind one: refused by its code, with nothing foreign raised; and how a file is known."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model import DirectiveProgram, Letterhead, Regime
from directive_model import read as read_program
from directive_model import write as write_program
from directive_model.errors import DirectiveError
from directive_model.kit import Limits, write_package
from directive_model.plugin import Source
from directive_model_odt import directive_formats, directive_identify
from directive_model_odt.measure import mm_of, points_of
from directive_model_odt.names import NAMESPACES
from directive_model_odt.reader import read

TYPE = b"application/vnd.oasis.opendocument.text"
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
SHEET = (
    f"<office:document-content {DECLARED}><office:body><office:spreadsheet/></office:body></office:document-content>"
)
ENCRYPTED = (
    b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
)


def package(content: str | bytes, *more: tuple[str, bytes]) -> bytes:
    data = content if isinstance(content, bytes) else content.encode()
    return write_package([("mimetype", TYPE), ("content.xml", data), *more])


def tightly(content: bytes) -> bytes:
    """Return a package whose part is deflated as tightly as can be, as bombs are; ours are not."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("mimetype", TYPE, compress_type=zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
    return output.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"nonsense", "zip-broken"),
        (b"<html/>", "odt-no-document"),
        (b"<office:document", "xml-broken"),
        (write_package([("mimetype", TYPE)]), "odt-no-document"),
        (package(SHEET), "odt-no-document"),
        (package(""), "empty-file"),
        (package("<x"), "xml-broken"),
        (package(LAUGHS), "xml-doctype"),
        (package(EXTERNAL), "xml-doctype"),
        (package(LAUGHS.encode("utf-16")), "xml-doctype"),
        (EXTERNAL.encode(), "xml-doctype"),
        (LAUGHS.encode("utf-16"), "xml-doctype"),
        (package("<a>" * 300 + "</a>" * 300), "limit-xml-depth"),
        (write_package([("../content.xml", b"<x/>")]), "zip-path-traversal"),
        (tightly(b"<x>" + b" " * 2**23 + b"</x>"), "limit-ratio"),
        (package("not xml", ("META-INF/manifest.xml", ENCRYPTED)), "odt-encrypted"),
        (write_package([("mimetype", TYPE), ("encrypted-package", b"x")]), "odt-encrypted"),
    ],
)
def test_refusals_have_a_code_a_place_and_a_remedy(data, code):
    with pytest.raises(DirectiveError) as caught:
        read(Source(data=data, name="x.odt"))

    assert code == caught.value.code
    assert "x.odt" in caught.value.words.vi
    assert ";" in caught.value.words.en


def test_an_encrypted_document_says_that_it_needs_a_password():
    with pytest.raises(DirectiveError, match="password"):
        read(Source(data=package("x", ("META-INF/manifest.xml", ENCRYPTED))))


def test_a_flat_file_may_not_be_larger_than_a_package_inflated(reader):
    with pytest.raises(DirectiveError) as caught:
        reader.data(reader.flat("<text:p>a</text:p>"), Limits(expanded_bytes=64))

    assert "limit-expanded-bytes" == caught.value.code


def test_a_tree_deeper_than_the_interpreter_is_refused_even_when_asked_for(reader):
    deep = "<text:section>" * 1500 + "</text:section>" * 1500
    with pytest.raises(DirectiveError) as caught:
        reader.data(reader.odt(deep), Limits(xml_depth=2000))

    assert "limit-xml-depth" == caught.value.code


def test_blanks_without_end_are_cut_short(reader):
    (text,) = reader.texts('<text:p>a<text:s text:c="99999999999"/>b</text:p>')

    assert len(text) < 5000


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ("META-INF__documentsignatures_xml", "digital-signature"),
        ("Basic__Standard__m_xml", "macros-left-out"),
        ("Scripts__python__m_py", "macros-left-out"),
    ],
)
def test_signatures_and_macros_are_noticed_and_nothing_is_done_with_them(reader, part, rule):
    reading = reader.flow("<text:p>a</text:p>", **{part: "<x/>"})

    (finding,) = reading.findings
    assert (rule, part.replace("__", "/").replace("_", ".")) == (finding.rule, finding.span.part)


def test_macros_are_said_to_be_in_the_first_part_that_holds_any(reader, document):
    words = "<office:text><text:p>a</text:p></office:text>"
    listening = document("-content", scripts="<office:event-listeners/>", body=words)

    def part_of(**parts):
        (finding,) = reader.data(reader.packed(parts)).findings
        return finding.span.part

    assert "content.xml" == part_of(content_xml=listening)
    assert "Basic/a.xml" == part_of(content_xml=listening, Basic__a_xml="<x/>", Scripts__b_py="")


@pytest.mark.parametrize(("scripts", "rules"), [("<x>Sub A()</x>", ["macros-left-out"]), ("<x> </x>", [])])
def test_macros_of_a_flat_file_are_noticed_where_there_are_any(reader, scripts, rules):
    reading = reader.data(reader.flat("<text:p>a</text:p>", scripts=scripts))

    assert rules == [one.rule for one in reading.findings]


@pytest.mark.parametrize(
    ("part", "partial"), [("styles_xml", True), ("meta_xml", False), ("META-INF__documentsignatures_xml", False)]
)
def test_a_part_that_cannot_be_read_is_told_of_and_the_rest_is_read(reader, document, part, partial):
    content = document("-content", body="<office:text><text:p>a</text:p></office:text>")
    reading = reader.data(reader.packed({"content_xml": content, part: EXTERNAL}))

    assert "part-not-read" == reading.findings[0].rule
    assert partial == reading.value.partial
    assert "a" == reading.value.blocks[0].text


def test_a_text_that_stands_there_twice_is_read_twice(reader, document):
    text = "<office:text><text:p>{}</text:p></office:text>"
    content = document("-content", body=text.format("a") + text.format("b"))
    reading = reader.data(reader.packed({"content_xml": content}))

    assert ["a", "b"] == [block.text for block in reading.value.blocks]


_NAMES = [
    *("p", "h", "span", "list", "list-item", "list-header", "s", "note", "note-body", "section", "a", "ruby"),
    *("change", "change-start", "change-end", "numbered-paragraph", "hidden-text", "page-number", "table-of-content"),
]
_TABLE_NAMES = ["table", "table-row", "table-cell", "covered-table-cell", "table-column", "table-header-rows"]
_DRAW_NAMES = ["frame", "text-box", "line", "custom-shape", "g", "object", "control", "image"]
_TAGS = [
    *(f"text:{name}" for name in _NAMES),
    *(f"table:{name}" for name in _TABLE_NAMES),
    *(f"draw:{name}" for name in _DRAW_NAMES),
    *("office:annotation", "office:forms", "directive:unknown"),
]
_VALUES = st.sampled_from(["", "0", "1", "-1", "true", "none", "L1", "x", "99999999999", "1cm", "-0.5in", "50%"])
_ATTRIBUTES = (
    *("text:c", "text:style-name", "text:start-value", "text:level", "text:outline-level", "text:change-id"),
    *("table:number-columns-spanned", "table:number-columns-repeated", "table:style-name", "svg:x1", "svg:x2"),
)


@st.composite
def _elements(draw, depth=0):
    name = draw(st.sampled_from(_TAGS))
    attributes = "".join(
        f' {key}="{draw(_VALUES)}"' for key in draw(st.sets(st.sampled_from(_ATTRIBUTES), max_size=3))
    )
    inside = "".join(draw(st.lists(_elements(depth + 1), max_size=3))) if depth < 4 else "x"
    return f"<{name}{attributes}>{inside}</{name}>"


@given(st.lists(_elements(), max_size=4), st.sampled_from(["accepted", "original", "all"]))
def test_any_nest_of_elements_is_read(content, changes):
    declared = f'{DECLARED} xmlns:directive="urn:x"'
    text = f"<office:body><office:text>{''.join(content)}</office:text></office:body>"
    data = package(f"<office:document-content {declared}>{text}</office:document-content>")

    assert read(Source(data=data, changes=changes)).value.title is None


@given(st.data())
def test_damage_raises_nothing_foreign(data):
    good = package(f"<office:document-content {DECLARED}><office:body/></office:document-content>")
    damaged = bytearray(good)
    damaged[data.draw(st.integers(0, len(good) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(DirectiveError):
        read(Source(data=bytes(damaged)))


def stored(name, text):
    """Return a package of one part, as it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(zipfile.ZipInfo(name), text)
    return file.getvalue()


FLAT = b'<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'


@pytest.mark.parametrize(
    ("head", "name", "found"),
    [
        (package("x"), "x", "odt"),
        (package("x"), "x.docx", "odt"),
        (package("x"), "x.doc", "odt"),
        (write_package([("mimetype", TYPE + b"-template")]), "x.zip", "odt"),
        (write_package([("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]), "x.odt", None),
        (write_package([("content.xml", b"<x/>")]), "x.odt", "odt"),
        (write_package([("content.xml", b"<x/>")]), "x.zip", None),
        (write_package([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<x/>")]), "x.odt", None),
        # As LibreOffice orders the parts of a DOCX: what says their types is out of sight.
        (write_package([("_rels/.rels", b"<x/>"), ("docProps/app.xml", b"<x/>")]), "x.odt", None),
        (write_package([("word/document.xml", b"<x/>"), ("_rels/.rels", b"<x/>")]), "x.ott", None),
        (write_package([("Pictures/password/1.png", b"x"), ("content.xml", b"<x/>")]), "x.odt", "odt"),
        (stored("meta.xml", "<x>[Content_Types].xml, _rels/.rels, word/</x>"), "x.odt", "odt"),
        (stored("Object 1", write_package([("[Content_Types].xml", b"<Types/>")])), "x.odt", "odt"),
        (stored("word/embeddings/1.odt", package("x")), "x.docx", None),
        (FLAT, "x.doc", "fodt"),
        (FLAT.decode().encode("utf-16"), "x", "fodt"),
        (b"<html>", "x.fodt", None),
        (b"nonsense", "x.odt", None),
    ],
)
def test_an_odt_is_known_by_its_head(head, name, found):
    assert found == directive_identify(head, name)


@pytest.mark.parametrize("name", ["a.docx", "a.doc", "a.txt", "a"])
def test_an_odt_of_another_name_is_read_by_its_content(tmp_path, reader, name):
    path = tmp_path / name
    path.write_bytes(reader.odt("<text:p>KẾ HOẠCH</text:p>"))

    assert "odt" == read_program(path).origin.format


def test_a_docx_whose_types_are_told_last_is_read_under_another_name(tmp_path):
    file = io.BytesIO()
    write_program(
        DirectiveProgram(regime=Regime.PARTY, letterhead=Letterhead(issuer="TỈNH ỦY BẮC NINH")), file, format="docx"
    )
    with zipfile.ZipFile(file) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    first, last = "_rels/.rels", "[Content_Types].xml"
    ordered = [first, *sorted(parts.keys() - {first, last}), last]
    path = tmp_path / "a.odt"
    path.write_bytes(write_package([(name, parts[name]) for name in ordered]))

    assert "docx" == read_program(path).origin.format


def test_the_plugin_brings_the_packed_format_and_the_flat_one():
    assert [("odt", (".odt", ".ott"), ()), ("fodt", (".fodt",), ())] == [
        (one.name, one.suffixes, one.loses) for one in directive_formats()
    ]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("length", ["9" * 200_000 + "x", "9." * 100_000, "9" * 50 + "mm", "." * 200_000 + "cm"])
def test_a_length_of_very_many_figures_is_none_takes_no_time_and_is_not_remembered(length):
    """A pattern that parts a row of figures in two, as each place allows, took minutes for one attribute."""
    held = sys.getrefcount(length)

    assert (None, None) == (mm_of(length), points_of(length))
    assert held == sys.getrefcount(length)
