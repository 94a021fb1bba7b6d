"""Flow to text: what a plain page can show, a paragraph a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import assert_never

from directive_model.findings import Finding, Reading
from directive_model.flow import DrawnRule, Flow, FlowBlock, FlowParagraph, FlowTable, held, text_of
from directive_model.flow.plain import LINE_PT, columns_of, is_content, space_above_pt
from directive_model.plugin.unwritten import characters_replaced, margins_left_out
from directive_model_txt.tables import rows_of

#: What no text file should hold: control characters, halves of characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
#: The hand over a signer's name takes that much.
_MOST_BLANKS = 3


def write(flow: Flow) -> Reading[bytes]:
    """Return ``flow`` as UTF-8 with a line feed at its end.

    Tables that only set things side by side are written cell under cell, column by column.  The findings name what
    a page shows and a text does not: heads and feet other than page numbers, characters that no text may hold.
    """
    lines: list[str] = []
    findings: list[Finding] = []
    for section in flow.sections:
        if lines:
            lines.append("")
        lines += _lines(section.blocks)
        findings += margins_left_out(section, "txt")
    for note in flow.notes:
        label = f"{note.label} " if note.label else ""
        lines += ["", label + text_of(note.blocks)]
    text = "\n".join(lines).strip("\n") + "\n"
    if _FORBIDDEN.search(text):
        findings.append(characters_replaced(_FORBIDDEN.findall(text), "txt"))
        text = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
    return Reading(text.encode(), tuple(findings))


def _lines(blocks: Iterable[FlowBlock]) -> list[str]:
    """Return the lines of ``blocks``, blank ones where white space stands between them."""
    lines: list[str] = []
    below = 0.0
    for block in blocks:
        match block:
            case FlowParagraph():
                line = f"{block.label} {block.text}".rstrip() if block.label else block.text
                if lines and lines[-1] and line:
                    lines += _blanks(max(space_above_pt(block), below))
                lines.append(line)
                below = block.layout.after_pt if block.layout else 0.0
            case FlowTable():
                if lines and lines[-1]:
                    lines.append("")
                lines += rows_of(block) if is_content(block) else _side_by_side(block)
                below = LINE_PT
            case DrawnRule():
                below = max(below, LINE_PT)
            case _:
                assert_never(block)
    return lines


def _blanks(space_pt: float) -> list[str]:
    if space_pt <= 0:
        return []
    return [""] * min(max(round(held(space_pt) / LINE_PT), 1), _MOST_BLANKS)


def _side_by_side(table: FlowTable) -> list[str]:
    """Return the cells column by column, a blank line between columns."""
    lines: list[str] = []
    for blocks in columns_of(table):
        words = _lines(blocks)
        if lines and words:
            lines.append("")
        lines += words
    return lines
