"""The squares of a table, spans spread out."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

import attrs

from directive_model.model.value import Value


class _Spanning(Protocol):
    @property
    def column_span(self) -> int: ...

    @property
    def row_span(self) -> int: ...


CellT = TypeVar("CellT", bound=_Spanning)
_CellT_co = TypeVar("_CellT_co", bound=_Spanning, covariant=True)


class _RowOf(Protocol[_CellT_co]):
    @property
    def cells(self) -> tuple[_CellT_co, ...]: ...


class _TableOf(Protocol[_CellT_co]):
    @property
    def rows(self) -> tuple[_RowOf[_CellT_co], ...]: ...


@attrs.frozen(eq=False, repr=False)
class Square(Value, Generic[CellT]):
    """One square of the grid."""

    cell: CellT
    #: Whether the cell begins here; the other squares that it covers show nothing of their own.
    first: bool


def grid_of(table: _TableOf[CellT]) -> tuple[tuple[Square[CellT], ...], ...]:
    """Return the squares of ``table``, a row a tuple, for formats whose cells cover one square each.

    Takes the tables of a page (:class:`FlowTable`) and of a program.  Rows may differ in length, as they may in
    the table; a row span that reaches below the last row ends there.
    """
    grid = []
    #: By column: the cell that reaches down into the rows below, and how many of them it still covers.
    hanging: dict[int, tuple[CellT, int]] = {}
    for row in table.rows:
        squares: list[Square[CellT]] = []
        for cell in row.cells:
            _take_hanging(squares, hanging)
            begun = len(squares)
            squares.append(Square(cell, first=True))
            if cell.column_span > 1:
                squares += [Square(cell, first=False)] * (cell.column_span - 1)
            if cell.row_span > 1:
                hanging.update(dict.fromkeys(range(begun, len(squares)), (cell, cell.row_span - 1)))
        _take_hanging(squares, hanging)
        grid.append(tuple(squares))
    return tuple(grid)


def _take_hanging(squares: list[Square[CellT]], hanging: dict[int, tuple[CellT, int]]) -> None:
    """Add the squares that cells of the rows above cover, up to the first that is free."""
    while (reaching := hanging.pop(len(squares), None)) is not None:
        cell, rows = reaching
        if rows > 1:
            hanging[len(squares)] = (cell, rows - 1)
        squares.append(Square(cell, first=False))
