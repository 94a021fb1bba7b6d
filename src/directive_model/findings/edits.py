"""What a format is asked to change in a source, and what it answers."""

from __future__ import annotations

import attrs

from directive_model.errors import Words
from directive_model.model import Span
from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class PlacedEdit(Value):
    """A change of a source: put ``text`` in place of the letters at ``span``."""

    #: Within one paragraph (``part``, ``paragraph``, ``start``, ``end``) or one line (``line``, ``column``,
    #: ``end_column``), counted as the format's reader counts.  Where it is empty, ``text`` is put in there.
    span: Span
    #: The letters that stand there, as the reader gives them.
    old: str
    text: str


@attrs.frozen(eq=False, repr=False)
class Refusal(Value):
    """An edit that cannot be made without touching more than letters, and why."""

    edit: PlacedEdit
    reason: Words


@attrs.frozen(eq=False, repr=False)
class Edited(Value):
    """A source with those edits made that were not refused."""

    data: bytes
    refused: tuple[Refusal, ...] = ()
