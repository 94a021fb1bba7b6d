"""Two columns that grow downwards, strip by strip."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_model_pdf.reader.layout.sides.columns import AGREE, LIST, NEXT_LINE, SAME, Columns, is_centered
from directive_model_pdf.reader.layout.strips import Strip

__all__ = ["Region"]

#: How narrow a gutter may get, in mm.
_NARROWEST = 2.0
#: Columns are wider than this, in mm: narrower ones are pieces of a formula, or words of a line set far apart.
_SHORTEST = 12.0
#: The hand over a signer's name leaves no more than this free, in mm.
_SIGNED = 45.0
#: Lines no farther apart than so many of their heights are of one column though they are not set in its middle.
_ANY_LINE = 0.8
#: How an entry begins; and what a line of a head has that is not in capitals.
_ENTRY = re.compile(r"[-–+•*]\s?\S|\d{1,2}[.)]\s|[a-zđ][.)]\s")
_HEAD = re.compile(r"ngày.*tháng|^số\b", re.IGNORECASE)
#: The offices of two, side by side, have no more words.
_MOST_WORDS = 60
#: So many strips are looked at for one beside the first.
_AHEAD = 5


class _Near:
    """Places on a line; tells at once whether one of them is nearer to another place than columns' lines agree."""

    def __init__(self) -> None:
        #: The least and the greatest place of each stretch of that length.
        self._stretches: dict[int, tuple[float, float]] = {}

    def add(self, place: float) -> None:
        number = int(place // AGREE)
        least, greatest = self._stretches.get(number, (place, place))
        self._stretches[number] = min(least, place), max(greatest, place)

    def __contains__(self, place: float) -> bool:
        number = int(place // AGREE)
        before, after = self._stretches.get(number - 1), self._stretches.get(number + 1)
        return (
            number in self._stretches
            or (before is not None and place - before[1] < AGREE)
            or (after is not None and after[0] - place < AGREE)
        )


class _Side:
    """A column that grows downwards."""

    def __init__(self) -> None:
        self.strips: list[Strip] = []
        self.lefts, self.centers = _Near(), _Near()
        #: Where the lowest of its strips ends, in mm; None where there are none.
        self.lowest: float | None = None

    def add(self, strip: Strip) -> None:
        self.strips.append(strip)
        self.lefts.add(strip.left)
        self.centers.add(strip.center)
        self.lowest = strip.bottom if self.lowest is None else max(self.lowest, strip.bottom)

    def agrees(self, strip: Strip) -> bool:
        """Whether ``strip`` begins where another does, or has the same middle."""
        return strip.left in self.lefts or strip.center in self.centers


class Region:
    """Two columns that grow downwards."""

    def __init__(self, left: float, right: float, edge: float) -> None:
        self.gutter = (left, right)
        #: How narrow the gutter may get, in mm: where lines were told apart that a blank parts, as narrow as that.
        self.narrowest = _NARROWEST
        self.left, self.right = _Side(), _Side()
        #: Where lines of the page begin, in mm; how many strips were taken.
        self.edge, self.count = edge, 0

    @classmethod
    def at(cls, strips: Sequence[Strip], start: int, edge: float) -> Region | None:
        """Begin where the strip at ``start`` has another beside it."""
        first = strips[start]
        for other in strips[start + 1 : start + 1 + _AHEAD]:
            if other.top < first.bottom - first.height / 2:
                one, two = (first, other) if first.left < other.left else (other, first)
                if one.parted or (two.left - one.right > _NARROWEST and not _is_tabbed(one, two)):
                    return cls(one.right, two.left, edge)
        return None

    def has_center(self, strip: Strip) -> bool:
        """Whether one of the columns has a line with the centre of ``strip``."""
        return strip.center in self.left.centers or strip.center in self.right.centers

    def take(self, strip: Strip) -> bool:
        """Take one more strip; return False where it belongs to none of the columns."""
        begin, end = self.gutter
        if strip.center < (begin + end) / 2:
            begin = max(begin, strip.right)
            column = self.left
        else:
            end = min(end, strip.left)
            column = self.right
        if strip.parted:
            self.narrowest = 0.0
        if end - begin < self.narrowest or not self._stands_in(strip, column) or self._is_below(strip, column):
            return False
        if column is self.left and LIST.match(strip.text) and self._is_under_both(strip):
            return False  # recipients under those who sign a joint document
        column.add(strip)
        self.gutter = begin, end
        self.count += 1
        return True

    def take_both(self, strip: Strip) -> bool:
        """Take a line that is one of each column: offices in capitals that nearly touch; return whether it does."""
        begin, end = self.gutter
        crosses = strip.left < begin and end < strip.right
        columns = (self.left, self.right)
        if not crosses or len(strip.words) > _MOST_WORDS or not all(one.strips for one in columns):
            return False
        if not strip.text.isupper():
            return False
        for at in range(1, len(strip.words)):
            pair = Strip(strip.words[:at], strip.first), Strip(strip.words[at:], strip.first + at)
            if all(
                any(abs(part.center - one.center) < SAME for one in column.strips) and self._stands_in(part, column)
                for part, column in zip(pair, columns, strict=True)
            ):
                for part, column in zip(pair, columns, strict=True):
                    column.add(part)
                self.count += 1
                return True
        return False

    def _stands_in(self, strip: Strip, column: _Side) -> bool:
        """Whether ``strip`` stands under what its column has so far."""
        if column.lowest is None:
            return True
        last = column.strips[-1]
        lines = (strip.top - last.bottom) / max(last.height, _NARROWEST)
        if lines < NEXT_LINE:
            return lines < _ANY_LINE or column.agrees(strip)
        lowest = max(one.lowest for one in (self.left, self.right) if one.lowest is not None)
        return strip.top - lowest < _SIGNED and self.has_center(strip)

    def _is_below(self, strip: Strip, column: _Side) -> bool:
        """Whether ``strip`` is a line of the page below both columns: a type that is not set in the middle."""
        other = self.right if column is self.left else self.left
        if len(column.strips) < 2 or not other.strips or not strip.text.isupper() or column.agrees(strip):  # noqa: PLR2004  # one middle
            return False
        return self._is_under_both(strip) and abs(strip.left - self.edge) < SAME and is_centered(column.strips)

    def _is_under_both(self, strip: Strip) -> bool:
        """Whether ``strip`` stands under all that either column has so far, and each has something."""
        lowest = [strip.bottom if one.lowest is None else one.lowest for one in (self.left, self.right)]
        return strip.top > max(lowest) - _NARROWEST

    def finish(self) -> Columns | None:
        """Return the columns, where there are two and they are no lines of text with a gap in each."""
        left, right = self.left.strips, self.right.strips
        if not left or not right:
            return None
        if not is_centered(left) and not is_centered(right):
            return None
        short = any(max(one.right - one.left for one in column) < _SHORTEST for column in (left, right))
        number = len(left) == 1 and _HEAD.match(left[0].text) is not None
        if short and not number:
            return None
        pair = (*left, *right)
        if len(pair) == 2 and not any(map(_is_set_apart, pair)):  # noqa: PLR2004  # one line each
            return None
        return Columns(left, right, self.gutter, self.count)


def _is_tabbed(one: Strip, two: Strip) -> bool:
    """Whether a line is an entry that goes on behind a wide blank: "- Ông Trần An      Chủ tịch"."""
    entry = _ENTRY.match(one.text) is not None and one.text[-1] not in ";.,"
    return entry or two.text.startswith(("- ", "– "))


def _is_set_apart(strip: Strip) -> bool:
    """Whether a line by itself is one of a head or of a signature."""
    return strip.text.isupper() or _HEAD.search(strip.text) is not None
