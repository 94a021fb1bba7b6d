"""Phrases that set a deadline wherever they stand: what their matches say."""

from __future__ import annotations

import re

from directive_model import model
from directive_model.language.deadlines.rhythm import AGAIN, EACH, recurrence
from directive_model.language.deadlines.times import TIME, before, compiled, interval
from directive_model.model import ReducedDate

#: How a time begins, and what stands before it where it is a beginning or an end.
_BEGINS = (
    *("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "ngày", "tháng", "quý", "năm", "sáu", "đầu", "giữa", "cuối"),
    *("từ", "đến"),
)
LABEL = (
    r"(?:thời\s+(?:gian|hạn)(?:\s+(?:thực\s+hiện|hoàn\s+thành|trình|báo\s+cáo|gửi\s+báo\s+cáo|giải\s+quyết|ban\s+hành))?"
    r"\s*:?\s*)"
)
LATEST = r"(?:(?:chậm|muộn)\s+nhất(?:\s+(?:là|vào|trong|đến|hết|trước)){0,3}|hạn\s+(?:cuối|chót)(?:\s+là)?\s*:?)"
# What may follow a time for it to close the clause: nothing, a stop, or what the deed is for.
CLOSES = r"(?=\s*(?:[.;)\]…]|\Z|,?\s*(?:để|theo|báo\s+cáo)\b))"
#: Where a phrase of the next two can begin: asked before them, which few texts need.
_OPENS = compiled(rf"thời\s+(?:gian|hạn)|(?:\(|\A)\s*(?:{'|'.join(_BEGINS)})")
#: The same within a text, where a time in brackets must say that it is a beginning or an end.
_OPENS_WITHIN = compiled(r"thời\s+(?:gian|hạn)|(?:\(|\A)\s*(?:từ|đến)")
_FROM_NOW = compiled(rf"(?:{LABEL}|\(|\A)\s*(?:từ\s+nay\s+)?đến(?:\s+hết)?\s+{TIME}(?=\s*[.;)]|\s*\Z)")
_SINCE = compiled(rf"(?P<lead>{LABEL}|\(|\A)\s*(?P<from>từ\s+)?{TIME}\s*(?:đến|-|–)\s*(?P<until>[^.;()]{{4,80}})")
_UNTIL = compiled(rf"(?:hết\s+)?{TIME}(?:\s*(?P<each>{EACH}))?")
DUE = compiled(
    rf"""(?:(?P<again>{AGAIN})[\s(]{{0,6}})?(?:(?P<latest>{LATEST})|(?P<before>trước)|(?:từ\s+nay\s+)?đến\s+hết)\s*{TIME}
    (?:\s+và\s+(?:trước\s+)?(?:ngày\s*)?[0-9]{{1,2}}(?:/|\s+tháng\s+)[0-9]{{1,2}}(?=\s*(?:hằng|hàng|mỗi)))?
    (?:\s*(?P<each>{EACH})|\s+(?:của\s+)?năm\s+(?:sau|tiếp\s+theo|kế\s+tiếp|liền\s+kề)(?:\s+năm\s+báo\s+cáo)?
      |\s+trong\s+năm(?=\)))?"""
)


def due_of(match: re.Match[str]) -> model.Deadline | None:
    """Return the deadline of a match: its end is the time itself, or what comes before it."""
    times = interval(match)
    if times is None:
        return None
    end = before(match, times[0]) if match["before"] else times[1]
    again = match["again"] or match["each"]
    bracket = ")" if "(" in match[0] and match.string[match.end() : match.end() + 1] == ")" else ""
    return model.Deadline(match[0] + bracket, end=end, recurrence=recurrence(again) if again else None)


def since_of(text: str, *, lone: bool = False) -> model.Deadline | None:
    """Find "từ quý IV/2025 đến …" where it stands alone, in brackets or after "Thời gian"."""
    small = text.lower()
    if "đến" not in small and "-" not in text and "–" not in text:
        return None
    if (_OPENS if lone else _OPENS_WITHIN).search(text) is None:
        return None
    for match in _SINCE.finditer(text):
        if not match["from"] and match["lead"] in {"", "("} and not (lone and match.start() == 0):
            continue
        first, until = interval(match), _UNTIL.fullmatch(match["until"].strip())
        last = interval(until) if until else None
        if first is None or not (match["lead"] or match.end() == len(text)) or not (match["from"] or last):
            continue
        begin = first[0]
        if last and last[1].year and begin.year is None and begin.day != 29:  # noqa: PLR2004  # of February
            begin = ReducedDate(last[1].year, begin.month, begin.day)
        each = recurrence(until["each"]) if until and until["each"] else None
        return model.Deadline(match[0].strip("( \n"), begin, last[1] if last else None, each)
    now = _FROM_NOW.search(text) if "đến" in small else None
    times = interval(now) if now else None
    return model.Deadline(now[0].strip("( \n"), end=times[1]) if now and times else None


def spread_of(printed: str, match: re.Match[str]) -> model.Deadline | None:
    """Return a deadline over the whole time of a match; a single day has no start."""
    times = interval(match)
    if times is None:
        return None
    start, end = times
    return model.Deadline(printed.strip(), None if start.day else start, end)
