"""HTML to a page: what a browser prints, with its faces, lists, tables and places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model import Limits
from directive_model import read as read_program
from directive_model.errors import DirectiveError, LimitExceeded, Unreadable
from directive_model.flow import DrawnRule, FlowParagraph, FlowTable, text_of
from directive_model.host import Host
from directive_model.plugin import Source
from directive_model_html.read import read

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style>
<!--
 p.MsoNormal, li.MsoNormal {margin:0cm; font-size:14.0pt; font-family:"Times New Roman";}
 .giua {text-align:center; font-weight:bold;}
-->
</style></head>
<body lang=VI>
<p class=MsoNormal align=center style='text-align:center'><b>KẾ
HOẠCH<o:p></o:p></b></p>
<p class=giua>kiểm tra</p>
<p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>Mở hội nghị<span style='display:none'>bí mật</span>.</p>
<!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]-->
</body></html>
"""


def reading(text, **limits):
    data = text.encode() if isinstance(text, str) else text
    return read(Source(data=data, name="a.html", limits=Limits(**limits)))


def blocks(text):
    return reading(text).value.blocks


def lines(text):
    return [
        f"{block.label} {block.text}" if block.label else block.text
        for block in blocks(text)
        if isinstance(block, FlowParagraph)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>a\n  b </p><p> c<br>d</p>", ["a b", "c\nd"]),
        ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
        ("<p>a&nbsp;&amp;&#273;</p><p>&nbsp;</p>", ["a\xa0&đ", ""]),
        ("<pre>\n a  b\n c</pre>", [" a  b\n c"]),
        ("<html><p>a</p></html>\n<p>b</p></html><html><body><p>c</p></body></HTML >d", ["a", "b", "c", "d"]),
        ("<p>x<script>y</script><!-- z --><style>w</style></p>", ["x"]),
        ("<ol start=3 type=I><li>a<li value=9>b</ol>", ["III. a", "IX. b"]),
        ("<ol reversed><li>a</li><li>b</li></ol>", ["2. a", "1. b"]),
        ("<ol type=a><li><p>a</p><p>b</p></li><li></li></ol>", ["a. a", "b", "b. "]),
        ("<ul><li>a<ul><li>b</ul></ul>", ["• a", "◦ b"]),
        ("<ul style='list-style-type:none'><li>a</ul>", ["a"]),
        ("<input value=a> <input type=hidden value=b><input type=checkbox checked><textarea>c</textarea>", ["a ☑c"]),
        ("<select><option>a<option selected>b</select>", ["b"]),
        ("<p>S<img name=Shape1 align=left>\nố</p>", ["Số"]),
        ("<math><mi>x</mi><mo>=</mo><mn>2</mn></math>", ["x=2"]),
        ("<p>H<sub>2</sub>O <q>nước</q></p>", ["H2O “nước”"]),
        ("a<table hidden><tr><td>b</table>c<td>d</td>", ["ac", "d"]),
    ],
)
def test_a_page_reads_as_a_browser_shows_it(text, expected):
    assert expected == lines(text)


def test_letters_between_the_parts_of_a_table_are_read():
    text = "<table><colgroup><col>a</colgroup>b<tr>c<td>d</td></tr></table>"

    assert sorted("abcd") == sorted("".join(text_of(blocks(text)).split()))


def test_word_writes_its_own_html():
    first, second, third = blocks(WORD)

    assert ("KẾ HOẠCH", "center", True, 14.0) == (
        first.text,
        first.layout.alignment,
        first.runs[0].face.bold,
        first.runs[0].face.size_pt,
    )
    assert ("kiểm tra", "center", True) == (second.text, second.layout.alignment, second.runs[0].face.bold)
    assert "1.\xa0\xa0 Mở hội nghị." == third.text
    assert [("hidden-part", "bí mật")] == [(one.rule, one.text) for one in reading(WORD).findings]


def test_tables_have_spans_heads_and_tables_in_cells():
    inner = "<table><tr><td>d</table>"
    head = "<thead><tr><th>A<th>B</thead>"
    (table,) = blocks(f"<table border=1>{head}<tr><td colspan=2>c{inner}<tr><td rowspan=9>e</table>")

    assert isinstance(table, FlowTable)
    assert [True, False, False] == [row.header for row in table.rows]
    assert [(2, 1), (1, 9)] == [(cell.column_span, cell.row_span) for row in table.rows[1:] for cell in row.cells]
    assert "c\nd" == text_of(table.rows[1].cells[0].blocks)
    assert table.bordered


