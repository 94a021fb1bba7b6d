r"""Tables in plain text: rows between bars, and one row of dashes, as in Markdown.

The rows above the row of dashes are the table's head; where there is none, the dashes come first.  In a cell,
"\|" is a bar, "\\" a backslash, "<br>" parts paragraphs; "\<br>" and "\---" are what they say without backslash.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_model import Span
from directive_model.flow import FlowCell, FlowParagraph, FlowRow, FlowTable, Run, grid_of, text_of

_DASHES = re.compile(r"\|(?:\s*:?-{2,}:?\s*\|)+")
_CELL = re.compile(r"(?:[^\\|]|\\.|\\$)*", re.DOTALL)
_TOKEN = re.compile(r"\\([\\|<:-])|<br>")
_TO_ESCAPE = re.compile(r"[\\|]|<(?=br>)|^[:-](?=[:-]+$)")


def is_row(line: str) -> bool:
    """Whether a line can be a row: a bar at both ends."""
    line = line.strip()
    return len(line) > 1 and line[0] == line[-1] == "|"


def table_of(lines: Sequence[str], number: int, source: str) -> FlowTable | None:
    """Return the table of lines that are rows, the first of which is line ``number`` of the source.

    None unless exactly one of them is a row of dashes: then bars stand there for something else.
    """
    rules = [index for index, line in enumerate(lines) if _DASHES.fullmatch(line.strip())]
    if len(rules) != 1 or len(lines) == 1:
        return None
    head = rules[0]
    rows = [
        FlowRow(tuple(_cells(line, number + index, source)), header=index < head)
        for index, line in enumerate(lines)
        if index != head
    ]
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
    """Return a cell; its paragraphs carry the place of the whole cell, whose letters may be escaped."""
    span = Span(source, line=number, column=start + 1, end_line=number, end_column=start + len(text) + 1)
    paragraphs: list[str] = [""]
    position = 0
    for token in _TOKEN.finditer(text):
        paragraphs[-1] += text[position : token.start()]
        if token[1] is None:
            paragraphs.append("")
        else:
            paragraphs[-1] += token[1]
        position = token.end()
    paragraphs[-1] += text[position:]
    blocks = [FlowParagraph((Run(words),), span=span) for paragraph in paragraphs if (words := paragraph.strip())]
    return FlowCell(tuple(blocks), span=span)


def _written(cell: FlowCell) -> str:
    paragraphs = [line.strip() for line in text_of(cell.blocks).split("\n")]
    return "<br>".join(_TO_ESCAPE.sub(r"\\\g<0>", paragraph) for paragraph in paragraphs if paragraph)
