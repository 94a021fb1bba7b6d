"""Tables as they are drawn: every cell with its place, none over another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import FlowBlock, FlowCell, FlowTable, text_of
from directive_model.flow.plain import LINE_PT
from directive_model_pdf.measure import points, row_height
from directive_model_pdf.writer.room import Room
from directive_model_pdf.writer.source import CELL_MARGIN_PT
from directive_model_pdf.writer.source.items import Cell, Gap, Grid, Item

if TYPE_CHECKING:
    from directive_model_pdf.writer.blocks import BlockWriter


class _Placed(NamedTuple):
    """A cell, where it begins, and how far it really reaches."""

    cell: FlowCell
    column: int
    row: int
    columns: int
    rows: int


def table(block: FlowTable, above: float, room: Room, writer: BlockWriter) -> Grid:
    """Return the item of a table; one that is wider than its room is made as wide as it."""
    placed = list(_placed(block))
    columns = max([one.column + one.columns for one in placed], default=1)
    widths = _widths(block, columns, room, writer)
    heights = [row_height(row, min(widths)) for row in block.rows]
    head, repeated = _head(block, placed)
    tagged = block.bordered
    if not room.fits(2 * sum(heights[:head])):
        head = 0  # it would leave no room on any page
    margin = 2 * min(CELL_MARGIN_PT, min(widths) / 8) if block.bordered else 0.0
    # A cell may reach below the table by what it says of itself.
    held = {one.row for one in placed if one.cell.blocks and one.rows == 1}
    cells: list[Cell] = []
    for one in placed:
        width = sum(widths[one.column : one.column + one.columns]) - margin
        items: list[Item] = writer.blocks(one.cell.blocks, Room(max(width, 1.0), room.height))
        if block.bordered and one.rows == 1 and one.row not in held:
            items = [Gap(LINE_PT)]  # a row to be filled in by hand is as high as a line
        rows = slice(one.row, one.row + one.rows)
        # Where a row is broken, typst pushes what does not stand at the top of a cell out of the page.
        wanted = one.cell.vertical != "top" or all(row.keep_together for row in block.rows[rows])
        whole = wanted and room.fits(sum(heights[rows]))
        vertical = one.cell.vertical if whole else "top"
        cells.append(Cell(one.column, one.row, one.columns, one.rows, vertical, whole, items))
    if len(block.rows) == 1:
        head, tagged = 0, False  # a frame, or things side by side: nothing that has rows and columns
    whole = len(block.rows) > 1 and all(row.keep_with_next for row in block.rows[:-1]) and room.fits(sum(heights))
    columns_pt = [round(width, 3) for width in widths]
    return Grid(above, columns_pt, block.bordered, tagged, head, repeated, whole, cells)


def parted(block: FlowTable) -> Iterator[FlowTable]:
    """Yield a table that only sets things side by side in parts, each of rows that stay on one page."""
    one = len(block.rows) == 1 or block.bordered or not block.widths_mm
    if one or any(cell.row_span > 1 for row in block.rows for cell in row.cells):
        yield block
        return
    start = 0
    for end, row in enumerate(block.rows, 1):
        if end == len(block.rows) or not row.keep_with_next:
            yield attrs.evolve(block, rows=block.rows[start:end])
            start = end
    if not block.rows:
        yield block


def laid_open(block: FlowTable) -> Iterator[FlowBlock]:
    """Yield what the cells of a table hold, the cells of tables in them too, in the order of reading."""
    for row in block.rows:
        for cell in row.cells:
            for inner in cell.blocks:
                if isinstance(inner, FlowTable):
                    yield from laid_open(inner)
                else:
                    yield inner


def too_deep(block: FlowTable) -> Finding:
    """Return the finding about a table that stands in more tables than a page can show."""
    return Finding(
        rule="loss-table-depth",
        severity=Severity.WARNING,
        message=Words(
            vi="bảng nằm trong quá nhiều bảng khác; đã in các ô lần lượt từ trên xuống",
            en="a table stands in too many others; its cells are printed one under another",
        ),
        span=block.span,
        text=text_of((block,)),
    )


def _placed(block: FlowTable) -> Iterator[_Placed]:
    """Yield the cells with their places: the first free square, and as far as squares are free from there on."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(block.rows):
        column = 0
        for cell in row.cells:
            while (number, column) in taken:
                column += 1
            columns = 1
            while columns < cell.column_span and (number, column + columns) not in taken:
                columns += 1
            rows = max(1, min(cell.row_span, len(block.rows) - number))
            taken |= {(number + down, column + right) for down in range(rows) for right in range(columns)}
            yield _Placed(cell, column, number, columns, rows)
            column += columns


def _widths(block: FlowTable, columns: int, room: Room, writer: BlockWriter) -> Sequence[float]:
    """Return the widths of the columns in points, those that the table does not say too."""
    widths = [points(width) for width in block.widths_mm[:columns]]
    if len(widths) < columns or min(widths) <= 0:
        return [room.width / columns] * columns
    wide = sum(widths)
    # Half a point is rounding.
    if wide <= room.width + 0.5:
        return widths
    writer.findings.append(_narrowed(block))
    return [width * room.width / wide for width in widths]


def _head(block: FlowTable, placed: Sequence[_Placed]) -> tuple[int, bool]:
    """Return how many rows are the head, and whether they stand on each page.

    Where no row is said to be the head, the first one is it for those who hear the page, and nothing changes for
    those who see it.  No row is where a cell of the head reaches down out of it.
    """
    marked = 0
    while marked < len(block.rows) and block.rows[marked].header:
        marked += 1
    head = marked or (1 if block.bordered and len(block.rows) > 1 else 0)
    # One that says nothing would be an empty row on each page.
    told = any(cell.blocks for row in block.rows[:marked] for cell in row.cells)
    return 0 if any(one.row < head < one.row + one.rows for one in placed) else head, told


def _narrowed(block: FlowTable) -> Finding:
    return Finding(
        rule="loss-table-width",
        severity=Severity.WARNING,
        message=Words(
            vi="bảng rộng hơn phần giấy in được; đã thu hẹp các cột cho vừa",
            en="a table is wider than the page between its margins; its columns are made narrower",
        ),
        span=block.span,
        text=text_of((block,)),
    )
