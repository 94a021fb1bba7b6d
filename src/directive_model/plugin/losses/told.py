"""A value of a program in a few words, for who reads messages: how many parts of which kind, and what they say.

Imported where something does not come back: most that is written has no need of it.
"""

from __future__ import annotations

from typing import Any

import attrs

from directive_model.errors import Words
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    Cell,
    Citation,
    Deadline,
    DocumentNumber,
    Letterhead,
    Paragraph,
    Recipient,
    ReducedDate,
    Regime,
    Row,
    Section,
    Signatory,
    Statement,
    Table,
    Task,
)
from directive_model.plugin.losses.found import short

#: By which of its fields a part is told from others, the first that it has.
_NAMED_BY = ("text", "heading", "name", "title", "subject", "issuer", "position", "form", "symbol", "label")
_ENTRY = Words(vi="mục", en="entries")
_PART = (Words(vi="phần", en="a part"), "parts")
_KINDS: dict[type, tuple[Words, str]] = {
    Addressee: (Words(vi="nơi gửi", en="an addressee"), "addressees"),
    Appendix: (Words(vi="phụ lục", en="an appendix"), "appendices"),
    Authority: (Words(vi="thể thức đề ký", en="an authority line"), "authority lines"),
    Cell: (Words(vi="ô", en="a cell"), "cells"),
    Citation: (Words(vi="viện dẫn", en="a citation"), "citations"),
    Deadline: (Words(vi="thời hạn", en="a deadline"), "deadlines"),
    DocumentNumber: (Words(vi="số, ký hiệu", en="a number"), "numbers"),
    Letterhead: (Words(vi="phần đầu", en="a letterhead"), "letterheads"),
    Paragraph: (Words(vi="đoạn", en="a paragraph"), "paragraphs"),
    Recipient: (Words(vi="nơi nhận", en="a recipient"), "recipients"),
    ReducedDate: (Words(vi="ngày", en="the date"), "dates"),
    Row: (Words(vi="hàng", en="a row"), "rows"),
    Section: (Words(vi="mục", en="a section"), "sections"),
    Signatory: (Words(vi="người ký", en="a signatory"), "signatories"),
    Statement: (Words(vi="câu", en="a statement"), "statements"),
    Table: (Words(vi="bảng", en="a table"), "tables"),
    Task: (Words(vi="nhiệm vụ", en="a task"), "tasks"),
}
_REGIMES = {
    Regime.PARTY: Words(vi="văn bản của Đảng", en="a document of the Party"),
    Regime.STATE: Words(vi="văn bản của Nhà nước", en="a document of the State"),
    Regime.OTHER: Words(vi="văn bản của tổ chức khác", en="a document of another organisation"),
}


def told(value: Any) -> Words:
    """Return a value in a few words of both languages: how many parts of which kind, with the words of the first."""
    if value is None or value == ():
        return Words(vi="không có gì", en="nothing")
    if isinstance(value, bool):
        return Words(vi="có", en="yes") if value else Words(vi="không", en="no")
    if isinstance(value, Regime):
        return _REGIMES[value]
    if not isinstance(value, tuple):
        kind, _ = _kind(value)
        quoted = _quoted(value)
        return Words(vi=f"{kind.vi} {quoted}".strip(), en=f"{kind.en} {quoted}".strip())
    if len(value) == 1:
        return told(value[0])
    kind, several = _kind(value[0]) if len({type(part) for part in value}) == 1 else _PART
    first = [quoted for part in value[:2] if (quoted := _quoted(part))]
    words = ": " + ", ".join(first) + (", …" if len(value) > len(first) else "") if first else ""
    return Words(vi=f"{len(value)} {kind.vi or _ENTRY.vi}{words}", en=f"{len(value)} {several}{words}")


def _kind(value: Any) -> tuple[Words, str]:
    """Return what a part is called, and several of its kind in English; words and figures are called nothing."""
    return _KINDS.get(type(value), _PART) if attrs.has(type(value)) else (Words(vi="", en=""), _ENTRY.en)


def _quoted(value: Any) -> str:
    """Return the words of a part, the first that it has; nothing for one without any, such as a table."""
    if isinstance(value, str):
        return f"“{short(value)}”"
    if not attrs.has(type(value)) or isinstance(value, ReducedDate):
        return str(value)
    held = (getattr(value, name, None) for name in _NAMED_BY)
    words = next((one for one in held if one and isinstance(one, str)), None)
    return f"“{short(words)}”" if words else ""
