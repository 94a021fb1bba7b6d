"""Recipients beside the signature, and the lines below them (HD36 II.1.7, II.1.9, II.2)."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.flow import DrawnRule, FlowBlock, FlowCell, FlowRow, FlowTable
from directive_model.model import DirectiveProgram, Marks
from directive_model.typeset.losses import empty
from directive_model.typeset.parts.margins import Margins, is_media_mark
from directive_model.typeset.parts.signatures import set_joint, set_off, set_signature
from directive_model.typeset.sheet import Sheet, standing
from directive_model.typeset.sides import two_columns

#: What the mark at the foot of the last page takes of its margin.
_MEDIA_MM = 15.0
_SIGNATORY = Words(vi="người ký", en="a signatory")


def set_ending(program: DirectiveProgram, sheet: Sheet, losses: list[Finding]) -> list[FlowBlock]:
    """Return the table with recipients at the left and the signature at the right; nothing if there are neither.

    Several signatories of a joint document stand side by side, the leading body's, which is the first, at the right
    (HD05 II-I.7); the recipients then stand below them, on their page.
    """
    recipients = tuple(_recipients(program, sheet))
    signatures = [set_signature(signatory, sheet) for signatory in program.signatories]
    losses += [empty(f"signatories[{index}]", _SIGNATORY) for index, one in enumerate(signatures) if not any(one)]
    signatures = [one for one in signatures if any(one)]
    usual = sheet.form.layout["ending"].widths_mm
    if len(signatures) > 1:
        return set_joint(signatures, recipients, sheet)
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
        from directive_model.typeset.parts.placed import pinned

        line = sheet.line("circulation_media", kept)
        layout = pinned("circulation_media", kept, sheet) if margins.paged else None
        yield line if layout is None else standing(line, layout)


def _contact(contact: str, sheet: Sheet, margins: Margins, *, beside: bool) -> Iterator[FlowBlock]:
    """Yield the contact in the lower margin, or under a drawn line where it has no room ``beside`` another mark."""
    from directive_model.typeset.parts.placed import pinned

    line = sheet.line("contact", contact)
    layout = pinned("contact", contact, sheet, below_mm=_MEDIA_MM if beside else 0.0) if margins.paged else None
    if layout is None:
        yield DrawnRule(sheet.text_width_mm, "left")
        yield line
    else:
        yield standing(line, layout)


def _beside(
    cells: tuple[tuple[FlowBlock, ...], tuple[FlowBlock, ...]], widths_mm: tuple[float, ...], sheet: Sheet
) -> FlowTable:
    gap = sheet.form.layout["ending"].gap_pt
    return FlowTable((FlowRow(tuple(FlowCell(set_off(cell, gap)) for cell in cells), keep_together=True),), widths_mm)


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
