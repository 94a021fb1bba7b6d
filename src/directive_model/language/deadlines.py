"""When a task is to be done (domain.md 6).  Rather miss a deadline than invent one."""

from __future__ import annotations

import re

from directive_model.language.patterns import late
from directive_model.language.times import (
    AGAIN,
    EACH,
    OFFSET,
    TIME,
    YEAR,
    before,
    compiled,
    interval,
    offset,
    recurrence,
)
from directive_model.model import Deadline, ReducedDate

_LABEL = r"(?:thời\s+(?:gian|hạn)(?:\s+(?:thực\s+hiện|hoàn\s+thành|trình|báo\s+cáo))?\s*:?\s*)"
_LATEST = r"(?:(?:chậm|muộn)\s+nhất(?:\s+(?:là|vào|trong|đến|hết)){0,3}|hạn\s+(?:cuối|chót)(?:\s+là)?\s*:?)"
# What may follow a time for it to close the clause: nothing, a stop, or what the deed is for.
_CLOSES = r"(?=\s*(?:[.;)\]…]|\Z|,?\s*(?:để|theo|báo\s+cáo)\b))"

_LONE = compiled(
    rf"""{_LABEL}?(?:(?:hoàn\s+thành|xong)\s+)?(?:(?:trong|vào)\s+)?(?:{TIME}|(?P<years>{YEAR}\s*[-–]\s*{YEAR})
    |(?P<again>{AGAIN})|(?P<always>thường\s+xuyên)|(?P<regularly>định\s+kỳ))"""
)
_SINCE = compiled(rf"(?P<lead>{_LABEL}|\(|\A)\s*từ\s+{TIME}\s*(?:đến|-|–)\s*(?P<until>[^.;()]{{4,80}})")
_UNTIL = compiled(rf"{TIME}(?:\s*(?P<each>{EACH}))?")
_OFFSET = compiled(OFFSET)
_DUE = compiled(
    rf"""(?:(?P<again>{AGAIN})[\s(]{{0,6}})?(?:(?P<latest>{_LATEST})|(?P<before>trước)|đến\s+hết)\s*{TIME}
    (?:\s*(?P<each>{EACH})|\s+của\s+năm\s+(?:sau|tiếp\s+theo|kế\s+tiếp))?"""
)
_WITHIN = compiled(
    rf"""(?:(?P<lead>hoàn\s+thành|xong|{_LABEL})\s*(?:trong|vào)?|(?P<alone>trong))\s+{TIME}{_CLOSES}
    |{_LABEL}\s*(?P<always>thường\s+xuyên){_CLOSES}|{_LABEL}\s*(?P<again>{AGAIN})"""
)
_OPENING = compiled(rf"\s*(?:trong\s+{TIME}|(?P<again>{AGAIN}))\s*,\s*(?P<rest>\w+\s+\w+)")
_PERIODIC = compiled(rf"định\s+kỳ\s*,?\s*{EACH}|{AGAIN}(?=\s*\))")
_BRACKET = late(r"\(([^()\n]{4,60})\)")
_ASKS = late(
    r"hoàn thành|\bxong\b|báo cáo|\bgửi\b|\btrình\b|\bnộp\b|khắc phục|thời gian|thời hạn|tham mưu|tổng hợp|đề xuất"
    r"|tổ chức|chủ trì|xây dựng|rà soát",
    re.IGNORECASE,
)
_HAPPENED = late(r"\b(?:đã|được|có hiệu lực|từ|sinh)\b[^,;]{0,40}\Z", re.IGNORECASE)
_DONE = late(r"kết quả|trên cơ sở|\bđã\b|bình quân", re.IGNORECASE)
_CLOSED = compiled(_CLOSES + r"|\s*,\s")
_DEED = late(
    r"(?:hoàn thành|trình|ban hành|tổ chức|báo cáo|xây dựng|triển khai|tham mưu|rà soát|tiến hành|chủ trì|phối hợp"
    r"|gửi)\b",
    re.IGNORECASE,
)
# Whatever is found below has one of these, and most sentences have none: they cost no more than this search.
_CUES = (
    *("rước ngày", "rước tháng", "rước quý", "hậm nhất", "uộn nhất", "ạn cuối", "ạn chót", "ến hết", "xong", "Xong"),
    *("rong tháng", "rong quý", "rong năm", "rong 6 ", "rong 06 ", "rong vòng", "hời hạn", "hời gian", "ể từ "),
    *("oàn thành quý", "oàn thành tháng", "àng tháng", "àng quý", "àng năm", "àng tuần", "ằng tháng", "ằng quý"),
    *("ằng năm", "ằng tuần", "ịnh kỳ", "(quý", "(Quý", "(Thường", "(thường", "(từ", "háng một lần"),
)
_LONGEST_LONE = 80


