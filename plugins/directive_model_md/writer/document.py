"""Flow to Markdown: blocks with blank lines between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from directive_model.findings import Finding, Reading
from directive_model.flow import DrawnRule, Flow, FlowBlock, FlowParagraph, FlowTable, Note, Run, level_of, text_of
from directive_model.flow.plain import columns_of, is_content, space_above_pt
from directive_model.plugin.unwritten import characters_replaced, margins_left_out
from directive_model_md.writer.letters import heading_letters, paragraph_letters
from directive_model_md.writer.rows import rows_of

#: What no text file should hold: control characters, halves of characters.  C1 goes with them: no entity may name it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RULE = "---"
#: The end of a line that stands by itself, with no blank line below.
_LINE_END = "\\\n"
_DEEPEST = 6


def write(flow: Flow) -> Reading[bytes]:
    """Return ``flow`` as Markdown in UTF-8: CommonMark with the tables of GitHub's flavour.

    Labels stay letters, so that no renderer counts anew.  What only sets things side by side is written column by
    column.  The findings name what a page shows and Markdown does not: heads and feet other than page numbers,
    characters that no text may hold.
    """
    blocks: list[str] = []
    findings: list[Finding] = []
    for section in flow.sections:
        blocks += _blocks(section.blocks)
        findings += margins_left_out(section, "md")
    blocks += [_note(note) for note in flow.notes]
    text = "\n\n".join(blocks) + "\n" if blocks else ""
    if _FORBIDDEN.search(text):
        findings.append(characters_replaced(_FORBIDDEN.findall(text), "md"))
        text = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
    return Reading(text.encode(), tuple(findings))


def _blocks(blocks: Iterable[FlowBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case FlowParagraph():
                if written := _paragraph(block):
                    yield written
            case FlowTable() if is_content(block):
                if rows := rows_of(block):
                    yield rows
            case FlowTable():
                for column in columns_of(block):
                    yield from _column(column)
            case DrawnRule():
                yield _RULE
            case _:
                assert_never(block)


def _paragraph(paragraph: FlowParagraph) -> str:
    """Return a paragraph, or the heading that it is; "" where nothing stands in it."""
    if not paragraph.label and not paragraph.text.strip():
        return ""
    outline = level_of(paragraph.layout.outline) if paragraph.layout else None
    # What is not bold on paper would come back so from a heading.
    if outline is not None and all(run.face is not None and run.face.bold for run in paragraph.runs):
        return f"{'#' * min(outline, _DEEPEST)} {heading_letters(paragraph)}"
    return paragraph_letters(paragraph)


def _column(blocks: Iterable[FlowBlock]) -> Iterator[str]:
    """Yield the blocks of a column; lines with no white space between them are one block."""
    lines: list[str] = []
    for block in blocks:
        written = _paragraph(block) if isinstance(block, FlowParagraph) else None
        if written and lines and isinstance(block, FlowParagraph) and not space_above_pt(block):
            lines.append(written)
            continue
        if lines:
            yield _LINE_END.join(lines)
            lines = []
        if written:
            lines.append(written)
        elif written is None and not isinstance(block, DrawnRule):
            yield from _blocks((block,))
    if lines:
        yield _LINE_END.join(lines)


def _note(note: Note) -> str:
    runs = (Run(text_of(note.blocks)),)
    return paragraph_letters(FlowParagraph(runs, label=note.label))
