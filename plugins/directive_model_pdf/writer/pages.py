"""Sections: paper, margins, heads and feet, and the pages that begin anew within them."""

from __future__ import annotations

from collections.abc import Iterable

from directive_model.flow import FlowBlock, FlowParagraph, FlowSection, FlowTable, PageSetup, counted_from
from directive_model_pdf.measure import height_at_most, points
from directive_model_pdf.writer.blocks import BlockWriter
from directive_model_pdf.writer.room import Room
from directive_model_pdf.writer.source.items import Item, Section, Sheet

_A4 = PageSetup()
#: Text has at least so much of the paper, in points, whatever the margins say.
_LEAST_PT = 36.0


def pages_of(section: FlowSection, writer: BlockWriter) -> Section:
    """Return a section, its blocks in parts of which each begins a page."""
    page = section.page or _A4
    sheet = _sheet(section, page)
    width, height = sheet.width - sheet.left - sheet.right, sheet.height - sheet.top - sheet.bottom
    room = Room(width, height, sheet.top, sheet.bottom)

    def first_margin(blocks: tuple[FlowBlock, ...] | None) -> list[Item] | None:
        return None if blocks is None else writer.margin(blocks, room)

    return Section(
        sheet=sheet,
        number=counted_from(page.first_number),
        header=writer.margin(section.header, room),
        first_header=first_margin(section.first_header),
        footer=writer.margin(section.footer, room),
        first_footer=first_margin(section.first_footer),
        parts=[writer.blocks(part, room) for part in _parts(section.blocks)],
    )


def _sheet(section: FlowSection, page: PageSetup) -> Sheet:
    """Return paper and margins; heads and feet that are too high for their margin push the text away."""
    width, height = max(points(page.width_mm), 2 * _LEAST_PT), max(points(page.height_mm), 2 * _LEAST_PT)
    left, right = _within(points(page.left_mm), points(page.right_mm), width)
    text = width - left - right
    header, footer = points(page.header_mm), points(page.footer_mm)
    head = max(height_at_most(blocks or (), text) for blocks in (section.header, section.first_header))
    foot = max(height_at_most(blocks or (), text) for blocks in (section.footer, section.first_footer))
    top = max(points(page.top_mm), header + head if head > points(page.top_mm) - header else 0.0)
    bottom = max(points(page.bottom_mm), footer + foot if foot > points(page.bottom_mm) - footer else 0.0)
    top, bottom = _within(top, bottom, height)
    return Sheet(width, height, top, bottom, left, right, header, footer)


def _within(near: float, far: float, paper: float) -> tuple[float, float]:
    """Return two margins that leave room for text between them."""
    most = paper - _LEAST_PT
    share = min(1.0, most / (near + far)) if near + far > 0 else 1.0
    return round(max(near, 0.0) * share, 3), round(max(far, 0.0) * share, 3)


def _parts(blocks: Iterable[FlowBlock]) -> list[list[FlowBlock]]:
    parts: list[list[FlowBlock]] = [[]]
    for block in blocks:
        if parts[-1] and _begins_page(block):
            parts.append([])
        parts[-1].append(block)
    return parts


def _begins_page(block: FlowBlock) -> bool:
    """Whether a page begins before the block: in a table, before the first row that a paragraph says it of."""
    match block:
        case FlowParagraph():
            return block.layout is not None and block.layout.page_break_before
        case FlowTable():
            return any(_begins_page(inner) for row in block.rows[:1] for cell in row.cells for inner in cell.blocks)
    return False
