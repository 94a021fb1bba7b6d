"""How much stands on a page, counted before a program is sought in it: each line costs time and memory there."""

from __future__ import annotations

from collections.abc import Iterable

from directive_model.flow import DrawnRule, Flow, FlowBlock, FlowParagraph, FlowTable
from directive_model.kit import Tally
from directive_model.plugin import Source


def bounded(flow: Flow, source: Source) -> None:
    """Raise :class:`LimitExceeded` ("lines", "letters", "xml_nodes") where ``flow`` has more than the limits allow.

    Heads and feet count for each section that has them: every section is looked at by itself.
    """
    tally = Tally(source.limits, source.name)
    for section in flow.sections:
        tally.add()
        for blocks in (
            section.blocks,
            section.header,
            section.footer,
            section.first_header or (),
            section.first_footer or (),
        ):
            _count(blocks, tally)
    for note in flow.notes:
        _count(note.blocks, tally)


def _count(blocks: Iterable[FlowBlock], tally: Tally) -> None:
    for block in blocks:
        match block:
            case FlowParagraph():
                tally.nodes(len(block.runs))
                tally.add(block.text)
            case FlowTable():
                for below, row in zip(range(len(block.rows), 0, -1), block.rows, strict=True):
                    # A span that reaches below the last row ends there.
                    tally.nodes(sum(cell.column_span * min(cell.row_span, below) for cell in row.cells))
                    for cell in row.cells:
                        # A cell without a block is a line all the same.
                        tally.add(lines=not cell.blocks)
                        _count(cell.blocks, tally)
            case DrawnRule():
                tally.add()
