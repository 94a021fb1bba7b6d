"""When a task is to be done (domain.md 6).  Rather miss a deadline than invent one."""

from __future__ import annotations

import re
from collections.abc import Callable

from directive_model import model
from directive_model.language.deadlines.lone import lone_deadline
from directive_model.language.deadlines.phrases import CLOSES, DUE, LABEL, due_of, since_of, spread_of
from directive_model.language.deadlines.rhythm import AGAIN, EACH, NEXT, OFFSET, next_offset, offset, recurrence
from directive_model.language.deadlines.times import TIME, YEARS, compiled, years
from directive_model.language.patterns import late, small

_LONGEST_LONE = 80
_OFFSET = compiled(OFFSET)
_WITHIN = compiled(
    rf"""(?:(?P<lead>hoàn\s+thành|xong|{LABEL})\s*(?:trong|vào)?|(?P<alone>trong))\s+(?:{TIME}|{NEXT}){CLOSES}
    |{LABEL}\s*(?:{YEARS}{CLOSES}|(?P<always>thường\s+xuyên){CLOSES}|(?P<again>{AGAIN}))"""
)
_OPENING = compiled(rf"\s*(?:trong\s+{TIME}|(?P<again>{AGAIN})|trong\s+{NEXT})\s*,\s*(?P<rest>\w+\s+\w+)")
_BRACKET = late(r"\(([^()\n]{4,60})\)")
#: Before a time that says how long a thing holds, or how long at least.
_LASTS = late(
    r"(?:có hiệu lực|có giá trị|lưu giữ|lưu trữ|bảo quản|bảo hành|hồ sơ|hỗ trợ|ít nhất|tối thiểu|quá|đã)\s*\Z",
    re.IGNORECASE,
)
_DEEDS = (
    r"(?:hoàn\s+thành|trình|ban\s+hành|tổ\s+chức|báo\s+cáo|xây\s+dựng|triển\s+khai|tham\s+mưu|rà\s+soát|tiến\s+hành|chủ\s+trì"
    r"|phối\s+hợp|gửi|cung\s+cấp|kiểm\s+tra|giám\s+sát|đánh\s+giá|cập\s+nhật|tổng\s+hợp|thực\s+hiện|đôn\s+đốc|sơ\s+kết"
    r"|tổng\s+kết|giao\s+ban|chỉ\s+đạo|lập|công\s+bố|thông\s+báo|họp)\b"
)
_DEED = compiled(_DEEDS)
_PERIODIC = compiled(
    rf"""định\s+kỳ\s*,?\s*{EACH}|(?P<bracketed>{AGAIN})(?=\s*\))|(?P<often>định\s+kỳ)(?=\s+{_DEEDS})
    |(?P<by>theo\s+định\s+kỳ)(?=\s*[.;)]|\s*\Z)|(?=định\s+kỳ\s+(?:tối\s+thiểu\s+)?[0-9])(?P<counted>{AGAIN})
    |(?:\A|[;,]\s*|\bvà\s+)(?P<each>{EACH})(?=\s*,?\s*{_DEEDS})
    |(?:báo\s+cáo|cập\s+nhật|giao\s+ban)(?:\s+\w+){{0,5}}?\s+(?<!kỳ\s)(?P<told>{EACH})(?=\s*(?:[.;,)]|\Z|(?:gửi|cho)\b))"""
)
_DONE = late(r"kết quả|trên cơ sở|\bđã\b|bình quân", re.IGNORECASE)
# Whatever is found below has one of these, and most sentences have none: they cost no more than this search.
# First come the letters that several share and how many letters of each stand before them: only those are sought.
_CUES = (
    ("rước ", 0, ("rước ngày", "rước tháng", "rước quý", "rước năm", "rước 0", "rước 1", "rước 2", "rước 3")),
    (" nhất", 3, ("hậm nhất", "uộn nhất")),
    ("ạn c", 0, ("ạn cuối", "ạn chót")),
    ("ến hết", 0, ("ến hết",)),
    ("rong ", 0, ("rong tháng", "rong quý", "rong năm", "rong 6 ", "rong 06 ", "rong vòng", "rong tuần")),
    ("ong", 1, ("xong", "Xong")),
    ("hời ", 0, ("hời hạn", "hời gian")),
    (" từ ", 1, ("ể từ ", "ế từ ", "ề từ ")),
    ("oàn thành ", 0, ("oàn thành quý", "oàn thành tháng")),
    ("àng ", 0, ("àng tháng", "àng quý", "àng năm", "àng tuần", "àng ngày")),
    ("ằng ", 0, ("ằng tháng", "ằng quý", "ằng năm", "ằng tuần", "ằng ngày")),
    ("ịnh kỳ", 0, ("ịnh kỳ",)),
    ("ừ nay", 1, ("từ nay", "Từ nay")),
    ("(", 0, ("(quý", "(Quý", "(Thường", "(thường", "(từ", "(giai đoạn", "(Giai đoạn", "(2")),
    ("/lần", 0, ("/lần",)),
    ("ột lần", 0, ("ột lần",)),
)


