"""Three who sign side by side: offices, the hand's room, names in the same middles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

import attrs

from directive_model_pdf.reader.layout.names import is_name
from directive_model_pdf.reader.layout.strips import Strip, lines_across

__all__ = ["Signed", "signed_in"]

#: So many stand beside each other: two are columns as heads have them, more names would be those of a table.
_BESIDE = 3
#: In mm: how near middles are that agree, and how much room the hand has, at least and at most.
_AGREE, _HAND, _SIGNED = 3.0, 12.0, 45.0
#: How far down the next line of an office is, and the next row below names, in its heights.
_NEXT_LINE, _NEXT_ROW = 1.6, 6.0
#: A name that is long takes no more lines, none farther from the one above than so many of its heights.
_NAME_LINES, _CLOSE = 3, 0.8
#: What no office ends with.
_STOPS = (".", ";", ":", ",")

#: What each column has of a line, which may be nothing.
_Row: TypeAlias = list[list[Strip]]


@attrs.frozen(eq=False, repr=False)
class Signed:
    """Those who sign, column by column from left to right: in each those of all rows, one below the other."""

    columns: list[list[Strip]]
    #: Where the middle of each column is, in mm.
    middles: list[float]
    #: Where the first line begins and the last ends, in mm.
    top: float
    bottom: float


def signed_in(strips: Sequence[Strip]) -> Signed | None:
    """Return the first three who sign side by side, and the rows below them; None where there are none."""
    if sum(map(_is_name, strips)) < _BESIDE:
        return None
    lines = _levelled(lines_across(strips))
    for index, line in enumerate(lines):
        if len(line) == _BESIDE and (names := _names_at(lines, index, [strip.center for strip in line])):
            found = _signed_at(lines, index, names)
            if found is not None:
                return found
    return None


def _levelled(lines: Sequence[list[Strip]]) -> list[list[Strip]]:
    """Return ``lines``, three names as one though some stand a line lower, as under an office that takes one more."""
    levelled: list[list[Strip]] = []
    for line in lines:
        before = levelled[-1] if levelled else []
        both = [*before, *line]
        if before and len(both) == _BESIDE and all(map(_is_name, both)):
            both.sort(key=lambda one: one.left)
            near = line[0].top - before[0].top < line[0].height * _NEXT_LINE
            if near and all(one.right < other.left for one, other in pairwise(both)):
                levelled[-1] = both
                continue
        levelled.append(line)
    return levelled


def _names_at(lines: Sequence[list[Strip]], index: int, middles: Sequence[float]) -> list[_Row]:
    """Return the lines of the names that begin on a line in columns, most of which take one; [] for other words."""
    first = _in_columns(lines[index], middles)
    if first is None or any(strip.text.isupper() for strip in lines[index]):
        return []
    rows: list[_Row] = [first]
    for line in lines[index + 1 : index + _NAME_LINES]:
        row = _in_columns(line, middles)
        lowest = max(strip.bottom for column in rows[-1] for strip in column)
        if row is None or line[0].top - lowest > line[0].height * _CLOSE or any(one.text.isupper() for one in line):
            break
        # What stands under nothing is none of a name.
        if any(part and not above for part, above in zip(row, rows[-1], strict=True)):
            break
        rows.append(row)
    for count in range(len(rows), 0, -1):
        if all(is_name(" ".join([strip.text for strip in column])) for column in _joined(rows[:count]) if column):
            return rows[:count]
    return []


def _signed_at(lines: Sequence[list[Strip]], names: int, rows: Sequence[_Row]) -> Signed | None:
    """Return those who sign, the first of whom have their names in ``rows``, from the line ``names`` on."""
    middles = [strip.center for strip in lines[names]]
    offices: list[_Row] = []
    start, top = names, min(strip.top for strip in lines[names])
    has_room, room = False, _HAND if _is_listed(lines, names, middles) else 0.0
    for index in range(names - 1, -1, -1):
        over = _over(lines[index], middles)
        lowest, next_line = max(strip.bottom for strip in lines[index]), lines[index][0].height * _NEXT_LINE
        has_room = has_room or top - lowest > max(next_line, room)
        if over is None and has_room and not any(map(_is_of_offices, offices)):
            over = _office_over(lines[index], middles)
        # The hand's room is over the names, or over the remarks on them.
        far = _SIGNED if all(map(_is_remark, offices)) else next_line
        if over is None or top - lowest > far:
            break
        offices.insert(0, over)
        top = min(strip.top for strip in lines[index])
        if all(over):
            start = index
    if start == names:
        return None
    # What stands over the line on which all begin is of the text above.
    taken = [*offices[len(offices) - (names - start) :], *rows]
    end = names + len(rows) - 1
    while (below := _row_below(lines, end, middles)) is not None:
        taken += below
        end += len(below)
    top = min(strip.top for strip in lines[start])
    return Signed(_joined(taken), middles, top, max(strip.bottom for strip in lines[end]))


def _is_listed(lines: Sequence[list[Strip]], names: int, middles: Sequence[float]) -> bool:
    """Whether more names stand right over or under those on a line: of places, or of people, and nobody signs."""
    here = lines[names][0]
    for line in (*lines[max(names - 1, 0) : names], *lines[names + 1 : names + 2]):
        near = abs(line[0].top - here.top) < here.height * _NEXT_ROW
        if near and len(line) > 1 and _in_columns(line, middles) is not None and all(map(_is_name, line)):
            return True
    return False


def _row_below(lines: Sequence[list[Strip]], above: int, middles: Sequence[float]) -> list[_Row] | None:
    """Return the lines of one more row under the names on the line ``above``."""
    taken: list[_Row] = []
    bottom = max(strip.bottom for strip in lines[above])
    for index in range(above + 1, len(lines)):
        line = lines[index]
        names = _names_at(lines, index, middles)
        height = line[0].height
        signed = names or all(strip.text.startswith("(") for strip in line)
        far = height * _NEXT_ROW if not taken else _SIGNED if signed else height * _NEXT_LINE
        over = names[0] if names else _over(line, middles)
        if over is None or min(strip.top for strip in line) - bottom > far:
            return None
        if taken and any(bool(one) > bool(first) for one, first in zip(over, taken[0], strict=True)):
            return None
        taken += names or [over]
        if names:
            same = [bool(one) for one in over] == [bool(one) for one in taken[0]]
            return taken if len(taken) > 1 and same else None
        bottom = max(strip.bottom for strip in line)
    return None


def _joined(lines: Sequence[_Row]) -> _Row:
    """Return the lines of rows, column by column."""
    return [[strip for part in column for strip in part] for column in zip(*lines, strict=True)]


def _over(line: Sequence[Strip], middles: Sequence[float]) -> _Row | None:
    """Return the parts of a line of offices or remarks; None for other lines."""
    parted = _in_columns([part for strip in line for part in _parts(strip, middles)], middles)
    offices = parted is not None and all(
        strip.text.isupper() or strip.text.startswith("(") for column in parted for strip in column
    )
    return parted if offices else None


def _office_over(line: Sequence[Strip], middles: Sequence[float]) -> _Row | None:
    """Return the parts of a line of offices in small letters, which tell nothing but over the hand's room."""
    parted = _in_columns(line, middles)
    return None if any(strip.text.endswith(_STOPS) for strip in line) else parted


