"""The run of the text over all pages."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.findings import Reading
from directive_model.flow import Flow, FlowBlock, FlowCell, FlowRow, FlowSection, FlowTable, PageSetup
from directive_model_pdf.reader.layout.columns import Columns, is_centered, parted
from directive_model_pdf.reader.layout.paragraphs import Column, paragraphs_of
from directive_model_pdf.reader.layout.strips import Strip, rows_of, strips_of
from directive_model_pdf.reader.sheet import Sheet


class Story:
    """Grows by a page at a time."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[FlowBlock] = []
        self.page: PageSetup | None = None

    def add(self, sheet: Sheet) -> None:
        """Take one more page."""
        strips = strips_of(sheet.words)
        if not strips:
            return
        column = Column(min(strip.left for strip in strips), max(strip.right for strip in strips))
        self.page = self.page or PageSetup(width_mm=sheet.width_mm, height_mm=sheet.height_mm)
        plain: list[Strip] = []
        for one in parted(strips, (column.left + column.right) / 2):
            if isinstance(one, Columns):
                self.blocks += self._blocks(plain, column, sheet.number)
                plain = []
                self.blocks.append(self._side_by_side(one, column, sheet.number))
            else:
                plain.append(one)
        self.blocks += self._blocks(plain, column, sheet.number)

    def finish(self, title: str | None) -> Reading[Flow]:
        """Return the whole."""
        sections = (FlowSection(tuple(self.blocks), self.page),) if self.blocks else ()
        return Reading(Flow(sections, title=title))

    def _blocks(self, strips: Sequence[Strip], column: Column, page: int) -> list[FlowBlock]:
        return [paragraph.block(self.source) for paragraph in paragraphs_of(rows_of(strips), column, page)]

    def _side_by_side(self, columns: Columns, column: Column, page: int) -> FlowTable:
        begin, end = columns.gutter
        middle = (begin + end) / 2
        left = self._blocks(columns.left, Column(column.left, begin, centered=is_centered(columns.left)), page)
        right = self._blocks(columns.right, Column(end, column.right, centered=is_centered(columns.right)), page)
        widths = (round(middle - column.left, 1), round(column.right - middle, 1))
        return FlowTable((FlowRow((FlowCell(tuple(left)), FlowCell(tuple(right)))),), widths)
