"""Ink that Tesseract has passed over: what it takes for a picture, and now and then a line that stands alone."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import numpy as np
from PIL import Image

from directive_model_pdf.reader.scan.ink.areas import Pixels, areas

__all__ = ["PassedOver", "passed_over"]

_DARK = 128
#: Round a word's box, for accents and feet that reach out of it, and round a line; in mm.
_ROOM_MM = 0.8
#: What is less wide or high holds no word; in mm.
_NARROWEST_MM, _LOWEST_MM = 4.0, 1.6
#: More areas are a picture of something, not text; the larger ones come first.
_MOST = 8
#: White round each, in mm.
_MARGIN_MM = 2.0


@attrs.frozen
class PassedOver:
    """Areas one under another, so that they are read at one go."""

    picture: Image.Image
    #: Where in ``picture`` each begins, from above, and how far right and down it lies on its page from there.
    parts: tuple[tuple[int, int, int], ...]

    def on_page(self, box: Pixels) -> Pixels:
        """Return where on the page an area of ``picture`` is."""
        left, top, right, bottom = box
        across, down = next(part[1:] for part in reversed(self.parts) if part[0] <= (top + bottom) // 2)
        return left + across, top + down, right + across, bottom + down


def passed_over(
    picture: Image.Image, dpi: float, words: Sequence[Pixels], lines: Sequence[Pixels]
) -> PassedOver | None:
    """Return what of ``picture`` (grey) has ink that is in no word and no line; None where there is nothing."""
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
    if not found:
        return None
    largest = sorted(found, key=lambda box: (box[0] - box[2]) * (box[3] - box[1]))[:_MOST]
    return _stacked(rest, sorted(largest, key=lambda box: (box[1], box[0])), round(_MARGIN_MM * mm))


def _stacked(dots: np.ndarray, boxes: Sequence[Pixels], margin: int) -> PassedOver:
    wide = max(right - left for left, _, right, _ in boxes) + 2 * margin
    high = sum(bottom - top + 2 * margin for _, top, _, bottom in boxes)
    canvas = Image.new("L", (wide, high), 255)
    parts, begin = [], 0
    for left, top, right, bottom in boxes:
        canvas.paste(Image.fromarray(dots[top:bottom, left:right]), (margin, begin + margin))
        parts.append((begin, left - margin, top - margin - begin))
        begin += bottom - top + 2 * margin
    return PassedOver(canvas, tuple(parts))
