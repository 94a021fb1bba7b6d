"""Where ink lies together on a page."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np

__all__ = ["Pixels", "areas"]

#: Left, top, right, bottom.
Pixels: TypeAlias = tuple[int, int, int, int]

#: Ink is looked for in squares of this width; one holds so much of it at least.
_SQUARE_MM, _FEWEST = 3.0, 0.02


def areas(ink: np.ndarray, dpi: float) -> list[Pixels]:
    """Return the boxes of what lies together in ``ink`` (rows of whether a dot is ink), from top to bottom."""
    side = max(round(_SQUARE_MM / 25.4 * dpi), 1)
    high, wide = (-(-length // side) for length in ink.shape)
    padded = np.zeros((high * side, wide * side), dtype=bool)
    padded[: ink.shape[0], : ink.shape[1]] = ink
    filled = padded.reshape(high, side, wide, side).mean(axis=(1, 3)) > _FEWEST
    squares = {(int(row), int(column)) for row, column in zip(*np.nonzero(filled), strict=True)}
    boxes = []
    while squares:
        rows, columns = zip(*_group(squares), strict=True)
        boxes.append(
            _shrunk(ink, (min(columns) * side, min(rows) * side), (max(columns) * side, max(rows) * side), side)
        )
    return sorted(boxes, key=lambda box: (box[1], box[0]))


def _group(squares: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Take one of ``squares``, and all that touch it, out of them."""
    group = [min(squares)]
    squares.remove(group[0])
    for row, column in group:
        near = {(row + down, column + over) for down in (-1, 0, 1) for over in (-1, 0, 1)} & squares
        squares -= near
        group += sorted(near)
    return group


def _shrunk(ink: np.ndarray, first: tuple[int, int], last: tuple[int, int], side: int) -> Pixels:
    """Return the box of the ink in the squares from ``first`` to ``last`` and half a square round them."""
    left, top = max(first[0] - side // 2, 0), max(first[1] - side // 2, 0)
    part = ink[top : last[1] + side + side // 2, left : last[0] + side + side // 2]
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    return left + int(columns[0]), top + int(rows[0]), left + int(columns[-1]) + 1, top + int(rows[-1]) + 1
