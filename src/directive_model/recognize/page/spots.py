"""The place of a paragraph's characters, where its runs know their own."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import combining

import attrs

from directive_model.flow import Run
from directive_model.language.patterns import late
from directive_model.model import Span

#: What stands in a paragraph and not in a line: white space, and signs that print nothing inside one.
_PASSED = late(r"[\s\u200b\ufeff\u00ad]")


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


def aligned(raw: str, text: str) -> list[int]:
    """Return for each offset of ``text``, the end included, the offset in ``raw`` it came from.

    ``text`` is ``raw`` after ``clean``: letters in the same order, composed, white space folded, and soft
    hyphens left out.
    """
    offsets: list[int] = []
    position = 0
    marks = 0  # how many of the text's next letters are marks that nothing composes
    for index, letter in enumerate(text):
        if letter == " ":
            offsets.append(position)
            while position < len(raw) and _PASSED.match(raw[position]):
                position += 1
            continue
        while position < len(raw) and _PASSED.match(raw[position]):
            position += 1
        offsets.append(position)
        position += 1
        if marks:
            marks -= 1
            continue
        after = _marks_end(raw, position)
        if after > position:
            # "â" and a tone, or a letter and both its marks, whatever the source has: what is left stays apart.
            marks = _marks_end(text, index + 1) - index - 1
            position = after - marks
    return [min(offset, len(raw)) for offset in [*offsets, position]]


def _marks_end(text: str, start: int) -> int:
    """Return where the combining marks end that begin at ``start``."""
    end = start
    while end < len(text) and combining(text[end]):
        end += 1
    return end
