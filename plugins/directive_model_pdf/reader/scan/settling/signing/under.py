"""Offices of which OCR reads nothing, as a seal lies over them: the names that forms have are laid over the ink.

A seal adds ink and takes none away.  On real scans the name that is there correlates with it by 0.67 and more, each
of its words by 0.56 and more; of every other name a word does by 0.47 at most.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import TypeAlias

import attrs
import numpy as np
from PIL import Image, ImageDraw

from directive_model_pdf.reader.scan.ink.areas import Pixels
from directive_model_pdf.reader.scan.ink.laying import Laid, drawn, ink_of, laid
from directive_model_pdf.reader.scan.looks import FACES

__all__ = ["Seen", "Sees", "sees_in"]

#: How like the ink a name must be, and each of its words.
_ALIKE, _EACH = 0.62, 0.5
#: A word beside it is farther than a blank and begins nearer than this, by the height of capitals with their marks;
#: it has more than so much of the ink of as much of the name.
_BLANK, _WORD, _FULL = 0.2, 1.5, 0.55
#: So much larger or smaller than the letters of the text those of an office may be.
_SIZES = (0.91, 0.94, 0.97, 1.0, 1.03, 1.06)
#: Of names of as many words the one that is there is more like the ink than any other, by so much.
_CLEARLY = 0.05
#: Less ink is none.
_NO_INK = 0.1
#: No form prints an office larger, in dots.
_LARGEST = 240
#: Offices are in bold (HD36 II.1.7, ND30 Phụ lục I, II.7).
_BOLD = str(FACES[2])


@attrs.frozen
class Seen:
    """An office that was found, and where."""

    name: str
    box: Pixels
    likeness: float


#: Which of some names stands in an area, in letters of that size, in dots; boxes in it hold what has been read.
Sees: TypeAlias = Callable[[Pixels, Sequence[Pixels], Sequence[str], float], Seen | None]


def sees_in(picture: Image.Image) -> Sees:
    """Return what finds an office in ``picture`` (grey)."""

    def sees(area: Pixels, read: Sequence[Pixels], names: Sequence[str], size: float) -> Seen | None:
        left, top = max(area[0], 0), max(area[1], 0)
        right, bottom = min(area[2], picture.width), min(area[3], picture.height)
        if not size < _LARGEST or right - left < size or bottom - top < size / 2:
            return None
        part = picture.crop((left, top, right, bottom))
        pen = ImageDraw.Draw(part)
        for box in read:
            pen.rectangle((box[0] - left, box[1] - top, box[2] - left, box[3] - top), fill=255)
        ink = ink_of(part)
        found = [one for name in names if (one := _seen(ink, name, size)) is not None]
        if not found:
            return None
        # "PHÓ GIÁM ĐỐC" has all that "GIÁM ĐỐC" has.
        seen = max(found, key=lambda one: (one.name.count(" "), one.likeness))
        if _has_more(ink, seen) or any(map(partial(_is_as_like, seen), found)):
            return None
        x1, y1, x2, y2 = seen.box
        return attrs.evolve(seen, box=(x1 + left, y1 + top, x2 + left, y2 + top))

    return sees


def _is_as_like(seen: Seen, other: Seen) -> bool:
    """Whether another name of as many words is nearly as like the ink: either may be there."""
    same = other.name != seen.name and other.name.count(" ") == seen.name.count(" ")
    return same and other.likeness > seen.likeness - _CLEARLY


def _has_more(ink: np.ndarray, seen: Seen) -> bool:
    """Whether a word stands right beside a name, on its line: it is another office then, or that of another."""
    left, top, right, bottom = seen.box
    high = bottom - top
    foot = slice(max(top + high // 4, 0), bottom)  # below the marks of capitals
    near, far = round(_BLANK * high), round(_WORD * high)
    beside = (ink[foot, max(left - far, 0) : max(left - near, 0)], ink[foot, right + near : right + far])
    black = float(ink[foot, max(left, 0) : right].mean())
    return any(part.size and float(part.mean()) > _FULL * black for part in beside)


def _best(ink: np.ndarray, name: str, size: float) -> tuple[Laid, np.ndarray]:
    """Return where a name is most like the ink, in whichever size, and its letters in that."""
    sizes = sorted({round(size * scale) for scale in _SIZES})
    both = ((laid(ink, letters), letters) for letters in (drawn(name, _BOLD, one) for one in sizes))
    return max(both, key=lambda pair: pair[0].likeness)


def _seen(ink: np.ndarray, name: str, size: float) -> Seen | None:
    """Return where a name is in ``ink``; None where it is not, or one of its words is not."""
    best, wanted = _best(ink, name, size)
    if best.likeness < _ALIKE or min(_words(best, wanted, name.count(" ") + 1)) < _EACH:
        return None
    high, wide = wanted.shape
    return Seen(name, (best.left, best.top, best.left + wide, best.top + high), round(best.likeness, 2))


def _words(found: Laid, wanted: np.ndarray, count: int) -> list[float]:
    """Return how like the ink each of ``count`` words of a name is where the whole is."""
    alike = []
    for begin, end in pairwise([0, *_between(wanted, count - 1), wanted.shape[1]]):
        ink, letters = found.below[:, begin:end], wanted[:, begin:end]
        spread = float(ink.std() * letters.std())
        alike.append(float(((ink - ink.mean()) * (letters - letters.mean())).mean()) / spread if spread else 0.0)
    return alike


def _between(wanted: np.ndarray, count: int) -> list[int]:
    """Return the middles of the ``count`` widest stretches of columns without ink: those between words."""
    inked = np.flatnonzero(wanted.max(axis=0) > _NO_INK)
    gaps = sorted(((after - before, before + after) for before, after in pairwise(inked.tolist())), reverse=True)
    return sorted(both // 2 for _, both in gaps[:count])
