"""When a source must have been read: asked for in loops, so that no file keeps a reader for ever."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from directive_model.errors import LimitExceeded

_T = TypeVar("_T")

#: Asking costs a tenth of a microsecond; loops over many small things ask once in so many.
_EVERY = 256


class Deadline:
    """The moment at which ``Limits.seconds`` are over, from the making of it."""

    __slots__ = ("_end", "_seconds", "_source")

    def __init__(self, seconds: float, source: str = "<bytes>") -> None:
        self._seconds = seconds
        self._source = source
        self._end = monotonic() + seconds

    def check(self, place: str = "") -> None:
        """Raise :class:`LimitExceeded` ("seconds") where the time is over; ``place`` says where in the source."""
        if monotonic() >= self._end:
            raise LimitExceeded("seconds", self._seconds, None, self._source, place)

    def watch(self, things: Iterable[_T], place: str = "") -> Iterator[_T]:
        """Yield ``things``, and check now and then."""
        for number, thing in enumerate(things):
            if number % _EVERY == 0:
                self.check(place)
            yield thing
