"""Letters that the font of a line has not: the file has them after the line, the page shows them in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from directive_model_pdf.reader.sheet import Word

__all__ = ["woven"]

#: In parts of the letters' height: what two words of one line share, how letters may overlap, what a blank is wider
#: than, and how far such letters may stand before or behind the line.
_SHARED, _OVERLAP, _BLANK, _BEYOND = 0.65, 0.2, 0.14, 1.0


def woven(words: Iterable[Word]) -> Iterator[Word]:
    """Yield ``words`` in the order of the file, but letters of another font in the words that they belong to.

    A line that lacks "ể" in its font is drawn in two passes, "bi  u m  u" and then "ể  ẫ" in its gaps.
    """
    line: list[Word] = []
    for row in _rows(words):
        if line and _fills(line, row):
            line = _merged(line, row)
        else:
            yield from line
            line = row
    yield from line


def _rows(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Yield words of one font that follow each other on one line from left to right."""
    row: list[Word] = []
    for word in words:
        if row and not (
            word.face.font == row[-1].face.font
            and _on_line(row[-1], word)
            and word.box[0] > row[-1].box[2] - _OVERLAP * _height(word)
        ):
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def _fills(line: Sequence[Word], row: Sequence[Word]) -> bool:
    """Whether one of the two stands in the gaps of the other, half of its words at letters of another font."""
    if not _on_line(line[0], row[0]) or any(word.face.font == row[0].face.font for word in line):
        return False
    height = _height(line[0])
    inner, outer = sorted((line, row), key=lambda one: one[-1].box[2] - one[0].box[0])
    if inner[0].box[0] < outer[0].box[0] - _BEYOND * height or inner[-1].box[2] > outer[-1].box[2] + _BEYOND * height:
        return False
    touching = 0
    for word in inner:
        left, right = word.box[0], word.box[2]
        gaps = [max(other.box[0] - right, left - other.box[2]) for other in outer]
        if min(gaps) < -_OVERLAP * height:
            return False
        touching += min(gaps) < _BLANK * height
    return touching * 2 >= len(inner)


def _merged(line: Sequence[Word], row: Sequence[Word]) -> list[Word]:
    own = {id(word) for word in line}
    words = sorted([*line, *row], key=lambda word: word.box[0])
    merged = words[:1]
    for before, word in pairwise(words):
        glued = word.glued
        if (id(before) in own) != (id(word) in own):
            glued = word.box[0] - before.box[2] < _BLANK * _height(word)
        merged.append(word if glued == word.glued else attrs.evolve(word, glued=glued))
    return merged


def _on_line(one: Word, other: Word) -> bool:
    shared = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    return shared > _SHARED * min(_height(one), _height(other))


def _height(word: Word) -> float:
    return word.box[3] - word.box[1]
