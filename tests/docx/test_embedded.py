"""Files and objects within a document: their words are in the flow, or in the finding that tells of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.flow import text_of
from directive_model.kit import Limits, open_package, write_package
from directive_model_docx.embedded import chunk_of, text_of_object

TEXT = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
CHUNK = '<w:altChunk r:id="aFChunk"/>'
PAGE = (
    "<html><head><title>x</title><style>p {}</style></head><body><p>Chỉ <b>đạo</b>\n rà soát</p>quy hoạch<br>tỉnh"
    "</body></html>"
)
MAIL = b"".join(
    [
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n",
        b"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n",
        b"<p>Ch=E1=BB=89 =C4=91=E1=BA=A1o</p>\r\n--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--\r\n",
    ]
)
RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 Ch\u7881?\~d\'e9 {\b ra} so\u225\'e1t"
    rb"\par quy\tab ho\\ch}"
)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (PAGE.encode(), "Chỉ đạo rà soát\nquy hoạch\ntỉnh"),
        (PAGE.encode("utf-16"), "Chỉ đạo rà soát\nquy hoạch\ntỉnh"),
        (b"\xef\xbb\xbf" + PAGE.encode(), "Chỉ đạo rà soát\nquy hoạch\ntỉnh"),
        ('<meta charset="windows-1258"><p>Đoàn</p>'.encode("cp1258"), "Đoàn"),
        (b'<meta charset="nonsense"><p>A</p>', "A"),
        (b"<p>\xe9t\xe9</p>", "été"),
        (b"<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"),
        (b"<!-- -->", ""),
        ("Chỉ đạo".encode(), "Chỉ đạo"),
        (MAIL, "Chỉ đạo"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nA", "A"),
        (RTF, "Chỉ\xa0dé ra soát\nquy\tho\\ch"),
        (rb"{\rtf1\uc2 \u272 D\'aa\u7843xxng{\*\generator W;}{\pict 0123}}", "Đảng"),
        (rb"{\rtf1\ansicpg99999 \'41}}}", "A"),
    ],
)
def test_the_words_of_a_chunk_are_read(data, text):
    assert chunk_of(data) == text


@given(st.binary(max_size=200), st.sampled_from([b"", b"<", b"{\\rtf1", b"MIME-Version: 1.0\n"]))
def test_no_chunk_is_too_broken(data, head):
    chunk = chunk_of(head + data)

    assert chunk is None or isinstance(chunk, str)


def test_a_page_whose_tag_has_thousands_of_attributes_is_shown_as_it_is():
    page = f"<p {' '.join(f'a{number}' for number in range(7_000))}>A</p>"

    assert page == chunk_of(page.encode())


def test_a_chunk_stands_where_it_is_named(reader):
    reading = reader.flow(TEXT.format("Trước") + CHUNK + TEXT.format("Sau"), aFChunk="<p>Trong</p><p>tệp</p>")

    assert text_of(reading.value.blocks) == "Trước\nTrong\ntệp\nSau"
    assert [(f.rule, str(f.span)) for f in reading.findings] == [("embedded-text", "x.docx word/document.xml ¶1")]


def chunked(reader, body: str, chunk: bytes, name: str = "inner.docx") -> bytes:
    """Return a DOCX whose chunk is ``chunk``."""
    data = reader.docx(body, aFChunk="<x/>")
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="aFChunk" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="/word/{name}"/>'
        "</Relationships>"
    )
    package = open_package(data, "x", Limits())
    kept = [(part, package.read(part)) for part in package.names if not part.endswith("document.xml.rels")]
    return write_package([*kept, ("word/_rels/document.xml.rels", relations.encode()), (f"word/{name}", chunk)])


def test_a_document_within_a_document_is_read_as_it_is(reader):
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    inner = reader.docx(
        f"<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:t>Trong</w:t></w:r>{note}</w:p>"
        '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>',
        footnotes=f'<w:footnote w:id="1">{TEXT.format("chú thích")}</w:footnote>',
        header=TEXT.format("đầu trang"),
    )
    reading = reader.data(chunked(reader, CHUNK + TEXT.format("Sau"), inner))
    first, last = reading.value.blocks

    assert (first.text, first.layout.alignment, last.text) == ("Trong1", "center", "Sau")
    assert first.span.source == "x.docx!word/inner.docx"
    assert text_of(reading.value.notes[0].blocks) == "chú thích"
    assert [(f.rule, f.text) for f in reading.findings] == [("unplaced-text", "đầu trang")]


def test_documents_within_documents_come_to_an_end_and_lose_no_word(reader):
    data = reader.docx(TEXT.format("tận trong"))
    for _ in range(5):
        data = chunked(reader, TEXT.format("ngoài") + CHUNK, data)
    reading = reader.data(data)

    assert text_of(reading.value.blocks) == "ngoài\nngoài\nngoài"
    assert [(f.rule, f.text) for f in reading.findings] == [("object-not-read", "ngoài")]
    assert reading.value.partial


def test_a_broken_chunk_is_told(reader):
    reading = reader.data(chunked(reader, CHUNK, b"PK\3\4 broken"))

    assert [(f.rule, f.message.en) for f in reading.findings] == [
        ("object-not-read", "an object is not read: word/inner.docx")
    ]
    assert reading.value.partial


@pytest.mark.parametrize(("header", "partial"), [(TEXT.format("đầu"), False), ("</broken", True)])
def test_what_a_document_within_a_document_lacks_the_whole_lacks(reader, header, partial):
    inner = reader.docx(
        TEXT.format("Trong") + '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>', header=header
    )
    reading = reader.data(chunked(reader, TEXT.format("ngoài") + CHUNK, inner))

    assert text_of(reading.value.blocks) == "ngoài\nTrong"
    assert reading.value.partial == partial


def test_a_chunk_that_is_not_there_is_told(reader):
    reading = reader.flow('<w:altChunk r:id="none"/>')

    assert [f.message.en for f in reading.findings] == ["an object is not read: altChunk"]


CHART = (
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<a:p><a:r><a:t>Biểu </a:t></a:r><a:r><a:t>đồ</a:t></a:r></a:p>"
    "<c:cat><c:strCache><c:pt><c:v>Quý I</c:v></c:pt></c:strCache></c:cat><c:val><c:v>12</c:v></c:val></c:chart>"
)


def test_the_words_of_a_chart_are_in_its_finding(reader):
    drawing = '<w:drawing><a:graphicData uri="x/chart"><c r:id="chart1"/></a:graphicData></w:drawing>'
    reading = reader.flow(f"<w:p><w:r>{drawing}</w:r></w:p>", chart1=CHART)

    assert [(f.rule, f.text) for f in reading.findings] == [("object-not-read", "Biểu đồ\nQuý I")]


def test_the_words_of_an_embedded_document_are_in_its_finding(reader):
    assert text_of_object(reader.docx(TEXT.format("a") + TEXT.format("b")), Limits()) == "a\nb"


@pytest.mark.parametrize("data", [b"", b"\xd0\xcf\x11\xe0", b"<broken", b"PK\3\4", b"<x/>"])
def test_what_has_no_words_has_none(data):
    assert text_of_object(data, Limits()) is None


def test_who_should_sign_is_in_the_finding_of_the_line(reader):
    line = (
        '<w:pict><v:shape><o:signatureline o:suggestedsigner="Trần Hải Đăng" o:suggestedsigner2="Phó Bí thư"/>'
        "</v:shape></w:pict>"
    )
    reading = reader.flow(f"<w:p><w:r>{line}</w:r></w:p>")

    assert [(f.rule, f.text) for f in reading.findings] == [("object-not-read", "Trần Hải Đăng\nPhó Bí thư")]
