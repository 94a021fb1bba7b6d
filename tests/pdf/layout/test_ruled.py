"""Tables that lines draw: which cells are a head, and which tables are two."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, FlowTable, text_of
from directive_model_pdf.reader.layout import Story
from directive_model_pdf.reader.sheet import Sheet, Word

#: How wide a letter is, how high a line, in mm; and where text begins and ends.
WIDE, HIGH = 2.4, 5.5
LEFT, RIGHT = 30.0, 195.0
FACE = Face("Times New Roman", 14.0)


def line(text: str, left: float, top: float, wide: float = WIDE) -> list[Word]:
    words = []
    for token in text.split(" "):
        right = left + len(token) * wide
        words.append(Word(token, (left, top, right, top + HIGH), FACE))
        left = right + wide / 2
    return words


def drawn(*xs: float, top: float = 40.0, rows: int = 2) -> list[tuple[float, float, float, float]]:
    """Return the lines of a table of rows 10 mm high whose upright ones stand at ``xs``."""
    heights = [top + 10 * number for number in range(rows + 1)]
    across = [(xs[0], at, xs[-1], at + 0.2) for at in heights]
    return [*across, *[(at, top, at + 0.2, heights[-1] + 0.2) for at in xs]]


def tables_of(strokes, *lines: list[Word]) -> list[FlowTable]:
    words = tuple(word for words in lines for word in words)
    sheet = Sheet(1, 210.0, 297.0, words, strokes=tuple(strokes))
    story = Story("a.pdf", [sheet])
    story.add(sheet)
    return [block for block in story.finish(None).value.blocks if isinstance(block, FlowTable)]


def heads_of(strokes, *lines: list[Word]) -> list[bool]:
    (table,) = tables_of(strokes, *lines)
    return [row.header for row in table.rows]


def test_lines_of_a_narrow_cell_that_begin_at_one_edge_are_not_set_in_its_middle():
    lines = [("- Ban hành quy", 42, 34.0 / 12.5), ("R&D và tin học;", 48, WIDE), ("thi hành.", 54, WIDE)]
    strokes = [(x, 40.0, x + 0.2, 60.0) for x in (LEFT, 70.0, RIGHT)]
    strokes += [(LEFT, y, RIGHT, y + 0.2) for y in (40.0, 60.0)]
    (table,) = tables_of(strokes, *[line(text, 33.0, top, wide) for text, top, wide in lines])

    assert ["left"] == [block.layout.alignment for block in table.rows[0].cells[0].blocks]


def test_a_word_as_wide_as_its_column_makes_no_head():
    lines = line("1.250", 32.0, 42), line("12,5", 32.0, 52), line("Tình hình ổn định", 48.0, 52)

    assert [False, False] == heads_of(drawn(LEFT, LEFT + 16.0, RIGHT), *lines)


def test_a_word_that_is_set_in_the_middle_of_its_column_does():
    lines = line("Nội dung", 70.0 - 9.0, 42), line("12,5", 33.0, 52)

    assert [True, False] == heads_of(drawn(LEFT, 110.0, RIGHT), *lines)


@pytest.mark.parametrize(
    ("text", "left", "head"),
    [("Nội dung", 103.5, True), ("12,5", 107.7, True), ("Nội dung", 32.0, False)],
    ids=["in the middle", "a number", "at the left"],
)
def test_a_row_by_itself_is_a_head_where_words_have_more_room_than_they_need_and_stand_in_its_middle(
    text, left, head
):
    assert [head] == heads_of(drawn(LEFT, RIGHT, rows=1), line(text, left, 42))


def test_a_row_by_itself_whose_words_fill_their_column_is_none():
    narrow = LEFT + 2 * 1.9 + 8 * WIDE - WIDE / 2

    assert [False] == heads_of(drawn(LEFT, narrow, RIGHT, rows=1), line("Nội dung", LEFT + 1.9, 42))


ONE = drawn(LEFT, RIGHT, top=40.0, rows=2)
OTHER = drawn(LEFT, RIGHT, top=60.18, rows=1)
WORDS = line("Mở đầu", 33, 42), line("Rà soát", 33, 52), line("Kết quả", 33, 62)


def test_two_tables_that_touch_are_two_though_their_columns_agree_where_no_other_line_is_drawn_twice():
    one, other = tables_of([*ONE, *OTHER], *WORDS)

    assert ["Mở đầu", "Rà soát"] == [text_of(row.cells[0].blocks) for row in one.rows]
    assert ["Kết quả"] == [text_of(row.cells[0].blocks) for row in other.rows]


def test_rows_each_of_which_draws_its_own_lines_are_of_one_table():
    rows = [drawn(LEFT, RIGHT, top=top, rows=1) for top in (40.0, 50.18, 60.36)]

    (table,) = tables_of([stroke for row in rows for stroke in row], *WORDS)
    assert 3 == len(table.rows)


@pytest.mark.parametrize(("rest", "blocks"), [("III/2026", 1), ("QUÝ", 2)], ids=["a number", "capitals"])
def test_a_number_goes_on_with_words_in_the_middle_of_a_narrow_cell_though_it_is_of_capitals(rest, blocks):
    wide = WIDE * len(rest)
    right = LEFT + wide + 2 * 3.0
    lines = [
        line(text, (LEFT + right - len(text) * WIDE) / 2 + 0.1, top) for text, top in (("Quý", 40.5), (rest, 45.5))
    ]
    (table,) = tables_of(drawn(LEFT, right, RIGHT), *lines)

    assert blocks == len(table.rows[0].cells[0].blocks)
