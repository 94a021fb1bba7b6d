"""Ink that Tesseract has passed over: what it takes for a picture, and now and then a line that stands alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from directive_model_pdf.reader.scan.ink.areas import Pixels, areas

__all__ = ["passed_over"]

_DARK = 128
#: Round a word's box, for accents and feet that reach out of it, and round a line; in mm.
_ROOM_MM = 0.8
#: What is less wide or high holds no word; in mm.
_NARROWEST_MM, _LOWEST_MM = 4.0, 1.6
#: More areas are a picture of something, not text; the larger ones come first.
_MOST = 8
#: White round an area that is read by itself, in mm.
_MARGIN_MM = 2.0


def passed_over(
    picture: Image.Image, dpi: float, words: Sequence[Pixels], lines: Sequence[Pixels]
) -> list[tuple[Image.Image, Pixels]]:
    """Return the areas of ``picture`` (grey) with ink that is in no word and no line, each with its box."""
    mm = dpi / 25.4
    rest = np.array(picture)
    room, near = round(_ROOM_MM * mm), round(_ROOM_MM * mm / 2)
    for boxes, space in ((words, room), (lines, near)):
        for left, top, right, bottom in boxes:
            rest[max(top - space, 0) : bottom + space, max(left - space, 0) : right + space] = 255
    found = [
        box
        for box in areas(rest < _DARK, dpi)
        if box[2] - box[0] >= _NARROWEST_MM * mm and box[3] - box[1] >= _LOWEST_MM * mm
    ]
    largest = sorted(found, key=lambda box: (box[0] - box[2]) * (box[3] - box[1]))[:_MOST]
    margin = round(_MARGIN_MM * mm)
    cut = []
    for left, top, right, bottom in sorted(largest, key=lambda box: (box[1], box[0])):
        box = (left - margin, top - margin, right + margin, bottom + margin)
        canvas = Image.new("L", (box[2] - box[0], box[3] - box[1]), 255)
        canvas.paste(Image.fromarray(rest[top:bottom, left:right]), (margin, margin))
        cut.append((canvas, box))
    return cut
