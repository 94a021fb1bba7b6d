"""Paragraphs, tables and lines as WordprocessingML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from directive_model.findings import Finding
from directive_model.flow import DrawnRule, Face, FlowBlock, FlowParagraph, FlowTable, Layout, Run
from directive_model.kit import forbidden_in_xml, plain, plain_xml, xml_text
from directive_model.plugin.unwritten import characters_left_out
from directive_model_docx.writer.looks import drawn, flow_control, letters, lines
from directive_model_docx.writer.rules import rule
from directive_model_docx.writer.styles import Named, StyleSheet, heading_layout
from directive_model_docx.writer.tables import table

#: In few texts: :mod:`re` compiles it where the first of them is met.
_BREAKS = "([\t\n\u2011\u00ad])"
_AS_ELEMENT = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u2011": "<w:noBreakHyphen/>", "\u00ad": "<w:softHyphen/>"}
_INSTRUCTION = {"page": " PAGE ", "pages": " NUMPAGES "}
#: A paragraph that the format demands, and that no page shows: its end is hidden (17.3.2.41).
_UNSEEN = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
_UNSEEN_END = '<w:rPr><w:vanish/><w:sz w:val="2"/></w:rPr>'


class BodyWriter:
    """Writes the blocks of one part; like paragraphs and runs are worked out once."""

    def __init__(self, styles: StyleSheet, findings: list[Finding], drawn_before: int = 0) -> None:
        self._styles = styles
        self._findings = findings
        #: Lines drawn so far, those of other parts counted: their numbers must differ (20.4.2.5).
        self._rules = drawn_before
        # By identity: faces and layouts are shared, and live as long as the flow that is written.
        self._heads: dict[tuple[str | None, int], tuple[str, str, Named]] = {}
        self._runs: dict[tuple[str | None, int], str] = {}

    def blocks(self, blocks: Iterable[FlowBlock], section: str = "") -> str:
        """Return blocks one after another; ``section`` is the ``w:sectPr`` that the last paragraph has to hold."""
        parts: list[str] = []
        block: FlowBlock | None = None
        blocks = tuple(blocks)
        last = -1 if blocks and isinstance(blocks[-1], FlowTable) else len(blocks) - 1
        for index, block in enumerate(blocks):
            own = section if index == last else ""
            match block:
                case FlowParagraph() if block.layout is not None and block.layout.pin is not None:
                    # A frame stands on the page of the paragraph after it, and two that touch would be one.
                    parts += [self._paragraph(block, ""), _anchor(own)]
                case FlowParagraph():
                    parts.append(self._paragraph(block, own))
                case DrawnRule():
                    self._rules += 1
                    parts.append(rule(block, self._rules, own))
                case FlowTable():
                    # Two tables that touch would be one.
                    if index and isinstance(blocks[index - 1], FlowTable):
                        parts.append(unseen(""))
                    parts.append(table(block, self._cell))
                case _:
                    assert_never(block)
        if section and last == -1:
            parts.append(unseen(section))
        return "".join(parts)

    def closed(self, blocks: tuple[FlowBlock, ...]) -> str:
        """Return blocks for a cell, a head or a foot, which must end in a paragraph."""
        if not blocks:
            return "<w:p/>"
        written = self.blocks(blocks)
        return written + unseen("") if isinstance(blocks[-1], FlowTable) else written

    def _cell(self, blocks: tuple[FlowBlock, ...]) -> str:
        return self.closed(blocks)

    def _paragraph(self, paragraph: FlowParagraph, section: str) -> str:
        style_name, layout = paragraph.style, paragraph.layout
        head = self._heads.get((style_name, id(layout)))
        if head is None:
            head = self._heads[style_name, id(layout)] = self._head(style_name, layout)
        opening, closing, style = head
        parts = [opening, section, closing]
        label = paragraph.label
        if label:
            first = paragraph.runs[0].face if paragraph.runs else None
            parts.append(self._run(Run(f"{label} ", first), style_name, style))
        parts += [self._run(run, style_name, style) for run in paragraph.runs]
        parts.append("</w:p>")
        return "".join(parts)

    def _head(self, name: str | None, layout: Layout | None) -> tuple[str, str, Named]:
        style = self._styles.of(name)
        layout = style.layout if layout is None else heading_layout(name, layout)
        reference = "" if name is None else f'<w:pStyle w:val="{style.id}"/>'
        own = flow_control(layout, style.layout) + drawn(layout) + lines(layout, style.layout)
        return f"<w:p><w:pPr>{reference}{own}", "</w:pPr>", style

    def _run(self, run: Run, style_name: str | None, style: Named) -> str:
        face = run.face
        opening = self._runs.get((style_name, id(face)))
        if opening is None:
            opening = self._runs[style_name, id(face)] = _opening(face, style)
        text = run.text
        if plain(text) and "\u2011" not in text:
            written = f"{opening}{_text(plain_xml(text))}</w:r>"
        else:
            forbidden = forbidden_in_xml(text)
            if forbidden is not None:
                self._findings.append(characters_left_out(forbidden, text, "DOCX"))
            written = f"{opening}{_letters(xml_text(text))}</w:r>"
        if run.field is None:
            return written
        return f'<w:fldSimple w:instr="{_INSTRUCTION[run.field]}">{written}</w:fldSimple>'


def _anchor(section: str) -> str:
    """Return what a frame before it stands on the page of; its end is not hidden, for that would hide the frame."""
    return f"<w:p><w:pPr>{_UNSEEN}{section}</w:pPr></w:p>"


def unseen(section: str) -> str:
    """Return a paragraph that takes no place, for where the format demands one."""
    return f"<w:p><w:pPr>{_UNSEEN}{_UNSEEN_END}{section}</w:pPr></w:p>"


def _opening(face: Face | None, style: Named) -> str:
    own = "" if face is None else letters(face, style.face)
    return f"<w:r><w:rPr>{own}</w:rPr>" if own else "<w:r>"


def _letters(text: str) -> str:
    """Return letters of which some may be elements of their own."""
    return "".join([_AS_ELEMENT.get(piece) or _text(piece) for piece in re.split(_BREAKS, text) if piece])


def _text(text: str) -> str:
    # Word takes blanks at the ends for the file's own layout unless told otherwise.
    if text and (text[0].isspace() or text[-1].isspace()):
        return f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:t>{text}</w:t>"
