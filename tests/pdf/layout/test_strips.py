"""Words to strips: what stands on one line near each other."""

import attrs
import pytest

from directive_model.flow import Face
from directive_model_pdf.reader.layout import strips as looking
from directive_model_pdf.reader.layout.strips import Strip, rows_of, strips_of
from directive_model_pdf.reader.sheet import Word

FACE = Face(size_pt=14.0)
PLACED = [(30.0, "Thực"), (40.0, "hiện"), (50.0, "số")]


def _strips(*placed):
    words = [Word(text, (left, 40.0, left + 2.5 * len(text), 45.0), FACE) for text, left in placed]
    return [strip.text for strip in strips_of(words)]


@pytest.mark.parametrize(
    "placed",
    [
        [("Hà", 110.0), ("Nội,", 117.0), ("ngày", 128.0), ("tháng", 155.0), ("năm", 185.0), ("2025", 194.0)],
        [("Số:", 40.0), ("/KH-SCT", 70.0)],
        [("Số", 40.0), ("-CTr/TU", 60.0)],
    ],
    ids=["the day and the month", "the number", "the number of a Party document"],
)
def test_room_for_a_number_or_a_day_does_not_part_a_line(placed):
    assert [" ".join(text for text, _ in placed)] == _strips(*placed)


def test_other_room_does():
    assert ["Số: 12/KH-SCT", "Hà Nội,"] == _strips(("Số:", 40.0), ("12/KH-SCT", 48.0), ("Hà", 95.0), ("Nội,", 101.0))


@pytest.mark.parametrize(
    ("gaps", "count"),
    [
        ((7.0, 7.1, 1.2, 7.0, 7.0), 1),
        ((7.0, 9.0, 1.2, 7.0, 7.0), 5),
        ((1.2, 7.0, 1.2, 7.0, 1.2), 3),
        ((17.0, 17.0, 17.0, 17.0, 17.0), 6),
    ],
    ids=["alike", "not alike", "two", "farther than any line"],
)
def test_words_far_apart_are_one_line_where_their_blanks_are_alike(gaps, count):
    """A justified line has few words before a code that needs the whole of the next one."""
    placed, left = [("Thực", 30.0)], 40.0
    for text, gap in zip(("hiện", "số", "12", "và", "số"), gaps, strict=True):
        placed.append((text, left + gap))
        left += gap + 2.5 * len(text)

    assert count == len(_strips(*placed))


def _set_out_around_a_lower_word(count):
    """Return so many words far apart, a lower one near the last, and as many again, of which the first is near."""
    words = [Word("a", (10.0 * at, 40.0, 10.0 * at + 2.5, 45.0), FACE) for at in range(count)]
    off = words[-1].box[2] + 4.5
    low = Word("b", (off - 3.5, 40.2, off - 1.0, 45.0), FACE)
    return [*words, low, *(attrs.evolve(one, box=(one.box[0] + off, 40.0, one.box[2] + off, 45.0)) for one in words)]


def test_words_far_apart_behind_one_of_another_height_are_no_line_because_those_before_it_are():
    assert ["a a a a b a", "a", "a", "a"] == [one.text for one in strips_of(_set_out_around_a_lower_word(4))]


def test_a_line_with_a_word_of_another_height_is_gone_through_no_more_often_than_others(grows_evenly):
    assert grows_evenly(_set_out_around_a_lower_word, strips_of)


def test_letters_of_a_word_that_the_source_has_apart_are_one_word():
    between = Word("công.", (145.0, 39.5, 155.0, 44.5), FACE)
    k, rest = Word("K", (32.0, 40.0, 35.6, 45.0), FACE), Word("hẩn", (35.6, 40.0, 43.1, 45.0), FACE)

    assert ["công.", "Khẩn"] == [strip.text for strip in strips_of([k, between, rest])]
    assert ["Khẩn"] == [strip.text for strip in strips_of([k, rest])]


def test_blanks_that_are_squeezed_still_part_words_and_so_do_those_that_a_scan_shows():
    words = [Word("CÔNG", (32.0, 40.0, 45.0, 45.0), FACE), Word("TY", (45.3, 40.0, 51.0, 45.0), FACE)]
    seen = [
        attrs.evolve(words[0], confidence=0.9),
        attrs.evolve(words[1], box=(45.0, 40.0, 51.0, 45.0), confidence=0.9),
    ]

    assert ["CÔNG TY"] == [strip.text for strip in strips_of(words)]
    assert ["CÔNG TY"] == [strip.text for strip in strips_of(seen)]


@pytest.mark.parametrize("lower", [0.0, 0.01], ids=["at one place", "each a little lower"])
def test_words_that_lie_over_each_other_are_a_line_in_as_many_steps_as_there_are_words(monkeypatch, lower):
    steps = []
    beside, make = Strip.beside, Strip.__init__
    monkeypatch.setattr(Strip, "beside", lambda one, other: steps.append(1) or beside(one, other))
    monkeypatch.setattr(Strip, "__init__", lambda one, words, first: steps.extend(words) or make(one, words, first))

    def taken(count):
        places = [40.0 + lower * number for number in range(count)]
        strips = [Strip([Word("a", (9.0, top, 12.0, top + 5.0), FACE)], number) for number, top in enumerate(places)]
        steps.clear()
        assert [["a"] * count] == [[word.text for word in row.words] for row in rows_of(strips)]
        return len(steps)

    assert taken(400) < 2.1 * taken(200)


def test_what_is_beside_any_of_a_line_is_of_that_line_however_high_its_letters_are():
    high = Word("A", (10.0, 40.0, 14.0, 60.0), FACE)
    low = [Word("b", (left, top, left + 2.0, top + 3.0), FACE) for left, top in ((20.0, 41.0), (30.0, 50.0))]

    assert [["A", "b", "b"]] == [
        [word.text for word in row.words]
        for row in rows_of([Strip([word], number) for number, word in enumerate([high, *low])])
    ]


def test_pieces_of_a_line_that_the_source_has_apart_are_joined_in_as_many_steps_as_there_are_pieces(monkeypatch):
    steps = []
    make = Strip.__init__
    monkeypatch.setattr(Strip, "__init__", lambda one, words, first: steps.extend(words) or make(one, words, first))

    def taken(count):
        pieces = [Word("a", (9.0 + place, 40.0, 10.0 + place, 45.0), FACE) for place in range(count)]
        steps.clear()
        # From both ends by turns, so that hardly one follows the one before it.
        (strip,) = strips_of([piece for two in zip(pieces[::2], pieces[::-2], strict=True) for piece in two])
        assert len(strip.words) == count
        return len(steps)

    assert taken(400) < 2.1 * taken(200)


def test_at_the_end_of_a_line_nobody_asks_how_it_is_set_out(monkeypatch):
    lines = [Word(text, (left, top, left + 9.0, top + 5.0), FACE) for top in (40, 47) for left, text in PLACED]
    asked = []
    monkeypatch.setattr(looking, "_set_out", lambda words, start: asked.append(start) or (start + 1, False))

    assert ["Thực hiện số"] * 2 == [strip.text for strip in strips_of(lines)]
    assert [] == asked
