"""Tables between bars, in GitHub's flavour."""

from __future__ import annotations

from directive_model.flow import FlowCell, FlowTable, grid_of, paragraphs_in
from directive_model_md.writer.letters import cell_letters


def rows_of(table: FlowTable) -> str:
    """Return the lines of a table; a cell that covers several squares leaves all but the first empty.

    The flavour wants one row that is the head: where the table has none, an empty one stands for it.
    """
    grid = grid_of(table)
    columns = max((len(row) for row in grid), default=0)
    if not columns:
        return ""
    lines: list[str] = []
    for row, squares in zip(table.rows, grid, strict=True):
        is_head = row.header and not lines
        written = [_cell(square.cell, header=is_head) if square.first else "" for square in squares]
        lines.append(_line(written + [""] * (columns - len(squares))))
    empty = _line([""] * columns)
    if not table.rows[0].header:
        lines.insert(0, empty)
    elif lines[0] == empty:
        lines[0] = _line(["<br>"] + [""] * (columns - 1))
    lines.insert(1, _line(["---"] * columns))
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: FlowCell, *, header: bool) -> str:
    paragraphs = [one for one in paragraphs_in(cell.blocks) if one.label or one.text.strip()]
    return cell_letters(paragraphs, header=header)
