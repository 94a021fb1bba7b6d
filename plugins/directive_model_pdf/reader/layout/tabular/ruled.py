"""Drawn lines that cross, to tables: cells by the lines between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import attrs

from directive_model_pdf.reader.sheet import Box

__all__ = ["Ruled", "Square", "tables_of"]

#: In mm: lines nearer than this are one, and reach each other.
_NEAR = 0.9
#: No column is narrower, no row lower.
_NARROWEST = 2.0
#: A line parts two squares where it runs along so much of their side.
_ALONG = 0.6
#: Marks such as "KHẨN" stand in boxes that are no wider.
_WIDEST_BOX = 60.0
#: A line that is drawn twice along so much of it is two.
_TWICE = 1.9
#: Tables with more squares are drawings.
_MOST = 20_000


@attrs.frozen(eq=False, repr=False)
class Square:
    """A cell: where it begins, and how many squares of the grid it covers."""

    row: int
    column: int
    rows: int
    columns: int


@attrs.frozen(eq=False, repr=False)
class Ruled:
    """A table that lines draw."""

    #: Where its upright lines stand, and how deep those across lie, in mm.
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    squares: tuple[Square, ...]

    @property
    def box(self) -> Box:
        """Its edges."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def box_of(self, square: Square) -> Box:
        """Return the edges of a cell."""
        return (
            self.xs[square.column],
            self.ys[square.row],
            self.xs[square.column + square.columns],
            self.ys[square.row + square.rows],
        )

    def at(self, x: float, y: float) -> tuple[int, int] | None:
        """Return row and column of the square of the grid that a point lies in; None outside of the table."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1:
            return row, column
        return None


@attrs.define(eq=False, repr=False)
class _Line:
    """Lines along one axis, at one place of the other."""

    at: float
    begin: float
    end: float
    strokes: list[Box]

    def reaches(self, at: float) -> bool:
        return self.begin - _NEAR <= at <= self.end + _NEAR


def tables_of(strokes: Iterable[Box]) -> tuple[list[Ruled], set[Box]]:
    """Return the tables that ``strokes`` draw, from top to bottom, and the strokes of tables and boxes.

    A box round a few words is no table, one round a paragraph is.
    """
    across: list[tuple[float, float, float, Box]] = []
    upright: list[tuple[float, float, float, Box]] = []
    for box in strokes:
        left, top, right, bottom = box
        if right - left >= bottom - top:
            across.append(((top + bottom) / 2, left, right, box))
        else:
            upright.append(((left + right) / 2, top, bottom, box))
    if len(across) < 2 or len(upright) < 2:  # noqa: PLR2004  # two sides each
        return [], set()
    tables: list[Ruled] = []
    drawn: set[Box] = set()
    groups = _groups(_merged(across), _merged(upright))
    for rows, columns in (part for group in groups for part in _apart(*group)):
        table = _table(rows, columns)
        if table is not None:
            drawn.update(box for line in (*rows, *columns) for box in line.strokes)
            if len(table.squares) > 1 or table.xs[-1] - table.xs[0] > _WIDEST_BOX:
                tables.append(table)
    return sorted(tables, key=lambda one: one.ys[0]), drawn


def _merged(pieces: list[tuple[float, float, float, Box]]) -> list[_Line]:
    """Return pieces that lie on one line and reach each other as one."""
    lines: list[_Line] = []
    for at, begin, end, box in sorted(pieces, key=lambda piece: piece[:3]):
        for line in reversed(lines):
            if at - line.at > _NEAR:
                lines.append(_Line(at, begin, end, [box]))
                break
            if begin <= line.end + _NEAR and end >= line.begin - _NEAR:
                line.begin, line.end = min(line.begin, begin), max(line.end, end)
                line.strokes.append(box)
                break
        else:
            lines.append(_Line(at, begin, end, [box]))
    return lines


def _groups(across: list[_Line], upright: list[_Line]) -> Iterator[tuple[list[_Line], list[_Line]]]:
    """Yield lines that cross each other, at first hand or by others."""
    left = set(range(len(upright)))
    rest = set(range(len(across)))
    while rest:
        begun = [rest.pop()]
        flat, tall = set(begun), set()
        while begun:
            row = across[begun.pop()]
            new = {index for index in left if _cross(row, upright[index])}
            left -= new
            tall |= new
            also = {index for index in rest if any(_cross(across[index], upright[one]) for one in new)}
            rest -= also
            flat |= also
            begun += also
        yield [across[index] for index in sorted(flat)], [upright[index] for index in sorted(tall)]


def _cross(row: _Line, column: _Line) -> bool:
    return row.reaches(column.at) and column.reaches(row.at)


def _apart(across: list[_Line], upright: list[_Line]) -> Iterator[tuple[list[_Line], list[_Line]]]:
    """Yield the tables of a group apart that touch: each has drawn its own line.

    Some programs draw all lines between rows twice: so their columns differ, or no other line is drawn so.
    """
    across = sorted(across, key=lambda line: line.at)
    twice = [index for index, line in enumerate(across[1:-1], 1) if _is_twice(line)]
    alone = len(twice) == 1 and len(across) > 3  # noqa: PLR2004  # another line between rows
    for index in twice:
        at = across[index].at
        over, under = _clipped(upright, 0.0, at), _clipped(upright, at, float("inf"))
        if alone or _places(over) != _places(under):
            yield across[: index + 1], over
            yield from _apart(across[index:], under)
            return
    yield across, upright


def _is_twice(line: _Line) -> bool:
    return sum(box[2] - box[0] for box in line.strokes) >= (line.end - line.begin) * _TWICE


def _clipped(upright: list[_Line], begin: float, end: float) -> list[_Line]:
    """Return what of upright lines is between two heights."""
    parts = [_Line(one.at, max(one.begin, begin), min(one.end, end), one.strokes) for one in upright]
    return [one for one in parts if one.end - one.begin > _NARROWEST]


def _table(across: list[_Line], upright: list[_Line]) -> Ruled | None:
    xs, ys = _places(upright), _places(across)
    wide, high = len(xs) - 1, len(ys) - 1
    if wide < 1 or high < 1 or wide * high > _MOST:
        return None
    right = [[_runs_along(upright, xs[c + 1], ys[r], ys[r + 1]) for c in range(wide)] for r in range(high)]
    below = [[_runs_along(across, ys[r + 1], xs[c], xs[c + 1]) for c in range(wide)] for r in range(high)]
    return Ruled(tuple(xs), tuple(ys), tuple(_squares(right, below)))


def _places(lines: list[_Line]) -> list[float]:
    places: list[float] = []
    for at in sorted(line.at for line in lines):
        if not places or at - places[-1] > _NARROWEST:
            places.append(at)
    return places


def _runs_along(lines: Sequence[_Line], at: float, begin: float, end: float) -> bool:
    shared = 0.0
    for line in lines:
        if abs(line.at - at) <= _NARROWEST:
            shared = max(shared, min(line.end, end) - max(line.begin, begin))
    return shared > (end - begin) * _ALONG


def _squares(right: list[list[bool]], below: list[list[bool]]) -> Iterator[Square]:
    """Yield the cells of a grid, from what lines stand to the right of each square and below it."""
    high, wide = len(right), len(right[0])
    taken: set[tuple[int, int]] = set()
    for row in range(high):
        for column in range(wide):
            if (row, column) in taken:
                continue
            columns = 1
            while (
                column + columns < wide
                and not right[row][column + columns - 1]
                and (row, column + columns) not in taken
            ):
                columns += 1
            rows = 1
            while row + rows < high and not any(below[row + rows - 1][column : column + columns]):
                rows += 1
            taken |= {(row + down, column + beside) for down in range(rows) for beside in range(columns)}
            yield Square(row, column, rows, columns)
