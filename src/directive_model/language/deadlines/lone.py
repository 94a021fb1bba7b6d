"""A text that is nothing but a deadline: the cell of a table, what stands in brackets."""

from __future__ import annotations

import re

from directive_model import model
from directive_model.language.deadlines.phrases import DUE, LABEL, due_of, since_of, spread_of
from directive_model.language.deadlines.rhythm import AGAIN, EACH, LONE_OFFSET, NEXT, next_offset, offset, recurrence
from directive_model.language.deadlines.times import TIME, YEARS, compiled, years

_ONWARD = r"(?P<onward>\s+và\s+(?:các|những)\s+năm\s+(?:tiếp\s+theo|sau))"

_LONE = compiled(
    rf"""{LABEL}?(?:(?:hoàn\s+thành|xong)\s+)?(?:(?:trong|vào)\s+)?(?:{TIME}(?:{_ONWARD}|\s+(?P<each>{EACH}))?|{YEARS}
    |(?P<again>{AGAIN})|(?P<always>thường\s+xuyên)(?:\s*,\s*(?P<too>{EACH}))?|(?P<regularly>định\s+kỳ)|{NEXT})"""
)
_LONE_OFFSET = compiled(rf"{LABEL}?(?:tối\s+đa\s+|không\s+quá\s+)?(?:{LONE_OFFSET})")
#: How a text begins that one of the patterns above, or ``DUE``, can be the whole of; most texts begin otherwise.
_BEGINS = (
    *("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "ngày", "tháng", "quý", "năm", "giai", "tuần", "ba", "sáu"),
    *("đầu", "giữa", "cuối", "hoàn", "xong", "trong", "vào", "thời", "thường", "định", "hằng", "hàng", "mỗi"),
    *("chậm", "muộn", "hạn", "trước", "từ", "đến", "tối", "không"),
)


def lone_deadline(text: str) -> model.Deadline | None:
    """Read a text that is nothing but a deadline."""
    if not text.lower().startswith(_BEGINS):
        return since_of(text, lone=True)
    match = _LONE.fullmatch(text)
    if match is None:
        if (due := DUE.fullmatch(text)) is not None:
            return due_of(due)
        if (counted := _LONE_OFFSET.fullmatch(text)) is not None:
            return model.Deadline(text, offset=offset(counted))
        return since_of(text, lone=True)
    if match["years"]:
        span = years(match)
        return model.Deadline(text, *span) if span else None
    if match["time"]:
        return _lone_time(text, match)
    if match["which"]:
        return model.Deadline(text, offset=next_offset(match))
    if again := match["again"] or match["too"]:
        return model.Deadline(text, recurrence=recurrence(again))
    return model.Deadline(text, recurrence="continually" if match["always"] else "regularly")


def _lone_time(text: str, match: re.Match[str]) -> model.Deadline | None:
    deadline = spread_of(text, match)
    if deadline is None:
        return None
    if match["onward"]:
        return model.Deadline(text, deadline.start)
    return model.Deadline(text, deadline.start, deadline.end, recurrence(match["each"]) if match["each"] else None)
