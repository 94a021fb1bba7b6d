"""What control words leave on the page: runs to paragraphs, paragraphs to cells, rows and tables."""

from __future__ import annotations

import attrs

from directive_model import Span
from directive_model.flow import Alignment, DrawnRule, Face, FlowBlock, FlowParagraph, Layout, Run
from directive_model.kit import Tally
from directive_model_rtf.page.looks import Frame
from directive_model_rtf.page.tables import Row, RowFacts, table_of


@attrs.define
class Shared:
    """What all stories of a document share: its name, the count of its paragraphs, the names of its styles."""

    source: str
    #: Counts what stands on the pages, while it is read.
    tally: Tally
    count: int = 0
    styles: dict[int, str] = attrs.Factory(dict)
    layouts: dict[Frame, Layout] = attrs.Factory(dict)

    def layout(self, frame: Frame) -> Layout:
        """Return the layout of a frame, one object for all that are alike."""
        known = self.layouts.get(frame)
        if known is None:
            known = self.layouts[frame] = frame.layout()
        return known


@attrs.define
class _Level:
    """A table that is being read: its finished rows, the cells of the open one, the blocks of the open cell."""

    first: int
    rows: list[Row] = attrs.Factory(list)
    cells: list[tuple[FlowBlock, ...]] = attrs.Factory(list)
    blocks: list[FlowBlock] = attrs.Factory(list)


class Story:
    """One run of text: the body, a page's head, a note, a text box."""

    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        #: What is said of the row at hand, in the outermost table and in those within.
        self.row = RowFacts()
        self.nested_row = RowFacts()
        #: The pieces of the label of the paragraph at hand.
        self.label: list[str] = []
        #: What is drawn, to stand after the paragraph at hand.
        self.after: list[FlowBlock] = []
        self._blocks: list[FlowBlock] = []
        self._levels: list[_Level] = []
        self._runs: list[Run] = []
        #: The letters of the run at hand, and what they share: joined once, however many pieces there are.
        self._letters: list[str] = []
        self._shared: tuple[Face, str | None] | None = None

    def add(self, text: str, face: Face, field: str | None = None) -> None:
        """Add letters to the paragraph at hand."""
        shared = (face, field if field in {"page", "pages"} else None)
        if self._shared is None or self._shared[0] is not face or self._shared[1] != shared[1]:
            self._end_run()
            self._shared = shared
        self._letters.append(text)

    def _end_run(self) -> None:
        if self._shared is not None:
            face, field = self._shared
            self.shared.tally.nodes()
            self._runs.append(Run("".join(self._letters), face, field))  # type: ignore[arg-type]  # as add has seen to
            self._letters, self._shared = [], None

    @property
    def pending(self) -> bool:
        """Whether a paragraph has begun and not ended."""
        return bool(self._runs or self._shared or self.label or self.after)

    def paragraph(self, frame: Frame) -> None:
        """End the paragraph at hand."""
        self._settle(frame.depth)
        self._place(frame, self._levels[-1].blocks if self._levels else self._blocks)

    def cell(self, frame: Frame, depth: int) -> None:
        """End the paragraph and the cell at hand, in the table at ``depth``."""
        self._settle(depth)
        level = self._levels[-1]
        # Word demands a paragraph in every cell: an empty one alone stands for nothing.
        if self.pending or level.blocks:
            self._place(frame, level.blocks)
        if not level.blocks:
            self.shared.tally.add()
        level.cells.append(tuple(level.blocks))
        level.blocks = []

    def end_row(self, depth: int) -> None:
        """End the row at hand, in the table at ``depth``."""
        self._settle(depth)
        level = self._levels[-1]
        if level.blocks:
            level.cells.append(tuple(level.blocks))
            level.blocks = []
        if level.cells:
            facts = self.row if depth == 1 else self.nested_row
            level.rows.append(Row(facts, tuple(level.cells)))
            level.cells = []

    def new_row(self, *, nested: bool) -> None:
        """Begin to describe a row."""
        if nested:
            self.nested_row = RowFacts()
        else:
            self.row = RowFacts()

    def finish(self, frame: Frame) -> tuple[FlowBlock, ...]:
        """Return the blocks, after ending what is open."""
        if self.pending:
            self.paragraph(frame)
        self._settle(0)
        blocks, self._blocks = tuple(self._blocks), []
        return blocks

    def _settle(self, depth: int) -> None:
        """Close tables that are deeper than ``depth``, open those that are missing."""
        while len(self._levels) > depth:
            at = len(self._levels)
            level = self._levels[-1]
            if level.cells or level.blocks:
                self.end_row(at)
            self._levels.pop()
            outside = self._levels[-1].blocks if self._levels else self._blocks
            if level.rows:
                outside.append(table_of(level.rows, self._span(level.first)))
        while len(self._levels) < depth:
            self._levels.append(_Level(self.shared.count + 1))

    def _span(self, first: int) -> Span:
        return Span(source=self.shared.source, paragraph=first, end_paragraph=max(self.shared.count, first))

    def _place(self, frame: Frame, blocks: list[FlowBlock]) -> None:
        shared = self.shared
        shared.count += 1
        shared.tally.add()
        self._end_run()
        runs, self._runs = tuple(self._runs), []
        label, self.label = "".join(self.label).strip(), []
        span = Span(source=shared.source, paragraph=shared.count, start=0, end=sum(len(run.text) for run in runs))
        rule = DrawnRule(None, _alignment(frame), span=span)
        drawn, self.after = self.after, []
        if frame.top:
            blocks.append(rule)
        if runs or label or not (frame.top or frame.bottom or drawn):
            style = shared.styles.get(frame.style) if frame.style is not None else None
            blocks.append(FlowParagraph(runs, shared.layout(frame), style, label or None, span=span))
        if frame.bottom:
            blocks.append(rule)
        blocks += drawn


def _alignment(frame: Frame) -> Alignment:
    return "center" if frame.alignment == "justify" else frame.alignment
