"""How large and how heavy letters are, told by what the same letters measure in Times New Roman."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from statistics import median

import attrs
import numpy as np
from PIL import Image, ImageFont

from directive_model_pdf.reader.scan.hocr import Token

__all__ = ["FACES", "Look", "looks", "size_of", "size_on", "width_of"]

# Form letters of the Party and of the State are printed in it (HD36 II.3, NĐ30 I.I.4); other faces come near.
_FONT = Path(__file__).parents[2] / "fonts" / "DirectiveSerif-Regular.ttf"
FACES = tuple(_FONT.with_name(f"DirectiveSerif-{face}.ttf") for face in ("Regular", "Italic", "Bold", "BoldItalic"))
#: So large they are measured, in dots.
_EM = 200
_DARK = 128
#: Tokens of one line that are so far apart, by their size, stand in columns of their own.
_GAP_EM = 2.5
#: The width of a word tells its size best: the box of a word takes in what stands above and below it.  Words with
#: fewer letters, and stretches with fewer in all, are measured by their height.
_WORD, _ENOUGH = 3, 5
#: Words with fewer letters in all do not tell how large a line is printed.
_TELLING = 8
#: Boxes hold the ink of a word alone; bold letters are so much wider.
_NARROW, _BOLD_WIDE = 1.03, 1.07
#: Sizes that differ less are one: a scanner stretches, a letter is worn.
_SAME = 0.07
#: How much more ink bold letters have than most of the page, and large ones; what has still more is dirt.
_BOLD, _LARGE_BOLD, _BLACK = 1.16, 1.1, 2.2
#: What is as much wider than most of the page is set larger; what is less wide may be bold.
_LARGER = 1.1
#: How far letters reach above and below their foot, by their size.
_ABOVE_EM, _BELOW_EM = 0.9, 0.25


@attrs.frozen
class Look:
    """How the letters of a token look."""

    size_pt: float
    bold: bool
    #: Where the foot of the letters is, in dots from the top of the picture.
    foot: float


@attrs.frozen
class _Measure:
    token: Token
    #: The size that its height tells, in dots, and the one that its width does; None where there are few letters.
    high: float
    wide: float | None
    foot: float


def looks(tokens: Sequence[Token], picture: Image.Image, dpi: float) -> list[Look]:
    """Return the look of each token of ``picture`` (grey), in their order."""
    dark = np.asarray(picture) < _DARK
    stretches = _stretches([_measured(token) for token in tokens])
    sizes = [_size(stretch) for stretch in stretches]
    inks = [median(_ink(one, size, dark) for one in stretch) for size, stretch in zip(sizes, stretches, strict=True)]
    letters = [sum(len(one.token.text) for one in stretch) for stretch in stretches]
    # Most of a page is plain; where less is, what is bold is darker than the middle all the same.
    plain = max(_quantile(inks, letters, 0.4), 0.05)
    usual = _quantile(sizes, letters, 0.5)
    found = []
    for size, ink, stretch in zip(sizes, inks, stretches, strict=True):
        bold = _is_bold(size / usual, ink / plain)
        own = size / _BOLD_WIDE if bold else size
        own = usual if abs(own / usual - 1) < _SAME else own
        look = Look(round(own / dpi * 72 * 2) / 2, bold, median(one.foot for one in stretch))
        found += [look for _ in stretch]
    return found


def _is_bold(size: float, ink: float) -> bool:
    """Whether letters are bold that are so large and so black over most of the page, bold taken for larger."""
    if size >= _LARGER:
        return _LARGE_BOLD < ink < _BLACK
    return _BOLD < ink * max(size, 1.0) ** 2 < _BLACK


def size_of(token: Token) -> float:
    """Return the size of a token's letters, in dots."""
    measure = _measured(token)
    return measure.wide or measure.high


def size_on(line: Sequence[Token]) -> float | None:
    """Return the size of the letters of a line, in dots; None where it has too few that tell."""
    measured = [(size_of(token), len(token.text)) for token in line if len(token.text) >= _WORD]
    sizes = [size for size, letters in measured for _ in range(letters)]
    return median(sizes) if len(sizes) >= _TELLING else None


def width_of(text: str) -> float:
    """Return how wide the ink of ``text`` is, by its size, as :func:`size_of` measures that."""
    start, _, end, _ = _printed(text)
    return (end - start) / _NARROW


def _measured(token: Token) -> _Measure:
    left, top, right, bottom = token.box
    start, above, end, below = _printed(token.text)
    high = max((bottom - top) / max(below - above, 0.05), 1.0)
    wide = max((right - left) / max(end - start, 0.05) * _NARROW, 1.0) if len(token.text) >= _WORD else None
    return _Measure(token, high, wide, bottom - below * (wide or high))


def _stretches(measures: list[_Measure]) -> list[list[_Measure]]:
    """Return the measures line by line, those of columns side by side apart."""
    found: list[list[_Measure]] = []
    for measure in measures:
        before = found[-1][-1] if found else None
        if before and before.token.line == measure.token.line:
            gap = measure.token.box[0] - before.token.box[2]
            if gap < _GAP_EM * max(before.wide or before.high, measure.wide or measure.high):
                found[-1].append(measure)
                continue
        found.append([measure])
    return found


def _size(stretch: list[_Measure]) -> float:
    wide = [one.wide for one in stretch if one.wide is not None for _ in one.token.text]
    return median(wide if len(wide) >= _ENOUGH else [one.high for one in stretch])


def _ink(measure: _Measure, size: float, dark: np.ndarray) -> float:
    """Return how much ink a token has, by what its letters have when they are plain."""
    left, top, right, bottom = measure.token.box
    top = max(top, round(measure.foot - _ABOVE_EM * size))
    bottom = min(bottom, round(measure.foot + _BELOW_EM * size))
    dots = int(np.count_nonzero(dark[top:bottom, left:right]))
    return dots / max(_blackness(measure.token.text) * size * size, 1.0)


def _quantile(values: Sequence[float], weights: Sequence[int], share: float) -> float:
    """Return the value below which ``share`` of the letters are; 1 where there are none."""
    left = share * sum(weights)
    for value, weight in sorted(zip(values, weights, strict=True)):
        left -= weight
        if left <= 0:
            return value
    return 1.0


@attrs.frozen
class _Letter:
    """What a letter measures, by its size: its ink, from its foot's beginning, and by the square of its size."""

    left: float
    top: float
    right: float
    bottom: float
    #: How far on the next letter begins.
    step: float
    blackness: float


@cache
def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONT), _EM)


@lru_cache(maxsize=2048)
def _letter(letter: str) -> _Letter:
    font = _font()
    left, top, right, bottom = (edge / _EM for edge in font.getbbox(letter, anchor="ls"))
    dots = float(np.asarray(font.getmask(letter), dtype=np.int64).sum()) / 255
    return _Letter(left, top, right, bottom, font.getlength(letter) / _EM, dots / _EM**2)


def _blackness(text: str) -> float:
    return sum(_letter(letter).blackness for letter in text)


@lru_cache(maxsize=8192)
def _printed(text: str) -> tuple[float, float, float, float]:
    """Return the box of the ink of ``text`` by its size, its foot at the beginning being the origin."""
    letters = list(map(_letter, text))
    wide = sum(letter.step for letter in letters[:-1])
    return (
        letters[0].left,
        min(one.top for one in letters),
        wide + letters[-1].right,
        max(one.bottom for one in letters),
    )
