"""What is no DOCX, or no kind one: refused by its code, in time, in memory, with nothing foreign raised."""

from __future__ import annotations

import io
import time
import tracemalloc
import zipfile

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.errors import DirectiveError
from directive_model.kit import Deadline, Limits, write_package
from directive_model.plugin import Source
from directive_model_docx import directive_formats, directive_identify
from directive_model_docx.reader import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'
EXTERNAL = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w>&a;</w>'


def bomb(paragraphs: int) -> bytes:
    """Return a document of like paragraphs: a few kilobytes in a package, and megabytes of work out of it."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    paragraph = b"<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
    return f'<w:document xmlns:w="{word}"><w:body>'.encode() + paragraph * paragraphs + b"</w:body></w:document>"


def package(document: str | bytes) -> bytes:
    return write_package([("word/document.xml", document if isinstance(document, bytes) else document.encode())])


def tightly(name: str, content: bytes) -> bytes:
    """Return a package whose part is deflated as tightly as can be, as bombs are; ours are not."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr(name, content)
    return output.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b"nonsense", "zip-broken"),
        (b"{\\rtf1 }", "zip-broken"),
        (OLE + bytes(600), "not-docx-ole"),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "docx-encrypted"),
        (OLE + bytes(600) + "EncryptedPackage\0DRMEncryptedTransform".encode("utf-16-le"), "docx-rights"),
        (write_package([("ppt/presentation.xml", b"<p/>")]), "docx-no-document"),
        (package("<workbook/>"), "docx-no-document"),
        (package(""), "empty-file"),
        (package("<w:document"), "xml-broken"),
        (package(LAUGHS), "xml-doctype"),
        (package(EXTERNAL), "xml-doctype"),
        (package(LAUGHS.encode("utf-16")), "xml-doctype"),
        (package("<a>" * 300 + "</a>" * 300), "limit-xml-depth"),
        (write_package([("../word/document.xml", b"<w/>")]), "zip-path-traversal"),
        (tightly("word/document.xml", b"<w>" + b" " * 2**23 + b"</w>"), "limit-ratio"),
        (package(bomb(2**18)), "limit-xml-nodes"),
    ],
)
def test_refusals_have_a_code_a_place_and_a_remedy(data, code):
    start = time.process_time()
    with pytest.raises(DirectiveError) as caught:
        read(Source(data=data, name="x.docx"))

    assert caught.value.code == code
    assert "x.docx" in caught.value.words.vi
    assert ";" in caught.value.words.en
    assert time.process_time() - start < 1


def test_a_bomb_is_refused_before_it_is_inflated():
    data = tightly("word/document.xml", bomb(1).replace(b"x</w:t>", b"x" * 2**26 + b"</w:t>"))

    assert len(data) < 400_000
    tracemalloc.start()
    with pytest.raises(DirectiveError) as caught:
        read(Source(data=data))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert caught.value.code == "limit-ratio"
    assert peak < 2**20


def test_more_pages_than_allowed_are_refused(reader):
    data = reader.docx("<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>" * 10)
    with pytest.raises(DirectiveError) as caught:
        reader.data(data, Limits(pages=10))

    assert caught.value.code == "limit-pages"
    assert len(reader.data(data, Limits(pages=11)).value.blocks) == 10


def test_the_clock_is_looked_at_while_paragraphs_are_read(reader):
    source = Source(data=reader.docx("<w:p/>" * 1000))
    late = attrs.evolve(source, deadline=_Late(looks=2))
    with pytest.raises(DirectiveError) as caught:
        read(late)

    assert (caught.value.code, caught.value.place) == ("limit-seconds", "word/document.xml")


class _Late(Deadline):
    """A deadline that is over after the document was parsed."""

    __slots__ = ("looks",)

    def __init__(self, looks: int) -> None:
        super().__init__(0)
        self.looks = looks

    def check(self, place: str = "") -> None:
        self.looks -= place == "word/document.xml"
        if self.looks < 0:
            super().check(place)


def test_a_table_is_no_wider_than_word_allows(reader):
    wide = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="4000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    (table,) = reader.blocks(wide)

    assert table.rows[0].cells[0].column_span == 63


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
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "x", "docx"),
        (OLE + bytes(600) + "WordDocument".encode("utf-16-le"), "x.docx", None),
    ],
)
def test_a_docx_is_known_by_its_head(head, name, found):
    assert directive_identify(head, name) == found


def test_the_plugin_brings_one_format():
    (form,) = directive_formats()

    assert (form.name, form.suffixes[0], form.loses) == ("docx", ".docx", ())
    assert form.read is not None
    assert form.write is not None
