"""Colours to grey: black ink stays, the ink of seals and pens goes, and it is told where it was."""

from __future__ import annotations

import attrs
import numpy as np
from PIL import Image, ImageFilter

from directive_model_pdf.reader.scan.ink.areas import Pixels, areas

__all__ = ["Inks", "inks"]

#: How far a colour's strongest and weakest part are apart, of 255.
_COLOURED = 60
#: What is darker is ink, coloured or not.
_DARK = 170
#: Within a mark and so far round it, less colour tells its ink: JPEG keeps colours half as fine as shades, and the
#: middle of a pen's thin line is nearly black.
_ROUND_MM, _PALE = 3.0, 38
#: So many dots from coloured ones, its edges are pale or grey; what is blacker is print.
_NEAR, _PALEST, _GREY, _BLACK = 2, 25, 110, 45
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
    spread = parts.max(axis=2) - parts.min(axis=2)
    coloured = (spread > _COLOURED) & (shade < _DARK + _COLOURED)
    dark = int(np.count_nonzero(coloured | (shade < _DARK)))
    share = np.count_nonzero(coloured) / dark if dark else 0.0
    marks = _marks(coloured, dpi) if 0 < share < _MOST_INK else ()
    room = sum((right - left) * (bottom - top) for left, top, right, bottom in marks)
    if not 0 < room < _MOST_ROOM * grey.width * grey.height:
        return Inks(grey)
    for box in marks:
        _take_edges(coloured, spread, shade, box, round(_ROUND_MM / 25.4 * dpi))
    alone = np.where(coloured, shade, 255).astype(np.uint8)
    # As light as the paper: whiter than that, it would be a letter to whoever looks for edges.
    shade[coloured] = int(np.median(shade[::8, ::8]))
    return Inks(Image.fromarray(shade), Image.fromarray(alone), marks)


def _take_edges(coloured: np.ndarray, spread: np.ndarray, shade: np.ndarray, box: Pixels, room: int) -> None:
    """Take the paler ink of a mark, in ``box`` and ``room`` round it, and its edges among ``coloured``."""
    left, top, right, bottom = box
    area = (slice(max(top - room, 0), bottom + room), slice(max(left - room, 0), right + room))
    coloured[area] |= (spread[area] > _PALE) & (shade[area] < _DARK + _COLOURED)
    ink = Image.fromarray(coloured[area].view(np.uint8))
    near = np.asarray(ink.filter(ImageFilter.MaxFilter(2 * _NEAR + 1))) > 0
    pale = (spread[area] > _PALEST) | (shade[area] > _GREY)
    coloured[area] |= near & pale & (shade[area] > _BLACK)


def _marks(coloured: np.ndarray, dpi: float) -> tuple[Pixels, ...]:
    smallest = _SMALLEST_MM / 25.4 * dpi
    return tuple(box for box in areas(coloured, dpi) if max(box[2] - box[0], box[3] - box[1]) > smallest)
