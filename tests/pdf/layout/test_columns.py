"""Which lines have one middle, as those of heads and signatures do."""

import pytest

from directive_model.flow import Face
from directive_model_pdf.reader.layout.sides import Columns, is_centered, middle_of, parted
from directive_model_pdf.reader.layout.sides import columns as sides
from directive_model_pdf.reader.layout.sides.columns import _most_near
from directive_model_pdf.reader.layout.sides.region import Region, _Near
from directive_model_pdf.reader.layout.strips import strips_of
from directive_model_pdf.reader.sheet import Word


def _column(*lines):
    words = [Word("chữ", (left, top, right, top + 5.0), Face()) for left, right, top in lines]
    return [strip for word in words for strip in strips_of([word])]


HEAD = ((46.0, 89.0, 20.0), (66.3, 68.7, 26.0), (53.0, 82.0, 32.0))


@pytest.mark.parametrize(
    ("lines", "middle"),
    [
        (HEAD, 67.5),
        ((*HEAD[:2], (30.0, 59.0, 32.0)), 67.5),
        (((126.0, 178.9, 20.0), (112.0, 139.6, 26.0), (135.0, 169.8, 56.0)), 152.4),
    ],
    ids=["a head", "its number at the left", "a position at the left, between its authority and its name"],
)
def test_lines_of_which_most_share_a_middle_are_set_in_it(lines, middle):
    column = _column(*lines)

    assert is_centered(column)
    assert middle == pytest.approx(middle_of(column), abs=0.2)


@pytest.mark.parametrize(
    "lines",
    [
        ((30.0, 78.5, 20.0), (30.0, 80.3, 25.0), (30.0, 74.6, 30.0)),
        (
            *((127.9, 132.3, 20.0), (141.7, 154.1, 20.0), (163.5, 169.5, 20.0), (178.9, 189.9, 20.0)),
            *((133.5, 140.7, 26.5), (151.6, 158.1, 26.5), (169.0, 172.8, 26.5), (183.7, 190.0, 26.5)),
        ),
    ],
    ids=["a list", "words of two lines that are set far apart, of which two stand under each other"],
)
def test_lines_of_which_few_share_a_middle_are_not_set_in_it(lines):
    assert not is_centered(_column(*lines))


@pytest.mark.parametrize("reach", [1.0, 3.0])
def test_places_near_one_are_counted_as_if_each_were_held_against_each(reach):
    places = [30 + number * 7 % 64 / 2 for number in range(60)]
    each = max(sum(abs(one - other) < reach for other in places) for one in places)

    assert _most_near(places, reach) == each


def test_a_page_of_many_lines_can_be_stopped_before_it_is_parted():
    class OverError(Exception):
        pass

    def check():
        raise OverError

    with pytest.raises(OverError):
        list(parted(_column(*HEAD), 105.0, check))


def _beside(count):
    """Return lines of two texts that stand side by side, which are none of a head: they begin on one edge."""
    heights = [20.0 + 6 * number for number in range(count)]
    lefts = [(30.0, 70.0 + number * 7 % 23, height) for number, height in enumerate(heights)]
    rights = [(110.0, 150.0 + number * 5 % 19, height) for number, height in enumerate(heights)]
    return _column(*lefts, *rights)


def test_a_page_of_columns_costs_the_same_for_each_line(grows_evenly, monkeypatch):
    monkeypatch.setattr(sides, "MOST", 20)

    assert grows_evenly(_beside, lambda strips: list(parted(strips, 105.0)), size=40)


def test_a_line_of_many_words_under_two_columns_is_not_parted_at_each_of_them(grows_evenly):
    def under(count):
        words = [
            Word("A", (40.0 + 120 * at / count, 26.0, 40.0 + 120 * (at + 1) / count, 31.0), Face())
            for at in range(count)
        ]
        (strip,) = strips_of(words)
        return strip

    def take(strip):
        heads = _column((30.0, 90.0, 20.0), (110.0, 170.0, 20.0))
        region = Region.at(heads, 0, 30.0)
        assert region is not None
        assert all(map(region.take, heads))
        region.take_both(strip)

    assert grows_evenly(under, take)


def test_columns_of_more_lines_than_a_page_has_go_on_in_others():
    lines = [
        (middle - number % 7, middle + number % 7 + 1, 20.0 + 6 * number)
        for number in range(sides.MOST)
        for middle in (60.0, 150.0)
    ]
    strips = _column(*lines)

    found = list(parted(strips, 105.0))

    assert [Columns, Columns] == [type(one) for one in found]
    assert sides.MOST == len(found[0].left) + len(found[0].right)
    assert set(strips) == {strip for one in found for strip in (*one.left, *one.right)}


@pytest.mark.parametrize("place", [0.0, 2.9, 3.0, 3.1, 10.4, 10.5, 13.4, 13.5, 16.4, 16.6, -2.9, -3.1, -40.0])
def test_a_place_is_near_those_that_it_would_be_near_one_by_one(place):
    places = (0.0, 12.5, 13.5, 14.9)
    near = _Near()
    for one in places:
        near.add(one)

    assert any(abs(place - one) < sides.AGREE for one in places) == (place in near)
