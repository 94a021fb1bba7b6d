"""The blocks of some lines of a page."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.flow import FlowBlock, FlowParagraph, Run
from directive_model.recognize.around.site.lines import PageLine
from directive_model.recognize.page.spots import join_spans


def blocks_between(
    blocks: Sequence[FlowBlock], lines: Sequence[PageLine], start: int, end: int
) -> tuple[FlowBlock, ...]:
    """Return the blocks of the lines from ``start`` to ``end``; a paragraph that a bound cuts is parted."""
    if start >= end:
        return ()
    first, last = lines[start], lines[end - 1]
    # Blocks without lines, as rules are, go with the lines round them, and to the page's ends.
    skipped = 0 if start == 0 else first.index
    kept = list(blocks[skipped : len(blocks) if end == len(lines) else last.index + 1])
    # By their places: a page may have the same words in many blocks.
    at_start, at_end = first.index - skipped, last.index - skipped
    if isinstance(tail := kept[at_end], FlowParagraph) and end < len(lines) and lines[end].index == last.index:
        kept[at_end] = _part(tail, 0, last.number + 1)
    if isinstance(head := kept[at_start], FlowParagraph) and first.number:
        kept[at_start] = _part(head, first.number, head.text.count("\n") + 1)
    return tuple(kept)


def _part(paragraph: FlowParagraph, start: int, end: int) -> FlowParagraph:
    """Return the lines of ``paragraph`` from ``start`` to ``end``."""
    runs: list[Run] = []
    line = 0
    for run in paragraph.runs:
        pieces = run.text.split("\n")
        kept = [piece for offset, piece in enumerate(pieces) if start <= line + offset < end]
        line += len(pieces) - 1
        if any(kept) or len(kept) > 1:
            runs.append(attrs.evolve(run, text="\n".join(kept)))
    spans = [run.span for run in runs if run.span is not None]
    span = join_spans(spans[0], spans[-1]) if spans else paragraph.span
    return attrs.evolve(paragraph, runs=tuple(runs), span=span)
