"""Tables as WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable

from directive_model.flow import FlowBlock, FlowCell, FlowTable
from directive_model_docx.measure import twips_of_mm

_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _SIDES)
)
#: What only sets things side by side reaches to the edges of the text.
_NO_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
_MARGINS = '<w:tblCellMar><w:left w:w="{0}" w:type="dxa"/><w:right w:w="{0}" w:type="dxa"/></w:tblCellMar>'
#: What Word keeps free at the sides of a cell, and what the widest letter of 13 pt takes between them, in twips.
_MARGIN, _LETTER = 108, 260
_VERTICAL = {"top": "", "middle": '<w:vAlign w:val="center"/>', "bottom": '<w:vAlign w:val="bottom"/>'}


def table(block: FlowTable, write: Callable[[tuple[FlowBlock, ...]], str]) -> str:
    """Return a ``w:tbl``; ``write`` makes a cell's content."""
    rows, columns = _grid(block)
    widths = [twips_of_mm(width) for width in block.widths_mm]
    parts = ["<w:tbl><w:tblPr>"]
    parts.append(f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>' if widths else '<w:tblW w:w="0" w:type="auto"/>')
    parts.append(_BORDERS if block.bordered else "")
    parts.append('<w:tblLayout w:type="fixed"/>' if widths else "")
    parts.append(_MARGINS.format(_margin(widths)) if block.bordered else _NO_MARGINS)
    parts.append("</w:tblPr><w:tblGrid>")
    parts += [f'<w:gridCol w:w="{width}"/>' for width in widths] or ["<w:gridCol/>"] * columns
    parts.append("</w:tblGrid>")
    for row, cells in zip(block.rows, rows, strict=True):
        properties = ("<w:cantSplit/>" if row.keep_together else "") + ("<w:tblHeader/>" if row.header else "")
        parts.append(f"<w:tr><w:trPr>{properties}</w:trPr>" if properties else "<w:tr>")
        for column, cell, begins in cells:
            width = sum(widths[column : column + cell.column_span])
            parts.append(_cell(cell, begins, width, write))
        parts.append("</w:tr>")
    parts.append("</w:tbl>")
    return "".join(parts)


def _margin(widths: list[int]) -> int:
    """Return what cells keep free at their sides: less than usual where a column would hold no letter between."""
    return min(_MARGIN, max((min(widths, default=_LETTER + 2 * _MARGIN) - _LETTER) // 2, 0))


def _cell(cell: FlowCell, begins: bool, width: int, write: Callable[[tuple[FlowBlock, ...]], str]) -> str:
    size = f'<w:tcW w:w="{width}" w:type="dxa"/>' if width else '<w:tcW w:w="0" w:type="auto"/>'
    span = f'<w:gridSpan w:val="{cell.column_span}"/>' if cell.column_span > 1 else ""
    merge = ""
    if cell.row_span > 1:
        merge = '<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>"
    content = write(cell.blocks) if begins else "<w:p/>"
    return f"<w:tc><w:tcPr>{size}{span}{merge}{_VERTICAL[cell.vertical]}</w:tcPr>{content}</w:tc>"


def _grid(block: FlowTable) -> tuple[list[list[tuple[int, FlowCell, bool]]], int]:
    """Return for each row its cells with their columns, the covered ones too, and the number of columns."""
    rows: list[list[tuple[int, FlowCell, bool]]] = []
    covered: dict[int, tuple[FlowCell, int]] = {}
    columns = 1
    for row in block.rows:
        cells: list[tuple[int, FlowCell, bool]] = []
        below: dict[int, tuple[FlowCell, int]] = {}
        column = 0
        waiting = list(row.cells)
        while waiting or any(start >= column for start in covered):
            if column in covered:
                cell, rest = covered[column]
                begins = False
            elif waiting:
                cell, begins = waiting.pop(0), True
                rest = cell.row_span
            else:
                # A row that ends before a cell from above: nothing stands between.
                cell, begins, rest = FlowCell(), True, 1
            cells.append((column, cell, begins))
            if rest > 1:
                below[column] = cell, rest - 1
            column += cell.column_span
        covered = below
        columns = max(columns, column)
        rows.append(cells)
    return rows, columns
