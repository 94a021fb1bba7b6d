"""Where in its source the words of a program stand, over lines and paragraphs too."""

from __future__ import annotations

from functools import cached_property

from directive_model.errors import PathNotFound
from directive_model.flow import Flow
from directive_model.model import DirectiveProgram, Span, node_at
from directive_model.validation.mending.placing import Places
from directive_model.validation.places import source_span


class Pointer:
    """Points at words of one program; its page is looked at once, and only where a string stands on several lines."""

    def __init__(self, program: DirectiveProgram, page: Flow | None) -> None:
        self._program = program
        self._page = page

    def span_of(self, path: str, start: int | None, end: int | None) -> Span | None:
        """Return the place of the characters ``start`` to ``end`` of the string at ``path``, as close as is known."""
        span = source_span(self._program, path, start, end)
        if span is None or start is None or end is None or self._places is None or not _goes_on(span):
            return span
        try:
            words = node_at(self._program, path)
        except PathNotFound:
            return span
        return (self._places.span_of(path, start, end) if isinstance(words, str) else None) or span

    @cached_property
    def _places(self) -> Places | None:
        return None if self._page is None else Places(self._program, self._page)


def _goes_on(span: Span) -> bool:
    """Whether a place reaches over several lines or paragraphs."""
    return span.end_line not in (None, span.line) or span.end_paragraph not in (None, span.paragraph)
