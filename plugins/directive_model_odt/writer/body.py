"""Paragraphs, tables and lines as elements of a part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never, get_args

import attrs

from directive_model.findings import Finding
from directive_model.flow import (
    Alignment,
    DrawnRule,
    Face,
    FlowBlock,
    FlowParagraph,
    FlowTable,
    Layout,
    Pin,
    Run,
    written,
)
from directive_model.kit import xml_text
from directive_model.plugin.unwritten import characters_left_out
from directive_model_odt.writer.looks import letters, lines, mm
from directive_model_odt.writer.styles import Automatic, Named, StyleSheet, properties_of
from directive_model_odt.writer.tables import table
from directive_model_odt.writer.text import Letters, forbidden, whole

#: The paragraph of a drawn line is as low as the line hangs below its top.
_LOW = Layout(line=4.0, line_rule="exact")
_LOW_AT = {at: attrs.evolve(_LOW, alignment=at) for at in get_args(Alignment)}
_FIELDS = {"page": ('<text:page-number text:select-page="current">', "</text:page-number>")}
_FIELDS["pages"] = ("<text:page-count>", "</text:page-count>")


@attrs.frozen
class Start:
    """What the first block of a section says of its pages."""

    #: The stored name of the master page.
    master: str
    number: int | None = None

    @property
    def attribute(self) -> str:
        """The attribute of the block's style."""
        return f' style:master-page-name="{self.master}"'

    @property
    def property(self) -> str:
        """The attribute of the properties of its style."""
        return f'style:page-number="{"auto" if self.number is None else self.number}"'