def find_deadline(text: str) -> model.Deadline | None:
    """Return the first deadline that ``text`` (a sentence or a table's cell, NFC) sets; None where it sets none."""
    if len(text) <= _LONGEST_LONE and (lone := lone_deadline(text.strip(" \t\n\xa0-().;,"))):
        return lone
    if not may_set_deadline(text):
        return None
    small = text.lower()
    for find, words in _FINDERS:
        if any(word in small for word in words):
            deadline = find(text)
            if deadline is not None:
                return deadline
    return None


def may_set_deadline(text: str) -> bool:
    """Whether ``text`` has any of the words that a deadline needs; asked of a paragraph, it saves asking sentences.

    A text that is nothing but a time ("Quý I/2026") needs none of them.
    """
    for shared, before, cues in [cue for cue in _CUES if cue[0] in text]:  # most are not, and to ask costs a third
        at = text.find(shared)
        while at >= 0:
            if text.startswith(cues, max(at - before, 0)):
                return True
            at = text.find(shared, at + 1)
    return False


def _offset(text: str) -> model.Deadline | None:
    """Find "chậm nhất sau 03 ngày làm việc, kể từ ngày …"; "sau 03 ngày" alone may be anything."""
    for match in _OFFSET.finditer(text):
        # "trong thời gian 07 ngày liên tục" is how long; "trong thời gian 03 ngày làm việc" is how soon.
        lasting = match["weak"] or (match["lasting"] and match["unit"] and "việc" not in small(match["unit"]))
        if (match["event"] or not lasting) and not _LASTS.search(text, max(0, match.start() - 40), match.start()):
            return model.Deadline(match[0].rstrip(), offset=offset(match))
    return None


def _due(text: str) -> model.Deadline | None:
    """Find "trước ngày …", "chậm nhất …"."""
    from directive_model.language.deadlines.asked import is_asked

    for match in DUE.finditer(text):
        if match["latest"] or is_asked(text, match):
            deadline = due_of(match)
            if deadline is not None:
                return deadline
    return None


def _within(text: str) -> model.Deadline | None:
    """Find "trong quý I/2026", "xong trong tháng 5/2026", "Thời gian thực hiện: tháng 6/2028" at a clause's end."""
    for match in _WITHIN.finditer(text):
        if match["always"] or match["again"]:
            how_often = "continually" if match["always"] else recurrence(match["again"])
            return model.Deadline(match[0], recurrence=how_often)
        if match["years"]:
            span = years(match)
            return model.Deadline(match[0], *span) if span else None
        if match["alone"] and (match["only_year"] or not text[: match.start()].strip(" -+•(")):
            continue
        if match["which"]:
            return model.Deadline(match[0], offset=next_offset(match))
        return spread_of(match[0], match)
    return None


def _bracketed(text: str) -> model.Deadline | None:
    """Find "(quý III/2026)", "(thường xuyên)"; a bare month or day in brackets may be the date of anything."""
    for match in _BRACKET.finditer(text):
        inner = match[1].strip()
        if not inner[:1].isdigit() and not inner.lower().startswith(("tháng", "ngày", "năm", "giai đoạn")):
            deadline = lone_deadline(inner)
            if deadline is not None:
                return deadline
    return None


def _opening(text: str) -> model.Deadline | None:
    """Find "Trong quý I/2026, hoàn thành …", "Hằng năm, rà soát …"; not the line that opens a list."""
    match = _OPENING.match(text)
    if match is None or not _DEED.match(match["rest"]) or text.rstrip().endswith(":"):
        return None
    printed = text[: match.start("rest")].strip(" ,")
    if match["again"]:
        return model.Deadline(printed, recurrence=recurrence(match["again"]))
    return model.Deadline(printed, offset=next_offset(match)) if match["which"] else spread_of(printed, match)


def _periodic(text: str) -> model.Deadline | None:
    """Find "định kỳ hằng tháng"; what was done so in the past sets no deadline."""
    for match in _PERIODIC.finditer(text):
        if _DONE.search(text, max(0, match.start() - 80), match.start()):
            continue
        if match["often"] or match["by"]:
            return model.Deadline(match["often"] or match["by"], recurrence="regularly")
        printed = match["each"] or match["told"] or match[0]
        return model.Deadline(printed, recurrence=recurrence(printed))
    return None


#: In the order in which they are asked; each finds nothing in a text that has none of the words, and its patterns,
#: the largest of the library, are made when a text has one.
_FINDERS: tuple[tuple[Callable[[str], model.Deadline | None], tuple[str, ...]], ...] = (
    (_offset, ("nhất", "trong", "sau", "tối", "không")),
    (_due, ("nhất", "hạn", "trước", "hết")),
    (since_of, ("đến", "-", "–")),
    (_within, ("hoàn", "xong", "trong", "thời")),
    (_bracketed, ("(",)),
    (_opening, ("trong", "hằng", "hàng", "mỗi", "kỳ", "lần")),
    (_periodic, ("kỳ", "hằng", "hàng", "mỗi", "lần")),
)
