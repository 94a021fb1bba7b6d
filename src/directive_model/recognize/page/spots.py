"""The place of a paragraph's characters, where its runs know their own."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.flow import Run
from directive_model.model import Span


def run_spot(runs: Sequence[Run], first: int, last: int) -> Span | None:
    """Return the place of the characters from ``first`` to ``last`` of a paragraph whose runs know their own.

    None where they do not, and the paragraph's span is all that is known.
    """
    if not runs or runs[0].span is None:
        return None
    start = _spot(runs, first, end=False)
    end = _spot(runs, max(last, first), end=True)
    if start is None or end is None:
        return None
    return attrs.evolve(start, end_line=end.end_line, end_column=end.end_column)


def _spot(runs: Sequence[Run], offset: int, *, end: bool) -> Span | None:
    """Return the place of one character, or of the end of what stands before it, which may be of another run."""
    position = 0
    for run in runs:
        length = len(run.text)
        inside = offset - position
        position += length
        if offset < position or (end and offset == position) or run is runs[-1]:
            span = run.span
            if span is None or span.column is None or span.end_column is None:
                return span
            column = min(span.column + inside, span.end_column)
            return attrs.evolve(span, column=column, end_line=span.line, end_column=column)
    return None
