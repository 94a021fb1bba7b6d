"""One policy for every reader, on by default and changed only by passing another; and the time that it leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

import attrs

from directive_model.errors import LimitExceeded
from directive_model.model.value import Value

_T = TypeVar("_T")

#: Loops over many small things look at the clock once in so many.
_EVERY = 256


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Limits(Value):
    """How much a source may ask for.  Reaching one raises :class:`directive_model.errors.LimitExceeded`."""

    #: The size of the source as it comes, in bytes.
    source_bytes: int = 64 * 2**20
    #: All parts of a package together, inflated, in bytes; also a text file's size.
    expanded_bytes: int = 192 * 2**20
    #: Inflated size over compressed size of one part, looked at beyond the first MiB of it.
    ratio: float = 400.0
    #: Entries of a package.
    entries: int = 4096
    #: Elements within elements.
    xml_depth: int = 256
    #: Elements of one XML part.
    xml_nodes: int = 1_000_000
    #: Pages, where a reader can tell.
    pages: int = 5000
    #: Seconds for reading one document: readers ask in their loops, see :class:`directive_model.kit.Deadline`.
    seconds: float = 60.0


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
