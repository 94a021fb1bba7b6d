"""Ruled tables with their words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

import attrs

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import FlowCell, FlowParagraph, FlowRow, FlowTable, Run, grid_of, text_of
from directive_model_pdf.reader.layout.joining import Joiner
from directive_model_pdf.reader.layout.paragraphs import Column
from directive_model_pdf.reader.layout.strips import Strip, rows_of, strips_of
from directive_model_pdf.reader.layout.tabular.ruled import Ruled
from directive_model_pdf.reader.sheet import Box, Word

__all__ = ["TableReader", "go_on"]

#: What a cell keeps free at its sides, in mm, at most.
_MARGIN = 1.9
#: What is set in the middle of a cell is farther from its sides, in mm.
_OFF = 0.5
#: Columns of one table agree over pages, in mm.
_SAME = 1.0
_REPEATED = Words(
    vi="hàng tiêu đề của bảng được in lặp lại ở trang sau",
    en="the head of a table is printed again on the next page",
)


class TableReader:
    """Reads the ruled tables of one document."""

    def __init__(self, source: str) -> None:
        self.joiner = Joiner()
        self.source = source

    def inside(self, table: Ruled, words: Sequence[Word]) -> list[Word]:
        """Return the words that stand in a table, in their order."""
        left, top, right, bottom = table.box
        return [
            word
            for word in words
            if left <= (word.box[0] + word.box[2]) / 2 <= right and top <= (word.box[1] + word.box[3]) / 2 <= bottom
        ]

    def table(self, table: Ruled, words: Sequence[Word], page: int) -> FlowTable:
        """Return a table with its words, all of which stand in it."""
        owner = {
            (row, column): index
            for index, one in enumerate(table.squares)
            for row in range(one.row, one.row + one.rows)
            for column in range(one.column, one.column + one.columns)
        }
        held: dict[int, list[Word]] = {}
        for word in words:
            left, top, right, bottom = word.box
            at = table.at((left + right) / 2, (top + bottom) / 2)
            if at is not None:
                held.setdefault(owner[at], []).append(word)
        rows: list[list[FlowCell]] = [[] for _ in table.ys[1:]]
        bold = [True for _ in table.ys[1:]]
        middle = [True for _ in table.ys[1:]]
        for index, one in enumerate(table.squares):
            own = held.get(index, [])
            lines = rows_of(strips_of(own))
            middle[one.row] = middle[one.row] and _in_middle(lines, table.box_of(one))
            blocks = self._cell(lines, table.box_of(one), page)
            span = Span(source=self.source, page=page, box=table.box_of(one))
            rows[one.row].append(FlowCell(blocks, one.columns, one.rows, span=span))
            bold[one.row] = bold[one.row] and all(word.face.bold for word in own)
        heads = _heads(rows, bold, middle)
        widths = tuple([round(after - before, 1) for before, after in zip(table.xs, table.xs[1:], strict=False)])
        made = [FlowRow(tuple(cells), header=index < heads) for index, cells in enumerate(rows)]
        return FlowTable(tuple(made), widths, bordered=True, span=Span(source=self.source, page=page, box=table.box))

    def _cell(self, lines: Sequence[Strip], box: Box, page: int) -> tuple[FlowParagraph, ...]:
        if not lines:
            return ()
        self.joiner.look(lines)
        left, _, right, _ = box
        margin = min(_MARGIN, max(min(line.left for line in lines) - left, 0.2))
        column = Column(left + margin, right - margin, indent=_OFF)
        return tuple([one.block(self.source) for one in self.joiner.paragraphs(lines, column, page)])


def _in_middle(lines: Sequence[Strip], box: Box) -> bool:
    """Whether every line of a cell is as far from its left side as from its right."""
    return all(abs(line.left + line.right - box[0] - box[2]) < 2 * _OFF for line in lines)


def _heads(rows: Sequence[Sequence[FlowCell]], bold: Sequence[bool], middle: Sequence[bool]) -> int:
    """Return how many rows from the top are the table's head: those in bold; else one that stands in the middle."""
    count = 0
    for cells, look in zip(rows, bold, strict=True):
        if not look or not any(cell.blocks for cell in cells):
            break
        count += 1
    return count or int(bool(rows) and middle[0] and any(cell.blocks for cell in rows[0]))


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
    if len(common) > max(map(len, edges)) or (len(common) > len(edges[1]) and after.rows and after.rows[0].header):
        return None  # another table, with columns or a head of its own
    table, after = _spread(table, edges[0], common), _spread(after, edges[1], common)
    heads = [row for row in table.rows if row.header]
    rows = after.rows
    if heads and [_text(row) for row in rows[: len(heads)]] == [_text(row) for row in heads]:
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
    return attrs.evolve(table, rows=(*table.rows, *rows), span=after.span if not table.rows else table.span)


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
    told = [bool(cell.blocks) for cell in after.cells]
    if not told[0] and row.cells[0].blocks and any(told):
        return True
    return any(_goes_on(one, other) for one, other in zip(row.cells, after.cells, strict=True))


def _goes_on(cell: FlowCell, after: FlowCell) -> bool:
    before, text = text_of(cell.blocks).rstrip(), text_of(after.blocks).lstrip()
    return bool(before) and text[:1].islower() and not before.endswith((".", ";", ":", "!", "?", "…"))


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
            one, start=one.start + moved, words=tuple((at + moved, left, right) for at, left, right in one.words)
        )
        for one in first.spots
    ]
    whole = attrs.evolve(last, runs=(*last.runs, blank, *first.runs), spots=(*last.spots, *spots))
    return attrs.evolve(cell, blocks=(*cell.blocks[:-1], whole, *after.blocks[1:]))


def _text(row: FlowRow) -> str:
    return "\n".join(text_of(cell.blocks) for cell in row.cells)
