"""Those who sign: one block each, several of a joint document side by side (HD36 II.1.7, HD05 II-I.7)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, TypeAlias

import attrs

from directive_model.flow import FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowTable, Layout, Run
from directive_model.forms import STYLE_NAMES
from directive_model.model import Signatory
from directive_model.typeset.lines import SLACK_MM
from directive_model.typeset.parts.misfits import lines_of
from directive_model.typeset.sheet import Sheet, below, leading, standing

#: Authority and position, and what stands under the gap for the hand.
Signature: TypeAlias = tuple[tuple[FlowBlock, ...], tuple[FlowBlock, ...]]
#: Lines of Times are so high, as a share of the size of their letters.
_LINE: Final = 1.149
#: More would break the names of offices after each word or two.
_MOST_BESIDE: Final = 3


def set_signature(signatory: Signatory, sheet: Sheet) -> Signature:
    """Return body, authority lines and position, then note and name; the gap for the hand is no empty paragraphs.

    Of the body's looks the rules say nothing: they are those of the authority lines, which speak of it.
    """
    office: list[FlowBlock] = []
    if signatory.body is not None:
        office.append(sheet.line("authority", signatory.body, "signatory_body"))
    office += [
        sheet.line("authority", f"{authority.form} {authority.body}" if authority.body else authority.form)
        for authority in signatory.authority
    ]
    if signatory.position is not None:
        office.append(sheet.line("position", signatory.position))
    name: list[FlowBlock] = []
    if signatory.note is not None:
        name.append(sheet.line("signature_note", signatory.note))
    if signatory.name is not None:
        layout = sheet.layouts["name_after_gap" if signatory.note is None else "name_after_note"]
        name.append(FlowParagraph.of((Run.of(signatory.name, sheet.faces["name"]),), layout, STYLE_NAMES["name"]))
    return tuple(office), tuple(name)


def set_joint(signatures: Sequence[Signature], recipients: tuple[FlowBlock, ...], sheet: Sheet) -> list[FlowBlock]:
    """Set signatures side by side, the leading body's, which is the first, at the right; three at most in a row.

    Each stands in one cell, so that no page parts an office from its name; all names of a row stand on one line
    however many lines the offices above them take, and all rows on one page, that of the ``recipients`` below them
    included.  Where nothing is laid out, they follow each other.
    """
    gap = sheet.form.layout["ending"].gap_pt
    if not sheet.laid_out:
        ending = [block for office, name in signatures for block in set_off((*office, *name), gap)]
        return [*ending, *set_off(recipients, gap)]
    rows = _rows(signatures)
    beside = len(rows[0])
    share = round(sheet.text_width_mm / beside, 2)
    set_rows = []
    for signed in rows:
        across = _across(signed, beside)
        heights = [_height_pt(sheet.broken(office, share), share) for office, _ in across]
        cells = [
            set_off((*office, *_lowered(name, max(heights) - height)), gap)
            for (office, name), height in zip(across, heights, strict=True)
        ]
        if recipients or signed is not rows[-1]:
            cells = [_tied(cell) for cell in cells]
        set_rows.append(FlowRow(tuple(map(FlowCell, cells)), keep_together=True))
    if recipients:
        left = FlowCell(set_off(recipients, gap), beside - 1)
        set_rows.append(FlowRow((left, FlowCell()), keep_together=True))
    return [FlowTable(tuple(set_rows), (share,) * beside)]


def _height_pt(office: Sequence[FlowBlock], width_mm: float) -> float:
    """Return how high the lines of an office are, whose words are broken for the width."""
    return sum(
        lines_of(one, width_mm - SLACK_MM) * _LINE * one.runs[0].face.size_pt
        for one in office
        if isinstance(one, FlowParagraph) and one.runs[0].face is not None and one.runs[0].face.size_pt is not None
    )


def _tied(blocks: tuple[FlowBlock, ...]) -> tuple[FlowBlock, ...]:
    """Return what stands on the page of the row below it, all of it: some programs ask the first paragraph."""
    return tuple(
        standing(one, leading(one.layout)) if isinstance(one, FlowParagraph) and one.layout else one for one in blocks
    )


def _lowered(name: tuple[FlowBlock, ...], by_pt: float) -> tuple[FlowBlock, ...]:
    return set_off(name, round(by_pt, 1)) if by_pt > 0 else name


def _rows(signatures: Sequence[Signature]) -> list[Sequence[Signature]]:
    """Part ``signatures`` into rows whose lengths differ by one at most, the longer ones first."""
    count = -(-len(signatures) // _MOST_BESIDE)
    least, longer = divmod(len(signatures), count)
    starts = [row * least + min(row, longer) for row in range(count + 1)]
    return [signatures[start:end] for start, end in pairwise(starts)]


def _across(signatures: Sequence[Signature], beside: int) -> list[Signature]:
    """Return a row from left to right, the first signature at its right; what lacks is left free in the middle."""
    across = list(signatures[::-1])
    across[1:1] = [((), ())] * (beside - len(across))
    return across


def kept_with(blocks: Sequence[FlowBlock]) -> list[FlowBlock]:
    """Keep the last of ``blocks`` on the page of what follows, so that no signature stands alone on a page."""
    if not blocks:
        return []
    *others, last = blocks
    match last:
        case FlowParagraph(layout=Layout() as layout):
            last = standing(last, leading(layout))
        case FlowTable(rows=(*rows, row)):
            cells = tuple(attrs.evolve(cell, blocks=tuple(kept_with(cell.blocks))) for cell in row.cells)
            last = attrs.evolve(last, rows=(*rows, attrs.evolve(row, cells=cells)))
    return [*others, last]


def set_off(blocks: tuple[FlowBlock, ...], gap_pt: float) -> tuple[FlowBlock, ...]:
    """Set the first of ``blocks`` off from the text above it."""
    if not blocks or not isinstance(first := blocks[0], FlowParagraph) or first.layout is None:
        return blocks
    return (standing(first, below(first.layout, gap_pt)), *blocks[1:])
