"""Columns that are set in the lines of one paragraph, as in text that a page shows as it was typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from directive_model.flow import FlowBlock, FlowParagraph, Run
from directive_model.model import Span
from directive_model.recognize.page.columns.row import gap_of, sets_part


def line_by_line(blocks: Sequence[FlowBlock]) -> list[FlowBlock] | None:
    """Return ``blocks`` with a paragraph for each line of those that set columns; None where none does."""
    apart: list[FlowBlock] = []
    for block in blocks:
        if isinstance(block, FlowParagraph) and not block.spots and _sets_columns(block.text):
            apart += _lines_of(block)
        else:
            apart.append(block)
    return None if len(apart) == len(blocks) else apart


def _sets_columns(text: str) -> bool:
    """Whether lines of one paragraph set a head or an ending side by side."""
    return "\n" in text and any(gap_of(line) is not None and sets_part(line) for line in text.split("\n"))


def _lines_of(paragraph: FlowParagraph) -> Iterator[FlowParagraph]:
    """Yield the lines of a paragraph as paragraphs of their own, each with its place."""
    runs: list[Run] = []
    start = 0
    label = paragraph.label
    for run in (*paragraph.runs, Run("\n")):
        for number, piece in enumerate(run.text.split("\n")):
            if number:
                yield _line_of(paragraph, runs, start, label)
                start += sum(len(one.text) for one in runs) + 1
                runs, label = [], None
            if piece:
                runs.append(attrs.evolve(run, text=piece, span=_on_line(run, number)))


def _line_of(paragraph: FlowParagraph, runs: Sequence[Run], start: int, label: str | None) -> FlowParagraph:
    shifts = ((at - start, by + start) for at, by in paragraph.shifts if at > start)
    return attrs.evolve(
        paragraph,
        runs=tuple(runs),
        label=label,
        shifts=((0, paragraph.source_offset(start)), *shifts) if start else paragraph.shifts,
        passages=(),
    )


def _on_line(run: Run, number: int) -> Span | None:
    """Return the place of a line of a run's letters, where each has a line of the source."""
    span = run.span
    if span is None or span.line is None or span.end_line != span.line + run.text.count("\n"):
        return span
    line = span.line + number
    return span if span.line == span.end_line else Span.at(span.source, span.part, line, None, line, path=span.path)
