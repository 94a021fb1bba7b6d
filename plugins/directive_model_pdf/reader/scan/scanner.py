"""Pages that are pictures to sheets."""

from __future__ import annotations

from itertools import groupby
from statistics import median

import attrs
from PIL import Image

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Face
from directive_model.kit.programs import Overdue
from directive_model.plugin import Source
from directive_model_pdf.reader.scan import telling
from directive_model_pdf.reader.scan.found import Tesseract
from directive_model_pdf.reader.scan.hocr import BLOCK, Printed, Token, quarters, recognized
from directive_model_pdf.reader.scan.ink.areas import Pixels
from directive_model_pdf.reader.scan.ink.colours import inks
from directive_model_pdf.reader.scan.ink.level import tilt
from directive_model_pdf.reader.scan.ink.passed_over import passed_over
from directive_model_pdf.reader.scan.ink.picture import scaled
from directive_model_pdf.reader.scan.ink.strokes import strokes
from directive_model_pdf.reader.scan.looks import looks, size_of
from directive_model_pdf.reader.scan.sifting import sifted, sifted_from_picture
from directive_model_pdf.reader.scan.slots import settled
from directive_model_pdf.reader.sheet import Box, Sheet, Turn, Word

__all__ = ["GaveUp", "Scanner"]

#: No page takes longer, be it all noise.
_PAGE_SECONDS = 60.0
#: Letters reach so far above and below their foot, as in a text layer's boxes.
_ABOVE_EM, _BELOW_EM = 0.9, 0.22
#: A page read less surely than this may stand on its head.
_UPRIGHT = 0.55
_CLOCKWISE = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}


@attrs.frozen
class _Level:
    """A picture that is ready to be read, and what was read."""

    picture: Image.Image
    dpi: float
    quarters: int
    degrees: float
    printed: Printed


@attrs.frozen
class GaveUp(Exception):
    """A page that could not be read."""

    #: Why.
    words: Words


class Scanner:
    """Reads the pages of one source, several at once if need be."""

    def __init__(self, program: Tesseract, source: Source) -> None:
        self._program = program
        self._source = source

    def read(self, picture: Image.Image, dpi: float, number: int) -> Reading[Sheet]:
        """Return what Tesseract reads in ``picture``, which is all of page ``number``.

        Raises GaveUp, and LimitExceeded ("seconds").
        """
        page = Sheet(number, picture.width / dpi * 25.4, picture.height / dpi * 25.4)
        parted = inks(picture, dpi)
        try:
            level = self._level(parted.black, dpi)
            drawn = strokes(level.picture, level.dpi)
            printed = self._all(level, drawn)
        except (Overdue, OSError) as error:
            self._source.deadline.check(f"p.{number}")
            raise GaveUp(_why(error)) from error
        return self._sheet(page, level, printed, drawn)

    def _level(self, grey: Image.Image, dpi: float) -> _Level:
        level = self._read(grey, dpi, 0)
        if _sureness(level.printed) < _UPRIGHT:
            turns = quarters(self._program, level.picture, round(level.dpi), self._seconds)
            if turns:
                turned = self._read(grey.transpose(_CLOCKWISE[turns]), dpi, turns)
                if _sureness(turned.printed) > _sureness(level.printed):
                    return turned
        return level

    def _read(self, grey: Image.Image, dpi: float, turns: int) -> _Level:
        degrees = tilt(grey, dpi)
        picture, dpi = scaled(grey, dpi, degrees)
        return _Level(picture, dpi, turns, degrees, recognized(self._program, picture, round(dpi), self._seconds))

    @property
    def _seconds(self) -> float:
        return min(self._source.deadline.left(), _PAGE_SECONDS)

    def _all(self, level: _Level, drawn: tuple[Pixels, ...]) -> tuple[list[Token], list[Token]]:
        """Return the tokens that are text and those that are not, what was passed over at first too."""
        found = sifted(level.printed.tokens, level.dpi)
        text, rest = [*found.text], [*found.rest]
        line = 1 + max((token.line for token in level.printed.tokens), default=0)
        usual = median(map(size_of, text)) if text else 0.0
        for picture, box in passed_over(
            level.picture, level.dpi, [token.box for token in level.printed.tokens], drawn
        ):
            inside = recognized(self._program, picture, round(level.dpi), self._seconds, BLOCK)
            own = sifted_from_picture([_moved(token, box, line) for token in inside.tokens], usual)
            text += own.text
            rest += own.rest
            line += 1 + max((token.line for token in inside.tokens), default=0)
        text, by_hand = settled(text)
        return text, [*rest, *by_hand]

    def _sheet(
        self, page: Sheet, level: _Level, printed: tuple[list[Token], list[Token]], drawn: tuple[Pixels, ...]
    ) -> Reading[Sheet]:
        text, rest = printed
        mm = 25.4 / level.dpi
        wide, high = level.picture.width * mm, level.picture.height * mm
        turn = None
        if level.quarters or level.degrees:
            turn = Turn(level.quarters, level.degrees, page.width_mm, page.height_mm)
        faces: dict[tuple[float, bool], Face] = {}
        words = []
        for token, look in zip(text, looks(text, level.picture, level.dpi), strict=True):
            face = faces.setdefault((look.size_pt, look.bold), Face(size_pt=look.size_pt, bold=look.bold))
            em = look.size_pt / 72 * level.dpi
            left, _, right, _ = token.box
            box = _mm((left, look.foot - _ABOVE_EM * em, right, look.foot + _BELOW_EM * em), mm)
            words.append(Word(token.text, box, face, token.confidence))
        lines = tuple(_mm(one, mm) for one in drawn)
        pictures = tuple(_mm(one, mm) for one in level.printed.pictures)
        sheet = Sheet(page.number, wide, high, tuple(words), lines, pictures, turn=turn)
        placed = [(word, sheet.place(word.box)) for word in words]
        rows = [
            [pair for pair, _ in group]
            for _, group in groupby(zip(placed, text, strict=True), key=lambda pair: pair[1].line)
        ]
        name = self._source.name
        outside = [(token, sheet.place(_mm(token.box, mm))) for token in rest]
        return Reading(
            sheet, (*telling.doubtful(rows, page.number, name), *telling.left_out(outside, page.number, name))
        )


def _moved(token: Token, box: Pixels, line: int) -> Token:
    left, top, right, bottom = token.box
    moved = (left + box[0], top + box[1], right + box[0], bottom + box[1])
    return attrs.evolve(token, box=moved, line=token.line + line)


def _sureness(printed: Printed) -> float:
    """Return how surely a letter was read on average; an empty page is as sure as can be."""
    letters = sum(len(token.text) for token in printed.tokens)
    return sum(token.confidence * len(token.text) for token in printed.tokens) / letters if letters else 1.0


def _mm(box: tuple[float, float, float, float], mm: float) -> Box:
    left, top, right, bottom = box
    return (round(left * mm, 2), round(top * mm, 2), round(right * mm, 2), round(bottom * mm, 2))


def _why(error: Exception) -> Words:
    if isinstance(error, Overdue):
        return Words(vi="tesseract nhận dạng quá lâu", en="tesseract takes too long to recognize it")
    return Words(vi=f"tesseract không chạy được ({error})", en=f"tesseract does not run ({error})")
