"""The time that a program is for, from its title."""

from __future__ import annotations

import re
from datetime import date, timedelta

import attrs

from directive_model.model.value import Value

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_M, _Q, _Y = r"(?:1[0-2]|0?[1-9])", r"(?:iv|i{1,3}|[1-4])", r"(?:19|20)\d\d"
_YEAR = rf"\s*(?:/\s*|\.|-\s*(?:năm\s*)?|(?:,\s*)?năm\s*)(?P<year>{_Y})"
# Compiled when one of their words is there: the model is imported by everything that starts.  They are asked of small
# letters: where case does not count, "İ" and "ı" pass for an "I".
_AND = r"\s*(?:[,+–-]|và|đến)\s*"
_MONTH = rf"tháng\s*(?P<first>{_M})(?:{_AND}(?:tháng\s*)?(?P<last>{_M})){{,11}}{_YEAR}"
_QUARTER = rf"quý\s*(?P<first>{_Q})(?:{_AND}(?:quý\s*)?(?P<last>{_Q})){{,3}}{_YEAR}"
_COUNTS = {"mười một": 11, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
#: Some months of a year at its beginning or its end: "9 tháng đầu năm 2025", "sáu tháng cuối năm 2026".
_SHARE = rf"\b(?P<count>1[01]|0?[1-9]|{'|'.join(_COUNTS)}) tháng (?P<side>đầu|cuối)(?:\s*năm)?\s*(?P<year>{_Y})"
_TERM = (
    rf"(?:giai đoạn|nhiệm kỳ|thời kỳ|\btừ)\s*(?:từ\s*)?(?:năm\s*)?(?P<year>{_Y})"
    rf"\s*(?:[-–]|đến(?: hết)?(?: năm)?)\s*(?P<until>{_Y})"
)
_YEARS = rf"\bnăm\s*(?P<year>{_Y})(?!\d)(?:{_AND}(?:năm\s*)?(?P<until>{_Y})(?!\d)){{,9}}"
#: Before a year of which only a part is meant, that the words do not tell: "tuần 49 năm 2025", "11 tháng năm 2025".
_PART = (
    rf"\b(?:tuần(?: thứ)? (?:\d{{1,2}}|[ivx]{{1,5}}|một|nhất|{'|'.join(_COUNTS)})"
    rf"|(?:\d{{1,2}}|{'|'.join(_COUNTS)}) tháng),?\s*$"
)
#: A day, be it blank, or without its month: the day of a document that is cited, or one to remember.
_DAY = r"\bngày(?:[\s\d.…_]*tháng[\s\d.…_]*|\s*\d{1,2}\s*)năm\s*\d{4}"
#: What a time is but an end of, or a beginning.
_OPEN = r"\b(?:đến|tới|trước|sau|từ|tầm nhìn|định hướng)(?: (?:hết|đầu|giữa|cuối))?\s*$"
#: A law is called by its year: "Luật Đất đai năm 2024".
_OF_LAW = (
    r"(?<!pháp )(?<!kỷ )(?<!kỉ )\b"
    r"(?:(?:luật|pháp lệnh) (?!sư\b|gia\b|năm\b)(?P<name>\w)|(?P<constitution>h)iến pháp\b)"
    r"(?:(?!công tác|nhiệm vụ|kế hoạch|chương trình|\btrên\b|\btrong\b|\bcho\b)[^;:()\d])*$"
)
#: How far before a time these words are looked for, in letters.
_NEAR, _LONGEST_LAW = 24, 120
_DECEMBER = 12
#: What is written as a day and is none: "00/7/2025".
_NO_DAY = 99


@attrs.frozen(eq=False, repr=False)
class Period(Value):
    """Whole days, both ends included."""

    start: date
    end: date


def period_of(subject: str) -> Period | None:
    """Read the period from a title's subject: both its ends, months, quarters, a share of a year, a term, years.

    "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy" gives 2022-07-01 to 2022-07-31, "từ tháng 7/2025 đến ngày
    15/12/2025" gives 2025-07-01 to 2025-12-15.
    None where the subject names no period: no day is one ("Nghị định … ngày 09 tháng 3 năm 2007"), nor the year of a
    law ("Luật Đất đai năm 2024"), nor an end alone ("đến tháng 12 năm 2025"), nor a week that only has its number.
    """
    times = _Times(subject)
    if (span := times.span()) is not None:
        return span
    if match := times.find(_MONTH, "tháng"):
        first, last = int(match["first"]), int(match["last"] or match["first"])
        return _months(int(match["year"]), first, last) if first <= last else None
    if match := times.find(_QUARTER, "quý"):
        first, last = _quarter(match["first"]), _quarter(match["last"] or match["first"])
        return _months(int(match["year"]), 3 * first - 2, 3 * last) if first <= last else None
    if match := times.find(_SHARE, "tháng đầu", "tháng cuối"):
        count = _COUNTS.get(match["count"]) or int(match["count"])
        return _months(int(match["year"]), *((1, count) if match["side"] == "đầu" else (13 - count, 12)))
    if (match := times.find(_TERM, "giai đoạn", "kỳ", "từ")) and match["year"] <= match["until"]:
        return _years(match["year"], match["until"])
    if match := times.find(_YEARS, "năm"):
        # "năm 2026 và 2020": years that do not follow each other are no time from one to the other.
        return _years(match["year"], max(match["year"], match["until"] or ""))
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
        years = self._small.count("20") + self._small.count("19")
        if "từ" in self._small or (years > 1 and ("tháng" in self._small or "quý" in self._small)):
            passed = []
            for span in re.finditer(_span(), self._small):
                begin, end = _End(span, "1"), _End(span, "2")
                if _is_time(begin, end):
                    if (found := _between(begin, end)) is not None:
                        return found
                    passed.append(span)
            self._pass_over(passed)
        if "ngày" in self._small:
            self._small = re.sub(_DAY, lambda day: "ngày".ljust(len(day[0])), self._small)
        return None

    def find(self, pattern: str, *words: str) -> re.Match[str] | None:
        """Return the first match that is a time, and not only an end of one, nor what a law is called by."""
        if not any(word in self._small for word in words):
            return None
        passed = []
        for time in re.finditer(pattern, self._small):
            if _is_open(time) or (pattern == _YEARS and _is_of_part(time)):
                # The year of a month belongs to it: "đến tháng 12 năm 2025".
                passed.append(time)
            elif pattern != _YEARS or not self._is_of_law(time):
                return time
        self._pass_over(passed)
        return None

    def _pass_over(self, times: list[re.Match[str]]) -> None:
        """Leave blanks where ``times`` stand, which are no periods, nor is a part of them one."""
        if times:
            pieces: list[str] = []
            end = 0
            for time in times:
                pieces += (self._small[end : time.start()], " " * len(time[0]))
                end = time.end()
            self._small = "".join((*pieces, self._small[end:]))

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
    has_both = both.get("last") or (both.get("until") or "") > (both.get("year") or "")
    return not has_both and re.search(_OPEN, before) is not None


def _is_of_part(year: re.Match[str]) -> bool:
    """Whether words before a year name a part of it that is no time of ours, such as a week by its number."""
    return re.search(_PART, year.string[max(year.start() - _NEAR, 0) : year.start()]) is not None


class _End:
    """What one end of a time says."""

    def __init__(self, span: re.Match[str], at: str) -> None:
        alone, quarter, month = span[f"alone{at}"], span[f"quarter{at}"], span[f"month{at}"] or span[f"of{at}"]
        self.is_year = alone is not None
        self.year = int(alone or span[f"year{at}"] or 0)
        day = span[f"day{at}"]
        #: 0 where it names none.
        self.day = 0 if day is None else int(day) or _NO_DAY
        last = 3 * _quarter(quarter) if quarter else int(month or 0)
        #: The first and the last month that it names; 0 where it names none.
        self.months = (1, 12) if alone else (last - 2 * bool(quarter), last)
        #: Whether it is a number without a month, and without the word of a day.
        self.is_bare = self.day > 0 and not last and not span[f"word{at}"]
        if self.is_bare and self.year and self.day <= _DECEMBER:
            self.months, self.day = (self.day, self.day), 0


def _is_time(begin: _End, end: _End) -> bool:
    """Whether two ends are those of a time: numbers alone may count anything, and two years are a term."""
    if begin.is_year:
        return not end.is_year
    return not begin.is_bare or begin.year > 0 or (end.day > 0 and end.months != (0, 0))


def _between(begin: _End, end: _End) -> Period | None:
    """Return the time between two ends; None where there is no such day, or no such time, or it is not said which."""
    if (end.is_year and not begin.year) or (end.is_bare and begin.day and not begin.months[0]):
        return None
    first, last = begin.months[0] or end.months[0], end.months[1]
    try:
        start = date(begin.year or end.year, first, begin.day or 1)
        until = date(end.year, last, end.day) if end.day else _months(end.year, last, last).end
    except ValueError:
        return None
    return Period(start, until) if start <= until else None


def _span() -> str:
    """Return the pattern of a time that names both its ends: months, quarters, years, or days.

    A number alone is a day or a month, as the other end tells.  Without "từ" no day begins one, nor its month: it may
    be of a document that is cited.
    """
    begin, end = (
        rf"(?:tháng\s*(?P<month{at}>{_M})(?!\d)|quý\s*(?P<quarter{at}>{_Q})\b|(?:năm\s*)?(?P<alone{at}>{_Y})(?!\d)"
        rf"|(?P<word{at}>ngày\s*)?(?P<day{at}>[0-3]?\d)(?!\d)(?:\s*(?:tháng|[/.-])\s*(?P<of{at}>{_M})(?!\d))?)"
        for at in "12"
    )
    year = _YEAR.replace("year", "year1"), _YEAR.replace("year", "year2")
    return (
        r"(?:\btừ\s*(?:đầu\s*(?=tháng|quý|năm))?|(?<![\d.…_ ] )(?<!giữa )(?<!cuối )\b(?=tháng|quý))"
        rf"{begin}(?:{year[0]}(?!\d))?"
        rf"\s*(?:đến|tới|[-–])\s*(?:(?:hết|cuối)\s*)*{end}(?(alone2)|{year[1]}(?!\d))"
    )


def _years(first: str, last: str) -> Period:
    return Period(date(int(first), 1, 1), date(int(last), 12, 31))


def _quarter(text: str) -> int:
    return _ROMAN.get(text) or int(text)


def _months(year: int, first: int, last: int) -> Period:
    # Not by `calendar`, which imports `locale`: together a hundredth of a whole conversion.
    following = date(year + last // 12, last % 12 + 1, 1)
    return Period(date(year, first, 1), following - timedelta(days=1))
