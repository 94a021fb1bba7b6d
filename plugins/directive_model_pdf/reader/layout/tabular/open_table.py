"""A table that grows page by page, in steps by what a page adds, however many rows there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from directive_model.flow import FlowCell, FlowRow, FlowTable, grid_of, text_of

__all__ = ["STOPS", "OpenTable", "Standing", "has_stopped", "row_text"]

#: What ends a sentence.
STOPS = (".", ";", ":", "!", "?", "…")


@attrs.define(eq=False, repr=False)
class Standing:
    """A cell with its place: in which row it begins, as which of its cells, and in which column."""

    cell: FlowCell
    row: int
    which: int
    column: int
    head: bool


@attrs.define(eq=False, repr=False)
class _Column:
    """What cells of a column have in common that reach the foot no more, and are of no head."""

    #: Those that were not yet looked at: few tables are asked.
    waiting: list[FlowCell] = attrs.field(factory=list)
    told: bool = False
    all_told: bool = True
    all_stopped: bool = True

    def look(self) -> None:
        for cell in self.waiting:
            if cell.blocks:
                self.told = True
                self.all_stopped = self.all_stopped and has_stopped(cell)
            else:
                self.all_told = False
        self.waiting.clear()


class OpenTable:
    """The rows so far, and what stands at their foot."""

    def __init__(self, table: FlowTable) -> None:
        #: Without all of its rows.
        self._table = table
        self._rows: list[FlowRow] = []
        #: The cells of rows that are no longer those that a page gave.
        self._changed: dict[int, list[FlowCell]] = {}
        #: Which rows are the head, and what they say, as far as that was asked for.
        self._head_rows: list[int] = []
        self._heads: list[str] | None = None
        self._columns: dict[int, _Column] = {}
        #: What stands at the foot, by column.
        self.bottom: list[Standing] = []
        self.add(table.rows)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def shape(self) -> FlowTable:
        """A table with its columns and place, not with all of its rows."""
        return self._table

    def whole(self) -> FlowTable:
        """Return it as a flow has it."""
        rows = list(self._rows)
        for row, cells in self._changed.items():
            rows[row] = attrs.evolve(rows[row], cells=tuple(cells))
        return attrs.evolve(self._table, rows=tuple(rows))

    def heads(self) -> list[str]:
        """Return what each row of the head says."""
        if self._heads is None:
            self._heads = [row_text(self._changed.get(row, self._rows[row].cells)) for row in self._head_rows]
        return self._heads

    def change(self, standing: Standing, cell: FlowCell) -> None:
        """Put another cell in the place of one."""
        cells = self._changed.get(standing.row)
        if cells is None:
            cells = self._changed[standing.row] = list(self._rows[standing.row].cells)
        cells[standing.which] = standing.cell = cell
        if standing.head:
            self._heads = None

    def add(self, rows: Sequence[FlowRow], rests: Mapping[int, Standing] | None = None) -> None:
        """Add the rows of a page.

        ``rests`` has cells of the first one, by their identity, that are of a cell above; where all are, it is no
        row of its own.
        """
        found: dict[int, Standing] = {}
        grid = grid_of(FlowTable(tuple(rows)))
        for row, squares in zip(rows, grid, strict=True):
            kept: list[FlowCell] = []
            for column, square in enumerate(squares):
                if square.first:
                    cell = square.cell
                    above = rests.get(id(cell)) if rests else None
                    if above is None:
                        above = Standing(cell, len(self._rows), len(kept), column, row.header)
                        kept.append(cell)
                    found[id(cell)] = above
            if kept or not row.cells:
                self._append(row if len(kept) == len(row.cells) else attrs.evolve(row, cells=tuple(kept)))
        if grid:
            bottom = [found[id(square.cell)] for square in grid[-1]]
            self._end(dict.fromkeys([*self.bottom, *found.values()]), bottom)
            self.bottom = bottom

    def _append(self, row: FlowRow) -> None:
        if row.header:
            self._head_rows.append(len(self._rows))
            self._heads = None
        self._rows.append(row)

    def _end(self, standing: Iterable[Standing], bottom: Sequence[Standing]) -> None:
        """Note the cells that do not reach to the foot any more."""
        reaching = set(bottom)
        for one in standing:
            if one not in reaching and not one.head:
                self._columns.setdefault(one.column, _Column()).waiting.append(one.cell)

    def others_stop(self, column: int, more: Iterable[FlowCell]) -> bool:
        """Whether cells of a column above the last row, or ``more``, have words, and all that have end in a stop."""
        known = self._column(column)
        told = [cell for cell in more if cell.blocks]
        return (known.told or bool(told)) and known.all_stopped and all(map(has_stopped, told))

    def others_tell(self, column: int, more: Sequence[FlowCell]) -> bool:
        """Whether there are cells of a column above the last row, or ``more``, and all of them have words."""
        known = self._column(column)
        return (known.told or bool(more)) and known.all_told and all(cell.blocks for cell in more)

    def _column(self, column: int) -> _Column:
        known = self._columns.get(column) or _Column()
        known.look()
        return known


def has_stopped(cell: FlowCell) -> bool:
    """Whether what a cell says ends as a sentence does."""
    return text_of(cell.blocks).rstrip().endswith(STOPS)


def row_text(cells: Iterable[FlowCell]) -> str:
    """Return what cells say, one below the other."""
    return "\n".join([text_of(cell.blocks) for cell in cells])
