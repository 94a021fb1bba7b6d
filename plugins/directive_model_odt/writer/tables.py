"""Tables as elements: widths, spans with the cells that they cover, rows repeated at the head of each page."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from directive_model.flow import FlowBlock, FlowCell, FlowTable, Square, grid_of, held
from directive_model_odt.writer.looks import mm
from directive_model_odt.writer.styles import Automatic, properties_of

_BORDERED = 'fo:border="0.5pt solid #000000" fo:padding-left="1.9mm" fo:padding-right="1.9mm" fo:padding-top="0mm" '
_BORDERED += 'fo:padding-bottom="0mm"'
#: What only sets things side by side reaches to the edges of the text.
_PLAIN = 'fo:border="none" fo:padding="0mm"'


def table(
    block: FlowTable,
    write: Callable[[tuple[FlowBlock, ...]], str],
    automatic: Automatic,
    begun: tuple[str, str] = ("", ""),
) -> str:
    """Return a ``table:table``; ``write`` makes a cell's content.

    ``begun`` is what its style says of the pages that it begins: an attribute, and one of its properties.
    """
    width = (
        f'style:width="{mm(round(sum(map(held, block.widths_mm)), 4))}"'
        if block.widths_mm
        else 'style:rel-width="100%"'
    )
    stands = f'{width} table:align="left" fo:margin-left="0mm" table:border-model="collapsing" {begun[1]}'.strip()
    if len(block.rows) > 1 and all(row.keep_with_next for row in block.rows[:-1]):
        # What is said in its cells of keeping with the next is not heard between rows (17.3.11).
        stands += ' style:may-break-between-rows="false"'
    style = automatic.name("Table", "table", properties_of("table", stands), begun[0])
    grid = grid_of(block)
    parts = [f'<table:table table:style-name="{style}">', _columns(block, max(map(len, grid), default=1), automatic)]
    rows = zip(block.rows, grid, strict=True)
    for head, group in groupby(rows, lambda pair: pair[0].header):
        parts.append("<table:table-header-rows>" if head else "")
        for row, squares in group:
            kept = 'fo:keep-together="always"' if row.keep_together else 'fo:keep-together="auto"'
            name = automatic.name("Row", "table-row", properties_of("table-row", kept))
            parts.append(f'<table:table-row table:style-name="{name}">')
            parts += [_square(square, block.bordered, write, automatic) for square in squares]
            parts.append("</table:table-row>")
        parts.append("</table:table-header-rows>" if head else "")
    parts.append("</table:table>")
    return "".join(parts)


def _columns(block: FlowTable, count: int, automatic: Automatic) -> str:
    if not block.widths_mm:
        return f'<table:table-column table:number-columns-repeated="{max(count, 1)}"/>'
    columns = []
    for width in block.widths_mm:
        properties = properties_of("table-column", f'style:column-width="{mm(width)}"')
        columns.append(
            f'<table:table-column table:style-name="{automatic.name("Col", "table-column", properties)}"/>'
        )
    return "".join(columns)


def _square(
    square: Square[FlowCell], bordered: bool, write: Callable[[tuple[FlowBlock, ...]], str], automatic: Automatic
) -> str:
    if not square.first:
        return "<table:covered-table-cell/>"
    cell = square.cell
    stands = f'{_BORDERED if bordered else _PLAIN} style:vertical-align="{cell.vertical}"'
    style = automatic.name("Cell", "table-cell", properties_of("table-cell", stands))
    wide = f' table:number-columns-spanned="{cell.column_span}"' if cell.column_span > 1 else ""
    tall = f' table:number-rows-spanned="{cell.row_span}"' if cell.row_span > 1 else ""
    return f'<table:table-cell table:style-name="{style}"{wide}{tall}>{write(cell.blocks)}</table:table-cell>'
