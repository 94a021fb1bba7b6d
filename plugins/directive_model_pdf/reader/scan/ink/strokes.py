"""Lines that are drawn on a page: rules under the head, borders of tables."""

from __future__ import annotations

import numpy as np
from PIL import Image

from directive_model_pdf.reader.scan.ink.areas import Pixels

__all__ = ["strokes"]

_DARK = 160
_SHORTEST_MM, _THICKEST_MM = 9.0, 1.2
#: Of eight dots of a line one may be white: copies have gaps.
_FULL = np.array([byte.bit_count() > 6 for byte in range(256)])  # noqa: PLR2004  # seven or eight
#: Of so much room above and below a line, so much may be dark, where other lines and letters cross it.
_FREE_MM, _CROSSED = 0.5, 0.15


def strokes(picture: Image.Image, dpi: float) -> tuple[Pixels, ...]:
    """Return the boxes of the lines of ``picture`` (grey), horizontal ones first, each from top to bottom."""
    dark = np.asarray(picture) < _DARK
    level = [(x0, y0, x1, y1) for y0, x0, y1, x1 in _level(dark, dpi / 25.4)]
    upright = [(x0, y0, x1, y1) for x0, y0, x1, y1 in _level(np.ascontiguousarray(dark.T), dpi / 25.4)]
    return (*level, *upright)


def _level(dark: np.ndarray, per_mm: float) -> list[tuple[int, int, int, int]]:
    """Return (top, left, bottom, right) of each horizontal line."""
    # Eight dots at a time: a byte that is full but for one.
    full = _FULL[np.packbits(dark, axis=1)]
    length = round(_SHORTEST_MM * per_mm) // 8
    if length < 1 or full.shape[1] <= length:
        return []
    sums = np.cumsum(full, axis=1, dtype=np.int16)
    begins = np.zeros(full.shape, dtype=bool)
    begins[:, 1:-length] = (sums[:, length:-1] - sums[:, : -length - 1]) >= length
    thickest = _THICKEST_MM * per_mm
    return [
        (top, left * 8, bottom, min(right * 8, dark.shape[1]))
        for top, left, bottom, right in _joined(begins, length)
        if bottom - top <= thickest and _stands_free(dark, top, left * 8, bottom, right * 8, round(_FREE_MM * per_mm))
    ]


def _joined(full: np.ndarray, length: int) -> list[list[int]]:
    """Return the lines that begin at the dots of ``full`` and are so long, rows that touch joined to one."""
    found: list[list[int]] = []
    above: list[list[int]] = []
    for row in np.nonzero(full.any(axis=1))[0].tolist():
        above = [line for line in above if line[2] == row]
        edges = np.flatnonzero(np.diff(full[row].astype(np.int8), prepend=0, append=0)).tolist()
        for left, right in zip(edges[::2], edges[1::2], strict=True):
            touched = next((line for line in above if line[1] <= right + length and left <= line[3]), None)
            if touched:
                touched[1:] = min(touched[1], left), row + 1, max(touched[3], right + length)
            else:
                above.append([row, left, row + 1, right + length])
                found.append(above[-1])
    return found


def _stands_free(dark: np.ndarray, top: int, left: int, bottom: int, right: int, room: int) -> bool:
    """Whether there is next to nothing right above and below: the feet of letters that touch make a line too."""
    # The edge of a line is frayed.
    over = dark[max(top - 1 - room, 0) : max(top - 1, 0), left:right]
    under = dark[bottom + 1 : bottom + 1 + room, left:right]
    return all(not band.size or float(band.mean()) < _CROSSED for band in (over, under))
