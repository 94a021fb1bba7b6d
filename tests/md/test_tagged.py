"""Tables in HTML's tags within Markdown: read as tables, no letter of theirs lost, in even time."""

from __future__ import annotations

import pytest

from directive_model.errors import LimitExceeded
from directive_model.flow import FlowParagraph, FlowTable, text_of
from directive_model.kit import Deadline, Limits, Tally
from directive_model.plugin import Source
from directive_model.recognize import recognize
from directive_model_md.paragraphs import Paragraphs
from directive_model_md.read import read
from directive_model_md.tagged import tagged_table_of, tagged_tables


def reading(text):
    return read(Source(data=text.encode(), name="a.md"))


def texts(text):
    return [block.text for block in reading(text).value.blocks if isinstance(block, FlowParagraph) and block.runs]


def words(text):
    return [line for block in reading(text).value.blocks for line in text_of([block]).split("\n") if line.strip()]


TAGGED = (
    "Đầu\n\n<table>\n<caption>Bảng 1</caption>\n<thead><tr><th>Tên</th><th colspan='2'>Số</th></tr></thead>\n"
    "<tr><td rowspan=2><p>Cây <b>xanh</b></p>\n<p>đô\nthị</p></td><td>1<br>2</td><td>a &amp; b</td></tr>\n"
    "<tr><td><table><tr><td>trong</td><td>ô</td></tr></table></td></tr></table>\n\nCuối"
)


def test_a_table_in_tags_is_a_table():
    before, caption, table, *_, after = [one for one in reading(TAGGED).value.blocks if getattr(one, "runs", True)]

    assert ["Đầu", "Bảng 1", "Cuối"] == [one.text for one in (before, caption, after)]
    assert [[("Tên", 1, 1), ("Số", 2, 1)], [("Cây xanh/đô thị", 1, 2), ("1\n2", 1, 1), ("a & b", 1, 1)],
            [("trong/ô", 1, 1)]] == [
        [("/".join(block.text for block in cell.blocks), cell.column_span, cell.row_span) for cell in row.cells]
        for row in table.rows
    ]  # fmt: skip
    assert [True, False, False] == [row.header for row in table.rows]
    bold = next(run for run in table.rows[1].cells[0].blocks[0].runs if run.face and run.face.bold)
    assert ("xanh", 6, 29) == (bold.text, bold.span.line, bold.span.column)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<table> chưa đóng", "chưa đóng"),
        ("<table><tr><td>a</td></tr></table> còn chữ", "còn chữ"),
        ("```\n<table></table>\n```", "<table></table>"),
        ("\\<table>a</table>", "<table>a"),
    ],
)
def test_tags_that_make_no_table_by_themselves_lose_no_letters(text, words):
    assert not any(isinstance(block, FlowTable) for block in reading(text).value.blocks)
    assert words in " ".join(texts(text))


@pytest.mark.parametrize(
    "tags", ["<table>", "</table>", "<table><td>", "<table></td></tr></table>", "<table>" * 50 + "</table>" * 50]
)
def test_tags_in_disorder_lose_no_words(tags):
    assert ["trước", "chữ", "sau"] == words(f"trước\n{tags}\nchữ\n{tags}\nsau")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<table><tr><td>\nMột\n<table\n border=1><tr><td>Hai</td></tr></table>\n\nsau", ["Một", "Hai", "sau"]),
        ("<table><tr><td>Một\n<table border=1><tr><td>Hai</td></tr></table>\n</table>\n\nsau", ["Một", "Hai", "sau"]),
        ("<table><tr><td>Một<table><tr><td>Hai</td></tr></table>\n\nsau", ["Một", "Hai", "sau"]),
        ("<table\n><tr><td\n>Một</td\n></tr></table\n>\n\nsau", ["Một", "sau"]),
        ("<table><tr><td>Một</td></tr>Hai</table>", ["Hai", "Một"]),
    ],
)
def test_tags_that_go_on_over_lines_lose_no_words(text, expected):
    assert expected == words(text)


def test_a_table_in_a_comment_is_none():
    assert ["x"] == words("<!--\n<table><tr><td>ẩn</td></tr></table>\n-->\nx")
    assert ["a b"] == words("<table><tr><td>a<!-- </td><td>\n\nẩn --> b</td></tr></table>")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("<td>\n\nMột **hai**\n\n- ba\n- bốn\n\n</td>", ["Một hai", "- ba\n- bốn"]),
        ("<td>Một\nhai\n \n<p>ba\nbốn</p></td>", ["Một hai", "ba bốn"]),
    ],
)
def test_blank_lines_part_the_paragraphs_of_a_cell(cell, expected):
    (table,) = reading(f"<table><tr>{cell}</tr></table>").value.blocks

    assert expected == [block.text for block in table.rows[0].cells[0].blocks]


