"""Ruled tables with their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from directive_model import Span
from directive_model.flow import FlowCell, FlowParagraph, FlowRow, FlowTable
from directive_model_pdf.reader.layout.joining import Joiner
from directive_model_pdf.reader.layout.paragraphs import Column
from directive_model_pdf.reader.layout.strips import Strip, rows_of, strips_of
from directive_model_pdf.reader.layout.tabular.ruled import Ruled
from directive_model_pdf.reader.sheet import Box, Word

__all__ = ["TableReader"]

#: What a cell keeps free at its sides, in mm, at most.
_MARGIN = 2.2
#: What is set in the middle of a cell is farther from its sides, in mm.
_OFF = 0.5
#: Lines that begin at one edge differ by less, in mm.
_SAME = 0.2


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
        begins: dict[tuple[int, int], float] = {}
        for index, one in enumerate(table.squares):
            own = held.get(index, [])
            lines = rows_of(strips_of(own))
            middle[one.row] = middle[one.row] and _in_middle(lines, table.box_of(one))
            if lines:
                begins[one.row, one.column] = min(line.left for line in lines)
            blocks = self._cell(lines, table.box_of(one), page)
            span = Span(source=self.source, page=page, box=table.box_of(one))
            rows[one.row].append(FlowCell(blocks, one.columns, one.rows, span=span))
            bold[one.row] = bold[one.row] and all(word.face.bold for word in own)
        heads = _heads(rows, bold, in_middle=middle[0] and _is_indented(begins, table.xs))
        widths = tuple([round(after - before, 1) for before, after in zip(table.xs, table.xs[1:], strict=False)])
        made = [FlowRow(tuple(cells), header=index < heads) for index, cells in enumerate(rows)]
        return FlowTable(tuple(made), widths, bordered=True, span=Span(source=self.source, page=page, box=table.box))

    def _cell(self, lines: Sequence[Strip], box: Box, page: int) -> tuple[FlowParagraph, ...]:
        if not lines:
            return ()
        self.joiner.look(lines)
        left, _, right, _ = box
        margin = max(min(line.left for line in lines) - left, 0.2)
        if not _share_edge(lines, left + margin):
            margin = min(_MARGIN, margin)
        column = Column(left + margin, right - min(_MARGIN, margin), indent=_OFF)
        return tuple([one.block(self.source) for one in self.joiner.paragraphs(lines, column, page)])


def _share_edge(lines: Sequence[Strip], left: float) -> bool:
    """Whether lines of several widths begin at ``left``: those of a cell whose text is set in the middle do not."""
    rights = [line.right for line in lines if line.left - left < _SAME]
    return max(rights) - min(rights) > _OFF


def _in_middle(lines: Sequence[Strip], box: Box) -> bool:
    """Whether every line of a cell is as far from its left side as from its right."""
    return all(abs(line.left + line.right - box[0] - box[2]) < 2 * _OFF for line in lines)


def _is_indented(begins: Mapping[tuple[int, int], float], sides: Sequence[float]) -> bool:
    """Whether a cell of the first row begins elsewhere than those below it: else it fills its column, no more.

    ``begins`` has the left edges of cells with words by row and column, ``sides`` those of the columns, in mm.  Where
    nothing stands below, words in the middle of more room than they need tell.
    """
    edges: dict[int, float] = {}
    for (row, column), left in begins.items():
        if row:
            edges[column] = min(left, edges.get(column, left))
    return any(
        abs(left - edges[column]) > _SAME if column in edges else left - sides[column] > _MARGIN + _SAME
        for (row, column), left in begins.items()
        if not row
    )


def _heads(rows: Sequence[Sequence[FlowCell]], bold: Sequence[bool], *, in_middle: bool) -> int:
    """Return how many rows from the top are the table's head: those in bold; else one that stands in the middle."""
    count = 0
    for cells, look in zip(rows, bold, strict=True):
        if not look or not any(cell.blocks for cell in cells):
            break
        count += 1
    return count or int(in_middle)
