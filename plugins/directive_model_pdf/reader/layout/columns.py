"""What stands side by side: the head's two columns, recipients beside the signature."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import attrs

from directive_model_pdf.reader.layout.strips import Strip

__all__ = ["Columns", "is_centered", "middle_of", "parted"]

#: In mm: how near centres and edges are that agree, and how narrow a gutter may get.
_AGREE, _SAME, _NARROWEST = 3.0, 1.0, 2.0
#: Columns are wider than this, in mm: narrower ones are pieces of a formula, or words of a line set far apart.
_SHORTEST = 12.0
#: The hand over a signer's name leaves no more than this free, in mm.
_SIGNED = 45.0
#: Lines of a column are no farther apart than so many of their heights, unless they are set in its middle.
_NEXT_LINE, _ANY_LINE = 1.6, 0.8
#: The lines of an entry of a list are no further to the right than its first, in mm.
_INDENT = 8.0
#: What recipients stand under.
_LIST = re.compile(r"n[ơo]i nhận", re.IGNORECASE)
#: How an entry begins; and what a line of a head has that is not in capitals.
_ENTRY = re.compile(r"[-–+•*]\s?\S|\d{1,2}[.)]\s|[a-zđ][.)]\s")
_HEAD = re.compile(r"ngày.*tháng|^số\b", re.IGNORECASE)
#: So many strips are looked at for one beside the first.
_AHEAD = 5


@attrs.frozen(eq=False, repr=False)
class Columns:
    """Two columns."""

    left: list[Strip]
    right: list[Strip]
    #: Where the gutter between them begins and ends, in mm.
    gutter: tuple[float, float]
    #: How many strips they were made of: one may be a line of each.
    count: int

    @property
    def top(self) -> float:
        """Where they begin, in mm."""
        return min(one.top for one in (*self.left, *self.right))

    @property
    def bottom(self) -> float:
        """Where they end, in mm."""
        return max(one.bottom for one in (*self.left, *self.right))

    def takes_above(self, strip: Strip, middle: float) -> bool:
        """Take a line that stands over one of the columns, in its middle; return whether it does."""
        column, other = self._column_of(strip)
        if any(one.left < strip.right and strip.left < one.right for one in other):
            return False
        if not is_centered(column) or abs(strip.center - middle) < _AGREE:
            return False
        near = self.top - strip.bottom < strip.height * _NEXT_LINE
        if not near or not any(abs(strip.center - one.center) < _AGREE for one in column):
            return False
        column.insert(0, strip)
        return True

    def listed_above(self, passed: Sequence[Strip]) -> int:
        """Return from which of the lines above a list of recipients begins that goes on in the left column.

        All of ``passed`` are above, from top to bottom; their number is returned where no such list begins.
        """
        if any(_LIST.match(one.text) for one in self.left) or not any(one.text.startswith("-") for one in self.left):
            return len(passed)
        edge = min(one.left for one in self.left)
        top = self.top
        for index in range(len(passed) - 1, -1, -1):
            strip = passed[index]
            column, other = self._column_of(strip)
            crosses = any(one.left < strip.right and strip.left < one.right for one in other)
            stands = strip.left - edge < _INDENT if column is self.left else self._has_center(column, strip)
            if crosses or not stands or top - strip.bottom > strip.height * _NEXT_LINE:
                break
            if column is self.left and _LIST.match(strip.text):
                return index
            top = min(top, strip.top)
        return len(passed)

    def put_above(self, strip: Strip) -> None:
        """Put a line over one of the columns."""
        self._column_of(strip)[0].insert(0, strip)

    def _column_of(self, strip: Strip) -> tuple[list[Strip], list[Strip]]:
        """Return the column that ``strip`` stands over, and the other one."""
        return (self.left, self.right) if strip.center < sum(self.gutter) / 2 else (self.right, self.left)

    @staticmethod
    def _has_center(column: Sequence[Strip], strip: Strip) -> bool:
        return any(abs(strip.center - one.center) < _AGREE for one in column)


def parted(
    strips: Sequence[Strip], middle: float, check: Callable[[], object] = lambda: None
) -> Iterator[Strip | Columns]:
    """Yield the strips of a page from top to bottom, those that stand in two columns as such.

    ``middle`` is where the middle of the page's text is, in mm; ``check`` is asked at each strip and may raise, for
    the time grows with the square of their number.
    """
    ordered = sorted(strips, key=lambda strip: (strip.top + strip.bottom, strip.left))
    passed: list[Strip] = []
    index = 0
    while index < len(ordered):
        check()
        found = _columns_at(ordered, index, middle)
        if found is None:
            passed.append(ordered[index])
            index += 1
        else:
            index += found.count
            listed = found.listed_above(passed)
            while len(passed) > listed:
                found.put_above(passed.pop())
            while passed and found.takes_above(passed[-1], middle):
                passed.pop()
            yield from passed
            passed = []
            yield found
    yield from passed


def _columns_at(strips: Sequence[Strip], start: int, middle: float) -> Columns | None:
    """Return the columns that begin with the strip at ``start``."""
    region = _Region.at(strips, start)
    if region is None:
        return None
    for index in range(start, len(strips)):
        strip = strips[index]
        if region.take_both(strip):
            continue
        titled = abs(strip.center - middle) < _AGREE and not region.has_center(strip)
        if titled or not region.take(strip):
            break
    return region.finish()


class _Region:
    """Two columns that grow downwards."""

    def __init__(self, left: float, right: float, edge: float) -> None:
        self.gutter = (left, right)
        self.left: list[Strip] = []
        self.right: list[Strip] = []
        #: Where lines of the page begin, in mm; how many strips were taken.
        self.edge, self.count = edge, 0

    @classmethod
    def at(cls, strips: Sequence[Strip], start: int) -> _Region | None:
        """Begin where the strip at ``start`` has another beside it."""
        first = strips[start]
        for other in strips[start + 1 : start + 1 + _AHEAD]:
            if other.top < first.bottom - first.height / 2:
                one, two = (first, other) if first.left < other.left else (other, first)
                if two.left - one.right > _NARROWEST and not _is_tabbed(one, two):
                    return cls(one.right, two.left, min(strip.left for strip in strips))
        return None

    def has_center(self, strip: Strip) -> bool:
        """Whether one of the columns has a line with the centre of ``strip``."""
        return any(abs(strip.center - one.center) < _AGREE for one in (*self.left, *self.right))

    def take(self, strip: Strip) -> bool:
        """Take one more strip; return False where it belongs to none of the columns."""
        begin, end = self.gutter
        if strip.center < (begin + end) / 2:
            begin = max(begin, strip.right)
            column = self.left
        else:
            end = min(end, strip.left)
            column = self.right
        if end - begin < _NARROWEST or not self._stands_in(strip, column) or self._is_below(strip, column):
            return False
        if column is self.left and _LIST.match(strip.text) and self._is_under_both(strip):
            return False  # recipients under those who sign a joint document
        column.append(strip)
        self.gutter = begin, end
        self.count += 1
        return True

    def take_both(self, strip: Strip) -> bool:
        """Take a line that is one of each column: offices in capitals that nearly touch; return whether it does."""
        begin, end = self.gutter
        crosses = strip.left < begin and end < strip.right
        if not crosses or not self.left or not self.right or not strip.text.isupper():
            return False
        for at in range(1, len(strip.words)):
            pair = Strip(strip.words[:at], strip.first), Strip(strip.words[at:], strip.first + at)
            columns = (self.left, self.right)
            if all(
                any(abs(part.center - one.center) < _SAME for one in column) and self._stands_in(part, column)
                for part, column in zip(pair, columns, strict=True)
            ):
                self.left.append(pair[0])
                self.right.append(pair[1])
                self.count += 1
                return True
        return False

    def _stands_in(self, strip: Strip, column: list[Strip]) -> bool:
        """Whether ``strip`` stands under what its column has so far."""
        if not column:
            return True
        last = column[-1]
        lines = (strip.top - last.bottom) / max(last.height, _NARROWEST)
        if lines < _NEXT_LINE:
            return lines < _ANY_LINE or _agrees(strip, column)
        lowest = max(one.bottom for one in (*self.left, *self.right))
        return strip.top - lowest < _SIGNED and self.has_center(strip)

    def _is_below(self, strip: Strip, column: list[Strip]) -> bool:
        """Whether ``strip`` is a line of the page below both columns: a type that is not set in the middle."""
        other = self.right if column is self.left else self.left
        if len(column) < 2 or not other or not strip.text.isupper() or _agrees(strip, column):  # noqa: PLR2004  # one middle
            return False
        return self._is_under_both(strip) and abs(strip.left - self.edge) < _SAME and is_centered(column)

    def _is_under_both(self, strip: Strip) -> bool:
        """Whether ``strip`` stands under all that either column has so far, and each has something."""
        lowest = [max([one.bottom for one in column], default=strip.bottom) for column in (self.left, self.right)]
        return strip.top > max(lowest) - _NARROWEST

    def finish(self) -> Columns | None:
        """Return the columns, where there are two and they are no lines of text with a gap in each."""
        if not self.left or not self.right:
            return None
        if not is_centered(self.left) and not is_centered(self.right):
            return None
        short = any(max(one.right - one.left for one in column) < _SHORTEST for column in (self.left, self.right))
        number = len(self.left) == 1 and _HEAD.match(self.left[0].text) is not None
        if short and not number:
            return None
        pair = (*self.left, *self.right)
        if len(pair) == 2 and not any(map(_is_set_apart, pair)):  # noqa: PLR2004  # one line each
            return None
        return Columns(self.left, self.right, self.gutter, self.count)


def _is_tabbed(one: Strip, two: Strip) -> bool:
    """Whether a line is an entry that goes on behind a wide blank: "- Ông Trần An      Chủ tịch"."""
    entry = _ENTRY.match(one.text) is not None and one.text[-1] not in ";.,"
    return entry or two.text.startswith(("- ", "– "))


def _is_set_apart(strip: Strip) -> bool:
    """Whether a line by itself is one of a head or of a signature."""
    return strip.text.isupper() or _HEAD.search(strip.text) is not None


def _agrees(strip: Strip, column: Sequence[Strip]) -> bool:
    return any(abs(strip.left - one.left) < _AGREE or abs(strip.center - one.center) < _AGREE for one in column)


def is_centered(column: Sequence[Strip]) -> bool:
    """Whether the lines of a column have one centre and not one left edge.

    Lines as long as each other have both, and are taken for lines of a head.
    """
    near = sum(abs(one.center - other.center) < _AGREE for one, other in pairwise(column))
    same = sum(abs(one.left - other.left) < _SAME for one, other in pairwise(column))
    longest = max(one.right - one.left for one in column)
    if near > same or all(longest - one.right + one.left < _AGREE for one in column):
        return True
    # Most have one, where a line between them is set aside.
    shared = _most_near([one.center for one in column], _AGREE)
    return 2 * shared > len(column) and shared > _most_near([one.left for one in column], _SAME)


def _most_near(places: list[float], reach: float) -> int:
    """Return how many of ``places`` are less than ``reach`` from one of them, at the most."""
    places.sort()
    most = first = end = 0
    for place in places:
        while place - places[first] >= reach:
            first += 1
        while end < len(places) and places[end] - place < reach:
            end += 1
        most = max(most, end - first)
    return most


def middle_of(column: Sequence[Strip]) -> float | None:
    """Return the middle that lines of a column share, in mm; None where no two do."""
    near = [[other.center for other in column if abs(one.center - other.center) < _AGREE] for one in column]
    most = max(near, key=len, default=[])
    most.sort()
    # The median; the module that has it would take a third of what this folder takes to import.
    return (most[len(most) // 2] + most[~(len(most) // 2)]) / 2 if len(most) > 1 else None
