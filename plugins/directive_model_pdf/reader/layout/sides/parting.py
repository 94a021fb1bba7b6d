"""What stands side by side on a page: the head's two columns, recipients beside the signature."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from directive_model_pdf.reader.layout.sides import columns
from directive_model_pdf.reader.layout.sides.columns import AGREE, Columns
from directive_model_pdf.reader.layout.sides.region import Region
from directive_model_pdf.reader.layout.strips import Strip

__all__ = ["parted"]


def parted(
    strips: Sequence[Strip], middle: float, check: Callable[[], object] = lambda: None
) -> Iterator[Strip | Columns]:
    """Yield the strips of a page from top to bottom, those that stand in two columns as such.

    ``middle`` is where the middle of the page's text is, in mm; ``check`` is asked at each strip and may raise.
    """
    ordered = sorted(strips, key=lambda strip: (strip.top + strip.bottom, strip.left))
    edge = min([strip.left for strip in ordered], default=0.0)
    passed: list[Strip] = []
    index = 0
    while index < len(ordered):
        check()
        found = _columns_at(ordered, index, middle, edge)
        if found is None:
            passed.append(ordered[index])
            index += 1
        else:
            index += found.count
            listed = found.listed_above(passed)
            while len(passed) > listed:
                found.put_above(passed.pop())
            for _ in range(min(len(passed), columns.MOST)):
                if not found.takes_above(passed[-1], middle):
                    break
                passed.pop()
            yield from passed
            passed = []
            yield found
    yield from passed


def _columns_at(strips: Sequence[Strip], start: int, middle: float, edge: float) -> Columns | None:
    """Return the columns that begin with the strip at ``start``; lines of the page begin at ``edge``."""
    region = Region.at(strips, start, edge)
    if region is None:
        return None
    for index in range(start, min(len(strips), start + columns.MOST)):
        strip = strips[index]
        if region.take_both(strip):
            continue
        titled = abs(strip.center - middle) < AGREE and not region.has_center(strip)
        if titled or not region.take(strip):
            break
    return region.finish()
