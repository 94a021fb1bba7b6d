"""Which paragraph of the document each is."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model import Span
from directive_model.flow import DrawnRule, FlowBlock, FlowParagraph, FlowTable

__all__ = ["number"]


def number(blocks: list[FlowBlock], numbers: Iterator[int]) -> None:
    """Make paragraphs of ``blocks`` say which of the document they are, so that places within them can be told.

    Each takes the place of the one without: a book's are not held twice.
    """
    for index, block in enumerate(blocks):
        blocks[index] = _with_numbers(block, numbers)


def _with_numbers(block: FlowBlock, numbers: Iterator[int]) -> FlowBlock:
    match block:
        case FlowParagraph():
            return _numbered(block, next(numbers))
        case FlowTable():
            rows = tuple(
                attrs.evolve(
                    row,
                    cells=tuple(
                        attrs.evolve(cell, blocks=tuple(_with_numbers(one, numbers) for one in cell.blocks))
                        for cell in row.cells
                    ),
                )
                for row in block.rows
            )
            return attrs.evolve(block, rows=rows)
        case DrawnRule():
            return block


def _numbered(paragraph: FlowParagraph, number: int) -> FlowParagraph:
    """Return one of a page's paragraphs with its number; what the layout makes has these fields and no others."""
    span = paragraph.span
    if span is None:
        return paragraph
    place = Span.at(span.source, None, paragraph=number, page=span.page, box=span.box)
    return FlowParagraph.of(paragraph.runs, paragraph.layout, span=place, spots=paragraph.spots)
