"""Lengths and numbers that a page can have, made of those that none can."""

from __future__ import annotations

from math import inf
from typing import Final

#: No side of a page is longer in a PDF (ISO 32000-1, annex C.2), and nothing on any page need be: 5.08 m in points.
FARTHEST_PT: Final = 14_400.0


def held(length: float) -> float:
    """Return a length, in points or mm, or a share, that a page can have.

    Of one that is farther than :data:`FARTHEST_PT` it is the farthest, of what is no number 0.
    """
    if -FARTHEST_PT <= length <= FARTHEST_PT:
        return length
    # So written it takes whole numbers, too, that no float can hold.
    return min(max(length, -FARTHEST_PT), FARTHEST_PT) if -inf <= length <= inf else 0.0


def counted_from(number: float | None) -> int | None:
    """Return a number that pages can be counted from, the nearest to ``number``; None for what is no number."""
    return int(min(max(number, 0), _LAST)) if number is not None and -inf <= number <= inf else None


def level_of(outline: float | None) -> int | None:
    """Return a level that an outline can have, the nearest to ``outline``; None for what is no number."""
    return int(min(max(outline, 1), _DEEPEST)) if outline is not None and -inf <= outline <= inf else None


def written(length: float) -> str:
    """Return a length that a page can have in digits, never with an exponent; what is too small for one is 0."""
    reached = held(length)
    return f"{reached if abs(reached) >= _LEAST else 0.0:g}"


#: The numbers of pages that typst and viewers take without harm: none below nought, and up to here.
_LAST: Final = 999_999_999
#: The levels of an outline (ECMA-376 17.3.1.20).
_DEEPEST: Final = 9
#: Below it six digits are written with an exponent.
_LEAST: Final = 1e-4
