"""Where on a page lines draw tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from directive_model.flow.drawn.columns import COLUMNS, columns
from directive_model.flow.drawn.grids import GRID, grid
from directive_model.flow.drawn.table import DrawnTable


def drawn_tables(lines: Sequence[str]) -> Iterator[DrawnTable]:
    """Yield the tables that grids or groups of dashes draw among ``lines``, in order.

    No line is looked at more than a few times, however many of them begin a table that is none.
    """
    groups = [index for index, line in enumerate(lines) if "-- --" in line and COLUMNS.match(line)]
    groups.append(len(lines))
    groups.reverse()
    end = index = 0
    while index < len(lines):
        line = lines[index]
        table, after = None, index + 1
        if index == groups[-1]:
            groups.pop()
            table = columns(lines, index, end, groups[-1])
        elif "--+" in line and GRID.match(line):
            table, after = grid(lines, index)
        if table is not None:
            yield table
            end = after = table.end
        index = after
        while groups[-1] < index:
            groups.pop()