def test_rules_are_drawn_and_images_are_told():
    found = reading("<p>a</p><hr><img src=x.png alt='dấu đỏ'>")

    assert isinstance(found.value.blocks[1], DrawnRule)
    assert [("object-not-read", "dấu đỏ")] == [(one.rule, one.text) for one in found.findings]


def test_a_page_without_looks_has_none():
    (paragraph,) = blocks("<p>a</p>")

    assert (None, None) == (paragraph.layout, paragraph.runs[0].face)


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        ("@media print{.a{display:none}}", False),
        ("@media screen{.a{display:none}}", True),
        ("@media not print{.a{display:none}}", True),
        ("@media screen, PRINT and (min-width:10em){.a{display:none}}", False),
        ("@media (max-width:600px){.a{display:none}}", True),
        ("@media (min-width:600px){.a{display:none}}", False),
        ("@media (prefers-color-scheme:dark){.a{display:none}}", True),
        ("@media screen{@supports (a:b){.a{display:none}}}.b{}", True),
        ("@media screen{.b{}}.a{display:none}", False),
        ("@media screen{.b{c:d;.a{display:none}}.a{display:none}}", True),
        (".b{c:d;.a{display:none}}", True),
        ("/* .a{display:none}", True),
        ("@import 'x';@page{margin:0;@top-center{content:counter(page)}}.a{display:none}", False),
        ("@font-face{font-family:x}}}.a{display:none}", False),
        ("</style><style media=screen>.a{display:none}", True),
        ("</style><style media=print>.a{display:none}", False),
    ],
)
def test_a_page_is_read_as_it_is_printed(sheet, shown):
    found = reading(f"<style>{sheet}</style><p>a<p class=a>b")

    assert ["a", "b"] == [block.text for block in found.value.blocks] + [one.text for one in found.findings]
    assert shown == (not found.findings)


def test_places_are_lines_and_paths():
    second = blocks("<body>\n<p>a</p>\n<p>b\n<b>c</b></p></body>")[1]

    assert (3, 4, "/html[1]/body[1]/p[2]") == (second.span.line, second.span.end_line, second.span.path)


def test_a_cited_title_is_slanted_but_where_the_page_says_what_it_stands_in_is_not():
    found = blocks("<style>.u{font-style:inherit}</style><p>a<cite>b</cite><cite class=u>c</cite><i><b class=u>d")[0]

    assert [("a", False), ("b", True), ("c", False), ("d", True)] == [
        (one.text, one.face.italic) for one in found.runs
    ]


def test_a_page_that_prints_nothing_is_read_all_the_same():
    assert ["a"] == lines("<style>@media print{body{display:none}}</style><body><p>a")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<p>Đảng ủy".encode("utf-16"), "Đảng ủy"),
        ('<meta charset="windows-1258"><p>\xd0a'.encode("latin-1"), "Đa"),
        ('<?xml version="1.0" encoding="utf-8"?><html><p>Đảng'.encode(), "Đảng"),
        ('<meta charset="latin-1"><p>Đảng ủy'.encode(), "Đảng ủy"),
    ],
)
def test_the_charset_is_what_the_page_declares_or_its_letters_tell(data, expected):
    assert [expected] == lines(data)


ARCHIVE = (
    b'From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n'
    b'--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
    b"<p>=C4=90=E1=BA=A3ng</p>\r\n--b\r\nContent-Type: image/png\r\nContent-Location: a.png\r\n\r\nx\r\n--b--\r\n"
)


def test_the_page_of_a_web_archive_is_read_and_its_other_parts_are_told():
    found = reading(ARCHIVE)

    assert ["Đảng"] == lines(ARCHIVE)
    assert [("object-not-read", "a.png")] == [(one.rule, one.span.part) for one in found.findings]


