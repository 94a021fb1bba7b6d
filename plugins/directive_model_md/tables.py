"""Tables between bars (GFM): every cell of a row is read, also those that the head has no column for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from directive_model import Span
from directive_model.flow import FlowCell, FlowRow, FlowTable
from directive_model_md.paragraphs import Paragraphs
from directive_model_md.places import Places

_CELL = re.compile(r"(?:[^\\|]|\\.|\\$)*", re.DOTALL)


def table_of(lines: Sequence[str], first: int, paragraphs: Paragraphs) -> FlowTable:
    """Return the table of ``lines``, the first of which is line ``first``; its second line only parts the head.

    The flavour wants a head: an empty one says that there is none.
    """
    rows = [
        FlowRow(tuple(_cells(line, number, paragraphs)), header=number == first)
        for number, line in enumerate(lines, first)
        if number != first + 1
    ]
    if len(rows) > 1 and not any(cell.blocks for cell in rows[0].cells):
        del rows[0]
    span = Span(
        paragraphs.source, line=first, column=1, end_line=first + len(lines) - 1, end_column=len(lines[-1]) + 1
    )
    return FlowTable(tuple(rows), bordered=True, span=span)


def _cells(line: str, number: int, paragraphs: Paragraphs) -> Iterator[FlowCell]:
    start = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    if line[start : start + 1] == "|":
        start += 1
    while start < end:
        match = _CELL.match(line, start, end)
        stop = match.end() if match else end
        words = line[start:stop]
        skipped = start + len(words) - len(words.lstrip())
        # A bar inside of a cell is written behind a backslash, which the inline grammar takes for an escape.
        blocks = tuple(paragraphs.of(words.strip(), Places(paragraphs.source, [line], number, skipped)))
        span = Span(paragraphs.source, line=number, column=start + 1, end_line=number, end_column=stop + 1)
        yield FlowCell(tuple(block for block in blocks if block.runs), span=span)
        start = stop + 1
