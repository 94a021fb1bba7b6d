"""Rows as RTF describes them, a row at a time, to tables with spans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

import attrs

from directive_model import Span
from directive_model.flow import FlowBlock, FlowCell, FlowRow, FlowTable
from directive_model_rtf.page.looks import mm

#: Edges that are so near to each other are one, in twips: Word rounds them differently from row to row.
_NEAR = 12
_BORDERS = {"clbrdrt", "clbrdrb", "clbrdrl", "clbrdrr"}
_ROW_BORDERS = {"trbrdrt", "trbrdrb", "trbrdrl", "trbrdrr", "trbrdrh", "trbrdrv"}
_LINES = {"brdrs", "brdrth", "brdrdb", "brdrdot", "brdrdash", "brdrhair", "brdrthtnsg", "brdrtnthsg", "brdrtriple"}
_VERTICAL: dict[str, Literal["top", "middle", "bottom"]] = {
    "clvertalt": "top", "clvertalc": "middle", "clvertalb": "bottom",
}  # fmt: skip


@attrs.define
class CellFacts:
    """What is said of a cell before its ``cellx``."""

    edge: int = 0
    merged_left: bool = False
    merged_down: bool = False
    merged_up: bool = False
    vertical: Literal["top", "middle", "bottom"] = "top"
    bordered: bool = False


@attrs.define
class RowFacts:
    """What is said of a row between ``trowd`` and its end."""

    left: int = 0
    cells: list[CellFacts] = attrs.Factory(list)
    header: bool = False
    keep: bool = False
    bordered: bool = False
    #: The cell that is being described, and whether a border of it, or of the row, is.
    _open: CellFacts = attrs.Factory(CellFacts)
    _side: Literal["cell", "row"] | None = None

    def take(self, word: str, number: int | None) -> bool:
        """Take a control word; return whether it says something of rows."""
        match word:
            case "cellx":
                self._open.edge = number or 0
                self.cells.append(self._open)
                self._open, self._side = CellFacts(), None
            case "clmrg":
                self._open.merged_left = True
            case "clvmgf":
                self._open.merged_down = True
            case "clvmrg":
                self._open.merged_up = True
            case "trleft":
                self.left = number or 0
            case "trhdr":
                self.header = True
            case "trkeep":
                self.keep = True
            case _:
                return self._looks(word)
        return True

    def _looks(self, word: str) -> bool:
        if word in _VERTICAL:
            self._open.vertical = _VERTICAL[word]
        elif word in _BORDERS or word in _ROW_BORDERS:
            self._side = "cell" if word in _BORDERS else "row"
        elif word in _LINES and self._side is not None:
            if self._side == "cell":
                self._open.bordered = True
            else:
                self.bordered = True
        else:
            return word.startswith(("cl", "tr", "tbl"))
        return True


@attrs.frozen
class Row:
    """A row: what is said of it, and what its cells hold."""

    facts: RowFacts
    cells: tuple[tuple[FlowBlock, ...], ...]


@attrs.define(eq=False)
class _Cell:
    blocks: list[FlowBlock]
    columns: int
    facts: CellFacts
    rows: int = 1


def table_of(rows: Sequence[Row], span: Span) -> FlowTable:
    """Return the table of rows that follow each other."""
    edges = _edges(rows)
    hanging: dict[int, _Cell] = {}
    finished: list[tuple[Row, list[_Cell]]] = []
    for row in rows:
        cells, below = _cells(row, edges, hanging)
        hanging = below
        finished.append((row, cells))
    bordered = any(facts.bordered or any(cell.bordered for cell in facts.cells) for facts in _facts(rows))
    widths = tuple(mm(right - left) for left, right in pairwise(edges))
    return FlowTable(
        tuple(
            FlowRow(
                tuple(
                    FlowCell(tuple(cell.blocks), cell.columns, cell.rows, cell.facts.vertical, span=span)
                    for cell in cells
                ),
                row.facts.header,
                row.facts.keep,
            )
            for row, cells in finished
        ),
        widths,
        bordered,
        span=span,
    )


def _facts(rows: Sequence[Row]) -> list[RowFacts]:
    """Return what is said of the rows; rows that are like the one before share it."""
    return list({id(row.facts): row.facts for row in rows}.values())


def _edges(rows: Sequence[Row]) -> list[int]:
    """Return the edges of the columns of all rows, from left to right."""
    edges: list[int] = []
    every = _facts(rows)
    for edge in sorted({facts.left for facts in every} | {cell.edge for facts in every for cell in facts.cells}):
        if not edges or edge - edges[-1] > _NEAR:
            edges.append(edge)
    return edges


def _column(edges: list[int], edge: int) -> int:
    """Return the column that begins at ``edge``, or nearest to it."""
    after = bisect_left(edges, edge)
    near = [at for at in (after - 1, after) if 0 <= at < len(edges)]
    return min(near, key=lambda at: abs(edges[at] - edge)) if near else 0


def _cells(row: Row, edges: list[int], hanging: dict[int, _Cell]) -> tuple[list[_Cell], dict[int, _Cell]]:
    """Return the cells of a row, and those that reach down from it, by their column."""
    cells: list[_Cell] = []
    below: dict[int, _Cell] = {}
    start = _column(edges, row.facts.left)
    last: _Cell | None = None
    for index, blocks in enumerate(row.cells):
        facts = row.facts.cells[index] if index < len(row.facts.cells) else CellFacts()
        columns = max(_column(edges, facts.edge) - start, 1) if facts.edge else 1
        above = hanging.get(start)
        if facts.merged_left and last is not None:
            last.blocks += blocks
            # A cell of a row above is as wide as it was there.
            last.columns += columns if cells and last is cells[-1] else 0
        elif facts.merged_up and above is not None:
            above.rows += 1
            above.blocks += blocks
            below[start] = last = above
        else:
            last = _Cell([*blocks], columns, facts)
            cells.append(last)
            if facts.merged_down:
                below[start] = last
        start += columns
    return cells, below
