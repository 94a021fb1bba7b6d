"""Where text ends on the right, told by lines in the middle where no line is full."""

from directive_model.flow import Face
from directive_model_pdf.reader.layout.edges import right_by_middle
from directive_model_pdf.reader.layout.strips import strips_of
from directive_model_pdf.reader.sheet import Word


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
