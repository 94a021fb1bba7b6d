"""How wide the columns of a table of content have to be for their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, TypeAlias, assert_never

import attrs

from directive_model.flow import grid_of
from directive_model.model import Block, Paragraph, Section, Table
from directive_model.typeset.lines import text_width_mm

#: White space at both sides of a cell with borders.
PADDING_MM: Final = 3.8
#: What measuring by a table of widths may be wrong by.
_SLACK: Final = 1.04
#: A column of running words is not narrower than this: broken after each syllable, nobody could read them.
_READABLE_MM: Final = 24.0
#: What stands in the middle of a column has more room than its words: else nobody sees that it is a head.
_AIR_MM: Final = 1.5
#: So many of a column's longest words are measured.
_MEASURED: Final = 3
#: Letters of running text are so wide on average, as a share of their size.
_AVERAGE: Final = 0.45
#: A column of nothing longer holds numbers, which stand in its middle.
_NUMBER_LETTERS: Final = 4
_MM_PER_PT: Final = 25.4 / 72
#: A least width, and that of the longest paragraph on one line.
_Need: TypeAlias = tuple[float, float]


@attrs.frozen(eq=False, repr=False)
class Columns:
    """The columns of a table of content, measured."""

    #: The least width that each can be read in, and the width of its longest paragraph on one line; borders counted.
    needs: tuple[_Need, ...]
    #: Those that hold nothing but short numbers under their heads.
    counting: frozenset[int]

    @classmethod
    def of(cls, table: Table, size_pt: float) -> Columns:
        """Measure the columns of ``table`` as letters of ``size_pt`` points are set."""
        held, merged = _held(table)
        counting = (index for index, one in enumerate(held) if 0 < one.longest_below <= _NUMBER_LETTERS)
        needs = [one.needed(size_pt) for one in held]
        # The narrowest first, as browsers do: what they give to a column counts for wider ones.
        for start, count in sorted(merged, key=lambda place: place[1]):
            needs[start : start + count] = _together(
                needs[start : start + count], merged[start, count].needed(size_pt)
            )
        return cls(tuple(needs), frozenset(counting))

    @property
    def least_mm(self) -> float:
        """The least width that the table can be read in."""
        return sum(least for least, _ in self.needs)

    def widths(self, total_mm: float) -> tuple[float, ...]:
        """Return the widths of the columns, ``total_mm`` in all."""
        least = self.least_mm
        wishes = [most - need for need, most in self.needs]
        spare, wished = total_mm - least, sum(wishes)
        if spare < 0:
            widths = [need / least * total_mm for need, _ in self.needs]
        elif wished > spare:
            widths = [need + spare * wish / wished for (need, _), wish in zip(self.needs, wishes, strict=True)]
        else:
            # Room is left: each column of words has more by what it holds, one of numbers none.
            words = [0.0 if index in self.counting else most for index, (_, most) in enumerate(self.needs)]
            words = words if any(words) else [most for _, most in self.needs]
            more = (spare - wished) / sum(words)
            widths = [most + more * word for (_, most), word in zip(self.needs, words, strict=True)]
        return _rounded(widths, total_mm)


def _rounded(widths: list[float], total_mm: float) -> tuple[float, ...]:
    """Return ``widths`` so that the columns' edges stand at tenths of a millimetre, the last one at ``total_mm``."""
    edges = [round(edge, 1) for edge in accumulate(widths[:-1], initial=0.0)]
    return tuple(round(right - left, 1) for left, right in pairwise([*edges, total_mm])) if widths else ()


@attrs.define(eq=False, repr=False)
class _Held:
    """What one column holds."""

    words: list[str] = attrs.Factory(list)
    #: The length of its longest paragraph in letters, and of the longest below the head rows.
    longest: int = 0
    longest_below: int = 0
    #: The longest paragraph in the head rows.
    head: str = ""

    def add(self, text: str, *, header: bool) -> None:
        self.words += text.split()
        if len(self.words) > _MEASURED:
            self.words = sorted(set(self.words), key=lambda word: (len(word), word))[-_MEASURED:]
        self.longest = max(self.longest, len(text))
        if not header:
            self.longest_below = max(self.longest_below, len(text))
        elif len(text) > len(self.head):
            self.head = text

    def needed(self, size_pt: float) -> _Need:
        word = max((text_width_mm(one, size_pt, bold=True) for one in self.words), default=0.0) * _SLACK
        line = self.longest * _AVERAGE * size_pt * _MM_PER_PT
        least = max(word, min(line, _READABLE_MM))
        if self.head and line < 2 * _READABLE_MM:
            least = max(least, min(text_width_mm(self.head, size_pt, bold=True), _READABLE_MM) + _AIR_MM)
        return least + PADDING_MM, max(least, line) + PADDING_MM


def _held(table: Table) -> tuple[list[_Held], dict[tuple[int, int], _Held]]:
    """Return what each column holds by itself, and what merged cells hold, by their first column and how many."""
    columns: list[_Held] = []
    merged: dict[tuple[int, int], _Held] = {}
    for row, squares in zip(table.rows, grid_of(table), strict=True):
        columns += [_Held() for _ in range(len(squares) - len(columns))]
        for index, square in enumerate(squares):
            if square.first:
                count = square.cell.column_span
                held = columns[index] if count == 1 else merged.setdefault((index, count), _Held())
                for text in _texts(square.cell.blocks):
                    held.add(text, header=row.header)
    return columns, merged


def _together(needs: Sequence[_Need], wanted: _Need) -> Iterator[_Need]:
    """Yield what columns need so that a cell over all of them has what it needs, each more by what it holds."""
    least, most = (sum(one) for one in zip(*needs, strict=True))
    more = [max(need - have, 0.0) for need, have in zip(wanted, (least, most), strict=True)]
    for need, line in needs:
        yield need + more[0] * line / most, max(line + more[1] * line / most, need + more[0] * line / most)


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield f"{block.label} {block.text}" if block.label else block.text
            case Section():
                yield " ".join(filter(None, (block.label, block.heading)))
                yield from _texts(block.blocks)
            case Table():
                for row in block.rows:
                    yield " ".join(text for cell in row.cells for text in _texts(cell.blocks))
            case _:
                assert_never(block)
