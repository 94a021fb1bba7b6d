"""A reading: a value, and what was noticed on the way to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import attrs

from directive_model import findings as room
from directive_model.findings.finding import Finding
from directive_model.model.value import Value, still_open

T = TypeVar("T")
U = TypeVar("U")


#: How many bytes an origin keeps until it is asked for their hash; larger sources are hashed at once.
_KEPT = 64 * 1024


class _Unhashed:
    """What an origin may hold beside its fields: the bytes that nobody has asked the hash of yet."""

    __slots__ = ("unhashed",)

    unhashed: bytes | None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Origin(Value, _Unhashed):
    """The source that a reading is of."""

    #: As the caller gave it; "<bytes>" or "<stream>" where there is no path.
    path: str
    #: Of the source's bytes, in hexadecimal.
    sha256: str
    #: The name of the format that read it, e.g. "docx".
    format: str
    #: Whether the caller named that format, whatever the source is called.
    named: bool = attrs.field(default=False, eq=False, kw_only=True)

    @staticmethod
    def of(data: bytes, path: str, format_name: str, *, named: bool) -> Origin:
        """Return the origin whose source is ``data``.

        A short one is hashed when somebody asks: most who convert never do, and ``hashlib`` loads OpenSSL for it,
        which takes a fiftieth of a whole conversion.
        """
        made: Any = _OPEN_ORIGIN.__new__(_OPEN_ORIGIN)
        made.path, made.format, made.named = path, format_name, named
        if len(data) > _KEPT:
            made.sha256 = _hashed(data)
        else:
            made.unhashed = data
        made.__class__ = Origin
        origin: Origin = made
        return origin

    # Hidden, or any name would pass for a field.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> str:
            """Fill in the hash: only what is not set comes here."""
            if name != "sha256":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            data = self.unhashed
            # Another thread has done it just now.
            if data is None:
                return self.sha256
            digest = _hashed(data)
            object.__setattr__(self, "sha256", digest)
            object.__setattr__(self, "unhashed", None)
            return digest


_OPEN_ORIGIN: Final = still_open(Origin)


def _hashed(data: bytes) -> str:
    from hashlib import sha256

    return sha256(data).hexdigest()


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
