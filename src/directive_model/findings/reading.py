"""A reading: a value, and what was noticed on the way to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import attrs

from directive_model import findings as room
from directive_model.findings.finding import Finding
from directive_model.model.value import Value

T = TypeVar("T")
U = TypeVar("U")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Origin(Value):
    """The source that a reading is of."""

    #: As the caller gave it; "<bytes>" or "<stream>" where there is no path.
    path: str
    #: Of the source's bytes, in hexadecimal.
    sha256: str
    #: The name of the format that read it, e.g. "docx".
    format: str
    #: Whether the caller named that format, whatever the source is called.
    named: bool = attrs.field(default=False, eq=False, kw_only=True)


@attrs.frozen(eq=False, repr=False)
class Reading(Value, Generic[T]):
    """A value, and what was noticed on the way to it.  Raise only if there is nothing to return."""

    value: T
    findings: tuple[Finding, ...] = ()
    #: None for a value that was made in code.
    origin: Origin | None = attrs.field(default=None, kw_only=True)
    #: The ``Flow`` that a program was recognized in, which rules of typography look at.  None for values that came
    #: from a data format or were made in code.  Readings are of one value whatever page it stood on.
    page: object | None = attrs.field(default=None, eq=False, repr=False, kw_only=True)

    #: Draws a page of the source, by its number from 1 and dots an inch; None from it where the page cannot be drawn.
    #: None for sources that have no fixed pages.
    draw: Callable[[int, int], room.Drawn | None] | None = attrs.field(
        default=None, eq=False, repr=False, kw_only=True
    )

    def then(self, step: Callable[[T], Reading[U]]) -> Reading[U]:
        """Go on with ``step``, keeping what was noticed so far before what it notices."""
        after = step(self.value)
        return Reading(
            after.value, self.findings + after.findings, origin=self.origin, page=after.page, draw=self.draw
        )
