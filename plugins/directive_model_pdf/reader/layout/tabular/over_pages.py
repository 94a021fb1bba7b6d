"""Tables that go on over pages: rows and cells that a page cuts are put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import FlowCell, FlowParagraph, FlowRow, FlowTable, Run, Spots, grid_of, text_of
from directive_model_pdf.reader.layout.tabular.room import had_room_below, had_room_beside

__all__ = ["go_on"]

#: Columns of one table agree over pages, in mm.
_SAME = 1.0
#: What counts rows in their first column.
_COUNT = re.compile(r"\d{1,4}|[IVXLC]{1,7}")
_REPEATED = Words(
    vi="hàng tiêu đề của bảng được in lặp lại ở trang sau",
    en="the head of a table is printed again on the next page",
)


def go_on(table: FlowTable, after: FlowTable, findings: list[Finding]) -> FlowTable | None:
    """Return ``table`` with the rows of ``after``, which goes on with it on the next page; None where it does not."""
    pages = [one.span.page for one in (table, after) if one.span is not None and one.span.page is not None]
    if len(pages) != 2 or pages[1] <= pages[0]:  # noqa: PLR2004  # both
        return None
    edges = [_edges(table), _edges(after)]
    if abs(edges[0][0] - edges[1][0]) > _SAME or abs(edges[0][-1] - edges[1][-1]) > _SAME:
        return None
    common: list[float] = []
    for edge in sorted((*edges[0], *edges[1])):
        if not common or edge - common[-1] > _SAME:
            common.append(edge)
    heads = [row for row in table.rows if row.header]
    again = bool(heads) and [_text(row) for row in after.rows[: len(heads)]] == [_text(row) for row in heads]
    own = not again and len(edges[0]) != len(edges[1]) and bool(after.rows) and after.rows[0].header
    if len(common) > max(map(len, edges)) or own:
        return None  # another table, with columns or a head of its own
    table, after = _spread(table, edges[0], common), _spread(after, edges[1], common)
    heads = [row for row in table.rows if row.header]
    rows = after.rows
    if again:
        repeated, rows = rows[: len(heads)], rows[len(heads) :]
        text = "\n".join(text_of(cell.blocks) for row in repeated for cell in row.cells)
        findings.append(
            Finding(rule="repeated-head", severity=Severity.NOTE, message=_REPEATED, span=after.span, text=text)
        )
    else:
        rows = tuple([attrs.evolve(row, header=False) if row.header else row for row in rows])
    if table.rows and rows and _is_cut(table.rows[-1], rows[0]):
        cut = tuple([_joined(*pair) for pair in zip(table.rows[-1].cells, rows[0].cells, strict=True)])
        table = attrs.evolve(table, rows=(*table.rows[:-1], attrs.evolve(table.rows[-1], cells=cut)))
        rows = rows[1:]
    elif table.rows and rows:
        table, rows = _reaching(table, rows)
    return attrs.evolve(table, rows=(*table.rows, *rows), span=after.span if not table.rows else table.span)


def _reaching(table: FlowTable, rows: tuple[FlowRow, ...]) -> tuple[FlowTable, tuple[FlowRow, ...]]:
    """Return both parts, cells over several rows that a page cuts as one: below the cut is nothing, or their rest."""
    bottom = grid_of(table)[-1]
    longer: dict[int, FlowCell] = {}
    kept: list[FlowCell] = []
    column = 0
    for cell in rows[0].cells:
        above = bottom[column].cell if column < len(bottom) else None
        column += cell.column_span
        if above is not None and _is_rest(cell, above):
            longer[id(above)] = attrs.evolve(_joined(above, cell), row_span=above.row_span + cell.row_span)
        else:
            kept.append(cell)
    if not longer or not kept:
        return table, rows
    above_rows = tuple(
        attrs.evolve(row, cells=tuple(longer.get(id(cell), cell) for cell in row.cells)) for row in table.rows
    )
    return attrs.evolve(table, rows=above_rows), (attrs.evolve(rows[0], cells=tuple(kept)), *rows[1:])


def _is_rest(cell: FlowCell, above: FlowCell) -> bool:
    """Whether a cell at the top of a page is the rest of the one above it: it is empty, or goes on with its words."""
    told = bool(above.blocks) and not cell.blocks and max(above.row_span, cell.row_span) > 1
    return above.column_span == cell.column_span and (told or _goes_on(above, cell))


def _edges(table: FlowTable) -> list[float]:
    """Return where the columns of a table begin and end, in mm from the left edge of its page."""
    left = table.span.box[0] if table.span is not None and table.span.box is not None else 0.0
    return list(accumulate(table.widths_mm, initial=left))


def _spread(table: FlowTable, edges: Sequence[float], common: Sequence[float]) -> FlowTable:
    """Return ``table``, whose columns are between ``edges``, with columns between ``common`` ones."""
    if len(edges) == len(common):
        return table
    place = [min(range(len(common)), key=lambda index: abs(common[index] - edge)) for edge in edges]
    rows = []
    for row, squares in zip(table.rows, grid_of(table), strict=True):
        starts = [column for column, square in enumerate(squares) if square.first]
        cells = tuple(
            attrs.evolve(cell, column_span=place[start + cell.column_span] - place[start])
            for start, cell in zip(starts, row.cells, strict=True)
        )
        rows.append(attrs.evolve(row, cells=cells))
    widths = tuple(round(after - before, 1) for before, after in pairwise(common))
    return attrs.evolve(table, rows=tuple(rows), widths_mm=widths)


def _is_cut(row: FlowRow, after: FlowRow) -> bool:
    """Whether a row goes on on the next page: in one of its cells a sentence does, or only later cells do."""
    if [cell.column_span for cell in row.cells] != [cell.column_span for cell in after.cells]:
        return False
    pairs = list(zip(row.cells, after.cells, strict=True))
    told = [bool(cell.blocks) for cell in after.cells]
    if not told[0] and row.cells[0].blocks and any(told):
        return True
    numbers = {text_of(cell.blocks).strip(" .)") for cell in (row.cells[0], after.cells[0])}
    if len(numbers) > 1 and all(map(_COUNT.fullmatch, numbers)):
        return False
    if any(one.blocks and other.blocks and had_room_below(one) for one, other in pairs):
        return False  # another row, beside a cell that is of both
    return any(_goes_on(one, other) for one, other in pairs)


def _goes_on(cell: FlowCell, after: FlowCell) -> bool:
    """Whether a sentence of a cell goes on in one of the next page, and not only with the same letters ("ha")."""
    before, text = text_of(cell.blocks).rstrip(), text_of(after.blocks).lstrip()
    said = bool(before) and text[:1].islower() and not before.endswith((".", ";", ":", "!", "?", "…"))
    return said and not had_room_beside(cell, after) and not had_room_below(cell)


def _joined(cell: FlowCell, after: FlowCell) -> FlowCell:
    """Return a cell with what it holds on the next page."""
    if not _goes_on(cell, after):
        return attrs.evolve(cell, blocks=(*cell.blocks, *after.blocks))
    last, first = cell.blocks[-1], after.blocks[0]
    if not isinstance(last, FlowParagraph) or not isinstance(first, FlowParagraph):
        return attrs.evolve(cell, blocks=(*cell.blocks, *after.blocks))
    blank = Run(" ", last.runs[-1].face)
    moved = len(last.text) + 1
    spots = [
        attrs.evolve(
            one,
            start=one.start + moved,
            words=tuple((at + moved, left, right) for at, left, right in one.words),
            doubtful=tuple((start + moved, end + moved) for start, end in one.doubtful),
        )
        for one in first.spots
    ]
    joined = Spots.of([*last.spots, *spots])
    whole = attrs.evolve(last, runs=(*last.runs, blank, *first.runs), spots=joined)
    return attrs.evolve(cell, blocks=(*cell.blocks[:-1], whole, *after.blocks[1:]))


def _text(row: FlowRow) -> str:
    return "\n".join(text_of(cell.blocks) for cell in row.cells)
