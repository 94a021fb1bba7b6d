"""A line in pieces, each of which knows where its letters stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import attrs

from directive_model.language import fold
from directive_model.recognize.page.line import Line

#: All capitals, as a class of a pattern has them.
CAPITALS = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))


def blanks_of(text: str) -> Iterator[int]:
    """Yield where the blanks of ``text`` stand, from left to right."""
    at = text.find(" ")
    while at >= 0:
        yield at
        at = text.find(" ", at + 1)


def is_whole(line: Line) -> bool:
    """Whether nothing but the line's own words can tell what it is: no table, no column, no style, no label."""
    return line.table is None and line.cell is None and not line.prefix and not line.used and line.meaning is None


def parted_at(line: Line, *cuts: int) -> list[Line]:
    """Return the pieces of ``line`` between ``cuts``, offsets in its text; no piece begins or ends with a blank."""
    return [piece_of(line, start, end) for start, end in pairwise((0, *cuts, len(line.text)))]


def piece_of(line: Line, start: int, end: int) -> Line:
    """Return the words of ``line`` between two offsets in its text, as a line without blanks round it."""
    text = line.text[start:end].strip()
    begin = line.text.index(text, start)
    first, last = line.raw_offset(begin), line.raw_offset(begin + len(text) - 1) + 1
    raw = line.raw[first - line.raw_start : last - line.raw_start]
    blank = line.blank_before and not start
    return attrs.evolve(line, text=text, raw=raw, raw_start=first, blank_before=blank, soft=start > 0)


def folded_in_place(text: str) -> str:
    """Return ``text`` folded, each letter where it was: one that would become several, such as "ß", is an "x"."""
    folded = fold(text)
    if len(folded) == len(text) == len(text.casefold()):
        return folded
    text = "".join(letter if len(letter.casefold()) == 1 else "x" for letter in text)
    folded = fold(text)
    return folded if len(folded) == len(text) else text.lower()


def in_column(line: Line, table: int, row: int, column: int) -> Line:
    """Return a line as one of a table that sets columns side by side."""
    return attrs.evolve(line, cell=(table, row, column))


def capitals_before(text: str, end: int) -> int:
    """Return where the words in capitals begin that stand before ``end``, as the name of a body or an office does."""
    start = end
    for word in reversed(text[:end].split(" ")):
        if word.startswith("{{"):
            start -= len(word) + 1
            continue  # a field to fill in
        is_small = not word.isupper() and any(map(str.isalpha, word))
        if is_small or any(map(str.isdigit, word)):
            break
        if word.endswith((".", ";")) and not word.endswith(("TP.", "..", "….")):
            break
        start -= len(word) + 1
    return max(start, 0)
