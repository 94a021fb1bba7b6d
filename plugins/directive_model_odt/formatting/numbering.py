"""The counters of lists, which run while a document is read (5.3)."""

from __future__ import annotations

import re

from directive_model_odt.formatting.counting import counted
from directive_model_odt.formatting.lists import ListLevel

_PLACE = re.compile(r"%(\d{1,2})%")


class Numbering:
    """The lists of a document.  :meth:`label` must be asked in the document's order."""

    def __init__(self) -> None:
        self._counters: dict[str, dict[int, int]] = {}

    def label(self, identity: str, levels: dict[int, ListLevel], level: int, start: int | None = None) -> str | None:
        """Count one item of a list on ``level`` (from 1) and return its number as printed.

        ``identity`` is the list's, which lists that continue it share; ``start`` is the number that the item says to
        have, whatever was before.
        """
        here = levels.get(level)
        counters = self._counters.setdefault(identity, {})
        self.restart(identity, level + 1)
        for above in range(1, level):
            # A level above that has not begun begins with this one, as if an item without words stood before it.
            if above in levels:
                counters.setdefault(above, levels[above].start)
        before = counters.get(level)
        first = 1 if here is None else here.start
        counters[level] = start if start is not None else first if before is None else before + 1
        return None if here is None else _printed(here, levels, level, counters)

    def restart(self, identity: str, level: int) -> None:
        """Let a list begin anew from ``level`` downwards."""
        counters = self._counters.get(identity, {})
        for deeper in [known for known in counters if known >= level]:
            del counters[deeper]


def _printed(here: ListLevel, levels: dict[int, ListLevel], level: int, counters: dict[int, int]) -> str | None:
    if here.format is None:
        return here.bullet or None

    def number(index: int) -> str:
        its = levels.get(index)
        if its is None or its.format is None:
            return ""
        return counted(counters.get(index, its.start), its.format, its.synchronous)

    if here.pattern is not None:
        return _PLACE.sub(lambda place: number(int(place[1])), here.pattern).strip() or None
    shown = [number(index) for index in range(max(1, level - here.shown + 1), level + 1)]
    return f"{here.prefix}{'.'.join(filter(None, shown))}{here.suffix}".strip() or None
