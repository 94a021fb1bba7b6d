"""Days, months, quarters, half-years and years: the words that most deadlines are made of."""

from __future__ import annotations

import datetime as dt
import re

from directive_model.language.dates import reduced
from directive_model.language.patterns import late, small
from directive_model.model import ReducedDate

_WIDEST = 12  # white space between two words, the indent after a line's end included

Interval = tuple[ReducedDate, ReducedDate]

YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])(?![0-9])"
_QUARTER = r"(?:IV|I{1,3}|[1-4])(?!\w)"
_AND = r"\s*(?:,|và|-|–|đến)\s*"
_PART = r"(?:(?:đầu|giữa|cuối)\s+)?"
#: "17 giờ 00 phút", "17h30", before the day that it is of.
_HOUR = (
    r"(?P<hour>[0-9]{1,2}\s*(?:giờ|h|g)\s*(?:[0-9]{2}(?![0-9/.-]))?\s*(?:phút|['’′])?"
    r"\s*,?\s*(?:\(?thứ\s+\w+\)?\s*,?\s*)?)?"
)


def _of_year(name: str) -> str:
    return rf"(?:\s*(?:/|-|,?\s*năm)\s*(?P<{name}>{YEAR}))?"


#: One time, for patterns with VERBOSE and IGNORECASE; :func:`interval` reads its groups.
TIME = rf"""(?P<time>
    {_HOUR}(?:ngày\s*)?(?P<day>[0-9]{{1,2}})\s?(?:[/.-]|\s?tháng)\s?(?P<month>{_MONTH})
      (?:\s?(?:[/.-]|,?\s?năm)\s?(?P<day_year>{YEAR}))?(?![/0-9])
  | {_PART}tháng\s*(?P<from_month>{_MONTH})(?:{_AND}(?:tháng\s*)?(?P<to_month>{_MONTH}))?{_of_year("month_year")}
  | {_PART}quý\s*(?P<from_quarter>{_QUARTER})(?:{_AND}(?:quý\s*)?(?P<to_quarter>{_QUARTER}))?
      {_of_year("quarter_year")}
  | (?:0?6|sáu)\s*tháng\s*(?P<half>đầu|cuối)(?:\s*năm)?(?:\s*(?P<half_year>{YEAR}))?
  | {_PART}năm\s*(?P<only_year>{YEAR})(?!\s*[-–]\s*[0-9])
)(?!\w)"""
#: "2025 - 2026", "giai đoạn 2026-2030", "năm 2025 - 2026"; :func:`years` reads its group.
YEARS = rf"(?P<years>(?:(?:giai\s+đoạn|năm)\s+)?{YEAR}\s*[-–]\s*(?:năm\s+)?{YEAR})"


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern made of the pieces above, with every run of white space bounded.

    Two unbounded runs side by side would take quadratic time on a page of spaces.
    """
    bounded = pattern.replace(r"\s*", rf"\s{{0,{_WIDEST}}}").replace(r"\s+", rf"\s{{1,{_WIDEST}}}")
    return late(bounded, re.VERBOSE | re.IGNORECASE)


def interval(match: re.Match[str]) -> Interval | None:
    """Return the first and the last unit of a match of :data:`TIME`; None where no calendar has them.

    "quý I/2026" gives 2026-01 and 2026-03, "ngày 10/12" twice --12-10, "năm 2026" twice 2026.
    """
    if match["day"]:
        return _both(reduced(match["day_year"], match["month"], match["day"]))
    if match["from_month"]:
        first = int(match["from_month"])
        return _months(match["month_year"], first, int(match["to_month"] or first))
    if match["from_quarter"]:
        first = _quarter(match["from_quarter"])
        last = _quarter(match["to_quarter"]) if match["to_quarter"] else first
        return _months(match["quarter_year"], 3 * first - 2, 3 * last)
    if match["half"]:
        return _months(match["half_year"], *((1, 6) if small(match["half"]) == "đầu" else (7, 12)))
    return _both(reduced(match["only_year"], None, None))


def years(match: re.Match[str]) -> Interval | None:
    """Return the first and the last year of a match of :data:`YEARS`; None where they do not follow."""
    first, last = re.findall(YEAR, match["years"])
    return (ReducedDate(int(first)), ReducedDate(int(last))) if first < last else None


def before(match: re.Match[str], moment: ReducedDate) -> ReducedDate | None:
    """Return the last day, month or year before ``moment``, the first of a match of :data:`TIME`.

    Before 01/01/2030 is 2029-12-31, before --03-01 is --02-28: a day that every year has.  Before an hour of a
    day is that day.
    """
    if match["day"] and match["hour"]:
        return moment
    year, month, day = moment.year, moment.month, moment.day
    if month is None:
        return reduced(str((year or 1) - 1), None, None)
    if day is None:
        if month > 1:
            return ReducedDate(year, month - 1)
        return ReducedDate(None if year is None else year - 1, 12) if year != 1 else None
    if year is not None:
        yesterday = dt.date(year, month, day) - dt.timedelta(days=1)
        return ReducedDate(yesterday.year, yesterday.month, yesterday.day)
    common = 2025 if (month, day) != (2, 29) else 2024
    yesterday = dt.date(common, month, day) - dt.timedelta(days=1)
    return ReducedDate(None, yesterday.month, yesterday.day)


def _quarter(numeral: str) -> int:
    return {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(small(numeral)) or int(numeral)


def _months(year: str | None, first: int, last: int) -> Interval | None:
    start, end = reduced(year, str(first), None), reduced(year, str(last), None)
    return (start, end) if start and end and first <= last else None


def _both(moment: ReducedDate | None) -> Interval | None:
    return None if moment is None else (moment, moment)
