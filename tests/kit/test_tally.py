"""Counting what a document has against what it may have."""

from fractions import Fraction

import attrs
import pytest

from directive_model import DirectiveProgram, Title, read, write
from directive_model.errors import LimitExceeded
from directive_model.kit import Limits, Tally

LIMITS = Limits(lines=3, letters=10, xml_nodes=5)


def count(texts, nodes):
    tally = Tally(LIMITS, "a.txt")
    for text in texts:
        tally.add(text)
    tally.nodes(nodes)


def reached(*texts, nodes=0):
    with pytest.raises(LimitExceeded) as caught:
        count(texts, nodes)
    return caught.value.code, caught.value.allowed, caught.value.source


def test_what_is_allowed_passes():
    tally = Tally(LIMITS)
    tally.add("1234\n6789")
    tally.add("0")
    tally.nodes(2)
    tally.nodes(3)


def test_lines_are_those_that_are_added_and_those_that_break():
    assert ("limit-lines", 3, "a.txt") == reached("a", "b", "c", "d")
    assert ("limit-lines", 3, "a.txt") == reached("a\nb\nc\nd")


def test_letters_are_those_of_all_lines():
    assert ("limit-letters", 10, "a.txt") == reached("12345", "123456")


def test_pieces_are_counted_by_themselves():
    assert ("limit-xml-nodes", 5, "a.txt") == reached(nodes=6)


def test_a_limit_is_told_with_the_marks_of_thousands_of_each_language():
    told = LimitExceeded("letters", 50_000_000, 60_000_000, "a.txt").words

    assert "letters = 50,000,000 (60,000,000)" in told.en
    assert "letters = 50.000.000 (60.000.000)" in told.vi


@pytest.mark.parametrize("value", [-1, -0.5, float("nan"), "9", None, 2.5, 1e6, True, Fraction(9, 2)])
def test_a_limit_of_things_is_a_whole_number_that_is_not_below_nothing(value):
    """Half an element was taken, and was a fault of the plugin that counted with it."""
    with pytest.raises(ValueError, match=r"^entries is a whole number, at least 0, not "):
        Limits(entries=value)


@pytest.mark.parametrize("value", [-1, -0.5, float("nan"), "9", None, True])
def test_a_limit_of_time_is_a_number_that_is_not_below_nothing(value):
    with pytest.raises(ValueError, match=r"^seconds is a number, at least 0, not "):
        Limits(seconds=value)


@pytest.mark.parametrize("suffix", ["docx", "odt", "pdf", "html", "json", "txt"])
def test_a_file_is_read_without_any_limit(suffix, tmp_path):
    """By its path it was a TypeError: no file gives an infinite number of bytes."""
    path = tmp_path / f"a.{suffix}"
    write(DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây")), path)
    limits = Limits(**{field.name: float("inf") for field in attrs.fields(Limits)})

    assert "KẾ HOẠCH" == read(path, limits=limits).value.title.type


def test_a_limit_may_be_nothing_or_without_end():
    assert (0, float("inf")) == (Limits(entries=0).entries, Limits(seconds=float("inf")).seconds)
