"""Recipients beside the signature, and the lines below them (HD36 II.1.7, II.1.9, II.2)."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.flow import DrawnRule, FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowTable, Run
from directive_model.forms import STYLE_NAMES
from directive_model.model import DirectiveProgram, Marks, Signatory
from directive_model.typeset.losses import empty
from directive_model.typeset.sheet import Sheet

_SIGNATORY = Words(vi="người ký", en="a signatory")


def set_ending(program: DirectiveProgram, sheet: Sheet, losses: list[Finding]) -> list[FlowBlock]:
    """Return the table with recipients at the left and the signature at the right; nothing if there are neither.

    Several signatories of a joint document have a table of their own, the leading body's, which is the first,
    at the right (HD05 II-I.7); the recipients then stand below it.
    """
    recipients = tuple(_recipients(program, sheet))
    signatures = [tuple(_signature(signatory, sheet)) for signatory in program.signatories]
    losses += [empty(f"signatories[{index}]", _SIGNATORY) for index, one in enumerate(signatures) if not one]
    signatures = [one for one in signatures if one]
    widths = sheet.form.layout["ending"].widths_mm
    if len(signatures) > 1:
        share = round(sheet.text_width_mm / len(signatures), 2)
        blocks: list[FlowBlock] = [_beside(signatures[::-1], (share,) * len(signatures), sheet)]
        return [*blocks, _beside([recipients, ()], widths, sheet)] if recipients else blocks
    if recipients or signatures:
        return [_beside([recipients, signatures[0] if signatures else ()], widths, sheet)]
    return []


def set_footing(marks: Marks, sheet: Sheet) -> Iterator[FlowBlock]:
    """Yield the drafter's mark, and under a line of the text's full width the contact."""
    if marks.drafter is not None:
        yield sheet.line("drafter", marks.drafter)
    if marks.contact is not None:
        yield DrawnRule(sheet.text_width_mm, "left")
        yield sheet.line("contact", marks.contact)


def _beside(cells: list[tuple[FlowBlock, ...]], widths_mm: tuple[float, ...], sheet: Sheet) -> FlowTable:
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


def _signature(signatory: Signatory, sheet: Sheet) -> Iterator[FlowBlock]:
    """Yield authority lines, position, note and name; the gap for the hand is space, not empty paragraphs."""
    for authority in signatory.authority:
        yield sheet.line("authority", f"{authority.form} {authority.body}" if authority.body else authority.form)
    if signatory.position is not None:
        yield sheet.line("position", signatory.position)
    if signatory.note is not None:
        yield sheet.line("signature_note", signatory.note)
    if signatory.name is not None:
        layout = sheet.layouts["name_after_gap" if signatory.note is None else "name_after_note"]
        yield FlowParagraph((Run(signatory.name, sheet.faces["name"]),), layout, STYLE_NAMES["name"])
