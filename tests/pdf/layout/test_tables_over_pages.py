"""Rows and cells that a page cuts are whole again, and other rows are not put together."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, FlowCell, FlowParagraph, FlowRow, FlowTable, Run, text_of
from directive_model_pdf.reader.layout import Story
from directive_model_pdf.reader.layout.tabular.open_table import OpenTable
from directive_model_pdf.reader.layout.tabular.over_pages import _others_tell
from directive_model_pdf.reader.sheet import Sheet, Word

FACE = Face("Times New Roman", 14.0)
#: How wide a letter is, how high a line, how far lines are apart, in mm; and where upright lines stand.
WIDE, HIGH, PITCH = 2.4, 5.5, 6.0
EDGES = (30.0, 45.0, 110.0, 195.0)


def page(
    number: int,
    *cells: str,
    high: float = 10.0,
    begins: float = 2.0,
    pitch: float = PITCH,
    centered: bool = False,
) -> Sheet:
    """Return a page with one row of a table, lines of a cell by line breaks."""
    words = []
    for place, cell in enumerate(cells):
        for count, text in enumerate(filter(None, cell.split("\n"))):
            wide = WIDE * len(text) - (WIDE / 2) * text.count(" ")
            x = (EDGES[place] + EDGES[place + 1] - wide) / 2 if centered else EDGES[place] + 1.9
            top = 40.0 + begins + pitch * count
            for token in text.split(" "):
                words.append(Word(token, (x, top, x + WIDE * len(token), top + HIGH), FACE))
                x += WIDE * len(token) + WIDE / 2
    across = [(EDGES[0], at, EDGES[-1], at + 0.2) for at in (40.0, 40.0 + high)]
    upright = [(at, 40.0, at + 0.2, 40.0 + high) for at in EDGES]
    return Sheet(number, 210.0, 297.0, tuple(words), strokes=(*across, *upright))


def rows_over(*pages: Sheet) -> list[list[tuple[str, int]]]:
    """Return the rows of the table that stands on ``pages``: what each cell says, and over how many rows it goes."""
    story = Story("a.pdf", pages)
    for one in pages:
        story.add(one)
    (table,) = story.finish(None).value.blocks
    assert isinstance(table, FlowTable)
    return [[(text_of(cell.blocks), cell.row_span) for cell in row.cells] for row in table.rows]


def test_a_row_whose_sentence_goes_on_on_the_next_page_is_one():
    rows = rows_over(page(1, "1", "Rà soát quy hoạch vùng nuôi", "Sở Nội vụ"), page(2, "", "tôm ven biển.", ""))

    assert [[("1", 1), ("Rà soát quy hoạch vùng nuôi tôm ven biển.", 1), ("Sở Nội vụ", 1)]] == rows


@pytest.mark.parametrize("centered", [False, True], ids=["from the left", "in the middle"])
def test_rows_with_the_same_small_word_in_a_column_are_two(centered):
    first = page(1, "1", "Lúa", "ha", centered=centered)
    second = page(2, "2", "Ngô", "ha", centered=centered)

    assert [[("1", 1), ("Lúa", 1), ("ha", 1)], [("2", 1), ("Ngô", 1), ("ha", 1)]] == rows_over(first, second)


@pytest.mark.parametrize("numbers", [("1", "2"), ("Lúa", "Ngô")], ids=["numbered", "not numbered"])
@pytest.mark.parametrize(
    "codes", [("vanthu.xa8@sonhai.gov.vn", "vanthu.xa9@sonhai.gov.vn"), ("vnb", "vnb01"), ("9a:c3:", "b2:75:")]
)
def test_rows_of_addresses_or_serial_numbers_are_two(numbers, codes):
    long = [one.ljust(24, "0") for one in codes]
    first, second = (page(at + 1, numbers[at], long[at], "x") for at in (0, 1))

    assert [[(one, 1), (code, 1), ("x", 1)] for one, code in zip(numbers, long, strict=True)] == rows_over(
        first, second
    )


def test_a_sentence_goes_on_with_an_address():
    first = page(1, "1", "Gửi về hộp thư của Sở là", "x")

    assert 1 == len(rows_over(first, page(2, "", "vanthu.so@sonhai.gov.vn", "")))


def test_a_cell_of_two_rows_whose_sentence_a_page_cuts_is_one_beside_two():
    long = "\n".join(["Rà soát quy hoạch vùng nuôi", *["tôm của tỉnh, của huyện và xã"] * 5])
    rows = rows_over(page(1, "1", long, "Sở Nội vụ.", high=40.0), page(2, "2", "ven biển.", "Sở Tài chính."))

    assert [[("1", 1), (f"{long.replace(chr(10), ' ')} ven biển.", 2), ("Sở Nội vụ.", 1)]] == rows[:1]
    assert [[("2", 1), ("Sở Tài chính.", 1)]] == rows[1:]


def test_words_in_the_middle_of_a_high_cell_tell_of_no_room():
    cut = page(1, "", "Rà soát quy hoạch vùng nuôi", "Sở Nội vụ", high=60.0, begins=25.0)

    assert 1 == len(rows_over(cut, page(2, "", "tôm ven biển.", "và Sở Tài chính")))


def test_a_row_of_lines_far_apart_is_one_where_three_of_them_had_room():
    """As they go to the next page together; counted in letters there was room for five."""
    cut = page(1, "", "Rà soát quy hoạch vùng nuôi\ntôm của tỉnh, của huyện và xã", "", high=45.0, pitch=9.0)

    assert 1 == len(rows_over(cut, page(2, "", "ven biển.", "")))


def test_the_rest_of_a_row_beside_its_number_is_of_that_row():
    cut = page(1, "1", "Rà soát quy hoạch vùng nuôi", "Sở Nội vụ;", high=60.0)

    assert ["1"] == [row[0][0] for row in rows_over(cut, page(2, "", "Rà soát đất đai.", "Sở Tài chính."))]


def test_rows_of_two_numbers_are_two_though_a_sentence_seems_to_go_on():
    first = page(1, "1", "Rà soát quy hoạch vùng nuôi", "Sở Nội vụ")

    assert ["1", "2"] == [row[0][0] for row in rows_over(first, page(2, "2", "tôm ven biển.", ""))]


#: Lines that fill the second cell, and one that fills the third.
FULL = "Rà soát quy hoạch vùng nuôi\ntôm của xã Vân Đồi và của Thủy"
CODE = "Rà soát quy hoạch vùng nuôi\ntôm của tỉnh thời kỳ năm 2021-"


@pytest.mark.parametrize(
    ("cut", "rest", "whole"),
    [
        (FULL, "Uyên, ven biển.", f"{FULL} Uyên, ven biển."),
        (CODE, "2030, tầm nhìn đến năm 2050.", f"{CODE}2030, tầm nhìn đến năm 2050."),
        (f"{FULL},", "98,5% hộ dân có điện.", f"{FULL}, 98,5% hộ dân có điện."),
    ],
    ids=["a name", "years", "a number"],
)
def test_a_row_that_a_page_cuts_within_a_name_or_before_a_number_is_one(cut, rest, whole):
    rows = rows_over(page(1, "Đạt", cut, "Sở Y tế", high=16.0), page(2, "", rest, ""))

    assert [[("Đạt", 1), (whole.replace("\n", " "), 1), ("Sở Y tế", 1)]] == rows


def test_a_row_is_cut_in_its_first_cell_as_in_others():
    rows = rows_over(page(1, "Sở Y\ntế và", "Đạt", "Sở", high=16.0), page(2, "Công an", "", ""))

    assert [[("Sở Y tế và Công an", 1), ("Đạt", 1), ("Sở", 1)]] == rows


@pytest.mark.parametrize(
    ("cut", "rest"),
    [(FULL, "- Uyên, ven biển."), (FULL.removesuffix(" của Thủy"), "Uyên, ven biển."), ("Rà soát", "Sở Nội vụ")],
    ids=["a label", "room for the word", "one line"],
)
def test_a_row_that_may_be_another_is_another(cut, rest):
    assert 2 == len(rows_over(page(1, "Đạt", cut, "Sở Y tế", high=16.0), page(2, "Ngô", rest, "")))


def test_rows_with_words_in_each_cell_are_two_where_sentences_have_ended():
    first = page(1, "Sở Y\ntế và", f"{FULL}.", "Sở Tài chính và Sở Nội vụ và\ncác cơ quan khác trong tỉnh", high=16.0)

    assert 2 == len(rows_over(first, page(2, "Công an", "Uyên", "Trường Chính trị tỉnh")))


@pytest.mark.parametrize("year", ["", "2026"], ids=["beside empty cells", "beside a year that the next has not"])
def test_full_lines_that_follow_each_other_without_a_stop_are_rows(year):
    assert 2 == len(rows_over(page(1, "", FULL, year, high=16.0), page(2, "", "Uyên, ven biển.", "")))


def test_a_row_that_a_page_cuts_behind_a_sign_that_ends_nothing_is_one_beside_empty_cells():
    assert 1 == len(rows_over(page(1, "", CODE, "", high=16.0), page(2, "", "2030, tầm nhìn đến năm 2050.", "")))


@pytest.mark.parametrize(
    ("other", "year", "rows"),
    [
        (("Rà soát.", ""), "", 2),
        (("Rà soát", ""), "", 3),
        (("Rà soát", "2025"), "2026", 2),
        (("Rà soát", ""), "2026", 3),
    ],
    ids=["others have a stop", "others have none", "others have a year", "others have no year"],
)
def test_other_rows_tell_whether_a_row_with_a_full_line_goes_on(other, year, rows):
    before, cut = page(1, "", *other), page(2, "", FULL, year, high=16.0)

    assert rows == len(rows_over(before, cut, page(3, "", "Uyên, ven biển.", "")))


def test_other_rows_are_asked_once_for_each_column_of_a_wide_table(grows_evenly):
    def wide(count):
        words, empty = (FlowParagraph((Run("Rà soát"),)),), FlowCell(())
        rows = [FlowRow(tuple(FlowCell(blocks) for _ in range(count))) for blocks in ((), words, words)]
        return [(above, empty) for above in rows[1].cells], OpenTable(FlowTable(tuple(rows[:2]))), rows[2:]

    assert grows_evenly(wide, lambda made: _others_tell(*made))


def test_each_page_of_a_table_costs_the_same_however_many_are_before_it(grows_evenly):
    def pages(count):
        return [page(number, str(number), "Rà soát", "Sở Nội vụ.") for number in range(1, count)]

    assert grows_evenly(pages, lambda made: rows_over(*made), size=30)


def test_in_a_row_that_a_page_cuts_a_full_line_goes_on_whatever_stands_at_its_end():
    rows = rows_over(page(1, "1", f"{FULL}.", "Đạt", high=16.0), page(2, "", "Trên địa bàn tỉnh.", ""))

    assert [f"{FULL}. Trên địa bàn tỉnh.".replace("\n", " ")] == [row[1][0] for row in rows]


def test_a_cell_beside_a_row_that_a_page_cuts_reaches_as_far_as_on_both_pages():
    """The third cell goes over the rest of the cut row and the next one."""
    cut = page(1, "Sở Y tế", FULL, "Đạt", high=16.0)
    rest = page(2, "", "Uyên, ven biển.", "", high=10.0)
    across = [(EDGES[0], 60.0, EDGES[-1], 60.2)]
    upright = [(at, 50.0, at + 0.2, 60.0) for at in EDGES]
    gap = [(EDGES[0], 50.0, EDGES[2], 50.2)]
    strokes = [one for one in rest.strokes if one[1] != 50.0]
    words = [Word("Ngô", (32.0, 52.0, 39.0, 57.5), FACE)]
    rest = Sheet(2, 210.0, 297.0, (*rest.words, *words), strokes=(*strokes, *across, *upright, *gap))

    rows = rows_over(cut, rest)

    assert [[1, 1, 2], [1, 1]] == [[rows for _, rows in row] for row in rows]
