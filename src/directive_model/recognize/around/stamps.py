"""What signing software leaves among the lines of who has signed, and when: it is no part of the document's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import is_addressees_label, type_of
from directive_model.recognize.page.line import Line
from directive_model.recognize.page.spots import join_spans
from directive_model.recognize.parts.ending import ending_start

_Key = TypeVar("_Key")
_TIME = (
    r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2})(?:,?\s+|T)\d{1,2}:\d{2}(?::\d{2})?"
    r"(?:\s*(?:GMT|UTC)?\s*[-+]\d{2}[:']?\d{2}'?|Z)?$"
)
_SIGNED_BY = r"(?:được ký|ký số|được ký số) bởi"
#: Says so by itself.
_SURE = rf"{_SIGNED_BY}\s*:.*[^.;]|digitally signed by\b.*|signature (?:not )?(?:verified|valid)"
#: Who has signed, which sentences say, too, and when.
_WHO = rf"(?:ký bởi|người ký|signed by)\s*:.*|{_SIGNED_BY}\b.*[^.;]"
_WHEN = rf"(?:(?:thời gian|ngày|giờ) ký|date|signing time)\s*:.*|(?:ngày )?{_TIME}"
_BESIDE = r"(?:e-?mail|cơ quan|đơn vị|tổ chức|chức vụ|lý do|reason|location)\s*:.*"
_STAMP = late(rf"(?:(?P<sure>{_SURE})|(?P<who>{_WHO})|(?P<when>{_WHEN})|(?P<beside>{_BESIDE}))$", re.IGNORECASE)
_TOLD_TIME = late(_TIME)
#: How its lines begin, and one of these words that some line of each has: asked first.
_SAID = ("ký", "sign")
_BEGINS = frozenset("ĐđKkNnSsDdTtGgEeCcLlRr0123456789")
_LONGEST = 120


def without_stamps(lines: list[Line]) -> tuple[list[Line], list[Finding]]:
    """Return ``lines`` without stamps, and a note for each.

    A stamp says that it is one, or says who has signed and when, to the minute.  It stands before the text, behind
    it, or in a cell: what looks like one in the text is of the text.
    """
    # Hardly any document has one: a look at each line costs less than a call for it.
    short = [line.text.lower() for line in lines if line.text[:1] in _BEGINS and len(line.text) <= _LONGEST]
    if not [1 for text in short if _SAID[0] in text or _SAID[1] in text]:
        return lines, []
    stamps = _outside_of_text(lines, _stamps(lines))
    kept: list[Line] = []
    index = 0
    for stamp in stamps:
        kept += lines[index : stamp.start]
        index = stamp.stop
    return [*kept, *lines[index:]], [_finding(lines[stamp.start : stamp.stop]) for stamp in stamps]


def _stamps(lines: Sequence[Line]) -> list[range]:
    """Return where what looks like stamps stands."""
    kinds = [(_kind(line), line.cell) for line in lines]
    found: list[range] = []
    for of_stamps, run in _runs(range(len(lines)), lambda index: (kinds[index][0] is not None, kinds[index][1])):
        if not of_stamps[0]:
            continue
        timed = any(_TOLD_TIME.search(lines[index].text) for index in run)
        if timed and any(kinds[index][0] in ("who", "sure") for index in run):
            found.append(run)
            continue
        # Whose office, place and address are nobody knows where no time is told.
        parts = _runs(run, lambda index: kinds[index][0] in ("sure", "when"))
        found += [part for told, part in parts if told and any(kinds[index][0] == "sure" for index in part)]
    return found


def _runs(indices: range, key: Callable[[int], _Key]) -> Iterator[tuple[_Key, range]]:
    """Yield the runs of neighbouring indices of one key."""
    for one, run in groupby(indices, key):
        first, *others = run
        yield one, range(first, others[-1] + 1 if others else first + 1)


def _outside_of_text(lines: Sequence[Line], stamps: list[range]) -> list[range]:
    """Return those of ``stamps`` that stand in a cell, or before or behind the text of the document."""
    if all(lines[stamp.start].cell for stamp in stamps):
        return stamps
    stamped = {index for stamp in stamps for index in stamp}
    places = [index for index in range(len(lines)) if index not in stamped]
    rest = [lines[index] for index in places]
    # What an appendix by itself holds is text.
    tail = ending_start(rest) or len(rest)
    begin = next((at for at, line in enumerate(rest[:tail]) if _begins_text(line)), 0)
    first, last = (places[at] if at < len(places) else len(lines) for at in (begin, tail))
    behind = max(places, default=0)
    return [one for one in stamps if lines[one.start].cell or not first < one.start < min(last, behind)]


def _begins_text(line: Line) -> bool:
    return line.table is None and (type_of(line) is not None or is_addressees_label(line))


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
