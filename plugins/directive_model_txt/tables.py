r"""Tables in plain text: rows between bars, and one row of dashes, as in Markdown.

The rows above the row of dashes are the table's head; where there is none, the dashes come first.  In a cell,
"\|" is a bar, "\\" a backslash, "<br>" parts paragraphs; "\<br>" and "\---" are what they say without backslash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_model import Span
from directive_model.flow import FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowTable, Run, grid_of, text_of
from directive_model.kit import Tally

_DASHES = re.compile(r"\|(?:\s*:?-{2,}:?\s*\|)+")
_CELL = re.compile(r"(?:[^\\|]|\\.|\\$)*", re.DOTALL)
_TOKEN = re.compile(r"\\([\\|<:-])|<br>")
_TO_ESCAPE = re.compile(r"[\\|]|<(?=br>)|^[:-](?=[:-]+$)")


def table_of(lines: Sequence[str], number: int, source: str, tally: Tally) -> FlowTable | None:
    """Return the table of lines that are rows, the first of which is line ``number`` of the source.

    None unless exactly one of them is a row of dashes: then bars stand there for something else.
    ``tally`` has counted the lines already, and counts the cells beside the first.
    """
    rules = [index for index, line in enumerate(lines) if _DASHES.fullmatch(line.strip())]
    if len(rules) != 1 or len(lines) == 1:
        return None
    head = rules[0]
    rows = []
    for index, line in enumerate(lines):
        if index != head:
            cells = tuple(_cells(line, number + index, source))
            tally.add(lines=len(cells) - 1)
            rows.append(FlowRow(cells, header=index < head))
    last = number + len(lines) - 1
    span = Span(source, line=number, column=1, end_line=last, end_column=len(lines[-1]) + 1)
    return FlowTable(tuple(rows), bordered=True, span=span)


def rows_of(table: FlowTable) -> list[str]:
    """Return the lines of a table; a cell that covers several squares leaves all but the first empty."""
    grid = grid_of(table)
    head = 0
    while head < len(table.rows) and table.rows[head].header:
        head += 1
    lines = [
        "".join(["|", *(f" {_written(square.cell) if square.first else ''} |" for square in row)]) for row in grid
    ]
    columns = max((len(row) for row in grid), default=0)
    lines.insert(head, "|" + "---|" * max(columns, 1))
    return lines


def _cells(line: str, number: int, source: str) -> list[FlowCell]:
    cells = []
    position = line.index("|") + 1
    end = line.rindex("|")
    while position <= end:
        match = _CELL.match(line, position, end)
        stop = match.end() if match else end
        cells.append(_cell(line[position:stop], number, position, source))
        position = stop + 1
    return cells


def _cell(text: str, number: int, start: int, source: str) -> FlowCell:
    """Return the cell that begins after ``start`` characters of its line."""
    blocks: list[FlowBlock] = []
    first = 0
    breaks = [token for token in _TOKEN.finditer(text) if token[1] is None]
    for end, after in [*((token.start(), token.end()) for token in breaks), (len(text), len(text))]:
        written = text[first:end].rstrip()
        begin = first + len(written) - len(written.lstrip())
        if words := text[begin : first + len(written)]:
            span = _span(source, number, start + begin, start + first + len(written))
            shifts = tuple((token.end() - index - 1, index + 1) for index, token in enumerate(_TOKEN.finditer(words)))
            blocks.append(FlowParagraph((Run(_TOKEN.sub(r"\1", words)),), span=span, shifts=shifts))
        first = after
    return FlowCell(tuple(blocks), span=_span(source, number, start, start + len(text)))


def _span(source: str, line: int, start: int, end: int) -> Span:
    return Span(source, line=line, column=start + 1, end_line=line, end_column=end + 1)


def _written(cell: FlowCell) -> str:
    paragraphs = [line.strip() for line in text_of(cell.blocks).split("\n")]
    return "<br>".join(_TO_ESCAPE.sub(r"\\\g<0>", paragraph) for paragraph in paragraphs if paragraph)
