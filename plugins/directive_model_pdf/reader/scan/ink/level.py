"""How far the lines of a page are from level, by the profile of its dark dots."""

from __future__ import annotations

import numpy as np
from PIL import Image

__all__ = ["tilt"]

#: A scanner's feeder seldom turns a sheet farther.
_MOST_DEGREES = 5.0
_STEP, _FINE = 0.5, 0.05
#: Coarser ones favour the angles at which rows of dots are rows of the picture.
_DPI = 150
_DARK = 128
#: More dots than these say no more.
_MOST_DOTS = 40_000
#: A page with fewer has no lines that could be measured.
_FEWEST_DOTS = 300
#: How much sharper the lines must be at an angle than at none for the page to be turned.
_SHARPER = 1.01


def tilt(picture: Image.Image, dpi: float) -> float:
    """Return by how many degrees clockwise ``picture`` (grey) was turned from level, 0 where nothing is certain."""
    small = picture.reduce(max(round(dpi / _DPI), 1))
    ys, xs = np.nonzero(np.asarray(small) < _DARK)
    if len(ys) < _FEWEST_DOTS:
        return 0.0
    # Every so many-th: the same ones each time.
    step = -(-len(ys) // _MOST_DOTS)
    x, y = xs[::step] - small.width / 2, ys[::step] - small.height / 2
    coarse = max(_around(0.0, _MOST_DEGREES, _STEP), key=lambda degrees: _sharpness(x, y, degrees))
    best = max(_around(coarse, _STEP, _FINE), key=lambda degrees: _sharpness(x, y, degrees))
    if _sharpness(x, y, best) < _sharpness(x, y, 0.0) * _SHARPER:
        return 0.0
    return best


def _around(middle: float, reach: float, step: float) -> list[float]:
    count = round(reach / step)
    # The middle comes first, so that it wins where nothing is better.
    return [round(middle + index * step, 2) for index in sorted(range(-count, count + 1), key=abs)]


def _sharpness(x: np.ndarray, y: np.ndarray, degrees: float) -> float:
    """Return how unevenly the dots lie over rows that lean by ``degrees``: full lines and empty room between them."""
    angle = np.radians(degrees)
    rows = y * np.cos(angle) - x * np.sin(angle)
    counts = np.bincount((rows - rows.min()).astype(np.int64))
    return float(np.square(np.diff(counts.astype(np.float64))).sum())
