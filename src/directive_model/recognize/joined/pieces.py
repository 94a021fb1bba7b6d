"""A line in pieces, each of which knows where its letters stand."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model.recognize.page.lines import Line


def blanks_of(text: str) -> Iterator[int]:
    """Yield where the blanks of ``text`` stand, from left to right."""
    at = text.find(" ")
    while at >= 0:
        yield at
        at = text.find(" ", at + 1)


def is_whole(line: Line) -> bool:
    """Whether nothing but the line's own words can tell what it is: no table, no column, no style, no label."""
    return line.table is None and line.cell is None and not line.prefix and not line.used and line.meaning is None


def parted_at(line: Line, *blanks: int) -> list[Line]:
    """Return the pieces of ``line`` between ``blanks``, the offsets of blanks in its text that part them."""
    pieces = []
    start = 0
    for end in (*blanks, len(line.text)):
        first, last = line.raw_offset(start), line.raw_offset(end - 1) + 1
        raw = line.raw[first - line.raw_start : last - line.raw_start]
        blank = line.blank_before and not start
        text = line.text[start:end]
        pieces.append(attrs.evolve(line, text=text, raw=raw, raw_start=first, blank_before=blank, soft=start > 0))
        start = end + 1
    return pieces


def in_column(line: Line, table: int, row: int, column: int) -> Line:
    """Return a line as one of a table that sets columns side by side."""
    return attrs.evolve(line, cell=(table, row, column))
