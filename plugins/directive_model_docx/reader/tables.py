"""Tables: cells with their spans, widths and borders (17.4)."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING, Literal

import attrs
from lxml import etree

from directive_model import Span
from directive_model.flow import FlowBlock, FlowCell, FlowRow, FlowTable, text_of
from directive_model_docx.formatting.looks import TableLook, look_of
from directive_model_docx.measure import mm_of_twips, switched_on, twips, whole
from directive_model_docx.names import RUN, TABLE, TEXT, VAL, P, W
from directive_model_docx.reader.signs import text_below

if TYPE_CHECKING:
    from directive_model_docx.reader.blocks import Story

_ROW, _CELL, _ROW_PROPERTIES, _CELL_PROPERTIES = W + "tr", W + "tc", W + "trPr", W + "tcPr"
_PROPERTIES, _GRID = W + "tblPr", W + "tblGrid"
_COLUMNS, _MERGED_DOWN, _MERGED_ALONG = W + "gridSpan", W + "vMerge", W + "hMerge"
_VALIGN, _BORDERS = W + "vAlign", W + "tcBorders"
_HEAD, _WHOLE = W + "tblHeader", W + "cantSplit"
_ROW_MARKS = (W + "ins", W + "del")
_CELL_MARKS = (W + "cellIns", W + "cellDel")
#: What may stand in cells only, and stands between them in broken files.
_LOOSE = {P, TABLE, RUN, TEXT}
_EXCEPTIONS = W + "tblPrEx"
_NO_CELLS = {_ROW_PROPERTIES, _EXCEPTIONS, W + "sdtPr"}
_NO_BORDER = {"none", "nil"}
_SIDES = 4
#: Word opens no table of more (Word's specifications); a cell that claims more is no wider.
_MOST_COLUMNS = 63
_VERTICAL: dict[str, Literal["middle", "bottom"]] = {"center": "middle", "both": "middle", "bottom": "bottom"}


@attrs.define(eq=False, repr=False)
class _Cell:
    """A cell while its rows are still being counted."""

    blocks: tuple[FlowBlock, ...]
    columns: int
    vertical: Literal["top", "middle", "bottom"]
    span: Span
    rows: int = 1

    def finished(self) -> FlowCell:
        return FlowCell(self.blocks, self.columns, self.rows, self.vertical, span=self.span)


@attrs.define(eq=False, repr=False)
class _Facts:
    """What a ``w:tcPr`` says."""

    columns: int = 1
    #: None for a cell of one row, else "restart" or "continue".
    merge: str | None = None
    #: As ``merge``, for the old way of merging along a row.
    merged_left: bool = False
    vertical: Literal["top", "middle", "bottom"] = "top"
    #: Whether the cell has a line of its own; None where it leaves that to the table.
    bordered: bool | None = None
    #: Whether change tracking has put it in or taken it out.
    changed: bool = False


def read_table(element: etree._Element, story: Story) -> FlowTable:
    """Return a ``w:tbl``."""
    first = story.count + 1
    properties = element.find(_PROPERTIES)
    bordered = _visible(_table_borders(properties, story)) > 0
    widths: tuple[float, ...] = ()
    rows: list[tuple[list[_Cell], bool, bool]] = []
    open_cells: dict[int, _Cell] = {}
    own_borders: list[bool | None] = []
    document = story.document
    outer, document.around = document.around, None
    look = look_of(properties, document.styles.definitions)
    last = sum(1 for _ in element.iterchildren(_ROW)) - 1
    for child in element:
        if child.tag == _GRID:
            widths = _widths(child)
        else:
            for row, of_row in _rows(child, story):
                parts = () if look is None else look.parts_of_row(len(rows), last)
                before = _skipped(of_row)
                cells, open_cells = _row(row, before, story, open_cells, own_borders, look, parts)
                rows.append((cells, _says(of_row, _HEAD), _says(of_row, _WHOLE)))
    document.around = outer
    if any(own_borders) or (own_borders and all(own is False for own in own_borders)):
        bordered = any(own is True or (own is None and bordered) for own in own_borders)
    span = Span(source=story.document.source, part=story.part, paragraph=first, end_paragraph=story.count)
    finished = [FlowRow(tuple([cell.finished() for cell in cells]), head, whole_) for cells, head, whole_ in rows]
    return FlowTable(tuple(finished), widths, bordered, span=span)


def _table_borders(properties: etree._Element | None, story: Story) -> etree._Element | None:
    if properties is None:
        return None
    borders = properties.find(W + "tblBorders")
    if borders is not None:
        return borders
    style = properties.find(W + "tblStyle")
    return None if style is None else story.document.styles.definitions.table_borders(style.get(VAL))


def _visible(borders: etree._Element | None) -> int:
    return 0 if borders is None else sum(1 for side in borders if side.get(VAL, "none") not in _NO_BORDER)


def _widths(grid: etree._Element) -> tuple[float, ...]:
    widths = [twips(column.get(W + "w")) for column in grid.iterchildren(W + "gridCol")]
    known = [mm_of_twips(width) for width in widths if width is not None]
    return tuple(known) if len(known) == len(widths) else ()


def _rows(element: etree._Element, story: Story) -> Iterator[tuple[etree._Element, etree._Element | None]]:
    """Yield the rows in ``element``, those in content controls and insertions too, without the deleted ones.

    With each come its properties.
    """
    if element.tag == _ROW:
        properties = _first(element, _ROW_PROPERTIES)
        if _is_kept(element, properties, _ROW_MARKS, story):
            yield element, properties
    elif element.tag in _LOOSE or element.tag == _CELL:
        yield _wrapped(element, _ROW), None
    elif element.tag != _PROPERTIES:
        for child in element:
            yield from _rows(child, story)


def _wrapped(element: etree._Element, tag: str) -> etree._Element:
    """Return a row (or cell) that holds what a broken file has outside of all of them."""
    around = etree.Element(tag)
    around.append(deepcopy(element))
    return around


def _is_kept(
    element: etree._Element, properties: etree._Element | None, marks: tuple[str, str], story: Story
) -> bool:
    """Tell of a row or cell that change tracking has put in or taken out; return whether it is in the flow."""
    if properties is None or not len(properties):
        return True
    notices = story.document.notices
    put_in, taken_out = marks
    if properties.find(put_in) is not None:
        notices.changed = True
    if properties.find(taken_out) is None:
        return True
    if notices.changes == "all":
        # Its runs are marked as deleted themselves.
        notices.changed = True
        return True
    notices.taken_out(text_below(element), story.place())
    return False


def _first(element: etree._Element, tag: str) -> etree._Element | None:
    """Return the properties of a row; only its exceptions to the table's may stand before them."""
    for child in element:
        if child.tag == tag:
            return child
        if child.tag != _EXCEPTIONS:
            break
    return None


