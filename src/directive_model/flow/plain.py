"""Pages as lines, for formats that have no places beside each other, no heads and no feet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from directive_model.flow.blocks import FlowBlock, FlowParagraph, FlowTable
from directive_model.flow.page import FlowSection

#: White space over a paragraph, in points, for each blank line: that of the hand over a signer's name is three.
LINE_PT = 14.0


def is_content(table: FlowTable) -> bool:
    """Whether a table is one to the reader, and not only there to set things side by side."""
    return table.bordered or any(row.header for row in table.rows)


def columns_of(table: FlowTable) -> tuple[tuple[FlowBlock, ...], ...]:
    """Return the blocks of a table column by column: the order to read what is only set side by side."""
    columns: dict[int, list[FlowBlock]] = {}
    for row in table.rows:
        column = 0
        for cell in row.cells:
            columns.setdefault(column, []).extend(cell.blocks)
            column += cell.column_span
    return tuple(tuple(columns[column]) for column in sorted(columns))


def space_above_pt(paragraph: FlowParagraph) -> float:
    """Return the white space over a paragraph, in points; a new page begins with that of a line at least."""
    layout = paragraph.layout
    if layout is None:
        return 0.0
    return max(layout.before_pt, LINE_PT) if layout.page_break_before else layout.before_pt


def margin_words(section: FlowSection) -> Iterator[str]:
    """Yield what each of a section's heads and feet says beside the numbers of pages."""
    for blocks in (section.header, section.footer, section.first_header or (), section.first_footer or ()):
        if words := " ".join(_words(blocks)).strip():
            yield words


def _words(blocks: Iterable[FlowBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, FlowParagraph):
            yield from (run.text for run in block.runs if run.field is None and run.text.strip())
        elif isinstance(block, FlowTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from _words(cell.blocks)
