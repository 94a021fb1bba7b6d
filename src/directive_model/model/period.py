"""The time that a program is for, from its title."""

from __future__ import annotations

import re
from datetime import date, timedelta

import attrs

from directive_model.model.value import Value

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = r"(?:\s*/\s*|\s*[-,]?\s*năm\s*|\s*-\s*)(?P<year>(?:19|20)\d\d)"
# Compiled when one of their words is there: the model is imported by everything that starts.  They are asked of small
# letters: where case does not count, "İ" and "ı" pass for an "I".
_MONTH = rf"tháng\s*(?P<first>1[0-2]|0?[1-9])(?:\s*(?:,|và|-|–|đến tháng)\s*(?P<last>1[0-2]|0?[1-9]))?{_YEAR}"
_QUARTER = rf"quý\s*(?P<quarter>iv|i{{1,3}}|[1-4]){_YEAR}"
_HALF = r"(?:6|sáu) tháng (?P<half>đầu|cuối)(?:\s*năm)?\s*(?P<year>(?:19|20)\d\d)"
_TERM = r"(?:giai đoạn|nhiệm kỳ|thời kỳ)\s*(?P<year>(?:19|20)\d\d)\s*[-–]\s*(?P<until>(?:19|20)\d\d)"
_YEAR_ALONE = r"\bnăm\s*(?P<year>(?:19|20)\d\d)"


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
    small = subject.lower()
    if match := _found(_MONTH, small, "tháng"):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        return _months(int(match["year"]), first, last) if first <= last else None
    if match := _found(_QUARTER, small, "quý"):
        quarter = _ROMAN.get(match["quarter"]) or int(match["quarter"])
        return _months(int(match["year"]), 3 * quarter - 2, 3 * quarter)
    if match := _found(_HALF, small, "tháng đầu", "tháng cuối"):
        return _months(int(match["year"]), *((1, 6) if match["half"] == "đầu" else (7, 12)))
    if (match := _found(_TERM, small, "giai đoạn", "kỳ")) and match["year"] <= match["until"]:
        return Period(date(int(match["year"]), 1, 1), date(int(match["until"]), 12, 31))
    if match := _found(_YEAR_ALONE, small, "năm"):
        return _months(int(match["year"]), 1, 12)
    return None


def _found(pattern: str, small: str, *words: str) -> re.Match[str] | None:
    return re.search(pattern, small) if any(word in small for word in words) else None


def _months(year: int, first: int, last: int) -> Period:
    # Not by `calendar`, which imports `locale`: together a hundredth of a whole conversion.
    following = date(year + last // 12, last % 12 + 1, 1)
    return Period(date(year, first, 1), following - timedelta(days=1))
