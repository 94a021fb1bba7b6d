"""Text to flow: a line is a paragraph, a blank line an empty one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import Flow, FlowBlock, FlowParagraph, FlowSection, Run, may_draw
from directive_model.kit import Tally
from directive_model.kit.encodings import CONTROL, LINE_END, decode_text
from directive_model.plugin import Source

# What tables need is imported where the text has one.
if TYPE_CHECKING:
    from directive_model.flow import DrawnTable, FlowTable, Stretch

#: Vertical tab, which Word writes for a line break inside a paragraph, and the line separator of Unicode.
_SOFT_BREAKS = {0x0B: "\n", 0x2028: "\n"}


def read(source: Source) -> Reading[Flow]:
    """Read plain text: paragraphs with line and column, and tables where bars and dashes draw them.

    A form feed ends a page; words beside it stay.  Raises :class:`Unreadable` and :class:`LimitExceeded`.
    """
    decoded = decode_text(source.data, name=source.name, limits=source.limits)
    text, findings = decoded.value, list(decoded.findings)
    if CONTROL.search(text):
        text = _without_controls(text, source.name, findings)
    lines = _lines(text)
    signs = _told_of_signs(text, lines, source.name, findings)
    if "\v" in text or "\u2028" in text:
        lines = [line.translate(_SOFT_BREAKS) for line in lines]
    tally = Tally(source.limits, source.name)
    tally.add(lines=len(lines))
    blocks: list[FlowBlock] = []
    end = 0
    if may_draw(text):
        from directive_model.flow import drawn_tables

        for table in source.deadline.watch(drawn_tables(lines)):
            blocks += _blocks(lines[end : table.start], end, source.name, tally, signs=signs)
            blocks.append(_drawn(table, lines, 1, source.name, tally))
            end = table.end
    blocks += _blocks(lines[end:], end, source.name, tally, signs=signs)
    return Reading(Flow((FlowSection(tuple(blocks)),)), tuple(findings))


def _lines(text: str) -> list[str]:
    """Return the lines as an editor counts them; what ends a line is not part of it."""
    odd = "\r" in text or "\x85" in text or "\u2029" in text
    lines = LINE_END.split(text) if odd else text.split("\n")
    if not lines[-1]:
        del lines[-1]
    return lines


def _drawn(table: DrawnTable, lines: list[str], first: int, source: str, tally: Tally) -> FlowTable:
    """Return a table that dashes or bars draw; ``lines`` begin with line ``first`` of the source."""
    from directive_model.flow import filled

    # Its lines have been counted.
    tally.add(lines=sum(len(cell) for row in table.rows for cell in row[1:]))

    def words(stretches: Sequence[Stretch], span: Span) -> list[FlowParagraph]:
        ends = ["\n"] * (len(stretches) - 1) + [""]
        runs = tuple(
            Run(lines[number][start:end] + line_end, span=_span(source, first + number, start, end))
            for (number, start, end), line_end in zip(stretches, ends, strict=True)
        )
        return [FlowParagraph(runs, span=span)]

    return filled(table, lines, first, source, words)


def _blocks(
    lines: list[str], before: int, source: str, tally: Tally, *, signs: list[Finding] | None
) -> list[FlowBlock]:
    """Return the blocks of ``lines``; so many lines of the source stand before them.

    Where ``signs`` is a list, signs stand for more ends of lines, and it is told in there.
    """
    blocks: list[FlowBlock] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        if line[-1:] == "|" and is_row(line):
            end = index + 1
            while end < len(lines) and is_row(lines[end]):
                end += 1
            blocks += _between_bars(lines[index:end], before + index + 1, source, tally)
            index = end
            continue
        index += 1
        number = before + index
        if not line or line.isspace():
            blocks.append(FlowParagraph(span=_span(source, number, 0, len(line))))
        elif signs is not None and "\\" in line:
            from directive_model_txt.escapes import between_signs

            blocks += between_signs(line, number, source, tally, signs)
        elif "\f" in line:
            blocks += _beside_page_breaks(line, number, source)
        else:
            blocks.append(FlowParagraph((Run(line),), span=_span(source, number, 0, len(line))))
    return blocks


def is_row(line: str) -> bool:
    """Whether a line can be a row: a bar at both ends."""
    line = line.strip()
    return len(line) > 1 and line[0] == line[-1] == "|"


def _between_bars(lines: list[str], number: int, source: str, tally: Tally) -> list[FlowBlock]:
    """Return the table of lines that begin and end with bars, or the lines themselves where they draw none."""
    from directive_model.flow import barred_table
    from directive_model_txt.tables import table_of

    table = table_of(lines, number, source, tally)
    if table is not None:
        return [table]
    drawn = barred_table(lines)
    if drawn is not None:
        return [_drawn(drawn, lines, number, source, tally)]
    return [
        FlowParagraph((Run(line),), span=_span(source, at, 0, len(line))) for at, line in enumerate(lines, number)
    ]


def _beside_page_breaks(line: str, number: int, source: str) -> list[FlowBlock]:
    """Return what stands beside form feeds.  They are no blank lines: a sentence may go on over the page."""
    blocks: list[FlowBlock] = []
    start = 0
    for piece in line.split("\f"):
        end = start + len(piece)
        if piece.strip():
            blocks.append(FlowParagraph((Run(piece),), span=_span(source, number, start, end)))
        start = end + 1
    return blocks


def _told_of_signs(text: str, lines: list[str], source: str, findings: list[Finding]) -> list[Finding] | None:
    r"""Return where to tell of ends of lines that are written out, "\r\n"; None where a text has none."""
    if "\\n" not in text:
        return None
    from directive_model_txt.escapes import is_dump, left_as_letters

    if is_dump(text, lines):
        return findings
    findings += left_as_letters(text, lines, source)
    return None


def _span(source: str, line: int, start: int, end: int) -> Span:
    return Span.at(source, None, line, start + 1, line, end + 1)


def _without_controls(text: str, source: str, findings: list[Finding]) -> str:
    """Leave out stray control characters, one finding each; they print nothing."""
    line, start = 1, 0
    position = 0
    for match in CONTROL.finditer(text):
        for end in LINE_END.finditer(text, position, match.start()):
            line, start = line + 1, end.end()
        position = match.start()
        name = f"U+{ord(match[0]):04X}"
        findings.append(
            Finding(
                rule="control-character",
                severity=Severity.NOTE,
                message=Words(
                    vi=f"bỏ ký tự điều khiển {name}, vốn không in ra gì",
                    en=f"the control character {name}, which prints nothing, is left out",
                ),
                span=_span(source, line, position - start, position - start + 1),
                found=name,
            )
        )
    return CONTROL.sub("", text)
