"""Columns that white space alone parts are a table where nothing else can be meant."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, FlowParagraph, FlowTable, text_of
from directive_model_pdf.reader.layout import Story
from directive_model_pdf.reader.sheet import Sheet, Word

FACE = Face("Times New Roman", 14.0)
COLUMNS = (30.0, 60.0, 140.0)
HEAD = ("Số TT", "Nội dung", "Kinh phí")
ROWS = (("1", "Sửa đường liên thôn", "12,5"), ("2", "Đào kênh", "1.250"), ("3", "Trồng rừng ven biển", "40"))


def _words(text, left, top):
    words = []
    for token in text.split(" "):
        words.append(Word(token, (left, top, left + 2.4 * len(token), top + 5.5), FACE))
        left += 2.4 * len(token) + 1.2
    return words


def _blocks(rows, columns=COLUMNS):
    words = _words("Kinh phí của các việc như sau:", 30.0, 30.0)
    for number, row in enumerate(rows):
        for text, left in zip(row, columns, strict=False):
            words += _words(text, left, 40.0 + 6.4 * number) if text else []
    words += _words("Các xã báo cáo kết quả.", 30.0, 46.0 + 6.4 * len(rows))
    sheet = Sheet(1, 210.0, 297.0, tuple(words))
    story = Story("a.pdf", [sheet])
    story.add(sheet)
    return story.finish(None).value.sections[0].blocks


def _texts(table):
    return [[text_of(cell.blocks) for cell in row.cells] for row in table.rows]


def test_columns_under_a_head_one_of_figures_are_a_table():
    before, table, after = _blocks((HEAD, *ROWS))

    assert [list(HEAD), *map(list, ROWS)] == _texts(table)
    assert [True, False, False, False] == [row.header for row in table.rows]
    assert ["Kinh phí của các việc như sau:", "Các xã báo cáo kết quả."] == [before.text, after.text]


def test_a_line_that_has_one_column_alone_goes_on_with_the_row_above():
    _, table, _ = _blocks((HEAD, *ROWS[:2], ("", "mương", ""), ROWS[2]))

    assert ["2", "Đào kênh mương", "1.250"] == _texts(table)[2]


@pytest.mark.parametrize(
    "rows",
    [
        (HEAD, *ROWS[:2]),
        tuple(row[1:] for row in (HEAD, *ROWS)),
        (("CHỦ TỊCH", "KẾ TOÁN", "NGƯỜI LẬP"), *[("Đỗ Văn Én", "Lê Thị Cúc", "Trần Bình")] * 3),
        (("- Ông Đỗ Văn Én", "Bí thư", "40"), *[("- Bà Lê Thị Cúc", "Phó Bí thư", "12")] * 3),
        (("1", "2", "3"), *ROWS),
    ],
    ids=["two rows", "two columns", "who sign", "a list", "no head"],
)
def test_what_may_be_something_else_stays_lines(rows):
    assert [] == [block for block in _blocks(rows) if isinstance(block, FlowTable) and len(block.rows) > 1]


def test_words_of_such_lines_are_there_once():
    words = sorted(" ".join(text for row in (HEAD, *ROWS) for text in row).split())
    inside = [
        text for block in _blocks((HEAD, *ROWS)) if not isinstance(block, FlowParagraph) for text in _texts(block)
    ]

    assert words == sorted(" ".join(text for row in inside for text in row).split())
