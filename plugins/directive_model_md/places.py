"""Where the letters of a block stand: from offsets in its source to lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from copy import copy

from directive_model import Span


class Places:
    """The lines of one block."""

    def __init__(self, source: str, lines: Sequence[str], first: int, skipped: int = 0) -> None:
        """Take the block's ``lines``, the first of which is line ``first``; its content begins after ``skipped``."""
        self._source = source
        self._first = first
        self._skipped = skipped
        self._starts = [0]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def behind(self, skipped: int) -> Places:
        """Return the places of content that begins after ``skipped`` characters of the same lines."""
        found = copy(self)
        found._skipped = skipped  # noqa: SLF001  # its own class
        return found

    def span(self, start: int, end: int) -> Span:
        """Return the place of the content's characters from ``start`` to ``end``."""
        line, column = self._place(start + self._skipped)
        end_line, end_column = self._place(end + self._skipped)
        return Span(self._source, line=line, column=column, end_line=end_line, end_column=end_column)

    def _place(self, offset: int) -> tuple[int, int]:
        index = min(bisect_right(self._starts, offset), len(self._starts) - 1) - 1
        return self._first + index, offset - self._starts[index] + 1


class CellPlaces(Places):
    """The lines of a cell that stands beside others: each has its own line and its own column to begin in."""

    def __init__(
        self, source: str, lines: Sequence[str], first: int, stretches: Sequence[tuple[int, int, int]]
    ) -> None:
        """Take where the lines of the cell stand among ``lines``, which begin with line ``first`` of the source."""
        words = [lines[number][start:end] for number, start, end in stretches]
        super().__init__(source, words, first + stretches[0][0])
        self._begins = [start for _, start, _ in stretches]

    def _place(self, offset: int) -> tuple[int, int]:
        line, column = super()._place(offset)
        return line, column + self._begins[min(line - self._first, len(self._begins) - 1)]
