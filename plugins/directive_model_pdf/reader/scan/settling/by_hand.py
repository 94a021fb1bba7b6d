"""Figures that are printed are told from those that somebody wrote: a hand is unlike any face of the form's font.

How sure Tesseract is does not tell: of real numbers by hand that it read with more than 50 % certainty, three in five
were wrong.  But what it read, printed in the font of the form, can be laid over what is on the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.looks import FACES, size_of, size_on, width_of

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
#: No form prints its figures larger, in dots; a box that is so much wider than they are, or higher, by their size,
#: holds something else.  Neither is compared: it takes time and room by the dots of the box.
_LARGEST, _BEYOND = 240, 2.0


def printed_in(picture: Image.Image) -> IsPrinted:
    """Return what tells whether figures of ``picture`` (grey) are printed."""

    def printed(figures: Token, line: Sequence[Token]) -> bool:
        size = size_on(line) or size_of(figures)
        left, top, right, bottom = figures.box
        high, wide = (bottom - top) / size, (right - left) / size
        if size > _LARGEST or high > _BEYOND or wide > width_of(figures.text[:_LONGEST]) + _BEYOND:
            return False
        alike = likeness(figures, picture, size)
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
    padded = np.pad(ink.astype(np.float64), [(side // 2, side - side // 2) for side in short])
    apart = wanted - wanted.mean(dtype=np.float64)
    # By Fourier transform, in room that grows as the box does; what laps round the edges is not in the windows' part.
    folded = np.fft.irfft2(np.fft.rfft2(padded) * np.conj(np.fft.rfft2(apart, padded.shape)), padded.shape)
    high, wide = (have - want + 1 for have, want in zip(padded.shape, wanted.shape, strict=True))
    spread = _sums(np.square(padded), wanted.shape) - np.square(_sums(padded, wanted.shape)) / wanted.size
    strength = np.sqrt(np.maximum(spread, 0) * np.square(apart).sum())
    return float((folded[:high, :wide] / np.maximum(strength, 1e-3)).max())


def _sums(ink: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Return the sum of each window of ``ink`` that has that shape."""
    total: np.ndarray = np.pad(ink.cumsum(axis=0, dtype=np.float64).cumsum(axis=1), ((1, 0), (1, 0)))
    high, wide = shape
    rows: np.ndarray = total[high:] - total[:-high]
    found: np.ndarray = rows[:, wide:] - rows[:, :-wide]
    return found


@lru_cache(maxsize=256)
def _figures(text: str, face: int, size: int) -> np.ndarray:
    """Return the ink of ``text``, 0 to 1, in that face of the font."""
    font = ImageFont.truetype(str(FACES[face]), max(size, 1))
    left, top, right, bottom = font.getbbox(text, anchor="ls")
    paper = Image.new("L", (max(round(right - left), 1), max(round(bottom - top), 1)))
    ImageDraw.Draw(paper).text((-left, -top), text, font=font, fill=255, anchor="ls")
    return np.asarray(paper, dtype=np.float32) / 255