def test_an_archive_without_a_page_is_refused():
    with pytest.raises(Unreadable) as caught:
        reading(ARCHIVE.replace(b"text/html; charset", b"text/plain; charset"))

    assert "html-no-page" == caught.value.code


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.doc", WORD.encode()),
        ("<bytes>", b"\xef\xbb\xbf<!DOCTYPE html>\n<p>a"),
        ("<bytes>", '<?xml version="1.0"?>\n<!-- x -->\n<html>'.encode("utf-16")),
        ("a.doc", ARCHIVE),
        ("a.html", b"a"),
    ],
)
def test_pages_are_known_by_what_they_begin_with(name, head):
    assert "html" == Host().identify(head, name)


def test_other_files_are_none():
    host = Host()

    assert [None, "txt", "md"] == [
        host.identify(b"<directive", "<bytes>"),
        host.identify(b"<p>a", "a.txt"),
        host.identify(b"<p>a", "a.md"),
    ]


@pytest.mark.parametrize(
    ("text", "limits", "code"),
    [
        ("<div>" * 300, {}, "limit-xml-depth"),
        ("<p>a" * 50, {"xml_nodes": 20}, "limit-xml-nodes"),
        ("<p>aaaaaaaaaaaa", {"expanded_bytes": 5}, "limit-expanded-bytes"),
        ("<p>a", {"seconds": 0.0}, "limit-seconds"),
    ],
)
def test_a_page_that_asks_for_too_much_is_refused(text, limits, code):
    with pytest.raises(LimitExceeded) as caught:
        reading(text, **limits)

    assert code == caught.value.code


_NAMES = [f"a{number}" for number in range(7_000)]


@pytest.mark.parametrize(
    "tag",
    [
        f"<p {' '.join(_NAMES)}>",
        f"<p x='>' y=\">\" z = > <p {' <'.join(_NAMES)}",
        "<p/" + "/".join(_NAMES),
        "<p " + "".join(f'{name}="<p>"' for name in _NAMES) + ">",
        "<script>'<p></p>'</script><p\n" + "\n".join(f"{name}\n=\n'1'" for name in _NAMES),
    ],
    ids=["names", "marks within", "slashes", "no blanks", "after a script"],
)
def test_a_tag_of_thousands_of_attributes_is_refused_before_each_is_compared_with_all(tag):
    with pytest.raises(Unreadable, match="thousands of attributes") as caught:
        reading(f"<p>A</p>{tag}B</p>")

    assert "html-broken" == caught.value.code


@pytest.mark.parametrize(
    "text",
    [
        "<p " + " ".join(_NAMES[:100]) + ">A</p>",
        f"<p>A<script>if (a <b) {' '.join(_NAMES)}</script></p>",
        "<p class='x'>A</p>" + "<br class='x' id=y>" * 7_000,
    ],
)
def test_pages_whose_tags_have_no_more_than_a_hundred_attributes_are_read(text):
    assert "A" in "".join(lines(text))


@pytest.mark.parametrize("before", [" ", "\n", "\xa0", "<?xml "])
def test_what_stands_before_a_page_is_looked_at_once(before):
    """Else this ends only with the time for a test: the look began anew at each blank."""
    found = lines(before * 500_000 + "<html><body><p>Một</p></body></html>")

    assert "Một" in found[-1]


def test_a_program_is_read_from_a_page():
    program = read_program(WORD.encode()).value

    assert ("KẾ HOẠCH", "kiểm tra") == (program.title.type, program.title.subject)


TAGS = (
    "<table>", "</table>", "<tr>", "<td>", "</td>", "<th colspan=3>", "<li>", "<ol>", "</ol>", "<ul reversed>", "<p>",
    "</p>", "<div style='display:none'>", "</div>", "<thead>", "<q>", "<br>", "<hr>", "<pre>", "<select>", "<option>",
    "<div style='mso-element:footnote'>", "<td hidden>", "<table hidden>", "<head>", "<title>",
    "ă", "đ ",
)  # fmt: skip


@given(text=st.lists(st.sampled_from(TAGS), max_size=40).map("".join))
def test_tags_in_any_order_are_read(text):
    letters = text_of(blocks(text)) + "".join(one.text or "" for one in reading(text).findings)

    assert all(letters.count(one) <= text.count(one) for one in "ăđ")  # nothing twice


@given(data=st.binary(max_size=200))
def test_whatever_comes_is_read_or_refused_by_name(data):
    try:
        code = None
        reading(data)
    except DirectiveError as error:
        code = error.code

    assert code in {None, "invalid-utf8", "invalid-utf16", "not-text", "html-broken"}
