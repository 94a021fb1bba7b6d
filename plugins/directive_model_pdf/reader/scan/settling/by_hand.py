"""Figures that are printed are told from those that somebody wrote: a hand is unlike any face of the form's font.

How sure Tesseract is does not tell: of real numbers by hand that it read with more than 50 % certainty, three in five
were wrong.  But what it read, printed in the font of the form, can be laid over what is on the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from PIL import Image, ImageDraw, ImageFont

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.looks import FACES, size_of, size_on

__all__ = ["IsPrinted", "likeness", "printed_in"]

#: Whether figures on a line are printed.
IsPrinted: TypeAlias = Callable[[Token, Sequence[Token]], bool]

#: How much print correlates with the same figures of the font, worn, faint or pressed hard as it may be, and how much
#: two figures by hand do at most: 0.67 on real and drawn scans; a stroke alone is a one.  Between both, the height
#: tells: printed figures are 0.68 of their size high, those by hand nearly 0.9 and more.
_PRINTED, _SURELY, _HIGHEST = 0.57, 0.72, 0.82
#: So much larger or smaller than its line's words a figure may be.
_SIZES = (0.94, 1.0, 1.06)
#: Room round a box in which the figures are looked for, in dots; longer ones are none that a form asks for.
_ROOM, _LONGEST = 6, 12


def printed_in(picture: Image.Image) -> IsPrinted:
    """Return what tells whether figures of ``picture`` (grey) are printed."""

    def printed(figures: Token, line: Sequence[Token]) -> bool:
        size = size_on(line) or size_of(figures)
        alike = likeness(figures, picture, size)
        high = (figures.box[3] - figures.box[1]) / size
        several = len(figures.text) > 1
        return (several and alike >= _SURELY) or (alike >= _PRINTED and high <= _HIGHEST)

    return printed


def likeness(figures: Token, picture: Image.Image, size: float) -> float:
    """Return how like the ink in a token's box is to its text in the font of forms, from -1 to 1.

    ``size`` is that of the line's letters, in dots.
    """
    left, top, right, bottom = figures.box
    area = (left - _ROOM, top - _ROOM, right + _ROOM, bottom + _ROOM)
    ink = 1 - np.asarray(picture.crop(area), dtype=np.float32) / 255
    text = figures.text[:_LONGEST]
    return max(
        _correlation(ink, _figures(text, face, round(size * scale))) for face in range(len(FACES)) for scale in _SIZES
    )


def _correlation(ink: np.ndarray, wanted: np.ndarray) -> float:
    """Return the best correlation of ``wanted`` with ``ink``, wherever it is laid over it."""
    short = [max(want - have, 0) for want, have in zip(wanted.shape, ink.shape, strict=True)]
    padded = np.pad(ink, [(side // 2, side - side // 2) for side in short])
    views = sliding_window_view(padded, wanted.shape).reshape(-1, wanted.size)
    off = views - views.mean(axis=1, keepdims=True)
    apart = (wanted - wanted.mean()).ravel()
    strength = np.sqrt(np.square(off).sum(axis=1) * np.square(apart).sum())
    return float((off @ apart / np.maximum(strength, 1e-6)).max())


@lru_cache(maxsize=256)
def _figures(text: str, face: int, size: int) -> np.ndarray:
    """Return the ink of ``text``, 0 to 1, in that face of the font."""
    font = ImageFont.truetype(str(FACES[face]), max(size, 1))
    left, top, right, bottom = font.getbbox(text, anchor="ls")
    paper = Image.new("L", (max(round(right - left), 1), max(round(bottom - top), 1)))
    ImageDraw.Draw(paper).text((-left, -top), text, font=font, fill=255, anchor="ls")
    return np.asarray(paper, dtype=np.float32) / 255
