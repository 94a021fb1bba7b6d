"""Tables between bars (GFM): every cell of a row is read, also those that the head has no column for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from directive_model import Span
from directive_model.flow import DrawnTable, FlowCell, FlowParagraph, FlowRow, FlowTable, Stretch, filled
from directive_model_md.paragraphs import Paragraphs
from directive_model_md.places import CellPlaces, Places

_BREAK = re.compile(r"(?<!\\)\\$")
_CELL = re.compile(r"(?:[^\\|]|\\.|\\$)*", re.DOTALL)
#: What converters from Word put between the paragraphs of a cell; they leave no other two spaces in one.
_ESCAPED = re.compile(r"\\.")
_PARTS = re.compile(r"(?<=\S)  (?=\S)")


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


def drawn_table_of(table: DrawnTable, lines: Sequence[str], first: int, paragraphs: Paragraphs) -> FlowTable:
    """Return a table that dashes or bars draw among ``lines``, as pandoc writes them.

    They begin with line ``first`` of the source.
    """
    paragraphs.tally.add(lines=sum(len(cell) for row in table.rows for cell in row[1:]))

    def words(stretches: Sequence[Stretch], span: Span) -> Iterator[FlowParagraph]:  # noqa: ARG001  # letters have their own
        # A line break of the document is a backslash at the end of a line; here every line stands by itself.
        bare = [
            (number, start, start + len(_BREAK.sub("", lines[number][start:end]))) for number, start, end in stretches
        ]
        content = "\n".join(lines[number][start:end] for number, start, end in bare)
        yield from paragraphs.of(content, CellPlaces(paragraphs.source, lines, first, bare))

    return filled(table, lines, first, paragraphs.source, words)


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
        blocks = tuple(_paragraphs(words.strip(), line, number, skipped, paragraphs))
        span = Span(paragraphs.source, line=number, column=start + 1, end_line=number, end_column=stop + 1)
        yield FlowCell(tuple(block for block in blocks if block.runs), span=span)
        start = stop + 1


def _paragraphs(words: str, line: str, number: int, skipped: int, paragraphs: Paragraphs) -> Iterator[FlowParagraph]:
    """Yield the paragraphs of a cell, which two spaces part where no emphasis, code or link goes on over them."""
    ends = [0, *(match.end() for match in _PARTS.finditer(words)), len(words) + len("  ")]
    parts = [(start, words[start : end - len("  ")]) for start, end in pairwise(ends)]
    if not all(_is_whole(part) for _, part in parts):
        parts = [(0, words)]
    for start, part in parts:
        # A bar inside of a cell is written behind a backslash, which the inline grammar takes for an escape.
        yield from paragraphs.of(part, Places(paragraphs.source, [line], number, skipped + start))


def _is_whole(part: str) -> bool:
    """Whether each mark that a part opens is closed in it."""
    letters = _ESCAPED.sub("", part)
    for mark in ("**", "__", "*", "_", "`", "~"):
        if letters.count(mark) % 2:
            return False
        letters = letters.replace(mark, "")
    return letters.count("[") == letters.count("]") and letters.count("<") == letters.count(">")
