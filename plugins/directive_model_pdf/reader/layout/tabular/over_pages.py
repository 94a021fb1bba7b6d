"""Tables that go on over pages: rows and cells that a page cuts are put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import FlowCell, FlowParagraph, FlowRow, FlowTable, Run, Spots, grid_of, text_of
from directive_model_pdf.reader.layout.joining import LABEL
from directive_model_pdf.reader.layout.paragraphs import at_end
from directive_model_pdf.reader.layout.tabular.open_table import STOPS, OpenTable, Standing, has_stopped, row_text
from directive_model_pdf.reader.layout.tabular.room import had_room_below, had_room_beside, is_full_before, lines_of

__all__ = ["go_on", "may_go_on"]

#: Columns of one table agree over pages, in mm.
_SAME = 1.0
#: What counts rows in their first column.
_COUNT = re.compile(r"\d{1,4}|[IVXLC]{1,7}")
#: What nothing ends with: "của Sở Y tế và", "2021-".
_OPEN = re.compile(r"(?:[,(/&+–-]|\b(?:và|với|của|cho|hoặc|về|tại|theo|từ|đến|trong|do|bởi|các|những|là))$")
#: A word, and no e-mail address, number or the like.
_WORD = re.compile(r"[^\W\d_]+[.,;:!?)”\"]*(?:\s|$)")
_REPEATED = Words(
    vi="hàng tiêu đề của bảng được in lặp lại ở trang sau",
    en="the head of a table is printed again on the next page",
)


def go_on(table: OpenTable, after: FlowTable, findings: list[Finding]) -> OpenTable | None:
    """Return ``table`` with the rows of ``after``, which goes on with it on the next page; None where it does not."""
    edges = [_edges(table.shape), _edges(after)]
    common: list[float] = []
    for edge in sorted((*edges[0], *edges[1])):
        if not common or edge - common[-1] > _SAME:
            common.append(edge)
    heads = table.heads()
    again = bool(heads) and [row_text(row.cells) for row in after.rows[: len(heads)]] == heads
    own = not again and len(edges[0]) != len(edges[1]) and bool(after.rows) and after.rows[0].header
    if len(common) > max(map(len, edges)) or own:
        return None  # another table, with columns or a head of its own
    if len(edges[0]) < len(common):
        table = OpenTable(_spread(table.whole(), edges[0], common))
    after = _spread(after, edges[1], common)
    rows = after.rows
    if again:
        repeated, rows = rows[: len(heads)], rows[len(heads) :]
        text = "\n".join(text_of(cell.blocks) for row in repeated for cell in row.cells)
        findings.append(
            Finding(rule="repeated-head", severity=Severity.NOTE, message=_REPEATED, span=after.span, text=text)
        )
    else:
        rows = tuple([attrs.evolve(row, header=False) if row.header else row for row in rows])
    table.add(rows, _rests(table, rows) if rows else {})
    return table


def may_go_on(table: FlowTable, after: FlowTable) -> bool:
    """Whether ``after`` stands on a later page than ``table``, and between the same edges."""
    pages = [one.span.page for one in (table, after) if one.span is not None and one.span.page is not None]
    if len(pages) != 2 or pages[1] <= pages[0]:  # noqa: PLR2004  # both
        return False
    one, other = _edges(table), _edges(after)
    return abs(one[0] - other[0]) <= _SAME and abs(one[-1] - other[-1]) <= _SAME


def _rests(table: OpenTable, rows: Sequence[FlowRow]) -> dict[int, Standing]:
    """Return which cells of the first row are of one above, by their identity, and put them together."""
    pairs = _over_each_other(table, rows[0])
    begun = [pair for pair in pairs if pair[0].row == len(table) - 1]
    cut = bool(begun) and _is_cut([(above.cell, cell) for above, cell in begun], table, rows)
    if not cut:
        pairs = _reaching(table, rows[0])
    for above, cell in pairs:
        count = above.cell.row_span + cell.row_span - cut
        table.change(above, _joined(above.cell, cell, count))
    return {id(cell): above for above, cell in pairs}


def _over_each_other(table: OpenTable, row: FlowRow) -> list[tuple[Standing, FlowCell]]:
    """Return each cell at the foot of ``table`` with the one of ``row`` under it; none where one has two."""
    pairs = []
    column = 0
    for cell in row.cells:
        above = table.bottom[column] if column < len(table.bottom) else None
        column += cell.column_span
        if above is None or above.cell.column_span != cell.column_span:
            return []
        pairs.append((above, cell))
    return pairs if column == len(table.bottom) else []


def _reaching(table: OpenTable, row: FlowRow) -> list[tuple[Standing, FlowCell]]:
    """Return each cell that a page cuts, over several rows, with the one below the cut: nothing, or its rest."""
    pairs = []
    column = 0
    for cell in row.cells:
        above = table.bottom[column] if column < len(table.bottom) else None
        if above is not None and above.column == column and _is_rest(cell, above.cell):
            pairs.append((above, cell))
        column += cell.column_span
    return pairs if len(pairs) < len(row.cells) else []


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
            attrs.evolve(cell, column_span=max(place[start + cell.column_span] - place[start], 1))
            for start, cell in zip(starts, row.cells, strict=True)
        )
        rows.append(attrs.evolve(row, cells=cells))
    widths = tuple(round(after - before, 1) for before, after in pairwise(common))
    return attrs.evolve(table, rows=tuple(rows), widths_mm=widths)


def _is_cut(pairs: Sequence[tuple[FlowCell, FlowCell]], table: OpenTable, rows: Sequence[FlowRow]) -> bool:
    """Whether the last row of ``table`` goes on with the first of ``rows``, which stand on the next page.

    In one of its cells a sentence does, or only later cells do.  ``pairs`` has them, each with the one under it.
    """
    told = [bool(cell.blocks) for _, cell in pairs]
    if not told[0] and pairs[0][0].blocks and any(told):
        return True
    numbers = {text_of(cell.blocks).strip(" .)") for cell in pairs[0]}
    if len(numbers) > 1 and all(map(_COUNT.fullmatch, numbers)):
        return False
    if any(one.blocks and other.blocks and had_room_below(one) for one, other in pairs):
        return False  # another row, beside a cell that is of both
    return any(_goes_on(one, other) for one, other in pairs) or _all_flow_on(pairs, table, rows)


def _all_flow_on(pairs: Sequence[tuple[FlowCell, FlowCell]], table: OpenTable, rows: Sequence[FlowRow]) -> bool:
    """Whether every cell that has words on the next page may go on there, and one stops within a sentence.

    A name or a number may follow, "Thủy" and "Uyên", "2021-" and "2030": it is not the letter that tells.  Nor does a
    full line by itself: rows of whole lines without a stop may follow each other.
    """
    below = [pair for pair in pairs if pair[1].blocks]
    if not below or not all(lines_of(above) > 1 and _flows_on(above, cell) for above, cell in below):
        return False
    stopped = [has_stopped(above) for above, _ in below]
    # Where each cell that has words has more on the next page, all would have been cut within a sentence.
    if all(stopped) or (any(stopped) and all(cell.blocks for above, cell in pairs if above.blocks)):
        return False
    return any(_OPEN.search(text_of(above.blocks).rstrip()) for above, _ in below) or _others_tell(pairs, table, rows)


def _others_tell(pairs: Sequence[tuple[FlowCell, FlowCell]], table: OpenTable, rows: Sequence[FlowRow]) -> bool:
    """Whether other rows tell that a row goes on, as the only one of its kind it would be else.

    They all have a stop at the end of a cell where this one has none, or words in one that the next page has empty.
    """
    # The last one may be cut itself.
    below = grid_of(FlowTable(tuple(rows)))[1:-1]
    places = {id(standing.cell): standing.column for standing in table.bottom}
    for above, cell in pairs:
        at = places[id(above)]
        more = [squares[at].cell for squares in below if at < len(squares) and squares[at].first]
        if cell.blocks:
            tells = not has_stopped(above) and table.others_stop(at, more)
        else:
            tells = bool(above.blocks) and table.others_tell(at, more)
        if tells:
            return True
    return False


def _flows_on(cell: FlowCell, after: FlowCell) -> bool:
    """Whether the last line of a cell is full, and what the next page has begins as no paragraph does."""
    return LABEL.match(text_of(after.blocks).lstrip()) is None and is_full_before(cell, after)


def _goes_on(cell: FlowCell, after: FlowCell) -> bool:
    """Whether a sentence of a cell goes on in one of the next page, and not only with the same letters ("ha").

    Where the cell itself begins so, or with no word, another address or serial number tells of no sentence.
    """
    before, text = text_of(cell.blocks).rstrip(), text_of(after.blocks).lstrip()
    said = bool(before) and text[:1].islower() and not before.endswith(STOPS)
    if said and _WORD.match(text) is None and (before[:1].islower() or _WORD.match(before) is None):
        return False
    return said and not had_room_beside(cell, after) and not had_room_below(cell)


def _joined(cell: FlowCell, after: FlowCell, rows: int) -> FlowCell:
    """Return a cell over so many rows with what it holds on the next page."""
    if not cell.blocks or not after.blocks or not (_goes_on(cell, after) or _flows_on(cell, after)):
        return attrs.evolve(cell, blocks=(*cell.blocks, *after.blocks), row_span=rows)
    last, first = cell.blocks[-1], after.blocks[0]
    if not isinstance(last, FlowParagraph) or not isinstance(first, FlowParagraph):
        return attrs.evolve(cell, blocks=(*cell.blocks, *after.blocks), row_span=rows)
    blank = at_end(last.text, first.text)
    moved = len(last.text) + len(blank)
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
    between = (Run(blank, last.runs[-1].face),) if blank else ()
    whole = attrs.evolve(last, runs=(*last.runs, *between, *first.runs), spots=joined)
    return attrs.evolve(cell, blocks=(*cell.blocks[:-1], whole, *after.blocks[1:]), row_span=rows)
