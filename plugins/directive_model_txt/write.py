"""Flow to text: what a plain page can show, a paragraph a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from directive_model.errors import Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import DrawnRule, Flow, FlowBlock, FlowParagraph, FlowSection, FlowTable, text_of
from directive_model_txt.tables import rows_of

#: What no text file should hold: control characters, halves of characters.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
#: White space over a paragraph, in points, for each blank line: that of the hand over a signer's name is three.
_LINE_PT = 14.0
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
        findings += _margins(section)
    for note in flow.notes:
        label = f"{note.label} " if note.label else ""
        lines += ["", label + text_of(note.blocks)]
    text = "\n".join(lines).strip("\n") + "\n"
    if _FORBIDDEN.search(text):
        findings.append(_replaced(text))
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
                    lines += _blanks(max(_above(block), below))
                lines.append(line)
                below = block.layout.after_pt if block.layout else 0.0
            case FlowTable():
                if lines and lines[-1]:
                    lines.append("")
                lines += rows_of(block) if _is_content(block) else _side_by_side(block)
                below = _LINE_PT
            case DrawnRule():
                below = max(below, _LINE_PT)
    return lines


def _above(paragraph: FlowParagraph) -> float:
    """Return the white space over a paragraph; a new page begins with some."""
    layout = paragraph.layout
    if layout is None:
        return 0.0
    return max(layout.before_pt, _LINE_PT) if layout.page_break_before else layout.before_pt


def _blanks(space_pt: float) -> list[str]:
    if space_pt <= 0:
        return []
    return [""] * min(max(round(space_pt / _LINE_PT), 1), _MOST_BLANKS)


def _is_content(table: FlowTable) -> bool:
    return table.bordered or any(row.header for row in table.rows)


def _side_by_side(table: FlowTable) -> list[str]:
    """Return the cells column by column, a blank line between columns."""
    columns: dict[int, list[FlowBlock]] = {}
    for row in table.rows:
        column = 0
        for cell in row.cells:
            columns.setdefault(column, []).extend(cell.blocks)
            column += cell.column_span
    lines: list[str] = []
    for column in sorted(columns):
        words = _lines(columns[column])
        if lines and words:
            lines.append("")
        lines += words
    return lines


def _margins(section: FlowSection) -> Iterator[Finding]:
    """Yield what heads and feet say beside page numbers."""
    for blocks in (section.header, section.footer, section.first_header or (), section.first_footer or ()):
        words = " ".join(_words(blocks)).strip()
        if words:
            yield _loss(
                "page-margin",
                Words(
                    vi=f"txt không có đầu trang, chân trang: bỏ “{words}”",
                    en=f"txt has no page heads and feet: “{words}” is left out",
                ),
                words,
            )


def _words(blocks: Iterable[FlowBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, FlowParagraph):
            yield from (run.text for run in block.runs if run.field is None and run.text.strip())
        elif isinstance(block, FlowTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from _words(cell.blocks)


def _replaced(text: str) -> Finding:
    names = ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(_FORBIDDEN.findall(text)))
    return _loss(
        "forbidden-character",
        Words(
            vi=f"tệp văn bản không chứa được ký tự {names}; đã thay bằng U+FFFD",
            en=f"a text file cannot hold the characters {names}; U+FFFD stands in their place",
        ),
        None,
    )


def _loss(feature: str, message: Words, text: str | None) -> Finding:
    return Finding(rule=f"loss-{feature}", severity=Severity.WARNING, message=message, text=text)
