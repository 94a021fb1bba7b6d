"""Paragraphs, tables and lines as what stands on a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import DrawnRule, FlowBlock, FlowParagraph, FlowTable, Layout, Pin, Run, held
from directive_model_pdf.letters import Letters
from directive_model_pdf.measure import height_at_most, leaves_room, pitch, points, size_of, text_width
from directive_model_pdf.writer.lists import with_lists
from directive_model_pdf.writer.outline import Outline
from directive_model_pdf.writer.room import Room
from directive_model_pdf.writer.source import BORDER_PT, Looks
from directive_model_pdf.writer.source.items import Gap, Item, Paragraph, Pinned, Rule, Space, Stretch
from directive_model_pdf.writer.tables import laid_open, parted, table, too_deep
from directive_model_pdf.writer.words import pieces

_PLAIN = Layout()
#: What keeps two tables apart that would touch, as word processors do by an empty paragraph.
_BETWEEN_TABLES_PT = 6.0
#: How deep tables lie in tables; typst goes down as far as ten.
_DEEPEST = 8


@attrs.define(eq=False, repr=False)
class BlockWriter:
    """Writes the blocks of one document."""

    looks: Looks
    letters: Letters
    outline: Outline
    findings: list[Finding] = attrs.field(factory=list)
    _depth: int = attrs.field(default=0, init=False)
    _in_margin: bool = attrs.field(default=False, init=False)
    #: Whether a layout is indented in a column, and how wide its words are.  By identity: layouts are shared, and
    #: live as long as the flow that is written.
    _measured: dict[tuple[int, float], tuple[bool, float]] = attrs.field(factory=dict, init=False)

    def blocks(self, blocks: Sequence[FlowBlock], room: Room) -> list[Item]:
        """Return what is drawn for ``blocks``, the first of which stands at the top of its room."""
        items: list[Item] = []
        below = 0.0
        before: FlowBlock | None = None
        for block in blocks:
            match block:
                case FlowParagraph():
                    layout = block.layout or _PLAIN
                    if layout.pin is not None:
                        items.append(self._pinned(block, layout.pin, room))
                    else:
                        items.append(self._paragraph(block, below + held(layout.before_pt), room))
                        below = held(layout.after_pt)
                case DrawnRule():
                    items.append(_rule(block, below))
                    below = 0.0
                case FlowTable() if self._depth == _DEEPEST:
                    self.findings.append(too_deep(block))
                    items += self.blocks(tuple(laid_open(block)), room)
                    below = 0.0
                case FlowTable():
                    self._depth += 1
                    if block.bordered and isinstance(before, FlowTable) and before.bordered:
                        below += _BETWEEN_TABLES_PT
                    for part in parted(block):
                        items.append(table(part, below, room, self))
                        below = 0.0
                    self._depth -= 1
                    below = BORDER_PT if block.bordered else 0.0
                case _:
                    assert_never(block)
            before = block
        items = with_lists(items)
        return [*items, Space(below)] if below else items

    def margin(self, blocks: Sequence[FlowBlock], room: Room) -> list[Item]:
        """Return what is drawn for a head or a foot, which no outline knows."""
        self._in_margin = True
        items = self.blocks(blocks, room)
        self._in_margin = False
        return items

    def _pinned(self, paragraph: FlowParagraph, pin: Pin, room: Room) -> Item:
        width = min(points(pin.width_mm), room.width)
        # On a lower page, what another would have at its foot stands at the foot of this one.
        lowest = room.top + room.height + room.bottom - height_at_most((paragraph,), width)
        top = max(min(points(pin.top_mm), lowest), 0.0)
        inner = self._paragraph(paragraph, 0.0, room._replace(width=width))
        return Pinned(round(top - room.top, 3), width, inner)

    def _paragraph(self, paragraph: FlowParagraph, above: float, room: Room) -> Item:
        layout = paragraph.layout or _PLAIN
        known = self._measured.get((id(layout), room.width))
        if known is None:
            indented = leaves_room(layout, room.width)
            known = indented, text_width(layout, room.width, indented=indented)
            self._measured[id(layout), room.width] = known
        indented, width = known
        runs = [self._run(run, width) for run in self._shown(paragraph)]
        if all(not run.field and run.pieces == [""] for run in runs):
            size = size_of(paragraph.runs[0].face if paragraph.runs else None)
            return Gap(round(above + pitch(layout, size), 3))
        number = self.looks.layout(
            paragraph, whole=layout.keep_together and room.holds((paragraph,)), indented=indented
        )
        level = None if self._in_margin else self.outline.level(paragraph)
        return Paragraph(number, round(above, 3), runs, level)

    def _run(self, run: Run, width: float) -> Stretch:
        face = run.face
        text = self.letters.clean(run.text.upper() if face is not None and face.caps else run.text)
        return Stretch(self.looks.face(face), pieces(text, size_of(face), width), run.field)

    def _shown(self, paragraph: FlowParagraph) -> Sequence[Run]:
        """Return the runs that are printed, the label as one of them; what is hidden is told."""
        runs: Sequence[Run] = paragraph.runs
        shown = [run for run in runs if run.face is None or not run.face.hidden]
        if len(shown) < len(runs):
            self._tell_hidden("".join([run.text for run in runs if run.face is not None and run.face.hidden]))
        if paragraph.label:
            return [Run(f"{paragraph.label} ", shown[0].face if shown else None), *shown]
        return shown

    def _tell_hidden(self, words: str) -> None:
        if words:
            message = Words(
                vi="chữ định dạng ẩn không in ra, nên không có trong PDF",
                en="letters that are formatted as hidden are not printed, so that the PDF has none of them",
            )
            self.findings.append(
                Finding(rule="loss-hidden-text", severity=Severity.WARNING, message=message, text=words)
            )


def _rule(rule: DrawnRule, above: float) -> Item:
    length = None if rule.length_mm is None else points(rule.length_mm)
    return Rule(above, length, rule.alignment, rule.weight_pt)
