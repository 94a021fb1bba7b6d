"""Two columns, and what they have one middle by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from directive_model_pdf.reader.layout.joining import AUTHORITY
from directive_model_pdf.reader.layout.strips import Strip

__all__ = ["AGREE", "LIST", "MOST", "NEXT_LINE", "SAME", "Columns", "is_centered", "middle_of"]

#: In mm: how near centres are that agree, and edges.
AGREE, SAME = 3.0, 1.0
#: Lines of a column are no farther apart than so many of their heights.
NEXT_LINE = 1.6
#: What recipients stand under.
LIST = re.compile(r"n[ơo]i nhận", re.IGNORECASE)
#: What ends a sentence, and what ends a document.
_STOPS, _END = (".", ";", ":"), "./."
#: Two columns have no more strips, a hundred lines each; what goes on further begins others.  So the time that a page
#: takes grows with its strips, and not with their square.
MOST = 200
#: The lines of an entry of a list are no further to the right than its first, in mm.
_INDENT = 8.0


@attrs.frozen(eq=False, repr=False)
class Columns:
    """Two columns."""

    left: list[Strip]
    right: list[Strip]
    #: Where the gutter between them begins and ends, in mm.
    gutter: tuple[float, float]
    #: How many strips they were made of: one may be a line of each.
    count: int

    @property
    def top(self) -> float:
        """Where they begin, in mm."""
        return min(one.top for one in (*self.left, *self.right))

    @property
    def bottom(self) -> float:
        """Where they end, in mm."""
        return max(one.bottom for one in (*self.left, *self.right))

    def takes_above(self, strip: Strip, middle: float) -> bool:
        """Take a line that stands over one of the columns, in its middle; return whether it does."""
        column, other = self._column_of(strip)
        if any(one.left < strip.right and strip.left < one.right for one in other):
            return False
        if column and column[0].text.isupper() and _ends_sentence(strip.text):
            return False  # the end of the text, over who signs
        if not is_centered(column) or abs(strip.center - middle) < AGREE:
            return False
        near = self.top - strip.bottom < strip.height * NEXT_LINE
        if not near or not any(abs(strip.center - one.center) < AGREE for one in column):
            return False
        column.insert(0, strip)
        return True

    def listed_above(self, passed: Sequence[Strip]) -> int:
        """Return from which of the lines above a list of recipients begins that goes on in the left column.

        All of ``passed`` are above, from top to bottom; their number is returned where no such list begins.
        """
        if any(LIST.match(one.text) for one in self.left) or not any(one.text.startswith("-") for one in self.left):
            return len(passed)
        edge = min(one.left for one in self.left)
        top = self.top
        for index in range(len(passed) - 1, max(len(passed) - MOST, 0) - 1, -1):
            strip = passed[index]
            column, other = self._column_of(strip)
            crosses = any(one.left < strip.right and strip.left < one.right for one in other)
            stands = strip.left - edge < _INDENT if column is self.left else self._has_center(column, strip)
            if crosses or not stands or top - strip.bottom > strip.height * NEXT_LINE:
                break
            if column is self.left and LIST.match(strip.text):
                return index
            top = min(top, strip.top)
        return len(passed)

    def put_above(self, strip: Strip) -> None:
        """Put a line over one of the columns."""
        self._column_of(strip)[0].insert(0, strip)

    def _column_of(self, strip: Strip) -> tuple[list[Strip], list[Strip]]:
        """Return the column that ``strip`` stands over, and the other one."""
        return (self.left, self.right) if strip.center < sum(self.gutter) / 2 else (self.right, self.left)

    @staticmethod
    def _has_center(column: Sequence[Strip], strip: Strip) -> bool:
        return any(abs(strip.center - one.center) < AGREE for one in column)


def _ends_sentence(text: str) -> bool:
    """Whether a line ends as the text does, behind a small letter: "TP." ends none, nor does who signs for whom."""
    stopped = text.endswith(_STOPS) and text[-2:-1].islower() and AUTHORITY.match(text) is None
    return stopped or text.endswith(_END)


def is_centered(column: Sequence[Strip]) -> bool:
    """Whether the lines of a column have one centre and not one left edge.

    Lines as long as each other have both, and are taken for lines of a head.
    """
    near = sum(abs(one.center - other.center) < AGREE for one, other in pairwise(column))
    same = sum(abs(one.left - other.left) < SAME for one, other in pairwise(column))
    longest = max(one.right - one.left for one in column)
    if near > same or all(longest - one.right + one.left < AGREE for one in column):
        return True
    # Most have one, where a line between them is set aside.
    shared = _most_near([one.center for one in column], AGREE)
    return 2 * shared > len(column) and shared > _most_near([one.left for one in column], SAME)


def _most_near(places: list[float], reach: float) -> int:
    """Return how many of ``places`` are less than ``reach`` from one of them, at the most."""
    places.sort()
    most = first = end = 0
    for place in places:
        while place - places[first] >= reach:
            first += 1
        while end < len(places) and places[end] - place < reach:
            end += 1
        most = max(most, end - first)
    return most


def middle_of(column: Sequence[Strip]) -> float | None:
    """Return the middle that lines of a column share, in mm; None where no two do."""
    near = [[other.center for other in column if abs(one.center - other.center) < AGREE] for one in column]
    most = max(near, key=len, default=[])
    most.sort()
    # The median; the module that has it would take a third of what this folder takes to import.
    return (most[len(most) // 2] + most[~(len(most) // 2)]) / 2 if len(most) > 1 else None
