"""Tables that lines of text draw: which lines they take, and what stands in each cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.flow import barred_table, drawn_tables, may_draw


def cells(table, lines):
    return [["/".join(lines[line][start:end] for line, start, end in cell) for cell in row] for row in table.rows]


def drawn(text):
    lines = text.split("\n")
    assert may_draw(text)
    return [(table.start, table.end, table.head, cells(table, lines)) for table in drawn_tables(lines)]


def test_a_grid_has_rows_between_rules_and_a_head_above_the_double_one():
    text = (
        "a\n+-----+----+\n| Số  | x  |\n| hai |    |\n+=====+====+\n"
        "| ba  | y  |\n|     |    |\n| tư  |    |\n+-----+----+\nb"
    )

    assert [(1, 9, 1, [["Số/hai", "x"], ["ba//tư", "y"]])] == drawn(text)


def test_columns_under_dashes_have_rows_between_blank_lines_where_a_rule_stands_above():
    text = (
        "  -----------------------\n  TỈNH ỦY      ĐẢNG\n  SÔNG TRĂNG   CỘNG SẢN\n  ------------ ----------\n"
        "  Số 5-CTr/TU  Sông\n               Trăng,\n\n  *\n  -----------------------\n"
    )
    rows = [["TỈNH ỦY/SÔNG TRĂNG", "ĐẢNG/CỘNG SẢN"], ["Số 5-CTr/TU", "Sông/Trăng,"], ["*", ""]]

    assert [(0, 9, 1, rows)] == drawn(text)


def test_columns_under_dashes_have_a_row_a_line_where_no_rule_stands_above():
    assert [(1, 5, 1, [["tên", "số"], ["a", "1"], ["b", "2"]])] == drawn(
        "x\ntên  số\n---- ---\na    1\nb    2\n\nsau"
    )


def test_columns_without_a_head_end_with_the_dashes_that_they_began_with():
    assert [(0, 4, 0, [["a", "1"], ["b", "2"]])] == drawn("---- ---\na    1\nb    2\n---- ---\nsau")


def test_a_table_takes_no_line_of_the_one_before_it():
    text = "---- ---\na    1\n---- ---\ntên  số\n---- ---\nb    2\n"

    assert [(0, 3, 0, [["a", "1"]]), (3, 6, 1, [["tên", "số"], ["b", "2"]])] == drawn(text)


LINES = ["-- --", "  --- ---", "-----", "+--+--+", "+==+==+", "|a |b |", "c|d |e |", "a  b", "ab", "", "x"]


@given(lines=st.lists(st.sampled_from(LINES)))
def test_tables_stand_one_after_the_other_and_hold_every_letter_of_their_lines(lines):
    end = 0
    for table in drawn_tables(lines):
        assert end <= table.start < table.end <= len(lines)
        end = table.end
        letters = "".join(lines[line][first:last] for row in table.rows for cell in row for line, first, last in cell)
        wanted = "".join(lines[table.start : end])

        assert sorted("".join(filter(str.isalpha, wanted))) == sorted("".join(filter(str.isalpha, letters)))


def test_letters_without_width_do_not_move_the_columns():
    text = "------ ---\na\u00ad\u00ad\u00adbc    1\n------ ---"

    assert [["a\u00ad\u00ad\u00adbc", "1"]] == drawn(text)[0][3]


@pytest.mark.parametrize(
    "text", ["-------      ----------\nSố 5", "------- ---------\nkhông đóng lại", "+-----+\nkhông có hàng", "--- --"]
)
def test_other_dashes_draw_nothing(text):
    assert [] == list(drawn_tables(text.split("\n")))


def test_lines_of_bars_are_rows_where_each_bar_stands_under_the_one_above():
    lines = ["|Nơi nhận:  |TM. CHI BỘ|", "|- Lưu.     | BÍ THƯ   |"]

    assert [["Nơi nhận:", "TM. CHI BỘ"], ["- Lưu.", "BÍ THƯ"]] == cells(barred_table(lines), lines)
    assert None is barred_table(["|a|b|", "|aa|b|"])
    assert None is barred_table(["|a|b|"])
    assert None is barred_table(["|a|", "|b|"])
