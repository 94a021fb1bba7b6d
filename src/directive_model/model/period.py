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
#: A month, a quarter, or a day of a month; what begins a time may leave its month to what ends it, and its year.
_POINT = (
    r"(?:(?:ngày\s*(?P<day>[0-3]?\d)(?!\d)(?:\s*(?:tháng|[/-])(?=\s*\d)|(?=\s*(?:đến|tới|–)))|tháng(?=\s*\d))"
    r"\s*(?P<month>(?:1[0-2]|0?[1-9])(?!\d))?|quý\s*(?P<quarter>iv|i{1,3}|[1-4])\b)"
)
_BEGIN, _END = rf"\btừ\s*{_POINT}(?:{_YEAR})?\s*(?:đến|tới|[-–])\s*(?:hết\s*)?", rf"{_POINT}{_YEAR}"
#: A day, be it blank: the day of a document that is cited, or one to remember.
_DAY = r"\bngày[\s\d.…_]*tháng[\s\d.…_]*năm\s*\d{4}"
#: What a time is but an end of, or a beginning.
_OPEN = r"\b(?:đến|tới|trước|sau|từ|tầm nhìn|định hướng)(?: hết)?\s*$"
#: A law is called by its year: "Luật Đất đai năm 2024".
_OF_LAW = (
    r"(?<!pháp )(?<!kỷ )(?<!kỉ )\b"
    r"(?:(?:luật|pháp lệnh) (?!sư\b|gia\b|năm\b)(?P<name>\w)|(?P<constitution>h)iến pháp\b)"
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
    """Read the period from a title's subject: both its ends, a month, a quarter, a half-year, a term, a year.

    "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy" gives 2022-07-01 to 2022-07-31, "từ tháng 7/2025 đến ngày
    15/12/2025" gives 2025-07-01 to 2025-12-15.
    None where the subject names no period: no day is one ("Nghị định … ngày 09 tháng 3 năm 2007"), nor the year of a
    law ("Luật Đất đai năm 2024"), nor an end alone ("đến tháng 12 năm 2025").
    """
    times = _Times(subject)
    if (span := times.span()) is not None:
        return span
    if match := times.find(_MONTH, "tháng"):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        return _months(int(match["year"]), first, last) if first <= last else None
    if match := times.find(_QUARTER, "quý"):
        quarter = _quarter(match["quarter"])
        return _months(int(match["year"]), 3 * quarter - 2, 3 * quarter)
    if match := times.find(_HALF, "tháng đầu", "tháng cuối"):
        return _months(int(match["year"]), *((1, 6) if match["half"] == "đầu" else (7, 12)))
    if (match := times.find(_TERM, "giai đoạn", "kỳ", "từ")) and match["year"] <= match["until"]:
        return Period(date(int(match["year"]), 1, 1), date(int(match["until"]), 12, 31))
    if match := times.find(_YEAR_ALONE, "năm"):
        return _months(int(match["year"]), 1, 12)
    return None


class _Times:
    """The times that a subject names, but those that were found to be no period."""

    def __init__(self, subject: str) -> None:
        self._subject = subject
        small = subject.lower()
        # A letter such as "İ" is two in small letters: which of the names are written large is not known then.
        self._cased = len(small) == len(subject)
        self._small = small

    def span(self) -> Period | None:
        """Return the first time that names both its ends; without one, days are none of the times from here on."""
        if "từ" in self._small:
            for begin in re.finditer(_BEGIN, self._small):
                end = re.compile(_END).match(self._small, begin.end())
                if end is not None and (found := _between(begin, end)) is not None:
                    return found
        if "ngày" in self._small:
            self._small = re.sub(_DAY, lambda day: "ngày".ljust(len(day[0])), self._small)
        return None

    def find(self, pattern: str, *words: str) -> re.Match[str] | None:
        """Return the first match that is a time, and not only an end of one, nor what a law is called by."""
        if not any(word in self._small for word in words):
            return None
        for time in re.finditer(pattern, self._small):
            if _is_open(time):
                # The year of a month belongs to it: "đến tháng 12 năm 2025".
                self._small = f"{self._small[: time.start()]:<{time.end()}}{self._small[time.end() :]}"
            elif pattern != _YEAR_ALONE or not self._is_of_law(time):
                return time
        return None

    def _is_of_law(self, year: re.Match[str]) -> bool:
        """Whether the year is that of a law with a name: no law is named in "Chương trình xây dựng luật năm 2026"."""
        start = max(year.start() - _LONGEST_LAW, 0)
        law = re.search(_OF_LAW, year.string[start : year.start()])
        if law is None:
            return False
        named = start + max(law.start("name"), law.start("constitution"))
        return not self._cased or self._subject[named].isupper()


def _is_open(time: re.Match[str]) -> bool:
    """Whether a time, which does not name both ends itself, is but the end or the beginning of what is meant."""
    both = time.groupdict()
    before = time.string[max(time.start() - _NEAR, 0) : time.start()]
    return not (both.get("last") or both.get("until")) and re.search(_OPEN, before) is not None


def _between(begin: re.Match[str], end: re.Match[str]) -> Period | None:
    """Return the time from what begins it to what ends it; None where there is no such day, or no such time."""
    year = int(end["year"])
    last = 3 * _quarter(end["quarter"]) if end["quarter"] else int(end["month"] or 0)
    first = 3 * _quarter(begin["quarter"]) - 2 if begin["quarter"] else int(begin["month"] or last)
    try:
        start = date(int(begin["year"] or year), first, int(begin["day"] or 1))
        until = date(year, last, int(end["day"])) if end["day"] else _months(year, last, last).end
    except ValueError:
        return None
    return Period(start, until) if start <= until else None


def _quarter(text: str) -> int:
    return _ROMAN.get(text) or int(text)


def _months(year: int, first: int, last: int) -> Period:
    # Not by `calendar`, which imports `locale`: together a hundredth of a whole conversion.
    following = date(year + last // 12, last % 12 + 1, 1)
    return Period(date(year, first, 1), following - timedelta(days=1))
