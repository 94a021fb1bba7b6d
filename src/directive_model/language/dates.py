"""Dates in running text, as documents print them (domain.md 5.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from directive_model.model import ReducedDate

# What stands where a day or month is still to be written: spaces, dots, a template's field.
BLANK = r"(?:[\s._…·]|\{\{[^{}\n]{0,40}\}\}){0,40}"
_YEAR = r"(?:1[89]|20)[0-9]{2}(?![0-9])"
_NUMBER = "[0-9]{1,2}"

# Every date has digits, and digits are rare: the search begins at a digit and then looks back for the words.
_CORE = re.compile(
    rf"""(?<![0-9/.,])(?:
      (?P<day>{_NUMBER})(?:
          \s?(?P<mark>[./-])\s?(?P<month>{_NUMBER})\s?(?P=mark)\s?(?P<year>{_YEAR})
        | \s{{0,3}}tháng\s{{0,3}}(?P<month2>{_NUMBER})\s{{0,3}}(?:,?\s{{0,3}}năm|[/.-])\s{{0,3}}(?P<year2>{_YEAR})
        | \s{{0,3}}(?:,?\s{{0,3}}năm\s{{0,3}}|[/.-]\s?|\s-\s)(?P<year3>{_YEAR})
      )
    | (?P<year4>{_YEAR}))""",
    re.VERBOSE | re.IGNORECASE,
)
_WINDOW = 100
_DAY_BEFORE = re.compile(r"ngày[\s:]{0,3}\Z", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"(?:ngày{BLANK})?\btháng\s{{0,3}}\Z", re.IGNORECASE)
_YEAR_BEFORE = re.compile(rf"\bngày(?:{BLANK}|\s*{_NUMBER}\s*)tháng{BLANK}năm\s{{0,3}}\Z", re.IGNORECASE)


@attrs.frozen
class FoundDate:
    """A date in a text: ``text[start:end]`` is ``printed``, with the word "ngày" or "tháng" where it stands."""

    start: int
    end: int
    #: Reduced to what is written: "ngày … tháng 11 năm 2025" gives 2025-11.
    date: ReducedDate
    printed: str


def find_dates(text: str, start: int = 0) -> Iterator[FoundDate]:
    """Yield the dates of ``text`` (NFC) from ``start`` on, in order; a date that no calendar has is none."""
    for match in _CORE.finditer(text, start):
        begin, parts = match.start(), _parts(match)
        if parts is None:
            continue
        if match["year4"]:
            before = _YEAR_BEFORE
        elif match["year3"]:
            before = _MONTH_BEFORE
        else:
            before = _DAY_BEFORE
        words = before.search(text, max(start, begin - _WINDOW), begin)
        if words is not None:
            begin = words.start()
        elif before is not _DAY_BEFORE:
            continue
        date = reduced(*parts)
        if date is not None:
            yield FoundDate(begin, match.end(), date, text[begin : match.end()])


def _parts(match: re.Match[str]) -> tuple[str, str | None, str | None] | None:
    """Return year, month and day as written; None where the words before the match cannot be there."""
    if match["year"]:
        return match["year"], match["month"], match["day"]
    if match["year2"]:
        return match["year2"], match["month2"], match["day"]
    if match["year3"]:
        return match["year3"], match["day"], None
    at = match.start()
    near = match.string[max(0, at - 6) : at].rstrip()
    return (match["year4"], None, None) if near[-3:].lower() == "năm" else None


def reduced(year: str | None, month: str | None, day: str | None) -> ReducedDate | None:
    """Return the date of these numerals; without a month the day goes too.  None where no calendar has it."""
    if not year and not month:
        return None
    try:
        return ReducedDate(
            int(year) if year else None,
            int(month) if month else None,
            int(day) if day and month else None,
        )
    except ValueError:
        return None
