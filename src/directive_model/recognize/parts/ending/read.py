"""What stands after the text: recipients, signatures, the marks under them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.model import Marks, Signatory, Span
from directive_model.recognize.page.anchors import authority_of, is_recipients_label
from directive_model.recognize.page.line import Line
from directive_model.recognize.parts.ending.opening import body_lines, starts_signature
from directive_model.recognize.parts.ending.signatures import read_signatories
from directive_model.recognize.parts.lists import Recipients, read_recipients, unlabelled_end

#: The marks under all else: what each style holds.
_FOOTING = {part: part for part in ("drafter", "contact", "circulation")} | {"circulation_media": "circulation"}


@attrs.frozen(eq=False, repr=False)
class Ending:
    """What stands after the text."""

    recipients: Recipients = Recipients()
    signatories: tuple[Signatory, ...] = ()
    #: Index after the last line.
    end: int = 0


def read_ending(lines: Sequence[Line], start: int, head: range) -> Ending:
    """Read recipients and signatures from ``start`` on, in whichever order they stand; step over ``head``."""
    recipients = Recipients()
    signatories: tuple[Signatory, ...] = ()
    index = start
    while index < len(lines):
        line = lines[index]
        here = lines[: head.start] if index < head.start else lines
        if line.used or index in head:
            index += 1
        elif line.table is None and not recipients.end and _lists_recipients(here, index):
            recipients = read_recipients(here, index)
            index = recipients.end
        elif line.table is None and not signatories and _signs(lines, index):
            signatories, index = read_signatories(here, index)
            if not signatories:
                break
        else:
            break
    return Ending(recipients, signatories, index)


def _lists_recipients(lines: Sequence[Line], index: int) -> bool:
    """Whether recipients begin here, with their label or without it."""
    return is_recipients_label(lines[index]) or unlabelled_end(lines, index) > index


def _signs(lines: Sequence[Line], index: int) -> bool:
    """Whether a signature block begins here: its words say so, or it stands beside the recipients."""
    line = lines[index]
    if body_lines(lines, index):
        return True
    if line.meaning is not None:
        return starts_signature(line)
    return line.cell is not None or authority_of(line) is not None or starts_signature(line)


def read_footing(
    lines: Sequence[Line], marks: Marks, start: int
) -> tuple[Marks, tuple[tuple[str, Span | None], ...], int]:
    """Read the marks that only their styles tell; return them with their places and the end.

    They are the drafter's mark, the contact, and how far the document may spread.
    """
    index = start
    spans: list[tuple[str, Span | None]] = []
    while index < len(lines) and isinstance(part := lines[index].meaning, str) and part in _FOOTING:
        line = lines[index]
        line.used = True
        marks = attrs.evolve(marks, **{_FOOTING[part]: line.text})
        spans.append((f"marks.{_FOOTING[part]}", line.span))
        index += 1
    return marks, tuple(spans), index
