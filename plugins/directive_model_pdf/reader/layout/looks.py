"""How letters look beside their font: underlined, struck through, raised."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

import attrs

from directive_model.flow import Face, is_short
from directive_model_pdf.reader.sheet import Box, Word

__all__ = ["base_of", "lined", "raised_in"]

_Change: TypeAlias = Literal["underline", "strike", "superscript", "subscript"]
#: Where the feet of letters stand above the lower edge of their box, in parts of its height.
_FOOT = 0.22 / 1.12
#: In parts of the height of the box: how far above and below the feet a line may lie that underlines letters, and
#: where one lies that strikes them through.
_UNDER, _THROUGH = (-0.06, 0.21), (-0.42, -0.15)
#: A line belongs to a word if it runs along so much of it.
_ALONG = 0.7
#: In mm: lines that are so near to each other meet.
_NEAR = 0.9
#: In mm: no word is longer.
_LONGEST = 40.0
#: In mm: pieces of a line lie no farther apart, up and along; the rules of two cells beside each other.
_THIN, _NEXT = 0.15, 1.0
#: Raised letters are smaller than this part of the others, and stand so many parts of the height apart.
_SMALLER, _APART = 0.85, 0.08


def lined(words: Sequence[Word], strokes: Sequence[Box]) -> tuple[Sequence[Word], list[Box]]:
    """Return ``words`` with the lines that are drawn at them as their look, and the strokes that are left."""
    changed: dict[int, Word] = {}
    left = [stroke for stroke in strokes if stroke[2] - stroke[0] < stroke[3] - stroke[1]]
    uprights = tuple(left)
    rows: dict[int, list[int]] | None = None
    whole = _whole(strokes)
    for place, stroke in enumerate(whole):
        x1, top, x2, bottom = stroke
        between = _lies_between(stroke, uprights)
        if between and (x2 - x1 > _LONGEST or _goes_on(stroke, whole[max(place - 1, 0) : place + 2])):
            left.append(stroke)
            continue
        rows = _by_height(words) if rows is None else rows
        at = (top + bottom) / 2
        found = False
        for index in (*rows.get(int(at), ()), *rows.get(int(at) - 1, ()), *rows.get(int(at) + 1, ())):
            word = changed.get(index, words[index])
            kind = _kind(word, x1, x2, at)
            if kind is not None and (not between or _fills(word, stroke)):
                changed[index] = attrs.evolve(word, face=_face(word.face, kind))
                found = True
        if not found:
            left.append(stroke)
    if changed:
        words = [changed.get(index, word) for index, word in enumerate(words)]
    return words, left


def _whole(strokes: Sequence[Box]) -> list[Box]:
    """Return the lines across, those as one that printers draw piece by piece."""
    lines: list[Box] = []
    for stroke in sorted([one for one in strokes if one[2] - one[0] >= one[3] - one[1]], key=_height_and_left):
        last = lines[-1] if lines else None
        if last is not None and abs(stroke[1] - last[1]) < _THIN and stroke[0] - last[2] < _THIN:
            lines[-1] = (last[0], last[1], max(last[2], stroke[2]), last[3])
        else:
            lines.append(stroke)
    return lines


def _height_and_left(box: Box) -> tuple[float, float]:
    return round(box[1], 1), box[0]


def _lies_between(stroke: Box, uprights: Sequence[Box]) -> bool:
    """Whether both ends of a line across are at upright ones, as those of tables and boxes are.

    A word at the edge of a narrow cell may be underlined up to one of them, and one that fills it up to both.
    """
    begins = ends = False
    for upright in uprights:
        if upright[1] - _NEAR < stroke[3] and stroke[1] < upright[3] + _NEAR:
            at = (upright[0] + upright[2]) / 2
            begins = begins or abs(stroke[0] - at) < _NEAR
            ends = ends or abs(stroke[2] - at) < _NEAR
    return begins and ends


def _goes_on(stroke: Box, beside: Sequence[Box]) -> bool:
    """Whether a line goes on in the next cell: rules that are drawn cell by cell leave a gap at the upright line."""
    for one in beside:
        gap = max(one[0] - stroke[2], stroke[0] - one[2])
        if one is not stroke and abs(one[1] - stroke[1]) < _THIN and -_THIN < gap < _NEXT:
            return True
    return False


def _fills(word: Word, stroke: Box) -> bool:
    """Whether a word is as long as the line at it, which runs above where its letters reach down."""
    left, _, right, bottom = word.box
    return left - stroke[0] < _NEAR and stroke[2] - right < _NEAR and stroke[3] < bottom


def _by_height(words: Sequence[Word]) -> dict[int, list[int]]:
    """Return the words by the whole mm that their feet stand in."""
    rows: dict[int, list[int]] = {}
    for index, word in enumerate(words):
        _, top, _, bottom = word.box
        rows.setdefault(int(bottom - (bottom - top) * _FOOT), []).append(index)
    return rows


def _kind(word: Word, begin: float, end: float, at: float) -> _Change | None:
    """Return what a line does to a word: underline it, strike it through, or nothing."""
    left, top, right, bottom = word.box
    if min(right, end) - max(left, begin) < (right - left) * _ALONG:
        return None
    below = (at - bottom) / (bottom - top) + _FOOT
    if _UNDER[0] <= below <= _UNDER[1]:
        return "underline"
    return "strike" if _THROUGH[0] <= below <= _THROUGH[1] else None


def _face(face: Face, change: _Change, size: float = 0.0) -> Face:
    """Return a face with one thing changed, mostly the same object."""
    return (_changed if is_short(face) else _changed.__wrapped__)(face, change, size)


@lru_cache(maxsize=512)
def _changed(face: Face, change: _Change, size: float) -> Face:
    if change == "underline":
        return attrs.evolve(face, underline=True)
    if change == "strike":
        return attrs.evolve(face, strike=True)
    return attrs.evolve(face, raised=change, size_pt=size)


def base_of(words: Sequence[Word]) -> tuple[float, float]:
    """Return the size in points of most letters of a line, and where their feet stand in mm."""
    letters: dict[tuple[float, float], int] = {}
    for word in words:
        _, top, _, bottom = word.box
        key = (word.face.size_pt or 0.0, bottom - (bottom - top) * _FOOT)
        letters[key] = letters.get(key, 0) + len(word.text)
    return max(letters, key=lambda key: (letters[key], key[0]))


def raised_in(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a line, small letters that stand higher or lower than the others as such."""
    sizes = {word.face.size_pt for word in words}
    if len(sizes) == 1 or None in sizes:
        return words
    size, foot = base_of(words)
    return [_raised(word, size, foot) for word in words]


def _raised(word: Word, size: float, foot: float) -> Word:
    _, top, _, bottom = word.box
    own = word.face.size_pt or size
    up = foot - bottom + (bottom - top) * _FOOT
    if own >= size * _SMALLER or abs(up) < (bottom - top) * _APART:
        return word
    return attrs.evolve(word, face=_face(word.face, "superscript" if up > 0 else "subscript", size))
