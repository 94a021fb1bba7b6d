"""HTML to a page: what a browser prints, with its faces, lists, tables and places."""

from __future__ import annotations

import pytest
from webpages import WORD, blocks, lines, reading

from directive_model import read as read_program
from directive_model.flow import DrawnRule, FlowTable, text_of


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
        ("<title>x</title><style>w</style><tr><td>a</td><td><p>b</p></td></tr>", ["a", "b"]),
        ("<head><title>x</title><meta name=y></head>\n<p>a", ["a"]),
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


def test_places_are_lines_and_paths():
    second = blocks("<body>\n<p>a</p>\n<p>b\n<b>c</b></p></body>")[1]

    assert (3, 4, "/html[1]/body[1]/p[2]") == (second.span.line, second.span.end_line, second.span.path)


def test_a_cited_title_is_slanted_but_where_the_page_says_what_it_stands_in_is_not():
    found = blocks("<style>.u{font-style:inherit}</style><p>a<cite>b</cite><cite class=u>c</cite><i><b class=u>d")[0]

    assert [("a", False), ("b", True), ("c", False), ("d", True)] == [
        (one.text, one.face.italic) for one in found.runs
    ]


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


def test_a_page_that_prints_nothing_is_read_all_the_same():
    assert ["a"] == lines("<style>@media print{body{display:none}}</style><body><p>a")


def test_a_program_is_read_from_a_page():
    program = read_program(WORD.encode()).value

    assert ("KẾ HOẠCH", "kiểm tra") == (program.title.type, program.title.subject)


def test_a_note_of_libreoffice_is_one():
    page = (
        '<p>Giao Sở.<a href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p>1 Theo kế hoạch.</p></div>'
    )
    flow = reading(page).value

    assert [("footnote", "1", "1 Theo kế hoạch.")] == [
        (note.kind, note.label, text_of(note.blocks)) for note in flow.notes
    ]
    assert "Giao Sở.1" == text_of(flow.blocks)


@pytest.mark.parametrize("name", ["comment", "comment1", "footnote", "endnote2", "sdcomment", "sdfootnote1sym"])
def test_what_other_pages_call_as_libreoffice_its_notes_is_text(name):
    flow = reading(f'<div id="{name}"><p>Giao Sở.</p></div>').value

    assert ("Giao Sở.", ()) == (text_of(flow.blocks), flow.notes)


@pytest.mark.parametrize(
    "page",
    [
        '<p><font face=".VnTimeH, serif">së c«ng th­¬ng</font></p>',
        '<p style="text-transform: uppercase">sở công thương</p>',
    ],
)
def test_what_shows_small_letters_as_capitals_is_a_face_on_a_page_without_others(page):
    (paragraph,) = reading(page).value.blocks

    (face,) = {run.face for run in paragraph.runs}
    assert face is not None
    assert face.caps or face.font == ".VnTimeH"
