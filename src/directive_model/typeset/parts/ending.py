"""Recipients beside the signature, and the lines below them (HD36 II.1.7, II.1.9, II.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.flow import DrawnRule, FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowTable, Layout, Run
from directive_model.forms import STYLE_NAMES
from directive_model.model import DirectiveProgram, Marks, Signatory
from directive_model.typeset.columns import two_columns
from directive_model.typeset.losses import empty
from directive_model.typeset.parts.margins import Margins, is_media_mark
from directive_model.typeset.parts.placed import pinned
from directive_model.typeset.sheet import Sheet

#: What the mark at the foot of the last page takes of its margin.
_MEDIA_MM = 15.0
_SIGNATORY = Words(vi="người ký", en="a signatory")
#: Authority and position, and what stands under the gap for the hand.
_Signature: TypeAlias = tuple[tuple[FlowBlock, ...], tuple[FlowBlock, ...]]


def set_ending(program: DirectiveProgram, sheet: Sheet, losses: list[Finding]) -> list[FlowBlock]:
    """Return the table with recipients at the left and the signature at the right; nothing if there are neither.

    Several signatories of a joint document have a table of their own, the leading body's, which is the first,
    at the right (HD05 II-I.7); the recipients then stand below it.
    """
    recipients = tuple(_recipients(program, sheet))
    signatures = [_signature(signatory, sheet) for signatory in program.signatories]
    losses += [empty(f"signatories[{index}]", _SIGNATORY) for index, one in enumerate(signatures) if not any(one)]
    signatures = [one for one in signatures if any(one)]
    usual = sheet.form.layout["ending"].widths_mm
    if len(signatures) > 1:
        blocks: list[FlowBlock] = [_joint(signatures[::-1], sheet)]
        return [*blocks, _beside((recipients, ()), usual, sheet)] if recipients else blocks
    if not recipients and not signatures:
        return []
    signature = sum(signatures[0], ()) if signatures else ()
    widths = two_columns(usual, (), signature, sheet.text_width_mm)
    return [_beside((recipients, signature), widths, sheet)]


def set_footing(marks: Marks, sheet: Sheet, margins: Margins) -> Iterator[FlowBlock]:
    """Yield the drafter's mark, the contact under a line of the text's width, and what keeps it from the media."""
    if marks.drafter is not None:
        yield sheet.line("drafter", marks.drafter)
    kept = marks.circulation if marks.circulation is not None and is_media_mark(marks.circulation, sheet) else None
    if marks.contact is not None and "contact" not in margins.parts:
        yield from _contact(marks.contact, sheet, margins, beside=kept is not None)
    if kept is not None:
        line = sheet.line("circulation_media", kept)
        layout = pinned("circulation_media", kept, sheet) if margins.paged else None
        yield line if layout is None else attrs.evolve(line, layout=layout)


def _contact(contact: str, sheet: Sheet, margins: Margins, *, beside: bool) -> Iterator[FlowBlock]:
    """Yield the contact in the lower margin, or under a drawn line where it has no room ``beside`` another mark."""
    line = sheet.line("contact", contact)
    layout = pinned("contact", contact, sheet, below_mm=_MEDIA_MM if beside else 0.0) if margins.paged else None
    if layout is None:
        yield DrawnRule(sheet.text_width_mm, "left")
        yield line
    else:
        yield attrs.evolve(line, layout=layout)


def kept_with(blocks: Sequence[FlowBlock]) -> list[FlowBlock]:
    """Keep the last of ``blocks`` on the page of what follows, so that no signature stands alone on a page."""
    if not blocks:
        return []
    *others, last = blocks
    match last:
        case FlowParagraph(layout=Layout() as layout):
            last = attrs.evolve(last, layout=attrs.evolve(layout, keep_with_next=True))
        case FlowTable(rows=(*rows, row)):
            cells = tuple(attrs.evolve(cell, blocks=tuple(kept_with(cell.blocks))) for cell in row.cells)
            last = attrs.evolve(last, rows=(*rows, attrs.evolve(row, cells=cells)))
    return [*others, last]


def _joint(signatures: list[_Signature], sheet: Sheet) -> FlowTable:
    """Set signatures side by side, all names on one line however many lines the offices above them take."""
    share = round(sheet.text_width_mm / len(signatures), 2)
    gap = sheet.form.layout["ending"].gap_pt
    offices = tuple(FlowCell(tuple(kept_with(_below(office, gap)))) for office, _ in signatures)
    names = tuple(FlowCell(name) for _, name in signatures)
    rows = [FlowRow(cells, keep_together=True) for cells in (offices, names) if any(cell.blocks for cell in cells)]
    return FlowTable(tuple(rows), (share,) * len(signatures))


def _beside(
    cells: tuple[tuple[FlowBlock, ...], tuple[FlowBlock, ...]], widths_mm: tuple[float, ...], sheet: Sheet
) -> FlowTable:
    gap = sheet.form.layout["ending"].gap_pt
    return FlowTable((FlowRow(tuple(FlowCell(_below(cell, gap)) for cell in cells), keep_together=True),), widths_mm)


def _below(blocks: tuple[FlowBlock, ...], gap_pt: float) -> tuple[FlowBlock, ...]:
    """Set the first of ``blocks`` off from the text above it."""
    if not blocks or not isinstance(first := blocks[0], FlowParagraph) or first.layout is None:
        return blocks
    lower = attrs.evolve(first.layout, before_pt=first.layout.before_pt + gap_pt)
    return (attrs.evolve(first, layout=lower), *blocks[1:])


def _recipients(program: DirectiveProgram, sheet: Sheet) -> Iterator[FlowBlock]:
    """Yield the label and the entries, those of retention last, each with the form's dash and separator."""
    label = program.printed.recipients_label
    if label is None and (program.recipients or program.retention):
        label = sheet.form.part("recipients_label").text[0]
    if label is not None:
        yield sheet.line("recipients_label", label)
    entries = [
        ("recipient", one.name if one.note is None else f"{one.name} ({one.note})") for one in program.recipients
    ]
    entries += [("retention", entry) for entry in program.retention]
    for index, (name, entry) in enumerate(entries, 1):
        part = sheet.form.part(name)
        yield sheet.line(name, f"{part.lead}{entry}{part.last if index == len(entries) else part.between}")


def _signature(signatory: Signatory, sheet: Sheet) -> _Signature:
    """Return authority lines and position, then note and name; the gap for the hand is space, no empty paragraphs."""
    office: list[FlowBlock] = [
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
        name.append(FlowParagraph((Run(signatory.name, sheet.faces["name"]),), layout, STYLE_NAMES["name"]))
    return tuple(office), tuple(name)
