"""Colours to grey: black ink stays, the ink of seals and pens goes, and it is told where it was."""

from __future__ import annotations

import attrs
import numpy as np
from PIL import Image

from directive_model_pdf.reader.scan.ink.areas import Pixels, areas

__all__ = ["Inks", "inks"]

#: How far a colour's strongest and weakest part are apart, of 255.
_COLOURED = 60
#: What is darker is ink, coloured or not.
_DARK = 170
#: Where more of a page's ink is coloured, or coloured ink covers more of the page, its letters are: a blue carbon
#: copy, a leaflet.
_MOST_INK, _MOST_ROOM = 0.9, 0.4
#: What is smaller in both directions is dirt.
_SMALLEST_MM = 5.0


@attrs.frozen
class Inks:
    """A page's black ink, and its coloured marks."""

    #: Grey.
    black: Image.Image
    #: Grey, the coloured ink alone; None where there is none.
    coloured: Image.Image | None = None
    #: Where seals, signatures and stamps are.
    marks: tuple[Pixels, ...] = ()


def inks(picture: Image.Image, dpi: float) -> Inks:
    """Return ``picture`` parted by the colour of its inks."""
    grey = picture.convert("L")
    if picture.mode == "L":
        return Inks(grey)
    parts = np.asarray(picture.convert("RGB"))
    shade = np.array(grey)
    coloured = (parts.max(axis=2) - parts.min(axis=2) > _COLOURED) & (shade < _DARK + _COLOURED)
    dark = int(np.count_nonzero(coloured | (shade < _DARK)))
    share = np.count_nonzero(coloured) / dark if dark else 0.0
    marks = _marks(coloured, dpi) if 0 < share < _MOST_INK else ()
    room = sum((right - left) * (bottom - top) for left, top, right, bottom in marks)
    if not 0 < room < _MOST_ROOM * grey.width * grey.height:
        return Inks(grey)
    alone = np.where(coloured, shade, 255).astype(np.uint8)
    shade[coloured] = 255
    return Inks(Image.fromarray(shade), Image.fromarray(alone), marks)


def _marks(coloured: np.ndarray, dpi: float) -> tuple[Pixels, ...]:
    smallest = _SMALLEST_MM / 25.4 * dpi
    return tuple(box for box in areas(coloured, dpi) if max(box[2] - box[0], box[3] - box[1]) > smallest)
