"""Reduced dates."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.model import ReducedDate

WRITTEN = {
    "2022-07-01": ReducedDate(2022, 7, 1),
    "2025-11": ReducedDate(2025, 11),
    "2026": ReducedDate(2026),
    "--12-10": ReducedDate(None, 12, 10),
    "--02-29": ReducedDate(None, 2, 29),
    "--03": ReducedDate(None, 3),
    "0045-01-02": ReducedDate(45, 1, 2),
}


@pytest.mark.parametrize(("text", "date"), WRITTEN.items())
def test_the_iso_form_both_ways(text, date):
    assert date == ReducedDate.parse(text)
    assert text == str(date)


@given(
    day=st.dates(),
    shape=st.sampled_from(("day", "month", "year", "no year", "month of no year")),
)
def test_every_date_comes_back_from_its_iso_form(day, shape):
    year = None if shape.endswith("no year") else day.year
    month = None if shape == "year" else day.month
    date = ReducedDate(year, month, day.day if shape in ("day", "no year") else None)

    assert date == ReducedDate.parse(str(date))


@given(day=st.dates())
def test_a_full_date_is_written_as_the_calendar_writes_it(day):
    assert day.isoformat() == str(ReducedDate(day.year, day.month, day.day))


@given(year=st.integers(1, 9999), month=st.integers(1, 12), day=st.integers(1, 31))
def test_only_days_of_the_calendar_are_taken(year, month, day):
    try:
        dt.date(year, month, day)
    except ValueError:
        with pytest.raises(ValueError, match="not in month"):
            ReducedDate(year, month, day)
    else:
        assert ReducedDate(year, month, day)


@pytest.mark.parametrize(
    "parts", [(2022, 13), (2022, 0), (0, 1), (10000,), (2022, None, 3), (None,), (None, 2, 30), (2022, 4, 31)]
)
def test_what_no_calendar_has_is_refused(parts):
    with pytest.raises(ValueError, match=r"not (?:within|in month)|without a month"):
        ReducedDate(*parts)


@given(text=st.text(alphabet="0123456789-/ ١", max_size=12))
def test_whatever_is_parsed_is_written_so(text):
    try:
        date = ReducedDate.parse(text)
    except ValueError:
        return
    assert text == str(date)


@pytest.mark.parametrize(
    "text", ["", "2022-7-1", "2022/07/01", "22-07-01", "--", "2022-07-01-01", "abcd", "---", "2022-"]
)
def test_other_forms_are_refused(text):
    with pytest.raises(ValueError, match=r"ISO 8601|not within|without a month|invalid literal"):
        ReducedDate.parse(text)


@pytest.mark.parametrize("number", [1.5, 1.0, True, False, float("nan"), float("inf"), "1"])
@pytest.mark.parametrize("part", ["year", "month", "day"])
def test_a_part_that_is_no_whole_number_is_in_no_date(part, number):
    with pytest.raises(ValueError, match="whole numbers"):
        ReducedDate(**{"year": 2022, "month": 1, "day": 1, part: number})
