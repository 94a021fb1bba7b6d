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


@pytest.mark.parametrize(
    "text",
    [
        "Tên     Số\n---- ------\nBan Tổ chức Tỉnh ủy\n\nsau",
        "TỈNH ỦY SƠN HẢI\n----- -----\nSố 5-CTr/TU",
        "---- ---\nBan Tổ chức\n---- ---",
        "Kết quả đạt được trong năm\n--- ----\nNăm qua",
        "KẾ HOẠCH trồng cây\n-----\nKết quả\n---- ----\nI. MỤC TIÊU\n\n1. Trồng\n\n-----",
        "-----\nMột dòng\n---- ----\nI. Mục tiêu\n\n-----",
    ],
)
def test_words_over_the_blanks_between_columns_are_no_table(text):
    assert [] == drawn(text)


def test_columns_without_a_rule_above_end_with_the_next_dashes():
    assert [(0, 4, 1, [["tên", "số"], ["a", "1"]])] == drawn("tên  số\n---- ---\na    1\n---- ---\nsau")
    assert [(0, 3, 1, [["tên", "số"], ["a", "1"]])] == drawn("tên  số\n---- ---\na    1\n-----\nsau")


def test_rules_of_a_grid_without_rows_may_stand_above_one_of_other_columns():
    assert [(1, 4, 0, [["a", "b"]])] == drawn("+--+\n+--+--+\n|a |b |\n+--+--+")


def test_dashes_for_more_columns_than_a_page_has_draw_nothing():
    text = "{0}\n{1}\n{0}".format(" ".join(["--"] * 63), " ".join(["ab"] * 63))

    assert 1 == len(drawn(text))
    assert [] == drawn(text.replace("\n", " -- -\n").replace(" -\n", " ab\n") + " -- ab")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("+--+\n", ""),
        ("+--+\n|  |\n", ""),
        ("+--+\n", "|a|b|"),
        ("-- --\n", "abcdef"),
        ("a  b\n-- --\n", "abcdef"),
        ("-----\na  b\n-- --\n", "abcdef"),
    ],
)
def test_lines_cost_the_same_however_many_there_are(text, end, grows_evenly):
    assert grows_evenly(lambda times: (text * times + end).split("\n"), lambda lines: list(drawn_tables(lines)))


def test_letters_cost_the_same_however_many_columns_part_them(steps):
    def cost(columns):
        lines = ["x" * 6, " ".join(["-" * (240 // columns - 1)] * columns), "đ " * 120, ""]
        return steps(lambda: list(drawn_tables(lines)))

    assert cost(60) < 2 * cost(4)


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
        for line, first, last in (stretch for row in table.rows for cell in row for stretch in cell):
            assert (
                not (lines[line][:first][-1:] + lines[line][first:last][:1]).isalpha() or first == last or not first
            )
            assert not lines[line][last - 1 : last + 1].isalpha() or last in {first, len(lines[line])}


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
