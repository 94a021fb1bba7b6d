"""Figures that are printed are told from those that somebody wrote: a hand is unlike any face of the form's font.

How sure Tesseract is does not tell: of real numbers by hand that it read with more than 50 % certainty, three in five
were wrong.  But what it read, printed in the font of the form, can be laid over what is on the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PIL import Image

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.ink.laying import drawn, ink_of, laid
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
    ink = ink_of(picture.crop(area))
    text = figures.text[:_LONGEST]
    return max(laid(ink, drawn(text, str(face), round(size * scale))).likeness for face in FACES for scale in _SIZES)
