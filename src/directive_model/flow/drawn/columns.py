"""Columns under groups of dashes (``---- ------``)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from directive_model.flow.drawn.table import DrawnTable, Stretch, stripped, told
from directive_model.language.patterns import late

#: Groups of dashes with one space between them: two rules typed side by side stand further apart.
COLUMNS = late(r"\s*-{2,}(?: -{2,})+\s*$")
_GROUP = late(r"-{2,}")
_RULE = late(r"\s*-{5,}\s*$")
#: No head of columns has more lines, no row between blank lines neither.
_LONGEST_HEAD = 12
#: Word makes no table of more.
_MOST_COLUMNS = 63
#: The categories of letters that take no room on a line.
_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))


def columns(lines: Sequence[str], groups: int, floor: int, stop: int) -> DrawnTable | None:
    """Read the columns under the groups of dashes on line ``groups``; what stands before line ``floor`` is taken.

    The next groups of dashes, on line ``stop``, end the table if nothing does before.  None where a word stands over
    the blanks between two columns: such lines are no table.
    """
    dashes = [group.span() for group in _GROUP.finditer(lines[groups])]
    if len(dashes) > _MOST_COLUMNS:
        return None
    whole = dashes[-1][1] - dashes[0][0]
    above = _head(lines, groups, floor)
    ruled = floor < above < groups and _is_rule(lines[above - 1], whole)
    same = stop < len(lines) and lines[stop].strip() == lines[groups].strip()
    last: int | None
    if ruled:
        last = next((index for index in range(groups + 1, stop) if _is_rule(lines[index], whole)), None)
        closed = True
    elif above == groups:
        last, closed = stop if same else None, True
    else:
        above = groups - 1
        last = next((index for index in range(groups + 1, stop) if _ends(lines[index])), stop)
        closed = same and last == stop
    if last is None:
        return None
    numbers = [index for index in (*range(above, groups), *range(groups + 1, last)) if lines[index].strip()]
    # What stands before the first group is of its column, too.  Where nothing closes the columns, the last one is as
    # wide as its dashes: a line of prose is wider.
    starts, width = [start for start, _ in dashes[1:]], None if closed else dashes[-1][1]
    parted = {index: _parted(lines, index, starts, width) for index in numbers}
    spaced = ruled or any(not line.strip() for line in lines[groups + 1 : last])
    rows = [list(range(above, groups))] if above < groups else []
    rows += _rows(numbers, groups, spaced=spaced)
    found = []
    for row in rows:
        told_lines = [cells for index in row if (cells := parted[index]) is not None]
        if len(told_lines) < len(row):
            return None
        found.append(tuple(told(cell) for cell in zip(*told_lines, strict=True)))
    if not any(map(any, found)):
        return None
    return DrawnTable(above - ruled, last + closed, tuple(found), int(above < groups))


def _head(lines: Sequence[str], groups: int, floor: int) -> int:
    """Return the first of the lines above groups of dashes that neither a blank line nor a rule parts from them."""
    above = groups
    while above > max(groups - _LONGEST_HEAD, floor) and not _ends(lines[above - 1]):
        above -= 1
    return above


def _ends(line: str) -> bool:
    return not line.strip() or _RULE.match(line) is not None


def _is_rule(line: str, whole: int) -> bool:
    """Whether a line is the rule above or under a table: it is as wide as the groups of dashes together."""
    return _RULE.match(line) is not None and len(line.strip()) == whole


def _rows(numbers: Sequence[int], groups: int, *, spaced: bool) -> list[list[int]]:
    """Return the numbers of the lines of each row: blank lines part them where there are any, if ``spaced``."""
    rows: list[list[int]] = []
    for index in numbers:
        if index < groups:
            continue
        if spaced and rows and index == rows[-1][-1] + 1:
            rows[-1].append(index)
        else:
            rows.append([index])
    return rows


def _parted(lines: Sequence[str], number: int, starts: Sequence[int], width: int | None) -> list[Stretch] | None:
    """Return what stands on a line in each column; None where a column has no blank before it."""
    places = _places(lines[number].rstrip(), starts, width)
    if places is None:
        return None
    return [stripped(lines, number, *place) for place in pairwise([0, *places, len(lines[number])])]


def _places(line: str, starts: Sequence[int], width: int | None) -> list[int] | None:
    """Return where in ``line`` columns of the page begin: some letters have no width, and marks neither."""
    places: list[int] = []
    passed, before = 0, " "
    for index, letter in enumerate(line):
        if unicodedata.category(letter) in _NO_WIDTH:
            continue
        if passed == width:
            return None
        if len(places) < len(starts) and passed == starts[len(places)]:
            if not before.isspace():
                return None
            places.append(index)
        passed += 1
        before = letter
    return places + [len(line)] * (len(starts) - len(places))