def _parts(strip: Strip, middles: Sequence[float]) -> Iterator[Strip]:
    """Yield the parts of a strip that stand in a column each: long offices come near each other."""
    edges = [sum(pair) / 2 for pair in pairwise(middles)]
    begin = 0
    places = [sum((word.box[0] + word.box[2]) / 2 > edge for edge in edges) for word in strip.words]
    for index in range(1, len(places) + 1):
        if index == len(places) or places[index] != places[begin]:
            yield Strip(strip.words[begin:index], strip.first + begin)
            begin = index


def _in_columns(line: Sequence[Strip], middles: Sequence[float]) -> _Row | None:
    """Return what each column has of a line; None where something stands in the middle of none, or two in one."""
    row: _Row = [[] for _ in middles]
    for strip in line:
        place = min(range(len(middles)), key=lambda one: abs(middles[one] - strip.center))
        if row[place] or abs(middles[place] - strip.center) > _AGREE:
            return None
        row[place].append(strip)
    return row


def _is_of_offices(row: _Row) -> bool:
    """Whether a line has an office in each column; one that takes more lines stands beside remarks."""
    return all(row) and not any(strip.text.startswith("(") for column in row for strip in column)


def _is_remark(row: _Row) -> bool:
    return all(strip.text.startswith("(") for column in row for strip in column)


def _is_name(strip: Strip) -> bool:
    return is_name(strip.text)
