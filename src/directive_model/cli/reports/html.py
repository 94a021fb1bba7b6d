"""``html``: the documents as they stand on the page, with what was found in the margin."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from directive_model.cli.findings import SEVERITIES, WAIVED, clause_behind, tally
from directive_model.cli.reports.pictures import STYLE, pictures
from directive_model.errors import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Finding, Reading
    from directive_model.flow import FlowBlock, FlowParagraph
    from directive_model.model import DirectiveProgram
    from directive_model.validation import FileReport, Report
    from directive_model.validation.page.prints import Key

#: Nothing is loaded and nothing runs, whatever a document holds.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_TITLE = Words(vi="Báo cáo kiểm tra văn bản", en="Report of a check")
_ELSEWHERE = Words(vi="Không ở một dòng nào", en="On no line")
_STYLE = """
body { margin: 0; background: #eceff1; color: #111; font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 78rem; margin: 0 auto; padding: 1rem; }
.document { background: #fff; padding: 2rem 1rem; margin-bottom: 2rem; font-family: "Times New Roman", serif; }
.line { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 1.5rem; }
.line > p { margin: 0.2rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.cell { border-left: 3px solid #cfd8dc; padding-left: 0.6rem; }
.margin { font: 0.85rem/1.4 system-ui, sans-serif; }
.finding { border-left: 4px solid #546e7a; background: #f5f7f8; margin: 0.2rem 0; padding: 0.3rem 0.6rem; }
.error { border-color: #b71c1c; } .warning { border-color: #9a6700; } .note { border-color: #0b5cad; }
mark { background: #fff3c4; color: inherit; border-bottom: 2px solid #9a6700; }
.fix { display: block; } h2, code { overflow-wrap: anywhere; }
@media (max-width: 60rem) { .line { grid-template-columns: minmax(0, 1fr); gap: 0; } }
@media print { body { background: #fff; } .line { break-inside: avoid; } }
"""


class Writer:
    """Prints a page when all files are checked; of each file only its lines are kept, as they will be printed."""

    show_waived = False

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self._parts: list[str] = []
        #: Why the findings of a file that are waived may stand.
        self._reasons: dict[Finding, str] = {}
        #: The findings so far, each with its number on the page.
        self._numbers: dict[int, int] = {}
        self._counted = 0

    def file(self, report: FileReport, reading: Reading[DirectiveProgram] | None) -> None:
        """Set a file and what was found in it."""
        self._parts += self._document(report, reading)

    def end(self, report: Report) -> None:
        """Print the page."""
        say = self.terminal.say
        counted = tally([finding for file in report.files for finding in file.findings], self.terminal)
        head = (
            f'<!DOCTYPE html>\n<html lang="{self.terminal.language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{escape(say(_TITLE))}</title>\n<style>{_STYLE}{STYLE}</style>\n</head>\n<body>\n"
            f"<header><h1>{escape(say(_TITLE))}</h1><p>{escape(counted)}</p></header>\n<main>\n"
        )
        self.terminal.line(f"{head}{chr(10).join(self._parts)}\n</main>\n</body>\n</html>")

    def _document(self, report: FileReport, reading: Reading[DirectiveProgram] | None) -> Iterator[str]:
        say = self.terminal.say
        yield f"<section><h2>{escape(report.path or '')}</h2>"
        if report.error is not None:
            yield f'<p class="finding error">{escape(say(report.error.message))}</p>'
        if report.form is not None:
            counted = tally(report.findings, self.terminal)
            yield f"<p>{escape(counted)} · {escape(report.form.name)}: {escape(say(report.form.reason))}</p>"
        waived = report.waived if self.show_waived else ()
        self._reasons = {entry.finding: entry.waiver.reason for entry in waived}
        findings = (*report.findings, *self._reasons)
        self._numbers = {id(one): number for number, one in enumerate(findings, self._counted + 1)}
        self._counted += len(findings)
        if reading is not None and reading.draw is not None:
            numbered = [(self._numbers[id(one)], one) for one in findings]
            yield from pictures(reading.draw, numbered, self.terminal)
        lines = _Lines(None if reading is None else reading.page, findings)
        if lines.elsewhere:
            yield f'<h3>{escape(say(_ELSEWHERE))}</h3><div class="margin">'
            yield from map(self._finding, lines.elsewhere)
            yield "</div>"
        if lines.paragraphs:
            yield '<div class="document" lang="vi">'
            for paragraph, within in lines.paragraphs:
                yield self._line(paragraph, lines.of(paragraph), within=within)
            yield "</div>"
        yield "</section>"

    def _line(self, paragraph: FlowParagraph, findings: list[Finding], *, within: bool) -> str:
        told = "".join(map(self._finding, findings))
        words = _marked(paragraph, findings)
        label = f"{escape(paragraph.label)} " if paragraph.label else ""
        align = "left" if paragraph.layout is None else paragraph.layout.alignment
        kind = ' class="cell"' if within else ""
        margin = f'<aside class="margin">{told}</aside>' if told else "<div></div>"
        return f'<div class="line"><p{kind} style="text-align:{align}">{label}{words}</p>{margin}</div>'

    def _finding(self, finding: Finding) -> str:
        say, severity = self.terminal.say, finding.severity.value
        reason, number = self._reasons.get(finding), self._numbers[id(finding)]
        if reason is not None:
            return (
                f'<div class="finding" id="f{number}"><strong>{number}. {escape(say(WAIVED))}</strong> '
                f"<code>{escape(finding.rule)}</code>: {escape(say(finding.message))} <em>{escape(reason)}</em></div>"
            )
        clause = clause_behind(finding, self.terminal)
        expected = "" if finding.expected is None else f'<span class="fix">→ {escape(finding.expected)}</span>'
        lead = f"{number}. {say(SEVERITIES[severity])}"
        return (
            f'<div class="finding {severity}" id="f{number}"><strong>{escape(lead)}</strong> '
            f"<code>{escape(finding.rule)}</code>: {escape(say(finding.message))}{escape(clause)}{expected}</div>"
        )


class _Lines:
    """The paragraphs of a page, and the findings of each."""

    def __init__(self, page: object | None, findings: tuple[Finding, ...]) -> None:
        from directive_model.flow import Flow
        from directive_model.validation.page.prints import key_of

        blocks = page.blocks if isinstance(page, Flow) else ()
        self.paragraphs = [pair for pair in _paragraphs(blocks, within=False) if pair[0].text.strip()]
        self._key = key_of
        known = {key_of(paragraph.span) for paragraph, _ in self.paragraphs}
        self._found: dict[Key | None, list[Finding]] = {}
        self.elsewhere = []
        for finding in findings:
            key = key_of(finding.span)
            if key is None or key not in known:
                self.elsewhere.append(finding)
            else:
                self._found.setdefault(key, []).append(finding)

    def of(self, paragraph: FlowParagraph) -> list[Finding]:
        """Return the findings of a paragraph; the first of several on one line has them all."""
        return self._found.pop(self._key(paragraph.span), [])


def _paragraphs(blocks: Iterable[FlowBlock], *, within: bool) -> Iterator[tuple[FlowParagraph, bool]]:
    """Yield all paragraphs, and whether each stands in a cell."""
    from directive_model.flow import FlowParagraph, FlowTable

    for block in blocks:
        if isinstance(block, FlowParagraph):
            yield block, within
        elif isinstance(block, FlowTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks, within=True)


def _marked(paragraph: FlowParagraph, findings: list[Finding]) -> str:
    """Return the letters of a paragraph, those that findings mean marked."""
    from directive_model.validation.excerpt import meant_in

    text, done, words = paragraph.text, 0, ""
    for start, end in sorted(meant_in(paragraph, finding) for finding in findings):
        if start < done or end <= start:
            continue
        words += f"{escape(text[done:start])}<mark>{escape(text[start:end])}</mark>"
        done = end
    return words + escape(text[done:])
