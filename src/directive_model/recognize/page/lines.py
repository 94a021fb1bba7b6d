"""The lines of a flow in reading order, layout tables and columns of spaces read column by column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import assert_never

from directive_model.flow import (
    DrawnRule,
    Flow,
    FlowBlock,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowTable,
    text_of,
)
from directive_model.flow.plain import LINE_PT, space_above_pt
from directive_model.language import parse_label
from directive_model.language.patterns import late
from directive_model.recognize.page.layout import bands_of, is_layout_table, stands_in_part
from directive_model.recognize.page.line import Line, clean
from directive_model.recognize.page.spots import ends_of

#: What stands between gaps of four spaces and more.
_WIDE = late(r"\S(?:.*?\S)??(?= {4}|\s*$)")


def _may_have_gap(text: str) -> bool:
    """Whether spaces or a tab in ``text`` may part two columns."""
    return "   " in text or "\t" in text


def _is_bullet(label: str) -> bool:
    return not any(map(str.isalnum, label))


def lines_of(flow: Flow) -> list[Line]:
    """Return the lines of ``flow`` that have letters, in reading order."""
    return lines_of_blocks(flow.blocks)


def lines_of_blocks(blocks: Iterable[FlowBlock]) -> list[Line]:
    """Return the lines of ``blocks`` that have letters; layout tables are read column by column."""
    listed = tuple(blocks)
    paragraphs = [block for block in listed if isinstance(block, FlowParagraph)]
    page = "\n".join([paragraph.text for paragraph in paragraphs])
    gaps = _may_have_gap(page)
    if gaps and any("\n" in paragraph.text and not paragraph.spots for paragraph in paragraphs):
        from directive_model.recognize.page.columns.typed import line_by_line

        if (apart := line_by_line(listed)) is not None:
            return lines_of_blocks(apart)
    reader = _Reader(columns=gaps or len(paragraphs) < len(listed))
    if gaps and all(paragraph.layout is None for paragraph in paragraphs) and _is_plain(listed):
        reader.plain_with_tables(listed)
    else:
        reader.blocks(listed, None)
    return reader.lines


def _is_plain(blocks: Sequence[FlowBlock]) -> bool:
    """Whether nothing but paragraphs and tables of content stands on a page without looks."""
    return all(isinstance(block, FlowParagraph) or _is_of_content(block) for block in blocks)


def _is_of_content(block: FlowBlock) -> bool:
    return isinstance(block, FlowTable) and not is_layout_table(block)


class _Reader:
    """Collects lines; knows whether white space was passed, and which table comes next.

    Without ``columns`` no paragraph has a gap that could set two side by side.
    """

    def __init__(self, *, columns: bool) -> None:
        self.lines: list[Line] = []
        self._columns_in_text = columns
        self._blank = False
        self._tables = 0
        #: Of the paragraph at hand, where it has several lines.
        self._ends: Sequence[int] | None = None

    def plain_with_tables(self, blocks: Sequence[FlowBlock]) -> None:
        """Collect the lines of plain text, between the tables that stand in it."""
        for is_text, group in groupby(blocks, key=lambda block: isinstance(block, FlowParagraph)):
            if is_text:
                self.plain([block for block in group if isinstance(block, FlowParagraph)])
            else:
                self.blocks(tuple(group), None)

    def plain(self, paragraphs: Sequence[FlowParagraph]) -> None:
        """Collect the lines of plain text, whose columns only spaces make."""
        # Imported here, as most pages with looks have no such columns.
        from directive_model.recognize.page.columns.pieces import pieces_of

        self._ends = None
        last = self._tables
        for paragraph, start, raw, cell in pieces_of(paragraphs, self._tables):
            self._line(paragraph, start, raw, None, cell)
            if cell is not None:
                last = max(last, cell[0])
        self._tables = last

    def blocks(self, blocks: Sequence[FlowBlock], cell: tuple[int, int, int] | None) -> None:
        passed = 0
        for index, block in enumerate(blocks):
            if index < passed:
                continue
            match block:
                case FlowParagraph():
                    passed = self._columns_end(blocks, index) if cell is None else index
                    if passed > index:
                        self._set_in_tabs(blocks[index:passed])
                    else:
                        self._paragraph(block, cell)
                case FlowTable():
                    self._table(block, cell)
                case DrawnRule():
                    self._blank = True
                case _:
                    assert_never(block)

    def _columns_end(self, blocks: Sequence[FlowBlock], start: int) -> int:
        """Return the index after the columns that begin at ``start``: that itself where none do."""
        block = blocks[start]
        if not (self._columns_in_text and isinstance(block, FlowParagraph) and _may_have_gap(block.text)):
            return start
        from directive_model.recognize.page.columns.block import columns_end

        return columns_end(blocks, start)

    def _set_in_tabs(self, blocks: Sequence[FlowBlock]) -> None:
        """Collect the lines of two columns that a typist has set with tabs."""
        self._blank = True
        self.plain([block for block in blocks if isinstance(block, FlowParagraph)])
        self._blank = True

    def _paragraph(self, paragraph: FlowParagraph, cell: tuple[int, int, int] | None) -> None:
        whole = paragraph.text
        label = paragraph.label
        if not whole and not label:
            self._blank = True
            return
        start = 0
        self._blank = self._blank or space_above_pt(paragraph) >= LINE_PT
        self._ends = ends_of(paragraph.runs) if "\n" in whole else None
        for raw in whole.split("\n") if "\n" in whole else (whole,):
            if cell is not None and "    " in raw and raw.isupper():
                # In a cell spaces stand for a line break: "ỦY BAN NHÂN DÂN      TỈNH LÂM GIANG".
                for piece in _WIDE.finditer(raw):
                    self._line(paragraph, start + piece.start(), piece[0], label, cell)
                    label = None
            else:
                self._line(paragraph, start, raw, label, cell)
                label = None
            start += len(raw) + 1

    def _line(
        self,
        paragraph: FlowParagraph,
        start: int,
        raw: str,
        label: str | None,
        cell: tuple[int, int, int] | None,
    ) -> None:
        """Collect one line, with the automatic label before it; a bullet before a label that is typed is none."""
        text = clean(raw)
        prefix = 0
        if label and not (_is_bullet(label) and parse_label(text) is not None):
            prefix = len(label) + 1
            text = f"{label} {text}".rstrip()
        if text:
            soft = start > 0 and not self._blank
            self.lines.append(Line(text, paragraph, raw, start, prefix, self._blank, soft, cell, ends=self._ends))
            self._blank = False
        else:
            self._blank = True

    def _table(self, table: FlowTable, cell: tuple[int, int, int] | None) -> None:
        if not (is_layout_table(table) or (cell is not None and stands_in_part(table))):
            if text_of((table,)).strip():
                paragraph = FlowParagraph(span=table.span)
                self.lines.append(Line("", paragraph, "", blank_before=True, cell=cell, table=table))
            self._blank = True
            return
        for rows, wide in bands_of(table):
            if wide:
                self._blank = True
                self.blocks([block for one in rows[0].cells for block in one.blocks], cell)
            else:
                self._columns(rows, cell)
        self._blank = True

    def _columns(self, rows: Sequence[FlowRow], cell: tuple[int, int, int] | None) -> None:
        """Collect the lines of rows that set things side by side, column by column."""
        from directive_model.flow import grid_of

        self._tables += 1
        number = self._tables
        placed: list[tuple[int, int, FlowCell]] = []
        for row_number, squares in enumerate(grid_of(FlowTable(tuple(rows)))):
            placed += [(column, row_number, square.cell) for column, square in enumerate(squares) if square.first]
        for column, row_number, one in sorted(placed, key=lambda place: place[:2]):
            self._blank = self._blank or row_number == 0
            self.blocks(one.blocks, cell or (number, row_number, column))
