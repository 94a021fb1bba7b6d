"""The run of the text over all pages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count, pairwise

from directive_model import Span
from directive_model.findings import Finding, Reading
from directive_model.flow import (
    Alignment,
    DrawnRule,
    Flow,
    FlowBlock,
    FlowCell,
    FlowRow,
    FlowSection,
    FlowTable,
    PageSetup,
)
from directive_model_pdf.reader.layout.edges import columns_of, edges_of, right_by_middle, size_of
from directive_model_pdf.reader.layout.endings import whole_endings
from directive_model_pdf.reader.layout.joining import Joiner
from directive_model_pdf.reader.layout.looks import lined
from directive_model_pdf.reader.layout.numbering import number
from directive_model_pdf.reader.layout.paragraphs import Column, Paragraph
from directive_model_pdf.reader.layout.sides import Columns, is_centered, middle_of, parted, uncrossed
from directive_model_pdf.reader.layout.strips import Strip, rows_of, strips_of
from directive_model_pdf.reader.layout.tabular import (
    OpenTable,
    Signed,
    TableReader,
    go_on,
    may_go_on,
    signed_in,
    tables_of,
)
from directive_model_pdf.reader.sheet import Box, Sheet

__all__ = ["Story"]


#: In mm: what a page keeps free at its foot, and how much more is free where somebody has begun a new page.
_MARGIN, _BREAK = 25.0, 30.0
#: In mm: no rule is shorter; how far below the words of a column it may lie; what its middle may be off by.
_SHORTEST, _RULE_BELOW, _OFF = 5.0, 6.0, 3.0


class Story:
    """Grows by a page at a time."""

    def __init__(self, source: str, sheets: Iterable[Sheet], check: Callable[[], object] = lambda: None) -> None:
        """Begin the story of ``sheets``, which are looked at for where text stands on pages of their sizes.

        ``check`` is asked again and again within a page, and may raise.
        """
        self.source = source
        self._check = check
        self.findings: list[Finding] = []
        self.text, self.beside = Joiner(), Joiner()
        self.tables = TableReader(source)
        self._sections: list[FlowSection] = []
        self._paragraphs = count(1)
        self._blocks: list[FlowBlock] = []
        #: The last paragraph so far, which the next page may go on with.
        self._open: Paragraph | None = None
        #: The table that is the last block, where it goes over pages.
        self._table: OpenTable | None = None
        self._page: PageSetup | None = None
        #: How far down the page before reached, in mm; and whether the next thing begins a page that need not be.
        self._lowest: float | None = None
        self._breaks = False
        #: Where text stands on pages of a size, left and right.
        self._columns = columns_of(sheets)

    def add(self, sheet: Sheet) -> None:
        """Take one more page."""
        words, strokes = lined(list(sheet.words), sheet.strokes)
        ruled, drawn = tables_of(strokes)
        strokes = [stroke for stroke in strokes if stroke not in drawn]
        inside = {table: self.tables.inside(table, words) for table in ruled}
        taken = {id(word) for found in inside.values() for word in found}
        strips = uncrossed(strips_of([word for word in words if id(word) not in taken] if taken else words))
        self._turn_to(sheet, [*strips])
        column = self._columns.get(size_of(sheet)) or Column(0.0, sheet.width_mm)
        column.right = max(column.right, right_by_middle(strips, column.left, sheet.width_mm))
        self._breaks = self._lowest is not None and sheet.height_mm - _MARGIN - self._lowest > _BREAK
        self._lowest = max([*[strip.bottom for strip in strips], *[table.ys[-1] for table in ruled]], default=0.0)
        rules = sorted([one for one in strokes if _is_rule(one, strips)], key=lambda one: one[1])
        above = 0.0
        for table in ruled:
            self._text(_between(strips, above, table.ys[0]), _within(rules, above, table.ys[0]), column, sheet.number)
            self._put(self.tables.table(table, inside[table], sheet.number))
            above = table.ys[0]
        below = sheet.height_mm
        self._text(_between(strips, above, below), _within(rules, above, below), column, sheet.number)

    def finish(self, title: str | None) -> Reading[Flow]:
        """Return the whole."""
        self._close()
        self._end_section()
        return Reading(Flow(tuple(self._sections), title=title), tuple(self.findings))

    def _turn_to(self, sheet: Sheet, strips: Sequence[Strip]) -> None:
        """Begin a section where the paper changes."""
        wide, high = round(sheet.width_mm, 1), round(sheet.height_mm, 1)
        page = self._page
        if page is not None and max(abs(page.width_mm - wide), abs(page.height_mm - high)) < 5:  # noqa: PLR2004  # scans vary by some mm
            return
        self._close()
        self._end_section()
        edges = edges_of(strips) if strips else (30.0, 20.0, wide - 15.0, high - 20.0)
        self._page = PageSetup(
            width_mm=wide,
            height_mm=high,
            left_mm=round(edges[0], 1),
            top_mm=round(edges[1], 1),
            right_mm=round(wide - edges[2], 1),
            bottom_mm=round(max(high - edges[3], 0), 1),
        )

    def _end_section(self) -> None:
        self._end_table()
        if self._blocks:
            blocks = list(whole_endings(self._blocks))
            self._blocks.clear()
            number(blocks, self._paragraphs)
            self._sections.append(FlowSection(tuple(blocks), self._page))

    def _text(self, strips: Sequence[Strip], rules: Sequence[Box], column: Column, page: int) -> None:
        # One after another: a page may have more of them than calls may be within calls.
        while (signed := signed_in(strips)) is not None:
            self._check()
            begin, end = signed.top, signed.bottom
            over = [one for one in strips if one.center_y < begin]
            self._unsigned(over, _within(rules, 0.0, begin), column, page)
            self._put(self._signed(signed, _within(rules, begin, end), column, page))
            strips = [one for one in strips if one.center_y > end]
            rules = _within(rules, end, float("inf"))
        self._unsigned(strips, rules, column, page)

    def _unsigned(self, strips: Sequence[Strip], rules: Sequence[Box], column: Column, page: int) -> None:
        plain: list[Strip] = []
        above = 0.0
        for one in parted(strips, (column.left + column.right) / 2, self._check):
            if isinstance(one, Columns):
                begin, end = one.top, one.bottom + _RULE_BELOW
                self._lines(plain, _within(rules, above, begin), column, page)
                plain = []
                self._put(self._side_by_side(one, _within(rules, begin, end), column, page))
                above = end
            else:
                plain.append(one)
        self._lines(plain, _within(rules, above, float("inf")), column, page)

    def _lines(self, strips: Sequence[Strip], rules: Sequence[Box], column: Column, page: int) -> None:
        lines = rows_of(strips)
        self.text.look(lines)
        for one in self._parted_by(lines, rules, column, page, self.text):
            if isinstance(one, DrawnRule):
                self._put(one)
                continue
            before = self._open
            if before is not None and before.pages[-1] < page and self.text.goes_on(before, one.lines[0]):
                for line in one.lines:
                    before.add(line, page)
            else:
                self._close()
                self._open = one
                one.begins_page = self._breaks
            self._breaks = False

    def _parted_by(
        self, lines: Sequence[Strip], rules: Sequence[Box], column: Column, page: int, joiner: Joiner
    ) -> Iterator[Paragraph | DrawnRule]:
        """Yield paragraphs, and the lines drawn between them."""
        rest = list(lines)
        for rule in rules:
            over = [line for line in rest if line.center_y < rule[1]]
            rest = rest[len(over) :]
            yield from joiner.paragraphs(over, column, page)
            yield self._rule(rule, column, page)
        yield from joiner.paragraphs(rest, column, page)

    def _rule(self, box: Box, column: Column, page: int) -> DrawnRule:
        left, right = box[0] - column.left, column.right - box[2]
        alignment: Alignment = "center" if abs(left - right) < _OFF else "left" if left < right else "right"
        weight = max(box[3] - box[1], 0.1) * 72 / 25.4
        span = Span(source=self.source, page=page, box=box)
        return DrawnRule(round(box[2] - box[0], 1), alignment, round(weight, 2), span=span)

    def _close(self) -> None:
        if self._open is not None:
            self._end_table()
            self._blocks.append(self._open.block(self.source))
            self._open = None

    def _put(self, block: FlowBlock) -> None:
        self._close()
        self._breaks = False
        if isinstance(block, FlowTable) and (joined := self._goes_on(block)) is not None:
            self._table = joined
            return
        self._end_table()
        self._blocks.append(block)

    def _goes_on(self, block: FlowTable) -> OpenTable | None:
        """Return the table that ends the text so far with that of the next page; None where that is another one."""
        before = self._blocks[-1] if self._blocks else None
        if not isinstance(before, FlowTable) or not may_go_on(
            before if self._table is None else self._table.shape, block
        ):
            return None
        return go_on(OpenTable(before) if self._table is None else self._table, block, self.findings)

    def _end_table(self) -> None:
        if self._table is not None:
            self._blocks[-1] = self._table.whole()
            self._table = None

    def _side_by_side(self, columns: Columns, rules: Sequence[Box], column: Column, page: int) -> FlowTable:
        begin, end = columns.gutter
        middle = (begin + end) / 2
        cells = []
        for strips, left, right in ((columns.left, column.left, begin), (columns.right, end, column.right)):
            lines = rows_of(strips)
            self.beside.look(lines)
            within = Column(left, right)
            if is_centered(strips):
                # The outer edge is that of the page's text: what is set in the middle tells the other.
                widest = max(strips, key=lambda one: one.right - one.left)
                half = widest.center - left if strips is columns.left else right - widest.center
                within = Column(widest.center - half, widest.center + half, centered=True)
                within.widest = widest.right - widest.left
                within.middle = middle_of(strips)
            own = [one for one in rules if (one[0] + one[2] < begin + end) == (strips is columns.left)]
            found = self._parted_by(lines, own, within, page, self.beside)
            cells.append(
                FlowCell(tuple([one if isinstance(one, DrawnRule) else one.block(self.source) for one in found]))
            )
        widths = (round(middle - column.left, 1), round(column.right - middle, 1))
        return FlowTable((FlowRow(tuple(cells)),), widths)

    def _signed(self, signed: Signed, rules: Sequence[Box], column: Column, page: int) -> FlowTable:
        """Return those who sign side by side as a table that has no lines, one cell each, with the rules in them."""
        edges = [column.left, *[sum(pair) / 2 for pair in pairwise(signed.middles)], column.right]
        cells = []
        # A rule that sticks out of the text is of the cell beside.
        cell_of = [bisect_right(edges[1:-1], (one[0] + one[2]) / 2) for one in rules]
        columns = zip(signed.columns, signed.middles, pairwise(edges), strict=True)
        for which, (strips, middle, (left, right)) in enumerate(columns):
            half = max(middle - left, right - middle)
            within = Column(middle - half, middle + half, centered=True)
            within.widest = max(one.right - one.left for one in strips)
            within.middle = middle
            lines = rows_of(strips)
            self.beside.look(lines)
            own = [one for one, cell in zip(rules, cell_of, strict=True) if cell == which]
            found = self._parted_by(lines, own, within, page, self.beside)
            cells.append(
                FlowCell(tuple([one if isinstance(one, DrawnRule) else one.block(self.source) for one in found]))
            )
        widths = tuple([round(right - left, 1) for left, right in pairwise(edges)])
        return FlowTable((FlowRow(tuple(cells)),), widths)


def _between(strips: Sequence[Strip], begin: float, end: float) -> list[Strip]:
    return [one for one in strips if begin <= one.center_y < end]


def _is_rule(stroke: Box, strips: Sequence[Strip]) -> bool:
    """Whether a line is drawn across the page, and not through or close under some letters of a line."""
    left, top, right, bottom = stroke
    at = (top + bottom) / 2
    return right - left > max(_SHORTEST, bottom - top) and not any(
        one.top < at < one.bottom and one.left < right and left < one.right for one in strips
    )


def _within(rules: Sequence[Box], begin: float, end: float) -> list[Box]:
    return [one for one in rules if begin <= one[1] < end]
