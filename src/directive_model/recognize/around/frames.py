"""Tables that only frame what is in them: the layout of a web page, a table round the text, a box of one cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from directive_model.flow import FlowBlock, FlowParagraph, FlowTable, text_of
from directive_model.language import parse_label
from directive_model.recognize.page.layout import (
    MOST_ROWS,
    bands_of,
    fold_lines,
    is_boxed_mark,
    is_layout_table,
    opens_part,
    shows_part,
)

#: A cell with a head in it and so many paragraphs more holds a document.
_FEWEST_BESIDE_HEAD = 4
#: A box with so many numbered paragraphs holds a part of the text.
_FEWEST_NUMBERED = 2
_NUMBERED = ("roman", "number", "dieu", "chuong")


def without_frames(blocks: Sequence[FlowBlock]) -> tuple[FlowBlock, ...]:
    """Return ``blocks`` with those of a frame's cells in its place, row by row.

    A frame is a table of one column that draws no borders, has no head and is no part by itself, as addressees in a
    cell are; one of one cell that numbered paragraphs stand in, or a mark of the head; and one with a cell that holds
    a whole document, head and all, be there menus of a site beside it.
    """
    if not [1 for block in blocks if isinstance(block, FlowTable)]:
        return tuple(blocks)
    return tuple(_unframed(blocks))


def _unframed(blocks: Sequence[FlowBlock]) -> Iterator[FlowBlock]:
    for block in blocks:
        if isinstance(block, FlowTable) and _is_frame(block):
            for row in block.rows:
                for cell in row.cells:
                    yield from _unframed(cell.blocks)
        elif isinstance(block, FlowTable) and _is_page(block):
            for rows, wide in bands_of(block):
                if wide:
                    yield from _unframed([one for cell in rows[0].cells for one in cell.blocks])
                else:
                    yield attrs.evolve(block, rows=tuple(rows))
        else:
            yield block


def _is_frame(table: FlowTable) -> bool:
    if any(row.header for row in table.rows) or shows_part(table) is not None:
        return False
    cells = [cell for row in table.rows for cell in row.cells]
    if all(len(row.cells) < 2 for row in table.rows):  # noqa: PLR2004  # one column
        whole = [block for cell in cells for block in cell.blocks]
        if table.bordered:
            return len(cells) == 1 and (_is_numbered(whole) or is_boxed_mark(table))
        parted = any(isinstance(block, FlowTable) for block in whole)
        return parted or _is_numbered(whole) or not is_layout_table(table)
    return any(_holds_document(cell.blocks) for cell in cells)


def _is_page(table: FlowTable) -> bool:
    """Whether a table sets a whole page row by row: it is long and undrawn, and a head stands in its first row."""
    if table.bordered or len(table.rows) <= MOST_ROWS or any(row.header for row in table.rows):
        return False
    return opens_part(fold_lines(text_of(block for cell in table.rows[0].cells for block in cell.blocks)))


def _is_numbered(blocks: Sequence[FlowBlock]) -> bool:
    """Whether paragraphs are numbered as those of a text are."""
    labels = (parse_label(one.text.strip()) for one in blocks if isinstance(one, FlowParagraph))
    return sum(1 for label in labels if label is not None and label.family in _NUMBERED) >= _FEWEST_NUMBERED


def _holds_document(blocks: Sequence[FlowBlock]) -> bool:
    """Whether a table that sets a head stands in a cell, and text beside it; or such a cell in another frame."""
    tables = [block for block in blocks if isinstance(block, FlowTable)]
    if not tables:
        return False
    beside = sum(1 for block in blocks if isinstance(block, FlowParagraph) and block.text.strip())
    if beside >= _FEWEST_BESIDE_HEAD and any(_is_head(table) for table in tables):
        return True
    return any(_holds_document(cell.blocks) for table in tables for row in table.rows for cell in row.cells)


def _is_head(table: FlowTable) -> bool:
    return opens_part(fold_lines(text_of((table,)))) and is_layout_table(table)
