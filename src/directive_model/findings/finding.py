"""A finding: one thing that a reader, the recognizer, a writer or a rule has noticed, with its place."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import attrs

from directive_model.errors import Words
from directive_model.model import Span
from directive_model.model.value import Value


class Severity(StrEnum):
    """How much a finding weighs."""

    #: The document breaks a rule that is known for sure.
    ERROR = "error"
    #: The document most likely breaks a rule, or something may be lost.
    WARNING = "warning"
    #: Worth knowing; nothing need be done.
    NOTE = "note"


@attrs.frozen(eq=False, repr=False)
class Edit(Value):
    """A change of one string of the program: put ``text`` in place of the characters from ``start`` to ``end``."""

    #: The path of the string in the program, e.g. ``body[0].blocks[0].sentences[2].text``.
    path: str
    start: int
    end: int
    text: str


@attrs.frozen(eq=False, repr=False)
class Fix(Value):
    """How a finding can be mended."""

    #: "safe" changes nothing that a reader would read otherwise; "suggested" wants a person's eye.
    safety: Literal["safe", "suggested"]
    edits: tuple[Edit, ...]
    #: Whether each edit mends something by itself, so that those that cannot be made take nothing from the others;
    #: else the fix is made whole or not at all.
    apart: bool = False


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Finding(Value):
    """One thing that was noticed."""

    #: Names the fault, e.g. "missing-number", "unplaced-text".
    rule: str
    severity: Severity
    message: Words
    #: Which rule of which document is broken, e.g. "HD36 II.1.3".
    clause: str | None = None
    #: Where in the source.
    span: Span | None = None
    #: Where in the program, e.g. "body[1].blocks[0].sentences[2]"; None for what is not in the program.
    path: str | None = None
    #: The words of the source that the finding is about; for ``unplaced-text`` all the words that found no place.
    text: str | None = None
    expected: str | None = None
    found: str | None = None
    fix: Fix | None = None
    #: What it speaks of, as 16 hexadecimal digits that change when the words do; the check fills it in.  Waivers and
    #: programs that compare reports go by it.
    content: str | None = attrs.field(default=None, eq=False)
