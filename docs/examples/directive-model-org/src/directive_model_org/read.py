"""Org to flow."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model import Span
from directive_model.errors import Unreadable, Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import Flow, FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Run
from directive_model.plugin import Source
from directive_model_org.marks import BAR, BREAK, HEADLINE, KEYWORD, RULE_ROW, TITLE, unguarded


def read(source: Source) -> Reading[Flow]:
    """Read Org text, a paragraph a line.  Raises Unreadable ("invalid-utf8") and LimitExceeded, and nothing else."""
    reader = _Reader(source.name)
    for number, line in enumerate(decoded(source).splitlines(), 1):
        reader.line(line, number)
    return Reading(reader.flow(), tuple(reader.findings))


def decoded(source: Source) -> str:
    """Return the text of a source.  Raises as :func:`read` does."""
    source.hold_size()
    try:
        return source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(
            "invalid-utf8",
            Words(vi="không phải UTF-8", en="it is not UTF-8"),
            Words(vi="hãy lưu lại theo UTF-8", en="save it as UTF-8"),
            source.name,
            f"byte {error.start}",
        ) from error


class _Reader:
    """Collects blocks; rows of a table until the table ends."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self._title: str | None = None
        self._blocks: list[FlowBlock] = []
        self._rows: list[FlowRow] = []
        self._ruled = False

    def line(self, line: str, number: int) -> None:
        span = self._span(line, number)
        if line.startswith("|"):
            self._row(line, span)
            return
        self._end_table()
        if self._title is None and (title := TITLE.match(line)):
            self._title = title[1] or None
        elif KEYWORD.match(line):
            self.findings.append(_not_printed(line, span))
        elif headline := HEADLINE.match(line):
            style = f"Heading {len(headline[1])}"
            span = self._span(line, number, headline.start(2))
            self._blocks.append(FlowParagraph((Run(headline[2]),), style=style, span=span))
        else:
            words = unguarded(line)
            span = self._span(line, number, len(line) - len(words))
            self._blocks.append(FlowParagraph((Run(words),) if words.strip() else (), span=span))

    def flow(self) -> Flow:
        self._end_table()
        return Flow((FlowSection(tuple(self._blocks)),), title=self._title)

    def _span(self, line: str, number: int, start: int = 0) -> Span:
        """Return the place of a line, from where its words begin: fixes are made there."""
        return Span(self.source, line=number, column=start + 1, end_line=number, end_column=len(line) + 1)

    def _row(self, line: str, span: Span) -> None:
        if not RULE_ROW.match(line):
            self._rows.append(FlowRow(tuple(_cells(line, span))))
        elif not self._ruled:
            # Org's head is what stands above the first rule; a table that begins with one has none.
            self._rows = [FlowRow(row.cells, header=True) for row in self._rows]
            self._ruled = True

    def _end_table(self) -> None:
        if self._rows:
            rows = tuple(self._rows)
            self._blocks.append(FlowTable(rows, bordered=True, span=rows[0].cells[0].span))
        self._rows, self._ruled = [], False


def _cells(line: str, span: Span) -> Iterator[FlowCell]:
    for text in line[1:].removesuffix("|").split("|"):
        paragraphs = [words.strip().replace(BAR, "|") for words in text.split(BREAK)]
        yield FlowCell(tuple(FlowParagraph((Run(words),), span=span) for words in paragraphs if words), span=span)


def _not_printed(line: str, span: Span) -> Finding:
    """Keywords and comments are no part of the page, but nothing is dropped in silence."""
    return Finding(
        rule="unplaced-text",
        severity=Severity.NOTE,
        message=Words(vi=f"dòng lệnh của Org, không in ra: “{line}”", en=f"a line for Org, not printed: “{line}”"),
        span=span,
        text=line,
    )
