"""Tables without lines: columns that white space parts, under a head, one of them with figures alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from directive_model_pdf.reader.layout.strips import Strip

__all__ = ["Unruled", "unruled_in"]

#: Fewer columns may be a head or an ending, fewer rows under the head anything.
_COLUMNS, _ROWS = 3, 3
#: In mm: how wide the white space between columns is at least; and how far down the next line is, in its heights.
_GUTTER, _NEXT_LINE = 3.0, 2.6
#: What a column of figures holds; how an entry of a list begins.
_FIGURE = re.compile(r"\d[\d.,/%]*%?")
_ENTRY = re.compile(r"[-–+•*]")

_Cells = list[list[Strip]]


@attrs.frozen(eq=False, repr=False)
class Unruled:
    """A table: its rows from top to bottom, the first its head, each with the lines of its cells."""

    rows: list[_Cells]
    #: Where each column begins and ends, in mm.
    columns: list[tuple[float, float]]

    @property
    def strips(self) -> list[Strip]:
        """All lines of its cells."""
        return [strip for row in self.rows for cell in row for strip in cell]


def unruled_in(strips: Sequence[Strip]) -> Unruled | None:
    """Return the first table that white space alone makes of ``strips``; None where it is not certain of any."""
    lines = _lines(strips)
    for index, line in enumerate(lines):
        if len(line) >= _COLUMNS and not any(map(_is_figure, line)):
            found = _table_at(lines, index)
            if found is not None:
                return found
    return None


def _lines(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Return strips that stand on one height together, from left to right."""
    lines: list[list[Strip]] = []
    for strip in sorted(strips, key=lambda one: (one.top + one.bottom, one.left)):
        if lines and strip.beside(lines[-1][0]):
            lines[-1].append(strip)
        else:
            lines.append([strip])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _table_at(lines: Sequence[list[Strip]], start: int) -> Unruled | None:
    head = lines[start]
    columns = [(strip.left, strip.right) for strip in head]
    rows: list[_Cells] = [[[strip] for strip in head]]
    bottom = head[0].bottom
    for line in lines[start + 1 :]:
        places = list(_places(line, columns))
        wider = _widened(columns, line, places)
        if wider is None or line[0].top - bottom > line[0].height * _NEXT_LINE or _ENTRY.match(line[0].text):
            break
        columns, bottom = wider, max(strip.bottom for strip in line)
        if len(line) == len(columns):
            rows.append([[] for _ in columns])
        for strip, place in zip(line, places, strict=True):
            rows[-1][place].append(strip)
    figures = any(all(_is_figure(row[column][0]) for row in rows[1:]) for column in range(len(columns)))
    return Unruled(rows, columns) if figures and len(rows) > _ROWS else None


def _places(line: Sequence[Strip], columns: Sequence[tuple[float, float]]) -> Iterator[int]:
    """Yield the column that each strip of a line stands in, or is nearest to."""
    for strip in line:
        yield min(range(len(columns)), key=lambda one: abs(sum(columns[one]) / 2 - strip.center))


def _widened(
    columns: Sequence[tuple[float, float]], line: Sequence[Strip], places: Sequence[int]
) -> list[tuple[float, float]] | None:
    """Return ``columns`` with room for a line; None where it has two strips in one, or closes a gutter."""
    if len(set(places)) < len(places):
        return None
    wider = list(columns)
    for strip, place in zip(line, places, strict=True):
        left, right = wider[place]
        wider[place] = (min(left, strip.left), max(right, strip.right))
    parted = all(after[0] - before[1] >= _GUTTER for before, after in pairwise(wider))
    return wider if parted else None


def _is_figure(strip: Strip) -> bool:
    return _FIGURE.fullmatch(strip.text) is not None
