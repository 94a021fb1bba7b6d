"""Where text begins and ends: by all words, on scans by full lines; and by lines in the middle where none is full."""

import pytest

from directive_model.flow import Face
from directive_model_pdf.reader.layout.edges import columns_of, right_by_middle
from directive_model_pdf.reader.layout.strips import strips_of
from directive_model_pdf.reader.sheet import Sheet, Word


def _right(*lines):
    words = [
        Word("chữ", (left, 20.0 + 7 * at, right, 25.0 + 7 * at), Face()) for at, (left, right) in enumerate(lines)
    ]
    return round(right_by_middle(strips_of(words), 30.0, 210.0), 1)


def test_lines_with_one_middle_tell_the_right_edge():
    assert 195.0 == _right((92.5, 132.5), (60.0, 165.0), (30.0, 120.0))


def test_first_lines_of_paragraphs_have_one_middle_and_tell_nothing():
    assert 0.0 == _right((92.5, 132.5), *[(42.0, 189.5), (30.0, 189.3), (30.0, 80.0)] * 3)


def test_two_first_lines_that_end_alike_are_not_set_in_the_middle():
    assert 195.0 == _right((91.1, 133.9), (60.3, 164.7), (40.0, 194.9), (30.0, 74.0), (40.0, 187.2), (40.0, 187.4))


def test_what_stands_at_the_right_of_a_head_is_no_full_line():
    head = (113.5, 186.4), (114.2, 185.7)
    title = (98.8, 126.2), (62.4, 162.6)

    assert 195.0 == _right(*head, *title, (40.0, 154.2), (40.0, 186.4), (40.0, 126.3))


def test_a_page_without_lines_tells_nothing():
    assert 0.0 == _right()


@pytest.mark.parametrize(
    ("recognized", "edges"), [(False, (12.0, 199.0)), (True, (30.0, 195.0))], ids=["printed", "scanned"]
)
def test_on_a_scan_dirt_and_a_head_that_sticks_out_are_beyond_the_edges_of_its_full_lines(recognized, edges):
    lines = [(115.0, 199.0), (12.0, 14.0), *[(30.0, 195.0), (42.0, 195.0), (30.0, 120.0)] * 6]
    words = [
        Word("chữ", (left, 20.0 + 7 * at, right, 25.0 + 7 * at), Face(), 0.9 if at and recognized else None)
        for at, (left, right) in enumerate(lines)
    ]

    column = columns_of([Sheet(1, 210.0, 297.0, tuple(words), recognized=recognized)])[210, 297]

    assert edges == (column.left, column.right)


def test_a_scan_with_few_full_lines_has_the_edges_of_all_its_words():
    words = [Word("chữ", (left, 20.0, 199.0, 25.0), Face(), 0.9) for left in (12.0,)]
    words += [Word("chữ", (30.0, 30.0 + 7 * at, 195.0, 35.0 + 7 * at), Face(), 0.9) for at in range(3)]

    column = columns_of([Sheet(1, 210.0, 297.0, tuple(words), recognized=True)])[210, 297]

    assert (12.0, 199.0) == (column.left, column.right)
