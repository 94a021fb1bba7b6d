"""Lengths: millimetres as points, the heights of lines, and how much room words take at most."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import assert_never

from directive_model.flow import DrawnRule, Face, FlowBlock, FlowParagraph, FlowRow, FlowTable, Layout, held

#: The size of letters where a page does not say: that of a body by HD36 II.1.6.
DEFAULT_SIZE_PT = 14.0
#: The height of the paragraph that a drawn line stands in.
RULE_HEIGHT_PT = 4.0
#: Times New Roman, in parts of its size: the line's height above and below the letters' foot.  Word and LibreOffice
#: put the gap between lines (hhea.lineGap) above.
ABOVE_EM, BELOW_EM = 0.933, 0.216
LINE_EM = ABOVE_EM + BELOW_EM
#: Word processors put an exact pitch four fifths above the letters' foot.
_SHARE_ABOVE = 0.8
_NARROW = frozenset(" .,:;'|!iljt()[]-/")
#: Bold letters of Times that are narrower or wider than others of their case, in parts of their size.
_BOLD_EM = {
    letter: width
    for width, letters in {
        0.28: "il.,:;'|/", 0.34: "fjt-()[]", 0.4: "Is", 0.45: "cerz", 0.5: "aJ", 0.62: "FP", 0.67: "BELSTZ",
        0.73: "w", 0.84: "m", 0.95: "M", 1.0: "W%",
    }.items()
    for letter in letters
}  # fmt: skip
_WIDE = frozenset("mwMW@%¼½¾Æ")
#: No letter is wider, in parts of its size.
WIDEST_EM = 1.05
_POINTS_PER_MM = 72 / 25.4
_PLAIN = Layout()
#: Letters that are smaller are none to see, and lines of them no lines to count.
_SMALLEST_PT = 0.1
#: What a word that is too wide is rather broken behind than anywhere: "30/6/", "2026".
_PARTS = re.compile(r"[^/\u2013-]*[/\u2013-]+|[^/\u2013-]+")
#: Letters whose widths are remembered; Vietnamese has some two hundred.
_MOST_LETTERS = 512
#: Half an inch holds a few letters of any size that is printed.
_LEAST_TEXT_PT = 36.0


@lru_cache(maxsize=1024)
def points(millimetres: float) -> float:
    """Return millimetres as points, as far as a page can reach."""
    return round(held(held(millimetres) * _POINTS_PER_MM), 3)


def size_of(face: Face | None) -> float:
    """Return the size of letters in points, as far as a page can hold them."""
    size = 0.0 if face is None else held(face.size_pt or 0.0)
    return max(size, _SMALLEST_PT) if size else DEFAULT_SIZE_PT


def edges(layout: Layout, size_pt: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return how far a line reaches above and below the letters' foot, each as (points, parts of the size).

    ``size_pt`` is that of the largest letters; only a pitch of at least so much depends on it.
    """
    line = held(layout.line)
    match layout.line_rule:
        case "exact":
            above = line * _SHARE_ABOVE
            return (round(above, 3), 0.0), (round(above - line, 3), 0.0)
        case "at-least" if line > size_pt * LINE_EM:
            return (round(line - size_pt * BELOW_EM, 3), 0.0), (0.0, -BELOW_EM)
        case "multiple":
            return (0.0, round(ABOVE_EM + LINE_EM * (line - 1), 4)), (0.0, -BELOW_EM)
    return (0.0, ABOVE_EM), (0.0, -BELOW_EM)


def pitch(layout: Layout, size_pt: float) -> float:
    """Return the height of one line in points."""
    (above, above_em), (below, below_em) = edges(layout, size_pt)
    return above - below + (above_em - below_em) * size_pt


def width_at_most(text: str, size_pt: float) -> float:
    """Return the width that the words may need, in points: rather too much than too little."""
    return size_pt * sum(map(_EM, text))


def surely_fits(text: str, size_pt: float, width_pt: float) -> bool:
    """Whether so many letters have room whichever they are: to ask that first is far quicker than to measure them."""
    return len(text) * WIDEST_EM * size_pt < width_pt


def width_held(text: str, size_pt: float) -> float:
    """Return the width of words that no-break spaces hold together, in points, as near as letters of Times tell."""
    return size_pt * sum(map(_bold_em, text))


def is_measured(text: str) -> bool:
    """Whether the width of all its letters is known: Vietnamese, and what else is made of Latin ones."""
    return all(_base(letter) < "\x7f" or letter in "đĐ\N{NO-BREAK SPACE}" for letter in text)