def _says(properties: etree._Element | None, tag: str) -> bool:
    child = None if properties is None else properties.find(tag)
    return child is not None and switched_on(child.get(VAL))


def _row(  # what the rows before it leave
    row: etree._Element,
    before: int,
    story: Story,
    above: dict[int, _Cell],
    own_borders: list[bool | None],
    look: TableLook | None,
    parts: tuple[str, ...],
) -> tuple[list[_Cell], dict[int, _Cell]]:
    """Return a row's cells, and the cells by column that a next row may continue."""
    cells: list[_Cell] = []
    below: dict[int, _Cell] = {}
    column = before
    if column:
        cells.append(_Cell((), column, "top", story.place()))
    elements = list(_cells(row))
    for element in elements:
        facts = _facts(element)
        if facts.changed and not _is_kept(element, element[0], _CELL_MARKS, story):
            continue
        first = story.count + 1
        if look is not None:
            story.document.around = look.around(parts, first=column == 0, last=element is elements[-1])
        blocks = story.blocks(element)
        own_borders.append(facts.bordered)
        origin = above.get(column) if facts.merge == "continue" else None
        if facts.merged_left and cells and origin is None:
            origin = cells[-1]
            origin.columns += facts.columns
        elif origin is not None:
            origin.rows += 1
            below[column] = origin
        if origin is not None:
            # Word shows nothing of a covered cell, but a text in it is not to be lost.
            if blocks and text_of(blocks).strip():
                origin.blocks += blocks
        else:
            span = Span(source=story.document.source, part=story.part, paragraph=first, end_paragraph=story.count)
            cell = _Cell(blocks, facts.columns, facts.vertical, span)
            cells.append(cell)
            if facts.merge is not None:
                below[column] = cell
        column += facts.columns
    return cells, below


def _skipped(properties: etree._Element | None) -> int:
    """Return how many columns a row begins with that have no cell."""
    before = None if properties is None else properties.find(W + "gridBefore")
    columns = None if before is None else whole(before.get(VAL))
    return max(0, min(columns or 0, _MOST_COLUMNS))


def _cells(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == _CELL:
            yield child
        elif child.tag in _LOOSE:
            yield _wrapped(child, _CELL)
        elif child.tag not in _NO_CELLS:
            yield from _cells(child)


def _facts(element: etree._Element) -> _Facts:
    facts = _Facts()
    properties = next(iter(element), None)
    if properties is None or properties.tag != _CELL_PROPERTIES:
        return facts
    for child in properties:
        tag = child.tag
        if tag == _COLUMNS:
            facts.columns = max(1, min(whole(child.get(VAL)) or 1, _MOST_COLUMNS))
        elif tag == _MERGED_DOWN:
            facts.merge = "restart" if child.get(VAL) == "restart" else "continue"
        elif tag == _MERGED_ALONG:
            facts.merged_left = child.get(VAL) != "restart"
        elif tag == _VALIGN:
            facts.vertical = _VERTICAL.get(child.get(VAL, ""), "top")
        elif tag == _BORDERS:
            visible = _visible(child)
            if visible or len(child) >= _SIDES:
                facts.bordered = visible > 0
        elif tag in _CELL_MARKS:
            facts.changed = True
    return facts
