"""How much stands on a page, counted before a program is sought in it: each line costs time and memory there.

Of a program that is read as one, the squares of its tables are counted, which few letters make many of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never

from directive_model.flow import DrawnRule, Flow, FlowBlock, FlowCell, FlowParagraph, FlowTable
from directive_model.kit import Tally
from directive_model.model import Cell, DirectiveProgram, Section, Table
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
                tally.nodes(_squares([row.cells for row in block.rows]))
                for row in block.rows:
                    for cell in row.cells:
                        # A cell without a block is a line all the same.
                        tally.add(lines=not cell.blocks)
                        _count(cell.blocks, tally)
            case DrawnRule():
                tally.add()
            case _:
                assert_never(block)


def bounded_program(program: DirectiveProgram, source: Source) -> None:
    """Raise :class:`LimitExceeded` ("xml_nodes") where the cells of a program's tables cover too many squares.

    A number says how many columns a cell covers, and every writer makes a square of each.
    """
    tally = Tally(source.limits, source.name)
    waiting = [program.preamble, program.body, program.closing, *(one.blocks for one in program.appendices)]
    while waiting:
        for block in waiting.pop():
            match block:
                case Section():
                    waiting.append(block.blocks)
                case Table():
                    tally.nodes(_squares([row.cells for row in block.rows]))
                    waiting += [cell.blocks for row in block.rows for cell in row.cells]


def _squares(rows: Sequence[Sequence[FlowCell | Cell]]) -> int:
    """Return how many squares the cells of a table cover; a span that reaches below the last row ends there."""
    return sum(cell.column_span * min(cell.row_span, len(rows) - at) for at, row in enumerate(rows) for cell in row)
