"""Blocks: sections, paragraphs, tables (HD36 II.1.6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import assert_never

import attrs

from directive_model import flow as flow_room
from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.flow import Face, FlowBlock, FlowParagraph, FlowTable, Layout, Run
from directive_model.forms import Level, Zone, block_style
from directive_model.forms.styles import BlockKind
from directive_model.language import fold
from directive_model.model import Block, Paragraph, Section, Sentence, Table
from directive_model.typeset.lines import is_mistakable, is_mistakable_heading
from directive_model.typeset.losses import empty
from directive_model.typeset.passages import Passages
from directive_model.typeset.sheet import Sheet, leading, over_table, standing

_PARAGRAPH = Words(vi="đoạn văn", en="a paragraph")
_SECTION = Words(vi="mục", en="a section with neither label nor heading")
_BASIS = ("căn cứ ", "theo đề nghị của ", "xét đề nghị của ")


@attrs.define(eq=False, repr=False)
class BlockSetter:
    """Sets the blocks of one zone; inside the cells of a table another does, with smaller letters."""

    sheet: Sheet
    zone: Zone
    losses: list[Finding]
    #: The width of the text, and of that on a lying page; in a cell both are the cell's.
    width_mm: float
    widest_mm: float
    #: "body", or in a table "cell", "counting_cell" or "header_cell".
    part: str = "body"
    #: How many sections the table stands in whose cell is set; None in running text.
    table: int | None = None
    #: How many headings stand over what is set, in the outline: the title, and those of the sections round it.
    above: int = 1
    #: Whether the preamble of a page is set: only its styles tell what is so by the form from an emphasis.
    opens: bool = False
    #: The text over what is set; None before the first, but in a cell, over whose first nothing stands.
    _over: str | None = attrs.field(init=False)
    #: The width of the cell; None in running text.
    _cell_mm: float | None = attrs.field(init=False)
    _face: Face = attrs.field(init=False)
    _layout: Layout = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._over, self._cell_mm = (None, None) if self.table is None else ("", self.width_mm)
        self._face, self._layout = self.sheet.faces[self.part], self.sheet.layouts[self.part]

    def set(self, blocks: tuple[Block, ...], path: str, depth: int = 0, start: int = 0) -> list[FlowBlock]:
        """Return the paragraphs and tables of ``blocks`` from ``start`` on, which stand in ``depth`` sections."""
        flow: list[FlowBlock] = []
        for index, block in enumerate(blocks[start:], start):
            match block:
                case Paragraph():
                    if block.label is None and not block.sentences:
                        self.losses.append(empty(f"{path}[{index}]", _PARAGRAPH))
                    else:
                        flow.append(self._paragraph(block, depth))
                case Section():
                    flow += self._section(block, f"{path}[{index}]", depth + 1)
                case Table():
                    # Measuring its columns takes classes that a page without tables need not have.
                    from directive_model.typeset.tables import set_table

                    flow += set_table(block, f"{path}[{index}]", depth, self)
                case _:
                    assert_never(block)
        return flow

    def _paragraph(self, paragraph: Paragraph, depth: int) -> FlowParagraph:
        label = paragraph.label
        kind = self._kind(paragraph)
        face, layout = self._face, self._layout
        if kind in self.sheet.faces:
            face, layout = self.sheet.faces[kind], self.sheet.layouts[kind]
        runs = set_sentences(paragraph.sentences, label, face, self.sheet, self._cell_mm)
        verbatim = label is None and (self._breaks_code() or is_mistakable(paragraph.text, over=self._over))
        return self._line(kind, runs, depth, layout, Passages(paragraph.sentences, label), verbatim=verbatim)

    def _kind(self, paragraph: Paragraph) -> BlockKind:
        """Return what a paragraph is; of the preamble's lines some are not set as running text."""
        if paragraph.label is not None:
            return "item"
        if not self.opens or any(one.emphasis for one in paragraph.sentences):
            return "text"
        text = paragraph.text
        if text.isupper():
            return "ruling"
        return "basis" if "basis" in self.sheet.faces and fold(text).startswith(_BASIS) else "text"

    def _section(self, section: Section, path: str, depth: int) -> list[FlowBlock]:
        blocks, label, heading = section.blocks, section.label, section.heading
        level = self.sheet.level(label)
        flow: list[FlowBlock] = []
        first = blocks[0] if blocks else None
        headed = (label is not None and level.heading == "own-line") or heading is not None
        if label is not None and level.heading == "own-line":
            flow.append(self._heading("label", label, level, depth, label))
            if heading is not None:
                flow.append(self._heading("name", heading, level, depth, None))
        elif heading is not None:
            text = f"{label} {heading}" if label else heading
            flow.append(self._heading("heading", text, level, depth, label))
        elif label is None:
            self.losses.append(empty(path, _SECTION))
        elif isinstance(first, Paragraph) and first.label is None and first.sentences:
            runs = set_sentences(first.sentences, label, self._face, self.sheet, self._cell_mm)
            flow.append(self._line("opening", runs, depth, self._layout, Passages(first.sentences, label)))
            return flow + self.set(blocks, f"{path}.blocks", depth, start=1)
        else:
            flow.append(self._line("label", (Run.of(label, self._face),), depth, self._layout))
        # No level of the outline is skipped: sections without a heading do not count in it.
        self.above += headed
        flow += self.set(blocks, f"{path}.blocks", depth)
        self.above -= headed
        return flow

    def _heading(self, kind: BlockKind, text: str, level: Level, depth: int, label: str | None) -> FlowParagraph:
        prefix = "" if self.table is None else "cell_"
        face = self.sheet.faces[f"{prefix}heading"] if level.bold else self._face
        name = f"{prefix}heading_center" if level.alignment == "center" else f"{prefix}heading"
        if self.table is not None:
            layout = self.sheet.layouts[name]
        elif kind == "label":
            layout = self.sheet.label_layout(level, self.above + 1)
        else:
            layout = self.sheet.heading_layout(name, self.above + 1)
        words = text if kind == "label" else self.sheet.bound(text, face, self._cell_mm)
        verbatim = label is None and (self._breaks_code() or is_mistakable_heading(text, over=self._over))
        return self._line(kind, (Run.of(words, face),), depth, layout, verbatim=verbatim)

    def _breaks_code(self) -> bool:
        """Whether the text above ends as a code does that is broken behind its hyphen: "12-" and "KH/TU"."""
        return self._over is not None and self._over.endswith("-")

    def _line(
        self,
        kind: BlockKind,
        runs: tuple[Run, ...],
        depth: int,
        layout: Layout,
        passages: Sequence[flow_room.Passage] = (),
        *,
        verbatim: bool = False,
    ) -> FlowParagraph:
        if runs[-1].text.endswith(":") and self.table is None:
            layout = leading(layout)
        self._over = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
        style = block_style(self.zone, kind, depth, self.table, verbatim=verbatim)
        return FlowParagraph.of(runs, layout, style, passages=passages)

    def inside(self, width_mm: float, part: str, depth: int) -> BlockSetter:
        """Return what sets the blocks of a cell of a table that stands in ``depth`` sections."""
        return BlockSetter(self.sheet, self.zone, self.losses, width_mm, width_mm, part, depth)


