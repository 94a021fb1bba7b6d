"""What signing software leaves among the lines of who has signed, and when: it is no part of the document's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.language.patterns import late
from directive_model.recognize.page.lines import Line
from directive_model.recognize.page.spots import join_spans

_TIME = r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2})(?:,?\s+|T)\d{1,2}:\d{2}"
#: Says so by itself.
_SURE = r"(?:được ký|ký số|được ký số) bởi\b.*|digitally signed by\b.*|signature (?:not )?(?:verified|valid)"
#: Who has signed, and when.
_WHO = r"(?:ký bởi|người ký|signed by)\s*:.*"
_WHEN = rf"(?:(?:thời gian|ngày|giờ) ký|date|signing time)\s*:.*|(?:ngày )?{_TIME}.*"
_BESIDE = r"(?:e-?mail|cơ quan|đơn vị|tổ chức|chức vụ|lý do|reason|location)\s*:.*"
_STAMP = late(rf"(?:(?P<sure>{_SURE})|(?P<who>{_WHO})|(?P<when>{_WHEN})|(?P<beside>{_BESIDE}))$", re.IGNORECASE)
_TOLD_TIME = late(_TIME)
#: How its lines begin, and one of these words that some line of each has: asked first.
_SAID = ("ký", "sign")
_BEGINS = frozenset("ĐđKkNnSsDdTtGgEeCcLlRr0123456789")
_LONGEST = 120


def without_stamps(lines: list[Line]) -> tuple[list[Line], list[Finding]]:
    """Return ``lines`` without stamps, and a note for each.

    A stamp says that it is one, or says who has signed and when, or has the time to the minute.
    """
    # Hardly any document has one: a look at each line costs less than a call for it.
    short = [line.text.lower() for line in lines if line.text[:1] in _BEGINS and len(line.text) <= _LONGEST]
    if not [1 for text in short if _SAID[0] in text or _SAID[1] in text]:
        return lines, []
    kept: list[Line] = []
    findings: list[Finding] = []
    index = 0
    while index < len(lines):
        end = _end(lines, index)
        if end > index:
            findings.append(_finding(lines[index:end]))
            index = end
        else:
            kept.append(lines[index])
            index += 1
    return kept, findings


def _end(lines: Sequence[Line], start: int) -> int:
    """Return the index after the stamp that begins at ``start``; ``start`` where none does."""
    told: set[str] = set()
    index = start
    while index < len(lines) and lines[index].cell == lines[start].cell and (kind := _kind(lines[index])):
        told.add(kind)
        index += 1
    timed = any(_TOLD_TIME.search(line.text) for line in lines[start:index]) and "who" in told
    return index if "sure" in told or {"who", "when"} <= told or timed else start


def _kind(line: Line) -> str | None:
    text = line.text
    if text[:1] not in _BEGINS or len(text) > _LONGEST or (match := _STAMP.match(text)) is None:
        return None
    return match.lastgroup


def _finding(lines: Sequence[Line]) -> Finding:
    text = "\n".join(line.text for line in lines)
    shown = " ".join(text.split())
    return Finding(
        rule="signing-stamp",
        severity=Severity.NOTE,
        message=Words(
            vi=f"dấu của phần mềm ký số, không thuộc lời văn: “{shown}”",
            en=f"a stamp of signing software, no part of the document's words: “{shown}”",
        ),
        span=join_spans(lines[0].span, lines[-1].span),
        text=text,
    )
