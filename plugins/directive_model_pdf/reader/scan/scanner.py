"""Pages that are pictures to sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median

import attrs
from PIL import Image

from directive_model.errors import Words
from directive_model.findings import Finding, Reading
from directive_model.kit.programs import Overdue
from directive_model.plugin import Source
from directive_model_pdf.reader.scan import telling
from directive_model_pdf.reader.scan.found import Tesseract
from directive_model_pdf.reader.scan.hocr import BLOCK, Printed, Token, quarters, recognized
from directive_model_pdf.reader.scan.ink.areas import Pixels
from directive_model_pdf.reader.scan.ink.colours import Inks, inks
from directive_model_pdf.reader.scan.ink.faint import pressed
from directive_model_pdf.reader.scan.ink.level import tilt
from directive_model_pdf.reader.scan.ink.passed_over import passed_over
from directive_model_pdf.reader.scan.ink.picture import scaled
from directive_model_pdf.reader.scan.ink.strokes import strokes
from directive_model_pdf.reader.scan.looks import size_of
from directive_model_pdf.reader.scan.placing import Level, placed
from directive_model_pdf.reader.scan.settling import printed_in, sees_in, settled, spread, stamped, written_in
from directive_model_pdf.reader.scan.sifting import Sifted, sifted, sifted_from_picture
from directive_model_pdf.reader.sheet import Sheet, holds

__all__ = ["GaveUp", "Scanner"]

#: A page read less surely than this may stand on its head.
_UPRIGHT = 0.55
#: Words of so many letters are wider than they are high.
_WORD = 4
_CLOCKWISE = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
#: Words of one line are not farther apart than this, by their height.
_BESIDE = 1.0
#: So many coloured marks are looked into; more are a picture.
_MOST_MARKS = 4
#: The head of a document is in this part of a page.
_HEAD = 0.3


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
            level = self._level(pressed(parted.black), dpi)
            drawn = strokes(level.picture, level.dpi)
            found = self._all(level, drawn)
            marks = list(self._marks(parted, dpi, page))
        except (Overdue, OSError) as error:
            self._source.deadline.check(f"p.{number}")
            raise GaveUp(_why(error)) from error
        head = _HEAD * level.picture.height
        stamp = stamped(found.text, drawn, level.dpi, head)
        sent, noted = spread([token for token in found.text if token not in stamp], level.picture)
        text = settled(sent, printed_in(level.picture), head, found.rest, sees_in(level.picture))
        sheet = placed(page, level, text.text, drawn)
        name = self._source.name
        words = zip(sheet.words, text.text, strict=True)
        lines = [
            [(word, sheet.place(word.box)) for word, _ in line]
            for _, line in groupby(words, key=lambda pair: pair[1].line)
        ]
        hands = list(written_in(text.blanks, found.rest, level, sheet, parted.coloured))
        told = {id(token) for _, tokens in hands for token in tokens}
        rest = [token for token in text.rest if id(token) not in told]
        outside = [(token.text, sheet.place(level.mm(token.box))) for token in rest]
        changed = [
            [(before, token.text, sheet.place(level.mm(token.box))) for before, token in line]
            for _, line in groupby(sorted(text.changed, key=_line), key=_line)
        ]
        received = [(token.text, sheet.place(level.mm(token.box))) for token in stamp]
        findings = (
            *telling.received(received, number, name),
            *(
                telling.by_hand(blank.part, tokens, sheet.place(level.mm(blank.box)), number, name)
                for blank, tokens in hands
            ),
            *telling.doubtful(lines, number, name),
            *telling.settled(changed, number, name),
            *(telling.noted(one, sheet.place(level.mm(one.box)), number, name) for one in noted),
            *telling.left_out(outside, number, name),
        )
        return Reading(sheet, (*findings, *marks))

    def _level(self, grey: Image.Image, dpi: float) -> Level:
        """Return the picture, upright and level, as it is read."""
        level = self._read(grey, dpi, 0)
        lies = _lies(level.printed)
        if lies or _sureness(level.printed) < _UPRIGHT:
            turns = quarters(self._program, level.picture, round(level.dpi), self._seconds)
            if turns:
                turned = self._read(grey.transpose(_CLOCKWISE[turns]), dpi, turns)
                if lies or _sureness(turned.printed) > _sureness(level.printed):
                    return turned
        return level

    def _read(self, grey: Image.Image, dpi: float, turns: int) -> Level:
        degrees = tilt(grey, dpi)
        picture, dpi = scaled(grey, dpi, degrees)
        return Level(picture, dpi, turns, degrees, recognized(self._program, picture, round(dpi), self._seconds))

    @property
    def _seconds(self) -> float:
        return min(self._source.deadline.left(), self._source.limits.page_seconds)

    def _all(self, level: Level, drawn: tuple[Pixels, ...]) -> Sifted:
        """Return the tokens that are text and those that are not, what was passed over at first too."""
        found = sifted(level.printed.tokens, level.dpi)
        text, rest = [*found.text], [*found.rest]
        line = 1 + max((token.line for token in level.printed.tokens), default=0)
        # What was read as no text is read again by itself, too: beside another column, a name under a seal is none.
        read = [token.box for token in text]
        usual = median(map(size_of, text)) if text else 0.0
        over = passed_over(level.picture, level.dpi, read, drawn)
        if over is not None:
            inside = recognized(self._program, over.picture, round(level.dpi), self._seconds, BLOCK)
            moved = [attrs.evolve(one, box=over.on_page(one.box), line=one.line + line) for one in inside.tokens]
            own = sifted_from_picture(moved, usual)
            text += [_joined(token, found.text) for token in own.text]
            rest = [one for one in rest if not any(holds(token.box, one.box) for token in moved)] + [*own.rest]
        # Line by line, words that were passed over at first among the others.
        first = {token.line: index for index, token in reversed(list(enumerate(text)))}
        text.sort(key=lambda token: (first[token.line], token.box[0]))
        return Sifted(tuple(text), tuple(rest))

    def _marks(self, parted: Inks, dpi: float, page: Sheet) -> Iterator[Finding]:
        """Yield what is told of seals and signatures in colour, and of what they say."""
        for index, box in enumerate(parted.marks):
            said = ""
            if parted.coloured is not None and index < _MOST_MARKS:
                picture, own = scaled(parted.coloured.crop(box), dpi, 0.0)
                tokens = recognized(self._program, picture, round(own), self._seconds, BLOCK).tokens
                said = " ".join(token.text for token in tokens)
            left, top, right, bottom = (edge / dpi * 25.4 for edge in box)
            place = (round(left, 2), round(top, 2), round(right, 2), round(bottom, 2))
            yield telling.mark(said, place, page.number, self._source.name)


def _line(changed: tuple[str, Token]) -> int:
    return changed[1].line


def _joined(token: Token, others: Sequence[Token]) -> Token:
    """Return ``token``, which was passed over, as one of the line of ``others`` that it stands in."""
    high, middle = token.box[3] - token.box[1], (token.box[1] + token.box[3]) / 2
    for other in others:
        gap = max(token.box[0] - other.box[2], other.box[0] - token.box[2])
        if gap < _BESIDE * high and other.box[1] < middle < other.box[3]:
            return attrs.evolve(token, line=other.line)
    return token


def _sureness(printed: Printed) -> float:
    """Return how surely a letter was read on average; an empty page is as sure as can be."""
    letters = sum(len(token.text) for token in printed.tokens)
    return sum(token.confidence * len(token.text) for token in printed.tokens) / letters if letters else 1.0


def _lies(printed: Printed) -> bool:
    """Whether most words run from above to below: Tesseract reads a page that lies on its side as it lies."""
    words = [token.box for token in printed.tokens if len(token.text) >= _WORD]
    high = sum(bottom - top > right - left for left, top, right, bottom in words)
    return high * 2 > len(words)


def _why(error: Exception) -> Words:
    if isinstance(error, Overdue):
        return Words(vi="tesseract nhận dạng quá lâu", en="tesseract takes too long to recognize it")
    return Words(vi=f"tesseract không chạy được ({error})", en=f"tesseract does not run ({error})")
