"""The place of a paragraph's characters, where its runs know their own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TypeAlias
from unicodedata import combining

import attrs

from directive_model.flow import FlowParagraph, Run
from directive_model.language.patterns import late
from directive_model.model import Span

_Box: TypeAlias = tuple[float, float, float, float]
#: Our own pages hold numbers to their words by it; a line has a space for it.
NO_BREAK = "\N{NO-BREAK SPACE}"
#: What stands in a paragraph and not in a line: white space, and signs that print nothing inside one.
_PASSED = late(r"[\s\u200b\ufeff\u00ad]")


def ends_of(runs: Sequence[Run]) -> list[int]:
    """Return where in their paragraph the letters of each run end."""
    return list(accumulate(len(run.text) for run in runs))


def place_in(paragraph: FlowParagraph, start: int, end: int, ends: Sequence[int] | None = None) -> Span | None:
    """Return the place in the source of the letters of ``paragraph`` from ``start`` to ``end``.

    ``ends`` says where its runs end, for whoever asks more than once.
    """
    whole = paragraph.span
    if whole is None:
        return None
    if paragraph.spots:
        from directive_model.flow import Spots

        page, box = Spots.of(paragraph.spots).place(start, end)
        return attrs.evolve(whole, page=page, box=box, start=start, end=end)
    runs = paragraph.runs
    if whole.line is not None and runs and runs[0].span is not None:
        spot = _run_spot(runs, start, end, ends_of(runs) if ends is None else ends)
        if spot is not None:
            return spot
    if paragraph.shifts:
        start, end = paragraph.source_offset(start), paragraph.source_offset(end)
    if whole.line is not None:
        column = whole.column or 1
        if not start and whole.end_column == column + end and whole.end_line == whole.line:
            return whole
        line = whole.line
        return Span.at(whole.source, whole.part, line, column + start, line, column + end, path=whole.path)
    if whole.paragraph is not None and (start != whole.start or end != whole.end):
        if whole.page is not None:
            return attrs.evolve(whole, start=start, end=end)
        return Span.at(whole.source, whole.part, paragraph=whole.paragraph, start=start, end=end)
    return whole


def box_round(boxes: Sequence[_Box]) -> _Box:
    """Return the smallest box that holds ``boxes``."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def join_spans(first: Span | None, last: Span | None) -> Span | None:
    """Return the span from the beginning of ``first`` to the end of ``last``."""
    if first is None or last is None or first is last:
        return first
    if first.line is not None:
        end = last.end_line, last.end_column
        return Span.at(first.source, first.part, first.line, first.column, *end, path=first.path)
    if first.page is not None and first.page == last.page and first.box is not None and last.box is not None:
        # A box is on one page: that of what goes on over pages is where it begins.
        first = attrs.evolve(first, box=box_round((first.box, last.box)))
    if first.paragraph is not None and last.paragraph != first.paragraph:
        return attrs.evolve(first, end_paragraph=last.paragraph, end=last.end)
    return attrs.evolve(first, end=last.end)


def along(spans: Iterable[Span | None]) -> Span | None:
    """Return the span from the first of ``spans`` to the last; a box is round all on the page of the first."""
    known = [span for span in spans if span is not None]
    if not known:
        return None
    whole = join_spans(known[0], known[-1])
    boxes = [span.box for span in known if span.box is not None and span.page == known[0].page]
    return attrs.evolve(whole, box=box_round(boxes)) if boxes and whole is not None else whole


def cover(spans: Iterable[Span | None]) -> Span | None:
    """Return the span from the first of ``spans`` to the last, in the order of the source."""
    known = sorted((span for span in spans if span is not None), key=_order)
    return along(known)


def _order(span: Span) -> tuple[float, float, float]:
    if span.box is not None:
        return span.page or 0, span.box[1], span.box[0]
    return 0, span.line or span.paragraph or 0, span.column or span.start or 0


def _run_spot(runs: Sequence[Run], first: int, last: int, ends: Sequence[int]) -> Span | None:
    """Return the place of the characters from ``first`` to ``last`` of a paragraph whose runs know their own.

    ``ends`` is what :func:`ends_of` says of the runs.  None where a run of them does not know its place.
    """
    last = max(last, first)
    start = _spot(runs, ends, min(bisect_right(ends, first), len(runs) - 1), first)
    # The end of what stands before it may be of another run.
    end = _spot(runs, ends, min(bisect_left(ends, last), len(runs) - 1), last)
    if start is None or end is None:
        return None
    (span, column), (last_span, end_column) = start, end
    if column is None or end_column is None:
        return attrs.evolve(span, end_line=last_span.end_line, end_column=last_span.end_column)
    return attrs.evolve(span, column=column, end_line=last_span.line, end_column=end_column)


def _spot(runs: Sequence[Run], ends: Sequence[int], index: int, offset: int) -> tuple[Span, int | None] | None:
    """Return the span of a run, and the column of the character at ``offset`` of its paragraph."""
    span = runs[index].span
    if span is None:
        return None
    if span.column is None or span.end_column is None:
        return span, None
    inside = offset - (ends[index - 1] if index else 0)
    return span, min(span.column + inside, span.end_column)


def aligned(raw: str, text: str) -> Sequence[int]:
    """Return for each offset of ``text``, the end included, the offset in ``raw`` it came from.

    ``text`` is ``raw`` after ``clean``: letters in the same order, composed, white space folded, and soft
    hyphens left out.
    """
    if len(raw) == len(text) and raw.replace(NO_BREAK, " ") == text:
        return range(len(text) + 1)
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
