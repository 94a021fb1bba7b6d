"""When a task is to be done (domain.md 6).  Rather miss a deadline than invent one."""

from __future__ import annotations

import re
from typing import Literal

from directive_model.language.times import AGAIN, EACH, TIME, YEAR, before, interval, recurrence
from directive_model.model import Deadline, Offset, ReducedDate

_FLAGS = re.VERBOSE | re.IGNORECASE
_LABEL = r"(?:thời\s+(?:gian|hạn)(?:\s+(?:thực\s+hiện|hoàn\s+thành|trình|báo\s+cáo))?\s*:?\s*)"
_LATEST = r"(?:(?:chậm|muộn)\s+nhất(?:\s+(?:là|vào|trong|đến|hết)){0,3}|hạn\s+(?:cuối|chót)(?:\s+là)?\s*:?)"
# What may follow a time for it to close the clause: nothing, a stop, or what the deed is for.
_CLOSES = r"(?=\s*(?:[.;)\]…]|\Z|,?\s*(?:để|theo|báo\s+cáo)\b))"

_LONE = re.compile(
    rf"""{_LABEL}?(?:(?:hoàn\s+thành|xong)\s+)?(?:(?:trong|vào)\s+)?(?:{TIME}|(?P<years>{YEAR}\s*[-–]\s*{YEAR})
    |(?P<again>{AGAIN})|(?P<always>thường\s+xuyên)|(?P<regularly>định\s+kỳ))""",
    _FLAGS,
)
_SINCE = re.compile(rf"(?P<lead>{_LABEL}|\(|\A)\s*từ\s+{TIME}\s*(?:đến|-|–)\s*(?P<until>[^.;()]{{4,80}})", _FLAGS)
_TIME_AT = re.compile(TIME, _FLAGS)
_OFFSET = re.compile(
    r"""(?:(?:chậm|muộn)\s+nhất(?:\s+(?:là|sau|trong|không\s+quá)){0,3}|trong\s+(?:vòng|thời\s+hạn)|(?P<after>sau))\s+
    (?P<amount>[0-9]{1,3})(?:\s*\([^()]{1,20}\))?\s*(?P<unit>ngày\s+làm\s+việc|ngày|giờ|tuần|tháng|năm)(?!\w)
    (?:\s*,?\s*(?:kể\s+)?từ\s+(?:(?:khi|lúc)\s+)?(?P<event>[^.;:,()]{3,160}))?""",
    _FLAGS,
)
_DUE = re.compile(
    rf"""(?:(?P<again>{AGAIN})[\s(]*)?(?:(?P<latest>{_LATEST})|(?P<before>trước)|đến\s+hết)\s*{TIME}
    (?:\s*(?P<each>{EACH})|\s+của\s+năm\s+(?:sau|tiếp\s+theo|kế\s+tiếp))?""",
    _FLAGS,
)
_WITHIN = re.compile(
    rf"""(?:(?P<lead>hoàn\s+thành|xong|{_LABEL})\s*(?:trong|vào)?|(?P<alone>trong))\s+{TIME}{_CLOSES}
    |{_LABEL}\s*(?P<always>thường\s+xuyên){_CLOSES}|{_LABEL}\s*(?P<again>{AGAIN})""".replace(TIME, TIME, 1),
    _FLAGS,
)
_OPENING = re.compile(rf"\s*(?:trong\s+{TIME}|(?P<again>{AGAIN}))\s*,\s*(?P<rest>\w+\s+\w+)", _FLAGS)
_PERIODIC = re.compile(rf"định\s+kỳ\s*,?\s*{EACH}|{AGAIN}(?=\s*\))", _FLAGS)
_BRACKET = re.compile(r"\(([^()\n]{4,60})\)")
_ASKS = re.compile(
    r"hoàn thành|\bxong\b|báo cáo|\bgửi\b|\btrình\b|\bnộp\b|khắc phục|thời gian|thời hạn|tham mưu|tổng hợp|đề xuất",
    re.IGNORECASE,
)
_HAPPENED = re.compile(r"\b(?:đã|được|có hiệu lực|từ|sinh)\b[^,;]{0,40}\Z", re.IGNORECASE)
_CLOSED = re.compile(_CLOSES + r"|\s*,\s", _FLAGS)
_DEED = re.compile(
    r"(?:hoàn thành|trình|ban hành|tổ chức|báo cáo|xây dựng|triển khai|tham mưu|rà soát|tiến hành|chủ trì|phối hợp|gửi)\b",
    re.IGNORECASE,
)
_UNITS: dict[str, Literal["hour", "day", "working-day", "week", "month", "year"]] = {
    "ngày làm việc": "working-day",
    "ngày": "day",
    "giờ": "hour",
    "tuần": "week",
    "tháng": "month",
    "năm": "year",
}
# Whatever is found below has one of these, and most sentences have none: they cost no more than this search.
_CUES = (
    *("rước ngày", "rước tháng", "rước quý", "hậm nhất", "uộn nhất", "ạn cuối", "ạn chót", "ến hết"),
    *("rong tháng", "rong quý", "rong năm", "rong 6 ", "rong 06 ", "rong vòng", "hời hạn", "hời gian", "ể từ "),
    *("oàn thành quý", "oàn thành tháng", "xong", "Xong", "àng tháng", "àng quý", "àng năm", "àng tuần"),
    *(
        "ằng tháng",
        "ằng quý",
        "ằng năm",
        "ằng tuần",
        "ịnh kỳ",
        "(quý",
        "(Quý",
        "(Thường",
        "(thường",
        "(từ",
        "háng một lần",
    ),
)
_LONGEST_LONE = 80