@pytest.mark.parametrize("attribute", ["title='a>b'", 'title="a>b"', "title=a'b", "data-colspan=3", "colspan=0"])
def test_no_attribute_is_words_of_a_cell(attribute):
    (table,) = reading(f"<table><tr><td {attribute}>x</td></tr></table>").value.blocks

    (cell,) = table.rows[0].cells
    assert ("x", 1) == (text_of(cell.blocks), cell.column_span)


def test_a_cell_is_merged_no_further_than_on_a_web_page():
    (table,) = reading("<table><tr><td colspan=1200 rowspan=12000>x</td></tr></table>").value.blocks

    assert [(100, 1000)] == [(cell.column_span, cell.row_span) for cell in table.rows[0].cells]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("<table\n", ""),
        ("<table>\n", ""),
        ("<table><!--\n", ""),
        ("<tr><td>a</td><td>b</td></tr>\n", "</table>"),
        ("<table><td>\n", "</table>\n" * 3),
    ],
)
def test_tags_cost_the_same_however_many_there_are(text, end, grows_evenly):
    def tables(text):
        lines = text.split("\n")
        paragraphs = Paragraphs("a.md", Tally(Limits(), "a.md"), faces=False)
        found = [lines[one.start : one.stop] for one in tagged_tables(lines, iter)]
        return [list(tagged_table_of(one, 1, paragraphs)) for one in found]

    assert grows_evenly(lambda times: f"<table>\n{text * times}{end}", tables)


def test_tables_in_tags_are_looked_for_no_longer_than_there_is_time():
    with pytest.raises(LimitExceeded):
        list(tagged_tables(["<table>"], Deadline(0).watch))


def test_a_heading_in_a_cell_is_bold_to_its_end():
    (table,) = reading(
        "<table><tr><td><h6 id='a'>TÊN CƠ QUAN</h6>\n<p>Dưới</p></td>\n<td><H3>Một\n\nhai</h3>ba<th>bốn</tr></table>"
    ).value.blocks

    blocks = [block for cell in table.rows[0].cells for block in cell.blocks]
    assert [("TÊN CƠ QUAN", True), ("Dưới", False), ("Một", True), ("hai", True), ("ba", False), ("bốn", False)] == [
        (block.text, any(run.face is not None and run.face.bold for run in block.runs)) for block in blocks
    ]


MINUTES = "**BIÊN BẢN**\n\n**họp thôn**\n\n**I. Nội dung**\n\nHội nghị thống nhất dựng cầu./.\n\n{}\n"
CLERK, CHAIR = ("<p><b>Thư ký</b></p><p>Lê Thị Cúc</p>", "<p><b>Chủ tọa</b></p><p>Trần Văn Bình</p>")
HEAD_ALONE = "<table>\n<thead><tr><th>{}</th><th>{}</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>"


@pytest.mark.parametrize(
    ("table", "signed"),
    [
        (HEAD_ALONE.format(CLERK, CHAIR, ""), [("Chủ tọa", "Trần Văn Bình"), ("Thư ký", "Lê Thị Cúc")]),
        (HEAD_ALONE.format(f"{CLERK}</th><th>", CHAIR, ""), [("Chủ tọa", "Trần Văn Bình"), ("Thư ký", "Lê Thị Cúc")]),
        ("| **Thư ký**<br>Lê Thị Cúc | **Chủ tọa**<br>Trần Văn Bình |\n| --- | --- |",
         [("Chủ tọa", "Trần Văn Bình"), ("Thư ký", "Lê Thị Cúc")]),
        (HEAD_ALONE.format("Thư ký", "Chủ tọa", "<tr><td>Lê Thị Cúc</td><td>Trần Văn Bình</td></tr>\n"), []),
        (HEAD_ALONE.format("Nội dung</th><th>Thư ký", "Chủ tọa", ""), []),
    ],
)  # fmt: skip
def test_a_head_with_nothing_below_it_is_of_who_signs(table, signed):
    program = recognize(reading(MINUTES.format(table)).value).value

    assert signed == [(one.position, one.name) for one in program.signatories]
