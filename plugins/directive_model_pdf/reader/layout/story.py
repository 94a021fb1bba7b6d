"""The run of the text over all pages."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.findings import Finding, Reading
from directive_model.flow import DrawnRule, Flow, FlowBlock, FlowCell, FlowRow, FlowSection, FlowTable, PageSetup
from directive_model_pdf.reader.layout.columns import Columns, is_centered, parted
from directive_model_pdf.reader.layout.joining import Joiner
from directive_model_pdf.reader.layout.looks import lined
from directive_model_pdf.reader.layout.paragraphs import Column, Paragraph
from directive_model_pdf.reader.layout.ruled import tables_of
from directive_model_pdf.reader.layout.strips import Strip, rows_of, strips_of
from directive_model_pdf.reader.layout.tables import TableReader, go_on
from directive_model_pdf.reader.sheet import Box, Sheet, Word

__all__ = ["Story"]


class Story:
    """Grows by a page at a time."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self.joiner = Joiner()
        self.tables = TableReader(self.joiner, source)
        self._sections: list[FlowSection] = []
        self._blocks: list[FlowBlock] = []
        #: The last paragraph so far, which the next page may go on with.
        self._open: Paragraph | None = None
        self._page: PageSetup | None = None
        #: Where text stands on pages of a size, left and right.
        self._columns: dict[tuple[int, int], Column] = {}

    def add(self, sheet: Sheet) -> None:
        """Take one more page."""
        ruled = tables_of(sheet.strokes)
        gone = {stroke for table in ruled for stroke in table.strokes}
        words, strokes = lined(sheet.words, [stroke for stroke in sheet.strokes if stroke not in gone])
        inside = {table: self.tables.inside(table, words) for table in ruled}
        taken = {id(word) for found in inside.values() for word in found}
        strips = strips_of([word for word in words if id(word) not in taken] if taken else words)
        self._turn_to(sheet, [*strips])
        column = self._column(sheet, strips)
        rules = [stroke for stroke in strokes if stroke[2] - stroke[0] > stroke[3] - stroke[1]]
        above = 0.0
        for table in ruled:
            self._text([one for one in strips if above <= one.center_y < table.ys[0]], rules, column, sheet.number)
            self._put(self.tables.table(table, inside[table], sheet.number))
            above = table.ys[0]
        self._text([one for one in strips if one.center_y >= above], rules, column, sheet.number)

    def finish(self, title: str | None) -> Reading[Flow]:
        """Return the whole."""
        self._close()
        if self._blocks:
            self._sections.append(FlowSection(tuple(self._blocks), self._page))
        return Reading(Flow(tuple(self._sections), title=title), tuple(self.findings))

    def _turn_to(self, sheet: Sheet, strips: Sequence[Strip]) -> None:
        """Begin a section where the paper changes."""
        wide, high = round(sheet.width_mm, 1), round(sheet.height_mm, 1)
        page = self._page
        if page is not None and max(abs(page.width_mm - wide), abs(page.height_mm - high)) < 5:  # noqa: PLR2004  # scans vary by some mm
            return
        self._close()
        if self._blocks:
            self._sections.append(FlowSection(tuple(self._blocks), page))
            self._blocks = []
        edges = _edges(strips) if strips else (30.0, 20.0, wide - 15.0, high - 20.0)
        self._page = PageSetup(
            width_mm=wide,
            height_mm=high,
            left_mm=round(edges[0], 1),
            top_mm=round(edges[1], 1),
            right_mm=round(wide - edges[2], 1),
            bottom_mm=round(max(high - edges[3], 0), 1),
        )

    def _column(self, sheet: Sheet, strips: Sequence[Strip]) -> Column:
        """Return where text stands, by this page and those before it of its size."""
        key = (round(sheet.width_mm), round(sheet.height_mm))
        known = self._columns.get(key)
        if not strips:
            return known or Column(0.0, sheet.width_mm)
        left, right = min(strip.left for strip in strips), max(strip.right for strip in strips)
        if known is not None:
            left, right = min(left, known.left), max(right, known.right)
        found = self._columns[key] = Column(left, right)
        return found

    def _text(self, strips: Sequence[Strip], rules: Sequence[Box], column: Column, page: int) -> None:
        plain: list[Strip] = []
        for one in parted(strips, (column.left + column.right) / 2):
            if isinstance(one, Columns):
                self._lines(plain, column, page)
                plain = []
                self._put(self._side_by_side(one, column, page))
            else:
                plain.append(one)
        self._lines(plain, column, page)

    def _lines(self, strips: Sequence[Strip], column: Column, page: int) -> None:
        lines = rows_of(strips)
        self.joiner.look(lines)
        for paragraph in self.joiner.paragraphs(lines, column, page):
            before = self._open
            if before is not None and before.pages[-1] < page and self.joiner.goes_on(before, paragraph.lines[0]):
                for line in paragraph.lines:
                    before.add(line, page)
            else:
                self._close()
                self._open = paragraph

    def _close(self) -> None:
        if self._open is not None:
            self._blocks.append(self._open.block(self.source))
            self._open = None

    def _put(self, block: FlowBlock) -> None:
        self._close()
        if isinstance(block, FlowTable) and self._blocks and isinstance(before := self._blocks[-1], FlowTable):
            joined = go_on(before, block, self.findings)
            if joined is not None:
                self._blocks[-1] = joined
                return
        self._blocks.append(block)

    def _side_by_side(self, columns: Columns, column: Column, page: int) -> FlowTable:
        begin, end = columns.gutter
        middle = (begin + end) / 2
        cells = []
        for strips, left, right in ((columns.left, column.left, begin), (columns.right, end, column.right)):
            lines = rows_of(strips)
            self.joiner.look(lines)
            within = Column(left, right)
            if is_centered(strips):
                # The outer edge is that of the page's text: what is set in the middle tells the other.
                center = max(strips, key=lambda one: one.right - one.left).center
                half = center - left if strips is columns.left else right - center
                within = Column(center - half, center + half, centered=True)
            found = self.joiner.paragraphs(lines, within, page)
            cells.append(FlowCell(tuple([one.block(self.source) for one in found])))
        widths = (round(middle - column.left, 1), round(column.right - middle, 1))
        return FlowTable((FlowRow(tuple(cells)),), widths)


def _edges(strips: Sequence[Strip]) -> Box:
    lefts, tops, rights, bottoms = zip(*(strip.box for strip in strips), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
