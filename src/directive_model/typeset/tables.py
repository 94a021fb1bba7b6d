"""Tables of content: columns as wide as their words demand, head rows repeated on each page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.flow import FlowBlock, FlowCell, FlowRow, FlowTable, grid_of
from directive_model.model import Cell, Row, Table
from directive_model.typeset.columns import PADDING_MM, Columns
from directive_model.typeset.losses import empty, loss

if TYPE_CHECKING:
    from directive_model.typeset.body import BlockSetter

#: The size of letters in cells where a form says none.
_ORDINARY: Final = 13.0
_TABLE = Words(vi="bảng", en="a table")


def set_table(table: Table, path: str, depth: int, setter: BlockSetter) -> list[FlowBlock]:
    """Return ``table``, or nothing where it has no cells.

    One that cannot be read in the width of the text is as wide as that of a lying page.
    """
    columns = Columns.of(table, setter.sheet.faces["cell"].size_pt or _ORDINARY)
    if not columns.needs:
        setter.losses.append(empty(path, _TABLE))
        return []
    return [_TableSetter(setter, columns, _widths(columns, path, setter), depth).set(table, path)]


@attrs.frozen(eq=False, repr=False)
class _TableSetter:
    """Sets the rows of one table."""

    outside: BlockSetter
    columns: Columns
    widths: tuple[float, ...]
    depth: int

    def set(self, table: Table, path: str) -> FlowTable:
        rows = []
        for index, (row, squares) in enumerate(zip(table.rows, grid_of(table), strict=True)):
            starts = [column for column, square in enumerate(squares) if square.first]
            cells = [
                self._cell(cell, row, start, f"{path}.rows[{index}].cells[{number}].blocks")
                for number, (cell, start) in enumerate(zip(row.cells, starts, strict=True))
            ]
            rows.append(FlowRow(tuple(cells), row.header, keep_together=True))
        return FlowTable(tuple(rows), self.widths, bordered=True)

    def _cell(self, cell: Cell, row: Row, start: int, path: str) -> FlowCell:
        width = sum(self.widths[start : start + cell.column_span]) - PADDING_MM
        counts = cell.column_span == 1 and start in self.columns.counting
        part = "header_cell" if row.header else "counting_cell" if counts else "cell"
        blocks = tuple(self.outside.inside(width, part, self.depth).set(cell.blocks, path))
        return FlowCell(blocks, cell.column_span, cell.row_span, vertical="middle" if row.header else "top")


def _widths(columns: Columns, path: str, setter: BlockSetter) -> tuple[float, ...]:
    if columns.least_mm <= setter.width_mm:
        return columns.widths(setter.width_mm)
    if setter.table is None and columns.least_mm > setter.widest_mm:
        setter.losses.append(_too_wide(path))
    return columns.widths(setter.widest_mm)


def _too_wide(path: str) -> Finding:
    return loss(
        "wide-table",
        path,
        Words(
            vi="bảng rộng hơn trang giấy ngang nên có từ bị ngắt giữa chừng",
            en="the table is wider than a lying page, so words in it are broken",
        ),
    )