class BodyWriter:
    """Writes the blocks of one part; like paragraphs and runs are worked out once."""

    def __init__(self, styles: StyleSheet, automatic: Automatic, findings: list[Finding]) -> None:
        self._styles = styles
        self._automatic = automatic
        self._findings = findings
        # By identity: faces and layouts are shared, and live as long as the flow that is written.
        self._heads: dict[tuple[str | None, int], tuple[str, str, Named]] = {}
        self._spans: dict[tuple[str | None, int], str] = {}

    def pieces(self, blocks: Iterable[FlowBlock], start: Start | None = None) -> list[str]:
        """Return blocks one after another, each by itself; ``start`` is for the first of a section."""
        parts: list[str] = []
        for block in blocks:
            match block:
                case FlowParagraph():
                    pin = None if block.layout is None else block.layout.pin
                    parts.append(self._paragraph(block, start) if pin is None else self._pinned(block, pin, start))
                case DrawnRule():
                    parts.append(self._rule(block, start))
                case FlowTable():
                    begun = ("", "") if start is None else (start.attribute, start.property)
                    parts.append(table(block, self.closed, self._automatic, begun))
                case _:
                    assert_never(block)
            start = None
        if start is not None:
            parts.append(self._paragraph(FlowParagraph(layout=_LOW), start))
        return parts

    def closed(self, blocks: tuple[FlowBlock, ...]) -> str:
        """Return blocks for a cell, a head or a foot, which programs expect to hold a paragraph."""
        return "".join(self.pieces(blocks)) or "<text:p/>"

    def _paragraph(self, paragraph: FlowParagraph, start: Start | None) -> str:
        name, layout = paragraph.style, paragraph.layout
        head = self._heads.get((name, id(layout))) if start is None else None
        if head is None:
            head = self._head(name, layout, start)
            if start is None:
                self._heads[name, id(layout)] = head
        opening, closing, style = head
        runs = paragraph.runs
        if paragraph.label:
            runs = (Run(f"{paragraph.label} ", runs[0].face if runs else None), *runs)
        if len(runs) == 1 and runs[0].field is None:
            text = whole(runs[0].text)
            if text is not None:
                return f"{opening}{self._in_span(text, runs[0].face, name, style)}{closing}"
        written = Letters()
        last = len(runs) - 1
        inside = [
            self._in_span(self._letters(run, written, last=index == last), run.face, name, style)
            for index, run in enumerate(runs)
        ]
        return f"{opening}{''.join(inside)}{closing}"

    def _pinned(self, paragraph: FlowParagraph, pin: Pin, start: Start | None) -> str:
        """Return a paragraph in a frame that stands on the page where it is anchored."""
        graphic = (
            'style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="center" '
            'style:horizontal-rel="page-content" style:wrap="run-through" style:run-through="foreground" '
            'fo:border="none" fo:padding="0mm"'
        )
        parent = f' style:parent-style-name="{self._styles.frame()}"'
        style = self._automatic.name("fr", "graphic", properties_of("graphic", graphic), parent)
        anchor = self._own(self._styles.of(None), lines(_LOW, self._styles.of(None).layout), start)
        return (
            f'<text:p text:style-name="{anchor}"><draw:frame draw:style-name="{style}" text:anchor-type="paragraph" '
            f'svg:x="0mm" svg:y="{mm(pin.top_mm)}" svg:width="{mm(pin.width_mm)}" svg:height="1mm">'
            '<draw:text-box fo:min-height="1mm">'
            f"{self._paragraph(paragraph, None)}</draw:text-box></draw:frame></text:p>"
        )

    def _head(self, name: str | None, layout: Layout | None, start: Start | None) -> tuple[str, str, Named]:
        """Return the tags of a paragraph and its named style; where it differs from that it has an automatic one."""
        style = self._styles.of(name)
        own = "" if layout is None or layout is style.layout else lines(layout, style.layout)
        stored = style.stored if start is None and not own else self._own(style, own, start)
        level = style.level if layout is None else layout.outline or style.named_level
        opening = "<text:p" if level is None else f'<text:h text:outline-level="{level}"'
        return f'{opening} text:style-name="{stored}">', "</text:p>" if level is None else "</text:h>", style

    def _own(self, style: Named, own: str, start: Start | None) -> str:
        parent = f' style:parent-style-name="{style.stored}"'
        if start is not None:
            own, parent = f"{own} {start.property}".strip(), parent + start.attribute
        return self._automatic.name("P", "paragraph", properties_of("paragraph", own), parent)

    def _in_span(self, text: str, face: Face | None, name: str | None, style: Named) -> str:
        """Return the letters of a run, in an element of their own where the face is not that of the style."""
        span = self._spans.get((name, id(face)))
        if span is None:
            self._styles.note(face)
            own = "" if face is None or face is style.face else letters(face, style.face)
            span = own and self._automatic.name("T", "text", properties_of("text", own))
            self._spans[name, id(face)] = span
        return f'<text:span text:style-name="{span}">{text}</text:span>' if span else text

    def _letters(self, run: Run, written: Letters, *, last: bool) -> str:
        if run.field is None:
            text = written.written(run.text, last=last)
            lost = written.lost
        else:
            opening, closing = _FIELDS[run.field]
            text, lost = f"{opening}{xml_text(run.text)}{closing}", forbidden(run.text)
            written.written("2", last=False)
        if lost:
            self._findings.append(characters_left_out(lost, run.text, "ODT"))
        return text

    def _rule(self, rule: DrawnRule, start: Start | None) -> str:
        """Return a paragraph that shows a line; a border below it where no length is known."""
        standard = self._styles.of(None)
        own = lines(_LOW_AT[rule.alignment], standard.layout)
        weight = f"{written(rule.weight_pt)}pt"
        if rule.length_mm is None:
            own = f'{own} fo:border-bottom="{weight} solid #000000" fo:padding="0mm"'.strip()
            return f'<text:p text:style-name="{self._own(standard, own, start)}"/>'
        drawn = properties_of(
            "graphic",
            f'draw:stroke="solid" svg:stroke-width="{weight}" svg:stroke-color="#000000" style:vertical-pos="top" '
            'style:vertical-rel="baseline" style:horizontal-pos="from-left" style:horizontal-rel="paragraph"',
        )
        line = (
            f'<draw:line text:anchor-type="as-char" draw:style-name="{self._automatic.name("gr", "graphic", drawn)}" '
            f'svg:x1="0mm" svg:y1="0mm" svg:x2="{mm(rule.length_mm)}" svg:y2="0mm"/>'
        )
        return f'<text:p text:style-name="{self._own(standard, own, start)}">{line}</text:p>'
