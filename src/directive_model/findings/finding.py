"""A finding: one thing that a reader, the recognizer, a writer or a rule has noticed, with its place."""

from __future__ import annotations

from enum import StrEnum

import attrs

from directive_model import findings
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
    fix: findings.Fix | None = None
    #: What it speaks of, as 16 hexadecimal digits that change when the words do; the check fills it in.  Waivers and
    #: programs that compare reports go by it.
    content: str | None = attrs.field(default=None, eq=False)
