"""Tables of content that an office program has pasted as plain text: a line for each row, tabs between the cells.

The paragraphs of a cell are lines, so that a row may begin on one line and end on another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeGuard

import attrs

from directive_model.flow import FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowTable, Run
from directive_model.language import fold
from directive_model.language.naming import is_position, is_role
from directive_model.recognize.page.layout import has_mark
from directive_model.recognize.page.spots import join_spans, place_in

#: Fewer tabs part the two columns of a head or an ending, unless the first column is one of numbers.
_FEWEST_TABS = 2
#: A table without such a column has more rows than this, and figures in most of them.
_FEWEST_ROWS = 3
#: A row has no more lines.
_MOST_LINES = 8
_NUMBERS = ("stt", "tt", "số tt", "số thứ tự")


def with_tabbed(blocks: Sequence[FlowBlock]) -> Iterator[FlowBlock]:
    """Yield ``blocks``, the lines that are rows of a table as one."""
    index = 0
    while index < len(blocks):
        rows = _rows(blocks, index)
        if rows and _is_content([_texts(row) for row in rows]):
            yield _table(rows)
        else:
            yield from blocks[index : index + max(sum(map(len, rows)), 1)]
        index += max(sum(map(len, rows)), 1)


def _rows(blocks: Sequence[FlowBlock], start: int) -> list[list[FlowParagraph]]:
    """Return the lines of the rows that begin at ``start``, each with as many tabs as the first has.

    A blank line before a row, on a page that has one between all paragraphs, is among the row's lines.
    """
    first = blocks[start]
    if not _is_plain(first) or first.text.startswith("\t") or not (tabs := first.text.rstrip().count("\t")):
        return []
    rows: list[list[FlowParagraph]] = []
    over: list[FlowParagraph] = []
    row: list[FlowParagraph] = []
    count = 0
    for index in range(start, len(blocks)):
        block = blocks[index]
        if not _is_plain(block) or len(row) == _MOST_LINES:
            break
        if not block.text.strip():
            if over or row or not rows:
                break
            over = [block]
            continue
        count += block.text.count("\t")
        if not 0 < count <= tabs:
            break
        row.append(block)
        if count == tabs:
            rows.append(over + row)
            over, row, count = [], [], 0
    return rows


def _is_plain(block: FlowBlock) -> TypeGuard[FlowParagraph]:
    return isinstance(block, FlowParagraph) and block.layout is None and "\n" not in block.text


def _texts(row: Sequence[FlowParagraph]) -> list[str]:
    return "\n".join(one.text for one in row).split("\t")


def _is_content(rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are of a table of content, and of no head or signature."""
    if len(rows) < _FEWEST_TABS or any(map(_is_of_part, (*rows[0], *rows[1]))):
        return False
    if fold(rows[0][0]).strip(" .") in _NUMBERS:
        return True
    figures = sum(any(map(str.isdigit, "".join(row))) for row in rows[1:])
    return len(rows[0]) > _FEWEST_TABS and len(rows) >= _FEWEST_ROWS and 2 * figures >= len(rows) - 1


def _is_of_part(cell: str) -> bool:
    return has_mark(cell) or is_role(cell) or (cell.isupper() and is_position(cell))


def _table(rows: Sequence[Sequence[FlowParagraph]]) -> FlowTable:
    drawn = tuple(FlowRow(tuple(_cells(row)), header=not index) for index, row in enumerate(rows))
    return FlowTable(drawn, bordered=True, span=join_spans(rows[0][0].span, rows[-1][-1].span))


def _cells(row: Sequence[FlowParagraph]) -> Iterator[FlowCell]:
    cell: list[FlowBlock] = []
    for line in row:
        start = 0
        pieces = line.text.split("\t")
        for number, piece in enumerate(pieces):
            if number:
                yield FlowCell(tuple(cell))
                cell = []
            if piece.strip():
                cell.append(_piece(line, start, piece))
            start += len(piece) + 1
    yield FlowCell(tuple(cell))


def _piece(line: FlowParagraph, start: int, piece: str) -> FlowParagraph:
    """Return the words of a line from ``start`` on as a paragraph that knows its place."""
    words = piece.strip()
    begin = start + piece.index(words)
    return attrs.evolve(
        line, runs=(Run(words),), span=place_in(line, begin, begin + len(words)), shifts=(), spots=(), passages=()
    )
