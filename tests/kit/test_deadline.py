"""The time that a source may take."""

import pytest

from directive_model.errors import LimitExceeded
from directive_model.kit import Deadline, Limits
from directive_model.plugin import Source


def test_before_the_deadline_nothing_happens():
    deadline = Deadline(60)
    deadline.check()

    assert list(deadline.watch(range(1000))) == list(range(1000))


def test_after_it_the_limit_is_named_with_the_place():
    with pytest.raises(LimitExceeded) as caught:
        Deadline(0, "x.docx").check("word/document.xml")

    assert (caught.value.code, caught.value.source, caught.value.place) == (
        "limit-seconds",
        "x.docx",
        "word/document.xml",
    )


def test_a_watched_loop_ends_at_it():
    with pytest.raises(LimitExceeded):
        list(Deadline(0).watch(range(1000)))


def test_there_is_none_for_whoever_allows_any_time():
    Deadline(float("inf")).check()

    assert Limits(seconds=float("inf")).seconds == float("inf")


def test_what_is_left_of_it_is_never_less_than_nothing():
    assert 0.0 == Deadline(-5).left()
    assert 0.0 < Deadline(60).left() <= 60.0


def test_a_source_carries_one_that_is_no_part_of_what_it_is():
    assert Source(data=b"x") == Source(data=b"x")
    assert "deadline" not in repr(Source(data=b"x"))