def set_off(blocks: Sequence[FlowBlock]) -> list[FlowBlock]:
    """Put space between tables with borders and the paragraphs over them."""
    spaced = list(blocks)
    for index, (above, below) in enumerate(pairwise(blocks)):
        if isinstance(below, FlowTable) and below.bordered and isinstance(above, FlowParagraph) and above.layout:
            spaced[index] = standing(above, over_table(above.layout))
    return spaced


def set_sentences(
    sentences: tuple[Sentence, ...], label: str | None, face: Face, sheet: Sheet, cell_mm: float | None
) -> tuple[Run, ...]:
    """Return a paragraph's runs: label and sentences joined by one space, split where an emphasis begins or ends.

    ``cell_mm`` is the width of the cell that it stands in, None in running text.
    """
    texts = [sentence.text for sentence in sentences]
    text = sheet.bound(" ".join(texts if label is None else [label, *texts]), face, cell_mm)
    marks: list[tuple[int, int, str]] = []
    if label is not None and sheet.level(label).label_bold:
        marks.append((0, len(label), "bold"))
    if not marks and not any(sentence.emphasis for sentence in sentences):
        return (Run.of(text, face),)
    position = 0 if label is None else len(label) + 1
    for sentence in sentences:
        marks += [(position + one.start, position + one.end, one.style) for one in sentence.emphasis]
        position += len(sentence.text) + 1
    return _parted(text, marks, face, sheet)


def _parted(text: str, marks: Sequence[tuple[int, int, str]], face: Face, sheet: Sheet) -> tuple[Run, ...]:
    """Return ``text`` in runs, each with the styles of the ``marks`` that go over it; it goes through them once."""
    turns: dict[int, list[tuple[str, int]]] = {0: [], len(text): []}
    for start, end, style in marks:
        first, last = max(start, 0), min(end, len(text))
        if first < last:
            turns.setdefault(first, []).append((style, 1))
            turns.setdefault(last, []).append((style, -1))
    open_marks: Counter[str] = Counter()
    runs = []
    for start, end in pairwise(sorted(turns)):
        for style, more in turns[start]:
            open_marks[style] += more
        styles = frozenset(+open_marks)
        runs.append(Run.of(text[start:end], sheet.emphasised(face, styles) if styles else face))
    return tuple(runs)
