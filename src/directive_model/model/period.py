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
_TERM = (
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ|\btừ)\s*(?:từ\s*)?(?:năm\s*)?(?P<year>(?:19|20)\d\d)"
    r"\s*(?:[-–]|đến(?: hết)?(?: năm)?)\s*(?P<until>(?:19|20)\d\d)"
)
_YEAR_ALONE = r"\bnăm\s*(?P<year>(?:19|20)\d\d)"
#: A day, be it blank: the day of a document that is cited, or one to remember.
_DAY = r"\bngày[\s\d.…_]*tháng[\s\d.…_]*năm\s*\d{4}"
#: What a time is but an end of, or a beginning.
_OPEN = r"\b(?:đến|tới|trước|sau|từ|tầm nhìn|định hướng)(?: hết)?\s*$"
#: A law is called by its year: "Luật Đất đai năm 2024".
_OF_LAW = (
    r"(?<!pháp )(?<!kỷ )(?<!kỉ )\b(?:luật (?!sư\b|gia\b)|hiến pháp\b|pháp lệnh )"
    r"(?:(?!công tác|nhiệm vụ|kế hoạch|chương trình|\btrên\b|\btrong\b|\bcho\b)[^;:()\d])*$"
)
#: How far before a time these words are looked for, in letters.
_NEAR, _LONGEST_LAW = 24, 120


@attrs.frozen(eq=False, repr=False)
class Period(Value):
    """Whole days, both ends included."""

    start: date
    end: date


def period_of(subject: str) -> Period | None:
    """Read the period from a title's subject: a month, a quarter, a half-year, a term, a year, in this order.

    "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy" gives 2022-07-01 to 2022-07-31.
    None where the subject names no period: no day is one ("Nghị định … ngày 09 tháng 3 năm 2007"), nor the year of a
    law ("Luật Đất đai năm 2024"), nor an end alone ("đến năm 2035").
    """
    small = subject.lower()
    if "ngày" in small:
        small = re.sub(_DAY, "ngày", small)
    if match := _found(_MONTH, small, "tháng"):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        return _months(int(match["year"]), first, last) if first <= last else None
    if match := _found(_QUARTER, small, "quý"):
        quarter = _ROMAN.get(match["quarter"]) or int(match["quarter"])
        return _months(int(match["year"]), 3 * quarter - 2, 3 * quarter)
    if match := _found(_HALF, small, "tháng đầu", "tháng cuối"):
        return _months(int(match["year"]), *((1, 6) if match["half"] == "đầu" else (7, 12)))
    if (match := _found(_TERM, small, "giai đoạn", "kỳ", "từ")) and match["year"] <= match["until"]:
        return Period(date(int(match["year"]), 1, 1), date(int(match["until"]), 12, 31))
    if (match := _found(_YEAR_ALONE, small, "năm")) and not _is_of_law(match):
        return _months(int(match["year"]), 1, 12)
    return None


def _found(pattern: str, small: str, *words: str) -> re.Match[str] | None:
    """Return the first match that is a time and not only where one ends or begins."""
    if not any(word in small for word in words):
        return None
    return next((one for one in re.finditer(pattern, small) if not _is_open(one)), None)


def _is_open(time: re.Match[str]) -> bool:
    """Whether a time, which does not name both ends itself, is but the end or the beginning of what is meant."""
    both = time.groupdict()
    before = time.string[max(time.start() - _NEAR, 0) : time.start()]
    return not (both.get("last") or both.get("until")) and re.search(_OPEN, before) is not None


def _is_of_law(year: re.Match[str]) -> bool:
    before = year.string[max(year.start() - _LONGEST_LAW, 0) : year.start()]
    return re.search(_OF_LAW, before) is not None


def _months(year: int, first: int, last: int) -> Period:
    # Not by `calendar`, which imports `locale`: together a hundredth of a whole conversion.
    following = date(year + last // 12, last % 12 + 1, 1)
    return Period(date(year, first, 1), following - timedelta(days=1))