def find_deadline(text: str) -> Deadline | None:
    """Return the first deadline that ``text`` (a sentence or a table's cell, NFC) sets; None where it sets none."""
    if len(text) <= _LONGEST_LONE and (lone := _lone(text.strip(" \t\n\xa0-().;,"))):
        return lone
    if not may_set_deadline(text):
        return None
    for find in (_offset, _due, _since, _within, _bracketed, _opening, _periodic):
        deadline = find(text)
        if deadline is not None:
            return deadline
    return None


def may_set_deadline(text: str) -> bool:
    """Whether ``text`` has any of the words that a deadline needs; asked of a paragraph, it saves asking sentences.

    A text that is nothing but a time ("Quý I/2026") needs none of them.
    """
    for cue in _CUES:  # noqa: SIM110  # a generator costs five times as much
        if cue in text:
            return True
    return False


def _lone(text: str) -> Deadline | None:
    """Read a text that is nothing but a deadline."""
    match = _LONE.fullmatch(text)
    if match is None:
        due = _DUE.fullmatch(text)
        return _due_of(due) if due else _since(text)
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
            return Deadline(match[0].rstrip(), offset=offset(match))
    return None


def _due(text: str) -> Deadline | None:
    """Find "trước ngày …", "chậm nhất …"."""
    for match in _DUE.finditer(text):
        if match["latest"] or _is_asked(text, match):
            deadline = _due_of(match)
            if deadline is not None:
                return deadline
    return None


def _due_of(match: re.Match[str]) -> Deadline | None:
    """Return the deadline of a match: its end is the time itself, or what comes before it."""
    times = interval(match)
    if times is None:
        return None
    end = before(times[0]) if match["before"] else times[1]
    again = match["again"] or match["each"]
    bracket = ")" if "(" in match[0] and match.string[match.end() : match.end() + 1] == ")" else ""
    return Deadline(match[0] + bracket, end=end, recurrence=recurrence(again) if again else None)


def _is_asked(text: str, match: re.Match[str]) -> bool:
    """Whether "trước ngày …" is what a deed is to be done by, and not a condition of a law."""
    start = match.start("before") if match["before"] else match.start()
    if text[max(0, start - 1) : start] == "(" and text[match.end() : match.end() + 1] in {")", ","}:
        return True
    clause = text[max(0, start - 80) : start].rpartition(";")[2]
    return bool(_CLOSED.match(text, match.end()) and _ASKS.search(clause) and not _HAPPENED.search(clause))


def _since(text: str) -> Deadline | None:
    """Find "từ quý IV/2025 đến …" where it stands alone, in brackets or after "Thời gian"."""
    for match in _SINCE.finditer(text):
        first, until = interval(match), _UNTIL.fullmatch(match["until"].strip())
        last = interval(until) if until else None
        if first is None or not (match["lead"] or match.end() == len(text)):
            continue
        begin = first[0]
        if last and last[1].year and begin.year is None and begin.day != 29:  # noqa: PLR2004  # of February
            begin = ReducedDate(last[1].year, begin.month, begin.day)
        each = recurrence(until["each"]) if until and until["each"] else None
        return Deadline(match[0].strip("( \n"), begin, last[1] if last else None, each)
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
    """Find "định kỳ hằng tháng"; what was done so in the past sets no deadline."""
    for match in _PERIODIC.finditer(text):
        if not _DONE.search(text, max(0, match.start() - 80), match.start()):
            return Deadline(match[0], recurrence=recurrence(match[0]))
    return None


def _spread(printed: str, match: re.Match[str]) -> Deadline | None:
    """Return a deadline over the whole time of a match; a single day has no start."""
    times = interval(match)
    if times is None:
        return None
    start, end = times
    return Deadline(printed.strip(), None if start.day else start, end)
