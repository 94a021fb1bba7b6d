"""Blanks that forms leave for a number, a day and a month, which somebody may have filled in by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs
from PIL import Image

from directive_model.plugin.spelling import is_syllable
from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.ink.areas import Pixels
from directive_model_pdf.reader.scan.ink.written import is_written
from directive_model_pdf.reader.scan.looks import size_on, width_of
from directive_model_pdf.reader.scan.placing import Level
from directive_model_pdf.reader.sheet import Sheet, holds, round_of

__all__ = ["Blank", "bare", "left_free", "put_together", "says_something", "written_in"]

#: What is printed of a number that is written in by hand.
_PRINTED_PART = re.compile(r"[/–-](?:[A-ZĐ]|$)")
#: So much wider than its letters, by their size, a word's box holds more than them.
_SWALLOWED = 0.5
#: The words of a date, and what follows the blank after each.
_CLOSED = {"ngày": "tháng", "tháng": "năm"}
#: A hand is taken for so many words at most, of so many letters.
_MOST_PIECES, _PIECE = 4, 4


@attrs.frozen
class Blank:
    """A blank of a form into which nothing is printed: it may be filled in by hand."""

    #: What belongs there: "number", "day" or "month".
    part: str
    box: Pixels
    #: What OCR takes the hand for; None where it has seen none.
    token: Token | None = None


def says_something(token: Token) -> bool:
    """Whether a token has a letter or a figure; marks like "ˆ" are letters to Unicode, too."""
    return any(sign.isdigit() or sign.lower() != sign.upper() for sign in token.text)


def put_together(line: Sequence[Token]) -> list[Token]:
    """Return the tokens of a line; what stands in a blank is one, for a hand leaves more room between its figures."""
    found: list[Token] = []
    index = 0
    while index < len(line):
        inside = _inside(line, index)
        found.append(_one(inside) if inside else line[index])
        index += max(len(inside), 1)
    return found


def _inside(line: Sequence[Token], index: int) -> Sequence[Token]:
    """Return the tokens of a blank that begins at ``index``; none where there is none, or where words stand in it."""
    opening = bare(line[index - 1]) if index else ""
    for end in range(index + 2, min(index + _MOST_PIECES, len(line) - 1) + 1):
        inside = line[index:end]
        closed = _PRINTED_PART.match(line[end].text) if opening == "số" else _CLOSED.get(opening) == bare(line[end])
        if closed and not all(token.text.isalpha() for token in inside):
            return () if any(map(_is_word, inside)) else inside
    return ()


def _one(tokens: Sequence[Token]) -> Token:
    return attrs.evolve(
        tokens[0],
        text="".join(token.text for token in tokens),
        box=round_of(token.box for token in tokens),
        confidence=min(token.confidence for token in tokens),
    )


def _is_word(token: Token) -> bool:
    return len(token.text) > _PIECE or (len(token.text) > 1 and is_syllable(token.text))


def bare(token: Token) -> str:
    """Return the word that a form prints, as it is compared."""
    return token.text.lower().rstrip(":.")


def left_free(line: Sequence[Token]) -> Iterator[Blank]:
    """Yield the blanks of a line in which no token stands."""
    size = size_on(line)
    words = list(map(bare, line))
    for index, (before, after) in enumerate(pairwise(line)):
        pair = (words[index], words[index + 1])
        part = "day" if pair == ("ngày", "tháng") else None
        if pair == ("tháng", "năm") and "ngày" in words[max(index - 3, 0) : index]:
            part = "month"
        if pair[0] == "số" and _PRINTED_PART.match(after.text):
            part = "number"
        if part is not None:
            top, bottom = min(before.box[1], after.box[1]), max(before.box[3], after.box[3])
            yield Blank(part, (_end(before, size), top, max(_end(before, size), after.box[0]), bottom))


def _end(token: Token, size: float | None) -> int:
    """Return where a word ends: its box may have taken in what is written after it."""
    end = token.box[0] + round(width_of(token.text) * size) if size else token.box[2]
    return end if size and token.box[2] - end > _SWALLOWED * size else token.box[2]


def written_in(
    blanks: Sequence[Blank], rest: Sequence[Token], level: Level, sheet: Sheet, coloured: Image.Image | None
) -> Iterator[tuple[Blank, list[Token]]]:
    """Yield the blanks into which something is written by hand, each with what Tesseract takes that for."""
    for blank in blanks:
        tokens = [blank.token] if blank.token is not None else [one for one in rest if holds(blank.box, one.box)]
        if any(map(says_something, tokens)) or is_written(level.picture, blank.box, level.dpi):
            yield blank, tokens
        elif coloured is not None:
            dpi = coloured.width / sheet.width_mm * 25.4
            there = [round(edge / 25.4 * dpi) for edge in sheet.place(level.mm(blank.box))]
            if is_written(coloured, (there[0], there[1], there[2], there[3]), dpi):
                yield blank, []
