"""The time that a program is for, from its title."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

import attrs

from directive_model.model.value import Value

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = r"(?:\s*/\s*|\s*[-,]?\s*năm\s*|\s*-\s*)(?P<year>(?:19|20)\d\d)"
_MONTH = re.compile(
    rf"tháng\s*(?P<first>1[0-2]|0?[1-9])(?:\s*(?:,|và|-|–|đến tháng)\s*(?P<last>1[0-2]|0?[1-9]))?{_YEAR}",
    re.IGNORECASE,
)
_QUARTER = re.compile(rf"quý\s*(?P<quarter>IV|I{{1,3}}|[1-4]){_YEAR}", re.IGNORECASE)
_HALF = re.compile(r"(?:6|sáu) tháng (?P<half>đầu|cuối)(?:\s*năm)?\s*(?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_TERM = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ)\s*(?P<year>(?:19|20)\d\d)\s*[-–]\s*(?P<until>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(r"\bnăm\s*(?P<year>(?:19|20)\d\d)", re.IGNORECASE)


@attrs.frozen(eq=False, repr=False)
class Period(Value):
    """Whole days, both ends included."""

    start: date
    end: date


def period_of(subject: str) -> Period | None:
    """Read the period from a title's subject: a month, a quarter, a half-year, a term, a year, in this order.

    "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy" gives 2022-07-01 to 2022-07-31.
    None where the subject names no period.
    """
    if match := _MONTH.search(subject):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        return _months(int(match["year"]), first, last) if first <= last else None
    if match := _QUARTER.search(subject):
        quarter = _ROMAN.get(match["quarter"].lower()) or int(match["quarter"])
        return _months(int(match["year"]), 3 * quarter - 2, 3 * quarter)
    if match := _HALF.search(subject):
        return _months(int(match["year"]), *((1, 6) if match["half"].lower() == "đầu" else (7, 12)))
    if (match := _TERM.search(subject)) and match["year"] <= match["until"]:
        return Period(date(int(match["year"]), 1, 1), date(int(match["until"]), 12, 31))
    if match := _YEAR_ALONE.search(subject):
        return _months(int(match["year"]), 1, 12)
    return None


def _months(year: int, first: int, last: int) -> Period:
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))
