"""Letters changed within the bytes of a package."""

from __future__ import annotations

from io import BytesIO
from struct import pack
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import pytest

from directive_model import Span, Unwritable
from directive_model.kit.mending.zipped import with_parts
from directive_model.plugin import PlacedEdit, Source
from directive_model_docx.edit import edit as edit_docx
from directive_model_odt.edit import edit as edit_odt

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = 'xmlns:{0}="urn:oasis:names:tc:opendocument:xmlns:{0}:1.0"'


def package(**parts: str | bytes) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as out:
        for name, content in parts.items():
            info = ZipInfo(name.replace("__", "/").replace("_xml", ".xml"), (2020, 2, 2, 2, 2, 2))
            out.writestr(info, content, ZIP_STORED if name == "mimetype" else None, 6)
    return target.getvalue()


def docx(paragraph: str) -> bytes:
    document = f"<w:document {W}><w:body><w:p/>{paragraph}</w:body></w:document>"
    return package(word__document_xml=document, word__other_xml="<a/>" * 9)


def odt(paragraph: str) -> bytes:
    names = " ".join(ODF.format(name) for name in ("office", "text"))
    body = f"<office:body><office:text>{paragraph}</office:text></office:body>"
    content = f"<office:document-content {names}>{body}</office:document-content>"
    return package(mimetype="application/vnd.oasis.opendocument.text", content_xml=content)


def in_docx(paragraph: str, start: int, old: str, text: str) -> tuple[str, list[str]]:
    span = Span(part="word/document.xml", paragraph=2, start=start, end=start + len(old))
    result = edit_docx(Source(data=docx(paragraph)), (PlacedEdit(span, old, text),))
    part = ZipFile(BytesIO(result.data)).read("word/document.xml").decode()
    return part.partition("<w:p/>")[2].removesuffix("</w:body></w:document>"), [
        one.reason.en for one in result.refused
    ]


def in_odt(paragraph: str, start: int, old: str, text: str) -> tuple[str, list[str]]:
    span = Span(part="content.xml", paragraph=1, start=start, end=start + len(old))
    result = edit_odt(Source(data=odt(paragraph)), (PlacedEdit(span, old, text),))
    part = ZipFile(BytesIO(result.data)).read("content.xml").decode()
    return part.partition("<office:text>")[2].partition("</office:text>")[0], [
        one.reason.en for one in result.refused
    ]


@pytest.mark.parametrize(
    ("paragraph", "start", "old", "text", "expected"),
    [
        ("<w:p><w:r><w:t>Số: 7</w:t></w:r></w:p>", 2, ":", "", "<w:p><w:r><w:t>Số 7</w:t></w:r></w:p>"),
        ("<w:p><w:r><w:t>a &amp; b</w:t></w:r></w:p>", 2, "&", "<", "<w:p><w:r><w:t>a &lt; b</w:t></w:r></w:p>"),
        (
            "<w:p><w:r><w:t >ab</w:t></w:r></w:p>",
            1,
            "b",
            " ",
            '<w:p><w:r><w:t xml:space="preserve" >a </w:t></w:r></w:p>',
        ),
        (
            "<w:p><w:r><w:t>ab</w:t></w:r><w:proofErr/><w:r><w:t>cd</w:t></w:r></w:p>",
            1,
            "bc",
            "xyz",
            "<w:p><w:r><w:t>axyz</w:t></w:r><w:proofErr/><w:r><w:t>d</w:t></w:r></w:p>",
        ),
        ("<w:p><w:r><w:t>ab</w:t></w:r></w:p>", 0, "", "x", "<w:p><w:r><w:t>xab</w:t></w:r></w:p>"),
        ("<w:p><w:r><w:t>a\r\nb</w:t></w:r></w:p>", 1, " ", "", "<w:p><w:r><w:t>ab</w:t></w:r></w:p>"),
    ],
)
def test_letters_of_word_change_and_nothing_else(paragraph, start, old, text, expected):
    assert (expected, []) == in_docx(paragraph, start, old, text)


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
IN_FIELD = "{}{}<w:r><w:t>ab</w:t></w:r>{}".format(*map(FIELD.format, ("begin", "separate", "end")))


