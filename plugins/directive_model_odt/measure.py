"""Lengths as OpenDocument writes them (18.3.18), in our units.

What a program counts in thousandths of an inch or hundredths of a millimetre comes back as the round number that
was meant.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LENGTH = re.compile(r"(-?(?:\d++(?:\.\d*+)?|\.\d++))(mm|cm|in|pt|pc|px)")
#: What has more letters is no length, nor is it remembered as none.
_LONGEST = 40
_MM_PER_UNIT = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "pc": 25.4 / 6, "px": 25.4 / 96}
_POINTS_PER_MM = 72 / 25.4
#: How far from what was meant a length lies that a program has rounded to its own grid.
_GRID_MM, _GRID_PT = 0.013, 0.045


def _number(value: str) -> tuple[float, str] | None:
    found = _LENGTH.fullmatch(value.strip())
    return None if found is None else (float(found[1]), found[2])


def mm_of(value: str | None) -> float | None:
    """Return a length in mm: a tenth where that is what was meant, else a hundredth; None where it is none."""
    return None if value is None or len(value) > _LONGEST else _mm_of(value)


@lru_cache(maxsize=1024)
def _mm_of(value: str) -> float | None:
    length = _number(value)
    if length is None:
        return None
    number, unit = length
    mm = number * _MM_PER_UNIT[unit]
    if unit == "mm":
        return mm
    tenth = round(mm, 1)
    return tenth if abs(tenth - mm) < _GRID_MM else round(mm, 2)


def points_of(value: str | None) -> float | None:
    """Return a length in points: a half where that is what was meant, else a hundredth; None where it is none."""
    return None if value is None or len(value) > _LONGEST else _points_of(value)


@lru_cache(maxsize=1024)
def _points_of(value: str) -> float | None:
    length = _number(value)
    if length is None:
        return None
    number, unit = length
    if unit == "pt":
        return number
    points = number * _MM_PER_UNIT[unit] * _POINTS_PER_MM
    half = round(points * 2) / 2
    return half if abs(half - points) < _GRID_PT else round(points, 2)


def share_of(value: str | None) -> float | None:
    """Return what a percentage says, 1.0 for "100%"; None where it is none."""
    if value is None or not value.endswith("%"):
        return None
    try:
        return float(value[:-1]) / 100
    except ValueError:
        return None


def whole(value: str | None) -> int | None:
    """Return the whole number that an attribute says; None where it says none."""
    try:
        return None if value is None else int(value)
    except ValueError:
        return None
