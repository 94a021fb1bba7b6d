"""What is no DOCX, or no kind one: refused by its code, in time, in memory, with nothing foreign raised."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.errors import DirectiveError
from directive_model.kit import Limits, write_package
from directive_model.plugin import Source
from directive_model_docx import directive_formats, directive_identify
from directive_model_docx.reader import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'
EXTERNAL = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w>&a;</w>'


def package(document: str | bytes) -> bytes:
    return write_package([("word/document.xml", document if isinstance(document, bytes) else document.encode())])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"nonsense", "zip-broken"),
        (b"{\\rtf1 }", "zip-broken"),
        (OLE + bytes(600), "not-docx-ole"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "docx-encrypted"),
        (write_package([("ppt/presentation.xml", b"<p/>")]), "docx-no-document"),
        (package("<workbook/>"), "docx-no-document"),
        (package(""), "empty-file"),
        (package("<w:document"), "xml-broken"),
        (package(LAUGHS), "xml-doctype"),
        (package(EXTERNAL), "xml-doctype"),
        (package(LAUGHS.encode("utf-16")), "xml-doctype"),
        (package("<a>" * 300 + "</a>" * 300), "limit-xml-depth"),
        (write_package([("../word/document.xml", b"<w/>")]), "zip-path-traversal"),
        (package("<w>" + " " * 2**23 + "</w>"), "limit-ratio"),
    ],
)
def test_refusals_have_a_code_a_place_and_a_remedy(data, code):
    start = time.perf_counter()
    with pytest.raises(DirectiveError) as caught:
        read(Source(data=data, name="x.docx"))

    assert caught.value.code == code
    assert "x.docx" in caught.value.words.vi
    assert ";" in caught.value.words.en
    assert time.perf_counter() - start < 1


def test_a_truncated_file_is_told_as_such(reader):
    data = reader.docx("<w:p/>" * 1000)
    with pytest.raises(DirectiveError) as caught:
        reader.data(data[:-100])

    assert caught.value.code == "zip-truncated"


def test_a_tree_deeper_than_the_interpreter_is_refused_even_when_asked_for(reader):
    deep = "<w:tbl><w:tr><w:tc>" * 600 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 600
    with pytest.raises(DirectiveError) as caught:
        reader.data(reader.docx(deep), Limits(xml_depth=2000))

    assert caught.value.code == "limit-xml-depth"


def test_a_main_part_may_be_anywhere(reader):
    assert reader.data(reader.docx("<w:p/>", main="custom/text.xml")).value.blocks[0].span.part == "custom/text.xml"


def test_strict_documents_are_read(reader):
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p>'
        '<w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>Chỉ đạo</w:t></w:r></w:p></w:body></w:document>'
    )
    for data in (strict.encode(), strict.encode("utf-16")):
        (block,) = reader.data(package(data)).value.blocks

        assert (block.text, block.layout.alignment) == ("Chỉ đạo", "center")


def test_a_document_without_a_body_is_empty(reader):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    assert reader.data(package(f'<w:document xmlns:w="{word}"/>')).value.sections == ()


_NAMES = ["p", "r", "t", "tbl", "tr", "tc", "pPr", "rPr", "tcPr", "trPr", "sectPr", "ins", "del", "sdt", "fldChar"]
_NAMES += [
    "vMerge",
    "gridSpan",
    "numPr",
    "ilvl",
    "numId",
    "jc",
    "ind",
    "spacing",
    "pict",
    "drawing",
    "instrText",
    "sym",
]
_VALUES = st.sampled_from(["", "0", "1", "-1", "restart", "continue", "begin", "end", "separate", "x", "99999999999"])


@st.composite
def _elements(draw, depth=0):
    name = draw(st.sampled_from(_NAMES))
    attributes = "".join(f' w:{key}="{draw(_VALUES)}"' for key in ("val", "fldCharType", "left", "line", "char"))
    inside = "".join(draw(st.lists(_elements(depth + 1), max_size=3))) if depth < 4 else "x"
    return f"<w:{name}{attributes}>{inside}</w:{name}>"


@given(st.lists(_elements(), max_size=4))
def test_any_nest_of_elements_is_read(content):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = f'<w:document xmlns:w="{word}"><w:body>{"".join(content)}</w:body></w:document>'

    assert read(Source(data=package(document))).value.notes == ()


@given(st.data())
def test_damage_raises_nothing_foreign(data):
    good = package('<w:document xmlns:w="x"><w:body/></w:document>')
    damaged = bytearray(good)
    damaged[data.draw(st.integers(0, len(good) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(DirectiveError):
        read(Source(data=bytes(damaged)))


@pytest.mark.parametrize(
    ("head", "name", "found"),
    [
        (write_package([("[Content_Types].xml", b""), ("word/document.xml", b"")]), "x", "docx"),
        (write_package([("[Content_Types].xml", bytes(99))]), "a.DOCX", "docx"),
        (write_package([("[Content_Types].xml", b""), ("xl/workbook.xml", b"")]), "x", None),
        (write_package([("mimetype", b"application/vnd.oasis.opendocument.text")]), "x.odt", None),
        (b"word/ is a folder", "x.docx", None),
    ],
)
def test_a_docx_is_known_by_its_head(head, name, found):
    assert directive_identify(head, name) == found


def test_the_plugin_brings_one_format():
    (form,) = directive_formats()

    assert (form.name, form.suffixes[0], form.loses) == ("docx", ".docx", ())
    assert form.read is not None
    assert form.write is not None