@pytest.mark.parametrize(
    ("inside", "start", "old", "told"),
    [
        ('<w:ins w:id="1"><w:r><w:t>ab</w:t></w:r></w:ins>', 0, "a", "tracked change"),
        (
            "<w:r><w:t>a</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>b</w:t></w:r>",
            0,
            "ab",
            "stands among",
        ),
        ('<w:fldSimple w:instr="TITLE"><w:r><w:t>ab</w:t></w:r></w:fldSimple>', 0, "a", "a field makes"),
        (IN_FIELD, 0, "a", "a field makes"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", 0, "a\tb", "a tab"),
        ("<w:r><w:t>ab</w:t></w:r>", 0, "x", "do not stand"),
        ("<w:r><w:t>ab</w:t></w:r>", 2, "x", "do not stand"),
        ("<w:r><w:t><![CDATA[ab]]></w:t></w:r>", 0, "a", "CDATA"),
        (
            "<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent><w:r><w:t>ab</w:t></w:r></w:sdtContent></w:sdt>",
            0,
            "a",
            "bound",
        ),
    ],
)
def test_what_is_no_letter_alone_is_refused_in_word(inside, start, old, told):
    part, reasons = in_docx(f"<w:p>{inside}</w:p>", start, old, "x")

    assert (f"<w:p>{inside}</w:p>", 1) == (part, len(reasons))
    assert told in reasons[0]


@pytest.mark.parametrize(
    ("inside", "start", "old", "text", "expected"),
    [
        ("Số: 7", 2, ":", "", "Số 7"),
        ("a \n  b", 1, " ", "", "ab"),
        ("a<text:span>bc</text:span>d", 0, "ab", "x", "x<text:span>c</text:span>d"),
        ("a<text:span>b</text:span>c", 2, "c", "&", "a<text:span>b</text:span>&amp;"),
    ],
)
def test_letters_of_open_document_change_and_nothing_else(inside, start, old, text, expected):
    assert (f"<text:p>{expected}</text:p>", []) == in_odt(f"<text:p>{inside}</text:p>", start, old, text)


@pytest.mark.parametrize(
    ("inside", "start", "old", "told"),
    [
        ("<text:date>ab</text:date>", 0, "a", "a field"),
        ('a<text:s text:c="2"/>b', 1, "  ", "a tab"),
        ("a<text:line-break/>b", 0, "a\nb", "a tab"),
    ],
)
def test_what_is_no_letter_alone_is_refused_in_open_document(inside, start, old, told):
    part, reasons = in_odt(f"<text:p>{inside}</text:p>", start, old, "x")

    assert (f"<text:p>{inside}</text:p>", 1) == (part, len(reasons))
    assert told in reasons[0]


def test_all_other_parts_are_taken_over_as_they_are_packed():
    old = docx("<w:p><w:r><w:t>Số: 7</w:t></w:r></w:p>")
    new = with_parts(old, {"word/document.xml": b"<a/>"}, "a.docx")
    before, after = ZipFile(BytesIO(old)), ZipFile(BytesIO(new))

    assert after.testzip() is None
    assert before.namelist() == after.namelist()
    assert (b"<a/>", before.read("word/other.xml")) == tuple(map(after.read, after.namelist()))
    assert (
        old[before.getinfo("word/other.xml").header_offset : before.start_dir]
        == (new[after.getinfo("word/other.xml").header_offset : after.start_dir])
    )


def test_sizes_that_stand_behind_a_part_are_put_into_its_head():
    class Pipe(BytesIO):
        def tell(self) -> int:
            raise OSError

    target = Pipe()
    with ZipFile(target, "w") as out:
        out.writestr("a.xml", b"<a/>")
        out.writestr("b.xml", b"<b/>")
    new = with_parts(target.getvalue(), {"a.xml": b"<longer/>"}, "a.zip")
    after = ZipFile(BytesIO(new))

    assert (b"<longer/>", b"<b/>", None) == (after.read("a.xml"), after.read("b.xml"), after.testzip())
    assert [0, 8] == [info.flag_bits & 8 for info in after.infolist()]


def test_a_package_in_the_large_way_of_counting_is_refused():
    data = package(a_xml="<a/>")
    start, end = ZipFile(BytesIO(data)).start_dir, data.rfind(b"PK\5\6")
    large = pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, end - start, start)
    locator = pack("<4sLQL", b"PK\6\7", 0, end, 1)

    with pytest.raises(Unwritable) as refused:
        with_parts(data[:end] + large + locator + data[end:], {"a.xml": b""}, "a.zip")

    assert "not-editable" == refused.value.code
