"""Paragraphs of a page put in the place of others, wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from directive_model.flow import Flow, FlowBlock, FlowParagraph, FlowTable


def replaced(flow: Flow, changed: Mapping[int, FlowParagraph]) -> Flow:
    """Return ``flow`` with the paragraphs of ``changed``, by the identity of the old ones, in their places."""
    known: dict[int, tuple[FlowBlock, ...]] = {}

    def new(blocks: tuple[FlowBlock, ...]) -> tuple[FlowBlock, ...]:
        # Sections share heads and feet, and go on sharing them.
        if id(blocks) not in known:
            known[id(blocks)] = _blocks(blocks, changed)
        return known[id(blocks)]

    sections = tuple(
        attrs.evolve(
            section,
            blocks=_blocks(section.blocks, changed),
            header=new(section.header),
            footer=new(section.footer),
            first_header=section.first_header and new(section.first_header),
            first_footer=section.first_footer and new(section.first_footer),
        )
        for section in flow.sections
    )
    notes = tuple(attrs.evolve(note, blocks=_blocks(note.blocks, changed)) for note in flow.notes)
    return attrs.evolve(flow, sections=sections, notes=notes)


def _blocks(blocks: tuple[FlowBlock, ...], changed: Mapping[int, FlowParagraph]) -> tuple[FlowBlock, ...]:
    new: list[FlowBlock] = []
    for block in blocks:
        match block:
            case FlowParagraph():
                new.append(changed.get(id(block), block))
            case FlowTable():
                rows = [
                    attrs.evolve(
                        row,
                        cells=tuple(attrs.evolve(cell, blocks=_blocks(cell.blocks, changed)) for cell in row.cells),
                    )
                    for row in block.rows
                ]
                new.append(attrs.evolve(block, rows=tuple(rows)))
            case _:
                new.append(block)
    return tuple(new)
