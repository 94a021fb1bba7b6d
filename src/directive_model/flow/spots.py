"""Where the letters of a paragraph stand on pages, in as little room as the numbers take."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, TypeAlias, overload

import attrs

from directive_model.model import Span
from directive_model.model.value import Value

if TYPE_CHECKING:
    from array import array

_Box: TypeAlias = tuple[float, float, float, float]
#: A line: its page and box, the offset of its first character, those of its words, where each of them begins and ends
#: in mm, one after another, and its doubtful stretches; what a :class:`Spot` says.
SpotLine: TypeAlias = tuple[
    "int | None", "_Box | None", int, Sequence[int], Sequence[float], tuple[tuple[int, int], ...]
]
_UNKNOWN = float("nan")
_NOWHERE = (_UNKNOWN,) * 4


@attrs.frozen(eq=False, repr=False)
class Spot(Value):
    """Where a stretch of a paragraph's letters stands on a page, for sources that know no other places."""

    #: Offset of its first character in the paragraph's text, from 0; it reaches to the next spot.
    start: int
    #: With page and box.
    span: Span
    #: Offset of each word in the paragraph's text, and where it begins and ends, in mm from the page's left edge.
    #: Empty where only the whole is known.
    words: tuple[tuple[int, float, float], ...] = ()
    #: Stretches of the paragraph's text that OCR has not read surely: the first offset, and that after the last.
    doubtful: tuple[tuple[int, int], ...] = ()


class Spots(Sequence[Spot]):
    """The spots of one paragraph, line by line: a book has a word's place for each of its words.

    Of their spans it keeps source, page and box.  Places are kept to a hundredth of a mm.
    """

    __slots__ = ("_count", "_doubtful", "_edges", "_numbers", "_source")

    def __init__(self, source: str | None, lines: Sequence[SpotLine]) -> None:
        """Keep ``lines``, in the order of the paragraph's text."""
        from array import array  # few formats have places of this kind

        pages, boxes, begins, starts, edges, doubtful = zip(*lines, strict=True) if lines else ((),) * 6
        numbers = [
            *[page or 0 for page in pages],
            *begins,
            # Where the words of each line begin among those of all, and where the last ones end.
            *accumulate(map(len, starts), initial=0),
            *chain.from_iterable(starts),
        ]
        self._source = source
        self._count = len(lines)
        try:
            self._numbers: array[int] = array("H", numbers)
        except OverflowError:  # a paragraph of more letters
            self._numbers = array("I", numbers)
        # Single precision tells hundredths of a mm apart on any paper.
        self._edges: array[float] = array("f", [*chain(*[box or _NOWHERE for box in boxes], *edges)])
        self._doubtful: tuple[tuple[tuple[int, int], ...], ...] = tuple(doubtful) if any(doubtful) else ()

    @classmethod
    def of(cls, spots: Iterable[Spot]) -> Spots:
        """Return ``spots``, which are of one source."""
        if isinstance(spots, cls):
            return spots
        listed = tuple(spots)
        lines: list[SpotLine] = [
            (
                one.span.page,
                one.span.box,
                one.start,
                [start for start, _, _ in one.words],
                [edge for _, left, right in one.words for edge in (left, right)],
                one.doubtful,
            )
            for one in listed
        ]
        return cls(listed[0].span.source if listed else None, lines)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Spot: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Spot, ...]: ...
    def __getitem__(self, index: int | slice) -> Spot | tuple[Spot, ...]:
        asked = range(self._count)[index]
        return self._spot(asked) if isinstance(asked, int) else tuple(map(self._spot, asked))

    def __iter__(self) -> Iterator[Spot]:
        return map(self._spot, range(self._count))

    @property
    def doubtful(self) -> list[tuple[int, int]]:
        """The stretches of the paragraph's text that OCR has not read surely, of all lines."""
        return list(chain.from_iterable(self._doubtful))

    def place(self, start: int, end: int) -> tuple[int | None, _Box | None]:
        """Return page and box of the letters from ``start`` to ``end`` of the paragraph's text.

        It is the box of what of them stands on the page that they begin on.
        """
        numbers, count = self._numbers, self._count
        first = max(bisect_right(numbers, start, count, 2 * count) - 1 - count, 0)
        last = max(bisect_left(numbers, end, count, 2 * count) - 1 - count, first)
        whole = self._box(first)
        boxes = []
        for index in range(first, last + 1):
            box = self._box(index)
            if numbers[index] != numbers[first] or box is None:
                break
            left, top, right, bottom = box
            begin, after = self._words(index)
            if begin < after and index == first:
                left = self._edge(max(bisect_right(numbers, start, begin, after) - 1, begin), 0)
            if begin < after and index == last:
                right = self._edge(max(bisect_left(numbers, end, begin, after) - 1, begin), 1)
            boxes.append((left, top, max(left, right), bottom))
        if boxes:
            lefts, tops, rights, bottoms = zip(*boxes, strict=True)
            whole = min(lefts), min(tops), max(rights), max(bottoms)
        return numbers[first] or None, whole

    def _spot(self, index: int) -> Spot:
        begin, after = self._words(index)
        words = tuple([(self._numbers[at], self._edge(at, 0), self._edge(at, 1)) for at in range(begin, after)])
        span = Span(source=self._source, page=self._numbers[index] or None, box=self._box(index))
        doubtful = self._doubtful[index] if self._doubtful else ()
        return Spot(self._numbers[self._count + index], span, words, doubtful)

    def _words(self, index: int) -> tuple[int, int]:
        """Return where among the numbers those of a line's words begin, and after which they end."""
        at, before = 2 * self._count + index, 3 * self._count + 1
        return before + self._numbers[at], before + self._numbers[at + 1]

    def _edge(self, at: int, side: int) -> float:
        """Return where the word begins (0) or ends (1) whose number is at ``at``, in mm."""
        return round(self._edges[4 * self._count + 2 * (at - 3 * self._count - 1) + side], 2)

    def _box(self, index: int) -> _Box | None:
        left, top, right, bottom = self._edges[4 * index : 4 * index + 4]
        if left != left and top != top:  # noqa: PLR0124  # what is no number is not itself
            return None
        return round(left, 2), round(top, 2), round(right, 2), round(bottom, 2)
