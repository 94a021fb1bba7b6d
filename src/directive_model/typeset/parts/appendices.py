"""Appendices, each on a page of its own (HD36 II.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.flow import FlowBlock, FlowParagraph, FlowTable, Layout
from directive_model.model import Appendix
from directive_model.typeset.body import BlockSetter, set_off
from directive_model.typeset.losses import empty
from directive_model.typeset.pages import Stretch, is_wide
from directive_model.typeset.parts.head import set_letterhead
from directive_model.typeset.sheet import Sheet

_APPENDIX = Words(vi="phụ lục", en="an appendix")


def set_appendix(appendix: Appendix, path: str, sheet: Sheet, losses: list[Finding]) -> Iterator[Stretch]:
    """Yield the pages of an appendix; all of them lie if one of its tables is wide."""
    found: list[Finding] = []
    blocks, lying = _blocks(appendix, path, sheet, found, sheet.text_width_mm), False
    if any(is_wide(block, sheet) for block in blocks):
        found = []
        blocks, lying = _blocks(appendix, path, sheet, found, sheet.lying_width_mm), True
    losses += found
    if blocks:
        yield Stretch(_on_new_page(blocks), lying, sheet.form.page.annexes_apart)
    else:
        losses.append(empty(path, _APPENDIX))


def _blocks(
    appendix: Appendix, path: str, sheet: Sheet, losses: list[Finding], width_mm: float
) -> Sequence[FlowBlock]:
    """Return head, label, title, reference and blocks."""
    blocks: list[FlowBlock] = []
    if appendix.letterhead is not None:
        blocks += set_letterhead(appendix.letterhead, sheet, width_mm)
    for part, text in (
        ("appendix_label", appendix.label),
        ("appendix_title", appendix.title),
        ("appendix_reference", appendix.reference),
    ):
        if text is not None:
            line = sheet.line(part, text)
            if part == "appendix_title" and appendix.label is None:
                line = attrs.evolve(line, layout=sheet.layouts["appendix_heading"])
            blocks.append(line)
    setter = BlockSetter(sheet, "appendix", losses, width_mm, sheet.lying_width_mm)
    setter.above = int(appendix.label is not None or appendix.title is not None)
    blocks += setter.set(appendix.blocks, f"{path}.blocks")
    return sheet.broken(set_off(blocks), width_mm)


def _on_new_page(blocks: Sequence[FlowBlock]) -> tuple[FlowBlock, ...]:
    """Return ``blocks`` with a page break before the first paragraph, be it in a table."""
    for index, block in enumerate(blocks):
        broken = _broken(block)
        if broken is not block:
            return (*blocks[:index], broken, *blocks[index + 1 :])
    return tuple(blocks)


def _broken(block: FlowBlock) -> FlowBlock:
    """Return ``block`` with the break before its first paragraph; ``block`` itself if it has none."""
    match block:
        case FlowParagraph():
            return attrs.evolve(block, layout=attrs.evolve(block.layout or Layout(), page_break_before=True))
        case FlowTable():
            for row_index, row in enumerate(block.rows):
                for cell_index, cell in enumerate(row.cells):
                    inner = _on_new_page(cell.blocks)
                    if inner != cell.blocks:
                        cells = list(row.cells)
                        cells[cell_index] = attrs.evolve(cell, blocks=inner)
                        rows = list(block.rows)
                        rows[row_index] = attrs.evolve(row, cells=tuple(cells))
                        return attrs.evolve(block, rows=tuple(rows))
    return block
