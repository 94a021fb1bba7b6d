"""Which pages of a document are asked for, and how far the reading of them has come."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model.errors import Words
from directive_model.language.patterns import late
from directive_model.model.value import Value, need_given

_RANGE = late(r"\s*(\d{1,6})?\s*(-)?\s*(\d{1,6})?\s*")


@attrs.frozen(eq=False, repr=False)
class Pages(Value):
    """Numbers of pages, from 1: ``3 in Pages.of("1-3,7")``."""

    #: First and last of each range; None for the last page that there is.
    ranges: tuple[tuple[int, int | None], ...]

    @classmethod
    def of(cls, text: str) -> Pages:
        """Return the pages that a person writes as "1-3,7", "5-" or "-2".  Raises ValueError for anything else."""
        need_given(text, "pages", str)
        return cls(tuple(_range(part) for part in text.split(",")))

    def __contains__(self, number: int) -> bool:
        return any(first <= number and (last is None or number <= last) for first, last in self.ranges)

    def __str__(self) -> str:
        return ",".join(_written(first, last) for first, last in self.ranges)

    def within(self, count: int) -> Iterator[int]:
        """Yield those of ``count`` pages, each once, in the document's order."""
        return (number for number in range(1, count + 1) if number in self)


@attrs.frozen(eq=False, repr=False)
class Progress(Value):
    """How far a long reading has come."""

    #: What is counted: "page".
    what: Words
    done: int
    #: How many there are.
    of: int


def _range(text: str) -> tuple[int, int | None]:
    match = _RANGE.fullmatch(text)
    if match is None or (match[1] is None and match[3] is None) or (match[2] is None and match[3] is not None):
        raise ValueError(f"no pages: {text!r}; write them as 1-3,7")
    first = int(match[1] or 1)
    last = first if match[2] is None else int(match[3]) if match[3] else None
    if first < 1 or (last is not None and last < first):
        raise ValueError(f"no pages: {text!r}; pages are counted from 1, and a range goes up")
    return first, last


def _written(first: int, last: int | None) -> str:
    return str(first) if first == last else f"{first}-{'' if last is None else last}"
