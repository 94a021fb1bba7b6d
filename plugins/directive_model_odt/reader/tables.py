"""Tables: cells with their spans, widths and borders (9)."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Literal

import attrs
from lxml import etree

from directive_model import Span
from directive_model.errors import LimitExceeded
from directive_model.flow import FlowBlock, FlowCell, FlowRow, FlowTable, text_of
from directive_model_odt.formatting.properties import borders
from directive_model_odt.measure import mm_of, whole
from directive_model_odt.names import FO, LOEXT, STYLE, TABLE, TEXT, H, P

if TYPE_CHECKING:
    from directive_model_odt.reader.story import Story

_MOST_COLUMNS = 4096
#: Of the elements that a part may have, so many cells may be made by repeating others.
_REPEATED_SHARE = 100
_VERTICAL: dict[str, Literal["middle", "bottom"]] = {"middle": "middle", "bottom": "bottom"}
_STYLE_NAME = TABLE + "style-name"
_ROW, _CELL = TABLE + "table-row", TABLE + "table-cell"
_CELLS = {"table-cell", "covered-table-cell"}
#: What stands between rows in broken files.
_LOOSE = {P, H, TEXT + "list", _CELL}
_HEADS = {"table-header-rows"}
_GROUPS = {"table-rows", "table-row-group", *_HEADS}
_COLUMN_GROUPS = {"table-columns", "table-column-group", "table-header-columns"}


@attrs.define(eq=False)
class _Cell:
    """A cell while its rows are still being counted."""

    blocks: tuple[FlowBlock, ...]
    columns: int
    rows: int
    vertical: Literal["top", "middle", "bottom"]
    span: Span

    def finished(self) -> FlowCell:
        return FlowCell(self.blocks, self.columns, self.rows, self.vertical, span=self.span)


@attrs.define(eq=False)
class _Grid:
    """A table while it is read."""

    story: Story
    rows: list[tuple[list[_Cell], bool, bool]] = attrs.Factory(list)
    #: The cell that reaches over each square below or beside it, and down to which row.
    reaching: dict[int, tuple[_Cell, int]] = attrs.Factory(dict)
    bordered: bool = False
    repeated: int = 0


def read_table(element: etree._Element, story: Story) -> FlowTable:
    """Return a ``table:table``.

    Raises :class:`directive_model.errors.LimitExceeded` ("xml_nodes") where rows repeated make too many cells.
    """
    first = story.count + 1
    grid = _Grid(story)
    for row, head in _rows(element, head=False):
        _add_row(row, head, grid)
    finished = [FlowRow(tuple([cell.finished() for cell in cells]), head, kept) for cells, head, kept in grid.rows]
    return FlowTable(tuple(finished), _widths(element, story), grid.bordered, span=story.since(first))


def _local(element: etree._Element) -> str:
    """Return an element's name where it is one of tables; those in shapes have names of LibreOffice's own."""
    tag = str(element.tag)
    return tag.rsplit("}", 1)[-1] if tag.startswith((TABLE, LOEXT)) else ""


def _rows(element: etree._Element, *, head: bool) -> Iterator[tuple[etree._Element, bool]]:
    for child in element:
        name = _local(child)
        if name == "table-row":
            yield child, head
        elif name in _GROUPS:
            yield from _rows(child, head=head or name in _HEADS)
        elif child.tag in _LOOSE:
            yield _wrapped(child, _ROW), head


def _wrapped(element: etree._Element, tag: str) -> etree._Element:
    """Return a row (or cell) that holds what a broken file has outside of all of them."""
    around = etree.Element(tag)
    around.append(deepcopy(element))
    return around


def _columns(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        name = _local(child)
        if name == "table-column":
            yield child
        elif name in _COLUMN_GROUPS:
            yield from _columns(child)


def _widths(element: etree._Element, story: Story) -> tuple[float, ...]:
    """Return the widths of all columns, where the file gives them."""
    widths: list[float | None] = []
    shares: list[float | None] = []
    for column in _columns(element):
        style = column.get(_STYLE_NAME)
        width = mm_of(story.styles.property("table-column", style, "table-column", STYLE + "column-width"))
        share = story.styles.property("table-column", style, "table-column", STYLE + "rel-column-width") or ""
        times = min(_times(column, "number-columns-repeated"), _MOST_COLUMNS - len(widths))
        widths += [width] * times
        shares += [float(whole(share.rstrip("*")) or 0) or None] * times
    known = [width for width in widths if width is not None]
    if len(known) == len(widths):
        return tuple(known)
    total = mm_of(story.styles.property("table", element.get(_STYLE_NAME), "table", STYLE + "width"))
    parts = [share for share in shares if share is not None]
    if total is None or len(parts) != len(shares):
        return ()
    return tuple(round(total * part / sum(parts), 2) for part in parts)


def _times(element: etree._Element, name: str) -> int:
    return max(1, whole(element.get(TABLE + name)) or 1)


def _add_row(row: etree._Element, head: bool, grid: _Grid) -> None:
    style = row.get(_STYLE_NAME)
    kept = grid.story.styles.property("table-row", style, "table-row", FO + "keep-together") == "always"
    cells = _cells(row, grid)
    grid.rows.append((cells, head, kept))
    times = _times(row, "number-rows-repeated")
    # Rows without a word are repeated to fill a sheet, and no page shows more of them than one.
    if times > 1 and any(text_of(cell.blocks).strip() for cell in cells):
        _count_repeated((times - 1) * len(cells), grid)
        grid.rows += [(cells, head, kept)] * (times - 1)


def _count_repeated(more: int, grid: _Grid) -> None:
    grid.repeated += more
    source = grid.story.document.odt.source
    if grid.repeated > source.limits.xml_nodes // _REPEATED_SHARE:
        raise LimitExceeded("xml_nodes", source.limits.xml_nodes, None, source.name, grid.story.part or "")


def _cells(row: etree._Element, grid: _Grid) -> list[_Cell]:
    cells: list[_Cell] = []
    number = len(grid.rows)
    column = 0
    for element in row:
        name = _local(element)
        times = min(_times(element, "number-columns-repeated"), max(_MOST_COLUMNS - column, 1))
        if name == "covered-table-cell" and _is_covered(element, column, number, grid):
            column += times
            continue
        if column >= _MOST_COLUMNS and not _has_letters(element):
            continue
        # Broken files have paragraphs, and what is not known, between the cells.
        cell = _cell(element if name in _CELLS else _wrapped(element, _CELL), grid)
        if times > 1 and text_of(cell.blocks).strip():
            _count_repeated(times - 1, grid)
        for _ in range(times):
            cells.append(cell)
            for square in range(column, column + cell.columns):
                grid.reaching[square] = cell, number + cell.rows
            # What covers squares of its own row has its covered cells after it.
            column += 1
    return cells


def _cell(element: etree._Element, grid: _Grid) -> _Cell:
    story = grid.story
    first = story.count + 1
    style = element.get(_STYLE_NAME)
    definition = story.styles.definitions.of("table-cell", style)
    for properties in () if definition.element is None else definition.element.iterchildren(_CELL_PROPERTIES):
        grid.bordered = grid.bordered or any(borders(properties).values())
    vertical = story.styles.property("table-cell", style, "table-cell", STYLE + "vertical-align")
    return _Cell(
        blocks=story.blocks(element),
        columns=min(_times(element, "number-columns-spanned"), _MOST_COLUMNS),
        rows=_times(element, "number-rows-spanned"),
        vertical=_VERTICAL.get(vertical or "", "top"),
        span=story.since(first),
    )


_CELL_PROPERTIES = STYLE + "table-cell-properties"


def _is_covered(element: etree._Element, column: int, number: int, grid: _Grid) -> bool:
    """Return whether nothing is left of a covered cell: what it holds, and no page shows, is the covering one's."""
    if not _has_letters(element):
        return True
    cell, until = grid.reaching.get(column, (None, 0))
    if cell is None or number >= until:
        return False
    cell.blocks += grid.story.blocks(element)
    return True


def _has_letters(element: etree._Element) -> bool:
    return any(str(piece).strip() for piece in element.itertext())