def find_deadline(text: str) -> Deadline | None:
    """Return the first deadline that ``text`` (a sentence or a table's cell, NFC) sets; None where it sets none."""
    if len(text) <= _LONGEST_LONE and (lone := _lone(text.strip(" \t\n\xa0-().;,"))):
        return lone
    if not any(cue in text for cue in _CUES):
        return None
    for find in (_offset, _due, _since, _within, _bracketed, _opening, _periodic):
        deadline = find(text)
        if deadline is not None:
            return deadline
    return None


def _lone(text: str) -> Deadline | None:
    """Read a text that is nothing but a deadline."""
    match = _LONE.fullmatch(text)
    if match is None:
        return _since(text)
    if match["years"]:
        first, last = int(match["years"][:4]), int(match["years"][-4:])
        return Deadline(text, ReducedDate(first), ReducedDate(last)) if first < last else None
    if match["time"]:
        return _spread(text, match)
    if match["again"]:
        return Deadline(text, recurrence=recurrence(match["again"]))
    return Deadline(text, recurrence="continually" if match["always"] else "regularly")


def _offset(text: str) -> Deadline | None:
    """Find "chậm nhất sau 03 ngày làm việc, kể từ ngày …"; "sau 03 ngày" alone may be anything."""
    for match in _OFFSET.finditer(text):
        if match["event"] or not match["after"]:
            unit = _UNITS[" ".join(match["unit"].lower().split())]
            event = match["event"].strip() if match["event"] else None
            return Deadline(match[0].rstrip(), offset=Offset(int(match["amount"]), unit, event))
    return None


def _due(text: str) -> Deadline | None:
    """Find "trước ngày …", "chậm nhất …": the end is the day itself, or the day before."""
    for match in _DUE.finditer(text):
        times = interval(match)
        if times is None or not (match["latest"] or _is_asked(text, match)):
            continue
        end = before(times[0]) if match["before"] else times[1]
        again = match["again"] or match["each"]
        return Deadline(match[0], end=end, recurrence=recurrence(again) if again else None)
    return None


def _is_asked(text: str, match: re.Match[str]) -> bool:
    """Whether "trước ngày …" is what a deed is to be done by, and not a condition of a law."""
    start = match.start("before") if match["before"] else match.start()
    if text[max(0, start - 1) : start] == "(" and text[match.end() : match.end() + 1] in {")", ","}:
        return True
    clause = text[max(0, start - 150) : start]
    return bool(_CLOSED.match(text, match.end()) and _ASKS.search(clause) and not _HAPPENED.search(clause))


def _since(text: str) -> Deadline | None:
    """Find "từ quý IV/2025 đến …" where it stands alone, in brackets or after "Thời gian"."""
    for match in _SINCE.finditer(text):
        first, until = interval(match), _TIME_AT.fullmatch(match["until"].strip())
        last = interval(until) if until else None
        if first is None or not (match["lead"] or match.end() == len(text)):
            continue
        begin = first[0]
        if last and begin.year is None and begin.month:
            begin = ReducedDate(last[1].year, begin.month, begin.day)
        printed = match[0].lstrip("( ")
        return Deadline(printed.rstrip(), begin, last[1] if last else None)
    return None


def _within(text: str) -> Deadline | None:
    """Find "trong quý I/2026", "xong trong tháng 5/2026", "Thời gian thực hiện: tháng 6/2028" at a clause's end."""
    for match in _WITHIN.finditer(text):
        if match["always"] or match["again"]:
            how_often = "continually" if match["always"] else recurrence(match["again"])
            return Deadline(match[0], recurrence=how_often)
        if match["alone"] and (match["only_year"] or not text[: match.start()].strip(" -+•(")):
            continue
        return _spread(match[0], match)
    return None


def _bracketed(text: str) -> Deadline | None:
    """Find "(quý III/2026)", "(thường xuyên)"; a bare month or day in brackets may be the date of anything."""
    for match in _BRACKET.finditer(text):
        inner = match[1].strip()
        if not inner[:1].isdigit() and not inner.lower().startswith(("tháng", "ngày", "năm")):
            deadline = _lone(inner)
            if deadline is not None:
                return deadline
    return None


def _opening(text: str) -> Deadline | None:
    """Find "Trong quý I/2026, hoàn thành …", "Hằng năm, rà soát …"; not the line that opens a list."""
    match = _OPENING.match(text)
    if match is None or not _DEED.match(match["rest"]) or text.rstrip().endswith(":"):
        return None
    printed = text[: match.start("rest")].strip(" ,")
    if match["again"]:
        return Deadline(printed, recurrence=recurrence(match["again"]))
    return _spread(printed, match)


def _periodic(text: str) -> Deadline | None:
    match = _PERIODIC.search(text)
    return None if match is None else Deadline(match[0], recurrence=recurrence(match[0]))


def _spread(printed: str, match: re.Match[str]) -> Deadline | None:
    """Return a deadline over the whole time of a match; a single day has no start."""
    times = interval(match)
    if times is None:
        return None
    start, end = times
    return Deadline(printed.strip(), None if start.day else start, end)
