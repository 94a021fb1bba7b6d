"""Paragraphs, tables and lines as what stands on a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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

    def blocks(self, blocks: Sequence[FlowBlock], room: Room) -> list[Item]:
        """Return what is drawn for ``blocks``, the first of which stands at the top of its room."""
        items: list[Item] = []
        below = 0.0
        before: FlowBlock | None = None
        for block in blocks:
            match block:
                case FlowParagraph(layout=Layout(pin=Pin() as pin)):
                    items.append(self._pinned(block, pin, room))
                case FlowParagraph():
                    layout = block.layout or _PLAIN
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
        inner = self._paragraph(paragraph, 0.0, attrs.evolve(room, width=width))
        return Pinned(round(top - room.top, 3), width, inner)

    def _paragraph(self, paragraph: FlowParagraph, above: float, room: Room) -> Item:
        layout = paragraph.layout or _PLAIN
        indented = leaves_room(layout, room.width)
        width = text_width(layout, room.width, indented=indented)
        runs = [self._run(run, width) for run in _shown(paragraph)]
        self._hidden(paragraph)
        if not any(run.field or run.pieces != [""] for run in runs):
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

    def _hidden(self, paragraph: FlowParagraph) -> None:
        words = "".join(run.text for run in paragraph.runs if run.face is not None and run.face.hidden)
        if words:
            message = Words(
                vi="chữ định dạng ẩn không in ra, nên không có trong PDF",
                en="letters that are formatted as hidden are not printed, so that the PDF has none of them",
            )
            self.findings.append(
                Finding(rule="loss-hidden-text", severity=Severity.WARNING, message=message, text=words)
            )


def _shown(paragraph: FlowParagraph) -> Iterable[Run]:
    runs = [run for run in paragraph.runs if run.face is None or not run.face.hidden]
    if paragraph.label:
        return [Run(f"{paragraph.label} ", runs[0].face if runs else None), *runs]
    return runs


def _rule(rule: DrawnRule, above: float) -> Item:
    length = None if rule.length_mm is None else points(rule.length_mm)
    return Rule(above, length, rule.alignment, rule.weight_pt)
