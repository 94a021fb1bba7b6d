"""Whether something is written into a blank of a form."""

from __future__ import annotations

import numpy as np
from PIL import Image

from directive_model_pdf.reader.scan.ink.areas import Pixels

__all__ = ["is_written"]

_DARK = 150
#: Figures are higher than this, and wider than a stroke; the dots that a blank is printed with are lower.
_HIGH_MM, _WIDE_MM = 1.8, 0.5
#: The letters beside a blank lean into it; its own strokes reach above and below its line.
_BESIDE_MM, _BEYOND_MM = 0.4, 0.6


def is_written(picture: Image.Image, blank: Pixels, dpi: float) -> bool:
    """Whether ink in ``blank``, an area of ``picture`` (grey), is as high and as wide as a figure."""
    mm = dpi / 25.4
    left, top, right, bottom = blank
    beside, beyond = round(_BESIDE_MM * mm), round(_BEYOND_MM * mm)
    area = (left + beside, max(top - beyond, 0), right - beside, bottom + beyond)
    if area[2] - area[0] < _WIDE_MM * mm:
        return False
    ink = np.asarray(picture.crop(area)) < _DARK
    rows, columns = np.count_nonzero(ink.any(axis=1)), np.count_nonzero(ink.any(axis=0))
    return bool(rows >= _HIGH_MM * mm and columns >= _WIDE_MM * mm)
