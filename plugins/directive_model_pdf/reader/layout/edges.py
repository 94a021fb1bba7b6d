"""Where the text of pages stands: its edges, by all pages of a size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from directive_model_pdf.reader.layout.paragraphs import Column
from directive_model_pdf.reader.layout.strips import Strip, strips_of
from directive_model_pdf.reader.sheet import Box, Sheet
from directive_model_pdf.reader.words import PageWords

__all__ = ["columns_of", "edges_of", "right_by_middle", "size_of"]

#: Pages whose widest line takes up no more of them tell nothing of their margins, which are mostly these, in mm.
_SHORT_LINES, _LEFT, _RIGHT = 0.6, 30.0, 15.0
#: A full line is at least so wide, by the page.
_LONG = 0.5
#: In mm: what agrees, and the narrowest margin of a page.
_SAME, _NARROWEST = 0.3, 8.0
#: So near to the right edge, in mm, lines are full, if there are so many.
_FULL, _SEVERAL = 1.0, 3
#: So many lines tell where those of a scanned page begin and end.
_MANY = 10
#: What begins so near to the left edge is not set in the middle, in mm.
_OFF = 3.0


def size_of(sheet: Sheet) -> tuple[int, int]:
    """Return width and height of a page in whole mm."""
    return round(sheet.width_mm), round(sheet.height_mm)


def columns_of(sheets: Iterable[Sheet]) -> dict[tuple[int, int], Column]:
    """Return where text stands on pages of each size; where there are short lines only, where forms have it."""
    edges: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for sheet in sheets:
        if sheet.words:
            words = PageWords.of(sheet.words)
            left, right = words.edges
            if sheet.recognized:
                left, right = _scanned(strips_of(words), left, right, sheet.width_mm)
            edges.setdefault(size_of(sheet), []).append((left, right))
    columns = {}
    for size, found in edges.items():
        left, right = _usual([left for left, _ in found]), -_usual([-right for _, right in found])
        if right - left < size[0] * _SHORT_LINES:
            left, right = min(left, _LEFT), max(right, size[0] - _RIGHT)
        columns[size] = Column(left, right)
    return columns


def right_by_middle(strips: Sequence[Strip], left: float, width: float) -> float:
    """Return the right edge of text by the lines that share one middle, for pages that have no full line; else 0."""
    farthest = max([strip.right for strip in strips], default=0.0)
    # Lines that end where others do are full, be they indented: the first ones of paragraphs have one middle, too.
    # What stands at the right of a head ends there by chance.
    full = sum(farthest - strip.right < _FULL and strip.right - strip.left > width * _LONG for strip in strips)
    if full >= _SEVERAL and farthest - left > width * _SHORT_LINES:
        return 0.0
    centers = sorted([(strip.center, strip.left) for strip in strips if abs(strip.left - left) > _OFF])
    found = 0.0
    for (center, begin), (after, other) in pairwise(centers):
        right = 2 * center - left
        # Two that begin where first lines do, and are as long as each other, share their middle by chance.
        if after - center < _SAME < abs(begin - other) and right < width - _NARROWEST:
            found = max(found, right)
    return found


def _scanned(strips: Sequence[Strip], left: float, right: float, width: float) -> tuple[float, float]:
    """Return the edges of a scanned page, by its full lines: dirt, and a head that sticks out, are beyond them.

    What all words have (``left``, ``right``) where there are too few of such lines.
    """
    long = [strip for strip in strips if strip.right - strip.left > width * _LONG]
    if len(long) < _MANY:
        return left, right
    return _usual([strip.left for strip in long]), -_usual([-strip.right for strip in long])


def _usual(edges: Sequence[float]) -> float:
    """Return the outermost edge that is none of a single page among many."""
    ordered = sorted(edges)
    return ordered[len(ordered) // 10]


def edges_of(strips: Sequence[Strip]) -> Box:
    """Return the box round ``strips``."""
    lefts, tops, rights, bottoms = zip(*(strip.box for strip in strips), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
