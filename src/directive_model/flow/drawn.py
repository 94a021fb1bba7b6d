"""Tables that lines of text draw with dashes and bars, as converters set what stood in tables of a document.

Three ways are known: grids (``+---+---+`` between rows of bars), columns under groups of dashes (``---- ------``),
and lines of bars alone, each bar under the one above.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeAlias

import attrs

from directive_model.flow.blocks import FlowCell, FlowParagraph, FlowRow, FlowTable
from directive_model.language.patterns import late
from directive_model.model.span import Span

_GRID = late(r"\s*\+(?:[-=:]{2,}\+)+\s*$")
_ROW = late(r"\s*\|.*\|\s*$")
#: Groups of dashes with one space between them: two rules typed side by side stand further apart.
_COLUMNS = late(r"\s*-{2,}(?: -{2,})+\s*$")
_GROUP = late(r"-{2,}")
_RULE = late(r"\s*-{5,}\s*$")
#: Bars of a line that only bars part: those at both ends, and one between.
_FEWEST_BARS = 3
#: No head of columns has more lines, no row between blank lines neither.
_LONGEST_HEAD = 12
#: The categories of letters that take no room on a line.
_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))

#: Of a cell: the line's index, and where in it the words begin and end.
Stretch: TypeAlias = tuple[int, int, int]


@attrs.frozen(eq=False, repr=False)
class DrawnTable:
    """Where a table is drawn, and what stands in its cells, line by line."""

    start: int
    #: Index after the last line.
    end: int
    rows: tuple[tuple[tuple[Stretch, ...], ...], ...]
    #: How many rows stand above the rule of the head.
    head: int = 0


def may_draw(text: str) -> bool:
    """Whether a text has what every drawn table has; most have not, and need no look at their lines."""
    return "-- --" in text or "--+" in text


def drawn_tables(lines: Sequence[str]) -> Iterator[DrawnTable]:
    """Yield the tables that grids or groups of dashes draw among ``lines``, in order."""
    rules: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if "--" in line and (_RULE.match(line) or _COLUMNS.match(line)):
            rules.setdefault("" if " " not in line.strip() else line.strip(), []).append(index)
    end = index = 0
    while index < len(lines):
        line = lines[index]
        table = None
        if "--+" in line and _GRID.match(line):
            table = _grid(lines, index)
        elif "-- --" in line and _COLUMNS.match(line):
            table = _columns(lines, index, end, rules)
        index += 1
        if table is not None:
            yield table
            end = index = table.end


def barred_table(lines: Sequence[str]) -> DrawnTable | None:
    """Return the table of lines that only bars part, each under the one above, a row a line; None for others."""
    places = _bars(lines[0])
    if len(lines) == 1 or len(places) < _FEWEST_BARS or any(_bars(line) != places for line in lines[1:]):
        return None
    if not any("  |" in line for line in lines):
        return None  # nothing is filled up to the width of its column
    rows = tuple(
        tuple(_told([_between(lines, index, bars)]) for bars in pairwise(places)) for index in range(len(lines))
    )
    return DrawnTable(0, len(lines), rows)


def filled(
    table: DrawnTable,
    lines: Sequence[str],
    first: int,
    source: str,
    words: Callable[[Sequence[Stretch], Span], Iterable[FlowParagraph]],
) -> FlowTable:
    """Return the table that was found among ``lines``, which begin with line ``first`` of the source.

    ``words`` makes the paragraphs of lines of a cell that no empty one parts, and gets their place, too.
    """
    rows = []
    for number, row in enumerate(table.rows):
        cells = []
        for cell in row:
            blocks: list[FlowParagraph] = []
            for told, group in groupby(cell, key=_is_told):
                stretches = list(group)
                blocks += words(stretches, _span(source, first, stretches)) if told else [FlowParagraph()]
            cells.append(FlowCell(tuple(blocks), span=_span(source, first, cell) if cell else None))
        rows.append(FlowRow(tuple(cells), header=number < table.head))
    last = table.end - 1
    span = Span(source, line=first + table.start, column=1, end_line=first + last, end_column=len(lines[last]) + 1)
    return FlowTable(tuple(rows), bordered=True, span=span)


def _is_told(stretch: Stretch) -> bool:
    return stretch[2] > stretch[1]


def _span(source: str, first: int, cell: Sequence[Stretch]) -> Span:
    (upper, start, _), (last, _, end) = cell[0], cell[-1]
    return Span(source, line=first + upper, column=start + 1, end_line=first + last, end_column=end + 1)


def _bars(line: str) -> list[int]:
    return [index for index, letter in enumerate(line) if letter == "|"]


def _grid(lines: Sequence[str], start: int) -> DrawnTable | None:
    """Read a grid whose first rule is line ``start``."""
    count = lines[start].count("+")
    rows: list[tuple[tuple[Stretch, ...], ...]] = []
    head = 0
    first = index = start + 1
    while index < len(lines):
        if _GRID.match(lines[index]):
            if index > first:
                rows.append(_grid_row(lines, range(first, index), count))
            if "=" in lines[index]:
                head = len(rows)
            first = index + 1
        elif len(_bars(lines[index])) != count or not _ROW.match(lines[index]):
            break
        index += 1
    # Rows without a rule under them are not of the grid.
    return DrawnTable(start, first, tuple(rows), head) if any(map(any, rows)) else None


def _grid_row(lines: Sequence[str], numbers: range, count: int) -> tuple[tuple[Stretch, ...], ...]:
    cells: list[list[Stretch]] = [[] for _ in range(count - 1)]
    for number in numbers:
        for cell, bars in zip(cells, pairwise(_bars(lines[number])), strict=True):
            cell.append(_between(lines, number, bars))
    return tuple(map(_told, cells))


def _columns(lines: Sequence[str], rule: int, floor: int, rules: dict[str, list[int]]) -> DrawnTable | None:
    """Read the columns under the groups of dashes on line ``rule``; what stands before line ``floor`` is taken.

    ``rules`` has where whole rules stand, and where each row of groups does.
    """
    above = rule
    while above > max(rule - _LONGEST_HEAD, floor) and lines[above - 1].strip() and not _RULE.match(lines[above - 1]):
        above -= 1
    ruled = floor < above < rule and _RULE.match(lines[above - 1]) is not None
    if ruled:
        last = _next(rules.get("", []), rule)
    elif above == rule:
        last = _next(rules[lines[rule].strip()], rule)
    else:
        above = rule - 1
        last = next((index for index in range(rule + 1, len(lines)) if not lines[index].strip()), len(lines))
    if last is None:
        return None
    spaced = ruled or any(not line.strip() for line in lines[rule + 1 : last])
    groups = [list(range(above, rule))] if above < rule else []
    groups += _rows_between(lines, rule + 1, last, spaced=spaced)
    # What stands before the first group is of its column, too.
    starts = [group.start() for group in _GROUP.finditer(lines[rule])][1:]
    places = list(pairwise([0, *starts, max(map(len, lines[above : last + 1])) + 1]))
    rows = tuple(tuple(_under(lines, group, place) for place in places) for group in groups)
    if not any(map(any, rows)):
        return None
    closed = last < len(lines) and bool(lines[last].strip())
    return DrawnTable(above - ruled, last + closed, rows, int(above < rule))


def _next(places: Sequence[int], after: int) -> int | None:
    """Return the first of some places behind another."""
    index = bisect_right(places, after)
    return places[index] if index < len(places) else None


def _rows_between(lines: Sequence[str], start: int, end: int, *, spaced: bool) -> list[list[int]]:
    """Return the numbers of the lines of each row: blank lines part them where there are any, if ``spaced``."""
    told = [index for index in range(start, end) if lines[index].strip()]
    if not spaced:
        return [[index] for index in told]
    rows: list[list[int]] = []
    for index in told:
        if rows and index == rows[-1][-1] + 1:
            rows[-1].append(index)
        else:
            rows.append([index])
    return rows


def _under(lines: Sequence[str], numbers: Sequence[int], place: tuple[int, int]) -> tuple[Stretch, ...]:
    """Return what stands on the lines between two columns of the page."""
    found = [_stripped(lines, number, *(_at(lines[number], column) for column in place)) for number in numbers]
    return _told(found)


def _between(lines: Sequence[str], number: int, bars: tuple[int, int]) -> Stretch:
    return _stripped(lines, number, bars[0] + 1, bars[1])


def _stripped(lines: Sequence[str], number: int, start: int, end: int) -> Stretch:
    words = lines[number][start:end]
    begin = start + len(words) - len(words.lstrip())
    return (number, begin, max(start + len(words.rstrip()), begin))


def _told(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Leave out the empty lines at both ends of a cell."""
    told = [index for index, (_, start, end) in enumerate(stretches) if end > start]
    return tuple(stretches[told[0] : told[-1] + 1]) if told else ()


def _at(line: str, column: int) -> int:
    """Return where in ``line`` a column of the page begins: some letters have no width, and marks neither."""
    if line.isascii():
        return min(column, len(line))
    passed = 0
    for index, letter in enumerate(line):
        wide = unicodedata.category(letter) not in _NO_WIDTH
        if passed + wide > column:
            return index
        passed += wide
    return len(line)