def parts_of(word: str) -> list[str]:
    """Return the parts of a word, each of which ends with the slash or hyphen that it may be broken behind."""
    return _PARTS.findall(word)


def _base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


@lru_cache(maxsize=512)
def _bold_em(letter: str) -> float:
    base = _base(letter)
    return _BOLD_EM.get(base, 0.25 if base.isspace() else 0.78 if base.isupper() else 0.56)


def height_at_most(blocks: Iterable[FlowBlock], width_pt: float) -> float:
    """Return the height that blocks may need in a column, in points: rather too much than too little."""
    return sum(_height(block, max(width_pt, 1.0)) for block in blocks)


def _letter_em(letter: str) -> float:
    if letter in _NARROW:
        return 0.35
    # The scripts from U+2E80 on, and signs, are as wide as they are high.
    if letter in _WIDE or letter >= "\u2000":
        return 0.6 if "\u2010" <= letter <= "\u2013" or "\u2018" <= letter <= "\u201f" else WIDEST_EM
    return 0.8 if letter.isupper() else 0.6


class _Widths(dict[str, float]):
    """The widths of the letters that were met: a dictionary is asked in half the time of ``lru_cache``."""

    def __missing__(self, letter: str) -> float:
        if len(self) >= _MOST_LETTERS:
            self.clear()
        width = self[letter] = _letter_em(letter)
        return width


_EM = _Widths().__getitem__


def row_height(row: FlowRow, column_pt: float) -> float:
    """Return the height that the cells of a row may need whose columns are at least so many points wide."""
    return max([height_at_most(cell.blocks, column_pt * cell.column_span) for cell in row.cells], default=0.0)


def leaves_room(layout: Layout, width_pt: float) -> bool:
    """Whether the indents of a paragraph leave room for words in a column."""
    text = width_pt - points(layout.left_mm) - points(layout.right_mm)
    return min(text, text - points(layout.first_line_mm)) >= _LEAST_TEXT_PT


def text_width(layout: Layout, width_pt: float, *, indented: bool | None = None) -> float:
    """Return the width that a paragraph's words have; indents that leave no room for them are not printed.

    ``indented`` is what :func:`leaves_room` says, for whoever has asked it.
    """
    if not (leaves_room(layout, width_pt) if indented is None else indented):
        return width_pt
    return width_pt - points(layout.left_mm) - points(layout.right_mm) - max(points(layout.first_line_mm), 0.0)


def _height(block: FlowBlock, width_pt: float) -> float:
    match block:
        case FlowParagraph():
            return _paragraph_height(block, width_pt)
        case FlowTable():
            columns = max([sum(cell.column_span for cell in row.cells) for row in block.rows], default=1)
            column = min([width_pt / max(columns, 1), *map(points, block.widths_mm)])
            return sum(row_height(row, column) for row in block.rows)
        case DrawnRule():
            return RULE_HEIGHT_PT
        case _:
            assert_never(block)


def _paragraph_height(paragraph: FlowParagraph, width_pt: float) -> float:
    layout = paragraph.layout or _PLAIN
    size = max([size_of(run.face) for run in paragraph.runs], default=DEFAULT_SIZE_PT)
    words = "".join([run.text.upper() if run.face and run.face.caps else run.text for run in paragraph.runs])
    text = f"{paragraph.label} {words}" if paragraph.label else words
    width = text_width(layout, width_pt)
    lines = sum([_lines(line, size, width) for line in text.split("\n")])
    return held(layout.before_pt) + held(layout.after_pt) + lines * pitch(layout, size)


def _lines(text: str, size_pt: float, width_pt: float) -> int:
    """Return the most lines that a text may take, all of it as wide as its largest letters."""
    if surely_fits(text, size_pt, width_pt) or (total := width_at_most(text, size_pt)) <= width_pt:
        return 1
    words = []
    for word in text.split():
        wide = width_at_most(word, size_pt)
        words += [wide] if wide <= width_pt else [width_at_most(part, size_pt) for part in parts_of(word)]
    # A part of a word that is wider than its column is broken anywhere; no more than one letter stays free.
    letters = max(width_pt - WIDEST_EM * size_pt, 0.25 * size_pt)
    apart = sum(math.ceil(word / letters) if word > width_pt else 1 for word in words)
    # Every line but the last holds more than its width without the longest word.
    free = width_pt - max(words, default=0.0)
    return max(min(apart, math.ceil(total / free) if free > 0 else apart), 1)
