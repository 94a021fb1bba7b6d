"""One policy for every reader, on by default and changed only by passing another; and the time that it leaves."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

import attrs

from directive_model import errors
from directive_model.model.value import Value

_T = TypeVar("_T")

#: Loops over many small things look at the clock once in so many.
_EVERY = 256
#: No limit, and what stands for it where things are counted: more than there can be, and still a size for Python.
_NO_END, _ALL = float("inf"), sys.maxsize // 4


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Limits(Value):
    """How much a source may ask for.  Reaching one raises :class:`directive_model.errors.LimitExceeded`.

    A number of things is whole; ``float("inf")`` stands for as many as there can be.  Raises ValueError for a limit
    that is no such number, or below 0.
    """

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
    #: Elements of one XML part; of a page, stretches of letters of one look, and squares of tables.
    xml_nodes: int = 1_000_000
    #: Pages, where a reader can tell.
    pages: int = 5000
    #: Lines of one document: paragraphs, line breaks inside of them, cells of tables.
    lines: int = 100_000
    #: Characters of one document, white space too.
    letters: int = 4_000_000
    #: Seconds for reading one document: readers ask in their loops, see :class:`directive_model.kit.Deadline`.
    seconds: float = 60.0
    #: Seconds for one page, where a reader can stop within it.
    page_seconds: float = 30.0

    def __attrs_post_init__(self) -> None:
        for field in attrs.fields(type(self)):
            value = getattr(self, field.name)
            # A bool is a number to Python only; what is no number at all, "nan", is not at least 0 either.
            known = isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
            if field.type == "float":
                if not known:
                    raise ValueError(f"{field.name} is a number, at least 0, not {value!r}")
            elif known and value == _NO_END:
                object.__setattr__(self, field.name, _ALL)
            elif not known or not isinstance(value, int):
                raise ValueError(f"{field.name} is a whole number, at least 0, not {value!r}")


class Tally:
    """Counts the lines, letters and pieces of one document against the limits."""

    __slots__ = ("_letters", "_limits", "_lines", "_nodes", "_source")

    def __init__(self, limits: Limits, source: str = "<bytes>") -> None:
        self._limits = limits
        self._source = source
        self._lines = self._letters = self._nodes = 0

    def add(self, text: str = "", lines: int = 1) -> None:
        """Count ``lines`` that end, those that ``text`` breaks into, and its letters.

        Raises :class:`LimitExceeded` ("lines", "letters").
        """
        self._letters += len(text)
        self._lines += lines
        if "\n" in text:
            self._lines += text.count("\n")
        if self._lines > self._limits.lines:
            raise errors.LimitExceeded("lines", self._limits.lines, None, self._source)
        if self._letters > self._limits.letters:
            raise errors.LimitExceeded("letters", self._limits.letters, None, self._source)

    def nodes(self, count: int = 1) -> None:
        """Count what a page is made of: runs, squares of tables.  Raises :class:`LimitExceeded` ("xml_nodes")."""
        self._nodes += count
        if self._nodes > self._limits.xml_nodes:
            raise errors.LimitExceeded("xml_nodes", self._limits.xml_nodes, None, self._source)


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
            raise errors.LimitExceeded("seconds", self._seconds, None, self._source, place)

    def left(self) -> float:
        """Return the seconds that are left, at least 0: what another program may take."""
        return max(self._end - monotonic(), 0.0)

    def watch(self, things: Iterable[_T], place: str = "") -> Iterator[_T]:
        """Yield ``things``, and check now and then."""
        for number, thing in enumerate(things):
            if number % _EVERY == 0:
                self.check(place)
            yield thing
