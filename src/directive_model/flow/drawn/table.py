"""Where a table is drawn, and the table that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeAlias

import attrs

from directive_model.flow.blocks import FlowCell, FlowParagraph, FlowRow, FlowTable
from directive_model.model.span import Span

#: Of a cell: the line's index, and where in it the words begin and end.
Stretch: TypeAlias = tuple[int, int, int]


@attrs.frozen(eq=False, repr=False)
class DrawnTable:
    """Where a table is drawn, and what stands in its cells, line by line."""

    start: int
    #: Index after the last line.
    end: int
    rows: tuple[tuple[tuple[Stretch, ...], ...], ...]
    #: How many rows stand above the rule of the head.
    head: int = 0


def filled(
    table: DrawnTable,
    lines: Sequence[str],
    first: int,
    source: str,
    words: Callable[[Sequence[Stretch], Span], Iterable[FlowParagraph]],
) -> FlowTable:
    """Return the table that was found among ``lines``, which begin with line ``first`` of the source.

    ``words`` makes the paragraphs of lines of a cell that no empty one parts, and gets their place, too.
    """
    rows = []
    for number, row in enumerate(table.rows):
        cells = []
        for cell in row:
            blocks: list[FlowParagraph] = []
            for has_words, group in groupby(cell, key=_has_words):
                stretches = list(group)
                blocks += words(stretches, _span(source, first, stretches)) if has_words else [FlowParagraph()]
            cells.append(FlowCell(tuple(blocks), span=_span(source, first, cell) if cell else None))
        rows.append(FlowRow(tuple(cells), header=number < table.head))
    last = table.end - 1
    span = Span(source, line=first + table.start, column=1, end_line=first + last, end_column=len(lines[last]) + 1)
    return FlowTable(tuple(rows), bordered=True, span=span)


def _has_words(stretch: Stretch) -> bool:
    return stretch[2] > stretch[1]


def _span(source: str, first: int, cell: Sequence[Stretch]) -> Span:
    (upper, start, _), (last, _, end) = cell[0], cell[-1]
    return Span(source, line=first + upper, column=start + 1, end_line=first + last, end_column=end + 1)


def stripped(lines: Sequence[str], number: int, start: int, end: int) -> Stretch:
    """Return what stands on a line from ``start`` to ``end``, without the blanks at both ends."""
    words = lines[number][start:end]
    begin = start + len(words) - len(words.lstrip())
    return (number, begin, max(start + len(words.rstrip()), begin))


def told(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Leave out the empty lines at both ends of a cell."""
    held = [index for index, (_, start, end) in enumerate(stretches) if end > start]
    return tuple(stretches[held[0] : held[-1] + 1]) if held else ()
