"""Grids (``+---+---+`` between rows of bars), and lines of bars alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from directive_model.flow.drawn.table import DrawnTable, Stretch, stripped, told
from directive_model.language.patterns import late

GRID = late(r"\s*\+(?:[-=:]{2,}\+)+\s*$")
_ROW = late(r"\s*\|.*\|\s*$")
#: Bars of a line that only bars part: those at both ends, and one between.
_FEWEST_BARS = 3


def grid(lines: Sequence[str], start: int) -> tuple[DrawnTable | None, int]:
    """Read a grid whose first rule is line ``start``; return with it the line to look at next.

    Where the rules have nothing between them, that is the last of them: it may begin a grid of other columns.
    """
    count = lines[start].count("+")
    rows: list[tuple[tuple[Stretch, ...], ...]] = []
    head = 0
    first = index = start + 1
    while index < len(lines):
        if GRID.match(lines[index]):
            if index > first:
                rows.append(_row(lines, range(first, index), count))
            if "=" in lines[index]:
                head = len(rows)
            first = index + 1
        elif len(_bars(lines[index])) != count or not _ROW.match(lines[index]):
            break
        index += 1
    if not any(map(any, rows)):
        return None, max(first - 1, start + 1)
    # Rows without a rule under them are not of the grid.
    return DrawnTable(start, first, tuple(rows), head), first


def barred_table(lines: Sequence[str]) -> DrawnTable | None:
    """Return the table of lines that only bars part, each under the one above, a row a line; None for others."""
    places = _bars(lines[0])
    if len(lines) == 1 or len(places) < _FEWEST_BARS or any(_bars(line) != places for line in lines[1:]):
        return None
    if not any("  |" in line for line in lines):
        return None  # nothing is filled up to the width of its column
    rows = tuple(
        tuple(told([_between(lines, index, bars)]) for bars in pairwise(places)) for index in range(len(lines))
    )
    return DrawnTable(0, len(lines), rows)


def _bars(line: str) -> list[int]:
    return [index for index, letter in enumerate(line) if letter == "|"]


def _row(lines: Sequence[str], numbers: range, count: int) -> tuple[tuple[Stretch, ...], ...]:
    cells: list[list[Stretch]] = [[] for _ in range(count - 1)]
    for number in numbers:
        for cell, bars in zip(cells, pairwise(_bars(lines[number])), strict=True):
            cell.append(_between(lines, number, bars))
    return tuple(map(told, cells))


def _between(lines: Sequence[str], number: int, bars: tuple[int, int]) -> Stretch:
    return stripped(lines, number, bars[0] + 1, bars[1])
