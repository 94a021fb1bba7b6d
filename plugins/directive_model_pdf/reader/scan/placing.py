"""Dots of a levelled picture to mm of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
from PIL import Image

from directive_model.flow import Face
from directive_model_pdf.reader.scan.hocr import Printed, Token
from directive_model_pdf.reader.scan.ink.areas import Pixels
from directive_model_pdf.reader.scan.looks import looks
from directive_model_pdf.reader.sheet import Box, Sheet, Turn, Word

__all__ = ["Level", "placed"]

#: Letters reach so far above and below their foot, as in a text layer's boxes.
_ABOVE_EM, _BELOW_EM = 0.9, 0.22


@attrs.frozen
class Level:
    """A picture whose lines are level, and what Tesseract reads in it."""

    picture: Image.Image
    dpi: float
    #: How it was turned, see :class:`directive_model_pdf.reader.sheet.Turn`.
    quarters: int
    degrees: float
    printed: Printed

    def mm(self, box: tuple[float, float, float, float]) -> Box:
        """Return a box of the picture in mm."""
        mm = 25.4 / self.dpi
        left, top, right, bottom = box
        return (round(left * mm, 2), round(top * mm, 2), round(right * mm, 2), round(bottom * mm, 2))


def placed(page: Sheet, level: Level, text: Sequence[Token], drawn: Sequence[Pixels]) -> Sheet:
    """Return ``page``, of which number and size alone are known, with words and lines."""
    turn = None
    if level.quarters or level.degrees:
        turn = Turn(level.quarters, level.degrees, page.width_mm, page.height_mm)
    sides = (page.height_mm, page.width_mm) if level.quarters % 2 else (page.width_mm, page.height_mm)
    faces: dict[tuple[float, bool], Face] = {}
    words = []
    for token, look in zip(text, looks(text, level.picture, level.dpi), strict=True):
        face = faces.setdefault((look.size_pt, look.bold), Face(size_pt=look.size_pt, bold=look.bold))
        em = look.size_pt / 72 * level.dpi
        left, _, right, _ = token.box
        box = level.mm((left, look.foot - _ABOVE_EM * em, right, look.foot + _BELOW_EM * em))
        words.append(Word(token.text, box, face, token.confidence))
    lines = tuple(level.mm(one) for one in drawn)
    pictures = tuple(level.mm(one) for one in level.printed.pictures)
    return Sheet(page.number, *sides, tuple(words), lines, pictures, turn=turn, recognized=True)
