"""The line of the source that a finding is about, and the letters of it that are meant."""

from __future__ import annotations

import attrs

from directive_model.findings import Finding
from directive_model.flow import Flow, FlowParagraph, paragraphs_in
from directive_model.model import Span
from directive_model.validation.page.prints import Key, key_of


@attrs.frozen
class Excerpt:
    """A line, and which of its letters are meant: ``line[start:end]``; none where the whole line is."""

    line: str
    start: int
    end: int


class Excerpts:
    """The lines of a page, found by their places.  They are put in order when the first is asked for."""

    def __init__(self, page: object | None) -> None:
        self._page = page if isinstance(page, Flow) else None
        self._lines: dict[Key | None, FlowParagraph] | None = None

    def of(self, finding: Finding) -> Excerpt | None:
        """Return the line that a finding is about; None where its place is not known, or is no line of a page."""
        span = finding.span
        key = key_of(span)
        if span is None or key is None or self._page is None:
            return None
        if self._lines is None:
            self._lines = {}
            for paragraph in paragraphs_in(self._page.blocks):
                self._lines.setdefault(key_of(paragraph.span), paragraph)
        found = self._lines.get(key)
        return None if found is None or not found.text.strip() else _excerpt(found, span)


def meant_in(paragraph: FlowParagraph, finding: Finding) -> tuple[int, int]:
    """Return from where to where a finding of this paragraph goes in its text."""
    return (0, len(paragraph.text)) if finding.span is None else _offsets(paragraph, finding.span)


def _excerpt(paragraph: FlowParagraph, span: Span) -> Excerpt:
    """Cut a paragraph to the line in which the span begins."""
    text = paragraph.text
    start, end = _offsets(paragraph, span)
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    line = text[first : len(text) if last < 0 else last]
    start, end = start - first, min(end - first, len(line))
    stripped = len(line) - len(line.lstrip())
    whole = start <= stripped and end >= len(line.rstrip())
    return Excerpt(line, 0, 0) if whole or end <= start else Excerpt(line, start, end)


def _offsets(paragraph: FlowParagraph, span: Span) -> tuple[int, int]:
    """Return from where to where the span goes in the paragraph's text."""
    text, own = paragraph.text, paragraph.span
    if span.line is not None and span.column is not None:
        begins = (own.column if own is not None and own.column is not None else 1) - 1
        start = span.column - 1 - begins
        last = span.end_column - 1 - begins if span.end_column is not None else len(text)
        end = last if span.end_line in (None, span.line) else len(text)
    elif span.start is not None:
        start = _offset_of(paragraph, span.start)
        ends_here = span.end is not None and span.end_paragraph in (None, span.paragraph)
        end = _offset_of(paragraph, span.end) if ends_here and span.end is not None else len(text)
    else:
        return 0, len(text)
    return max(0, min(start, len(text))), max(0, min(end, len(text)))


def _offset_of(paragraph: FlowParagraph, source: int) -> int:
    """Return which letter of the text stands at an offset of the source."""
    if not paragraph.shifts:
        return source
    return next((at for at in range(len(paragraph.text)) if paragraph.source_offset(at) >= source), source)
