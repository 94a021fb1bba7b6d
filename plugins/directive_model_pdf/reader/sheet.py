"""What stands on one page, letters with their boxes: the same whether a text layer or a scan has it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TypeAlias, TypeVar

import attrs

from directive_model.flow import Face

#: Left, top, right, bottom in mm from the page's top left corner, as :class:`directive_model.Span` has it.
Box: TypeAlias = tuple[float, float, float, float]
#: Words that OCR has read less surely are told, and no fault rests on them.
DOUBTFUL = 0.6
#: An edge, in mm or in dots.
_Edge = TypeVar("_Edge", int, float)


def round_of(boxes: Iterable[tuple[_Edge, _Edge, _Edge, _Edge]]) -> tuple[_Edge, _Edge, _Edge, _Edge]:
    """Return the smallest box round ``boxes``, of which there is one at least."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def holds(area: Box, box: Box) -> bool:
    """Whether the middle of ``box`` is in ``area``; both are in mm, or both in dots."""
    across, down = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return area[0] < across < area[2] and area[1] < down < area[3]


@attrs.define(eq=False, weakref_slot=False)
class Word:
    """Letters that stand together on one line, without a blank, of one look."""

    text: str
    box: Box
    face: Face
    #: How sure it was read, 0 to 1; None where the file itself says which letters they are.
    confidence: float | None = None
    #: It stands in a field or a note laid over the page, as signing software lays stamps, numbers and days there:
    #: flattening a page (FPDFPage_Flatten) puts the letters of these after all others of its text.
    laid_over: bool = False
    #: Goes on with the word before it, no blank between: only the look has changed.
    glued: bool = False


@attrs.frozen
class Turn:
    """How the picture of a page was turned so that its lines are level."""

    #: Quarter turns clockwise, 0 to 3.
    quarters: int
    #: And then counter-clockwise about the middle, a few.
    degrees: float
    #: The page as the file shows it.
    width_mm: float
    height_mm: float

    def back(self, box: Box) -> Box:
        """Return the box, on the page as the file shows it, of an area of the page as it was turned."""
        turned = (self.width_mm, self.height_mm) if self.quarters % 2 == 0 else (self.height_mm, self.width_mm)
        corners = [self._corner(x, y, *turned) for x in (box[0], box[2]) for y in (box[1], box[3])]
        xs, ys = zip(*corners, strict=True)
        return (round(min(xs), 2), round(min(ys), 2), round(max(xs), 2), round(max(ys), 2))

    def _corner(self, x: float, y: float, wide: float, high: float) -> tuple[float, float]:
        angle = math.radians(self.degrees)
        across, down = x - wide / 2, y - high / 2
        x = wide / 2 + across * math.cos(angle) - down * math.sin(angle)
        y = high / 2 + across * math.sin(angle) + down * math.cos(angle)
        for _ in range(self.quarters):
            # Clockwise, the left edge becomes the upper one: what was as far from it is now as far from above.
            x, y, wide, high = y, wide - x, high, wide
        return x, y


@attrs.frozen
class Sheet:
    """One page."""

    #: Counted from 1.
    number: int
    width_mm: float
    height_mm: float
    #: In the order of the source.
    words: Sequence[Word] = ()
    #: Drawn lines, horizontal and vertical.
    strokes: tuple[Box, ...] = ()
    #: Where pictures stand.
    pictures: tuple[Box, ...] = ()
    #: What runs in another direction than the page does: stamps, watermarks.
    turned: tuple[Word, ...] = ()
    #: What nobody sees on the page: invisible, of its colour, outside of it, or tiny.
    unseen: tuple[Word, ...] = ()
    #: How boxes are brought back to the page as the file shows it; None where they are of that page.
    turn: Turn | None = None
    #: It was read from its picture, whether any word was found there or none.
    recognized: bool = False

    def place(self, box: Box) -> Box:
        """Return where ``box`` of this sheet is on the page as the file shows it: what a span says."""
        return box if self.turn is None else self.turn.back(box)
