"""Where the letters of a paragraph stand on pages."""

from __future__ import annotations

import sys

import pytest

from directive_model.flow import Spot, Spots
from directive_model.model import Span

#: "Căn cứ Điều lệ / của Hội, chi hội", two lines of one page, and a third on the next.
FIRST = Spot(0, Span(source="a.pdf", page=3, box=(30.0, 40.0, 61.37, 45.0)), ((0, 30.0, 38.25), (4, 40.1, 61.37)))
SECOND = Spot(15, Span(source="a.pdf", page=3, box=(25.0, 47.0, 60.0, 52.0)), ((15, 25.0, 33.0), (19, 35.0, 60.0)))
THIRD = Spot(
    25, Span(source="a.pdf", page=4, box=(30.0, 20.0, 50.0, 25.0)), ((25, 30.0, 40.0), (30, 42.0, 50.0)), ((25, 29),)
)
ALL = (FIRST, SECOND, THIRD)


def told(spot: Spot) -> tuple[object, ...]:
    return spot.start, spot.span, spot.words, spot.doubtful


def test_spots_are_given_back_as_they_were_kept():
    spots = Spots.of(ALL)

    assert list(map(told, ALL)) == list(map(told, spots))
    assert told(THIRD) == told(spots[-1])
    assert [told(SECOND), told(THIRD)] == list(map(told, spots[1:]))
    assert [(25, 29)] == spots.doubtful


def test_a_spot_that_knows_neither_page_nor_box_nor_words_is_one():
    spot = Spot(0, Span(source="a.pdf"))

    assert told(spot) == told(Spots.of([spot])[0])
    assert (None, None) == Spots.of([spot]).place(0, 5)


def test_there_are_paragraphs_without_spots():
    assert [] == list(Spots.of(()))


def test_no_spot_is_beyond_the_last():
    with pytest.raises(IndexError):
        Spots.of(ALL)[3]


def test_places_are_kept_to_a_hundredth_of_a_millimetre_on_the_largest_paper():
    words = tuple((index, index + 0.01, index + 0.29) for index in range(1200))
    spot = Spot(0, Span(page=1, box=(0.0, 1188.99, 1199.29, 1189.0)), words)

    assert told(spot) == told(Spots.of([spot])[0])


def test_a_paragraph_of_a_hundred_thousand_letters_has_its_places_too():
    spots = [Spot(start, FIRST.span, ((start, 30.0, 60.0), (start + 7, 61.0, 70.0))) for start in (0, 99_000)]

    assert list(map(told, spots)) == list(map(told, Spots.of(spots)))
    assert (3, (61.0, 40.0, 70.0, 45.0)) == Spots.of(spots).place(99_007, 99_010)


@pytest.mark.parametrize(
    ("start", "end", "page", "box"),
    [
        (0, 3, 3, (30.0, 40.0, 38.25, 45.0)),
        (4, 14, 3, (40.1, 40.0, 61.37, 45.0)),
        (5, 9, 3, (40.1, 40.0, 61.37, 45.0)),
        (4, 18, 3, (25.0, 40.0, 61.37, 52.0)),
        (19, 30, 3, (35.0, 47.0, 60.0, 52.0)),
        (25, 29, 4, (30.0, 20.0, 40.0, 25.0)),
    ],
    ids=["a word", "the last word", "within a word", "over two lines", "over two pages", "on the second page"],
)
def test_letters_stand_in_the_box_round_their_words_on_the_page_that_they_begin_on(start, end, page, box):
    assert (page, box) == Spots.of(ALL).place(start, end)


def test_letters_of_a_line_that_knows_no_words_stand_in_all_of_it():
    lines = [Spot(0, FIRST.span), Spot(15, SECOND.span)]

    assert (3, (30.0, 40.0, 61.37, 45.0)) == Spots.of(lines).place(4, 7)


def test_a_word_takes_ten_bytes():
    def room(count: int) -> int:
        spots = Spots("a.pdf", [(1, FIRST.span.box, 0, range(count), [30.0, 40.0] * count, ())])
        return sum(sys.getsizeof(getattr(spots, name)) for name in Spots.__slots__)

    assert 10 * 1000 == room(2000) - room(1000)
