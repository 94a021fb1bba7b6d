"""The whole document: parts in the order of the page, then pages with their set-up."""

from __future__ import annotations

from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.forms import Form
from directive_model.model import DirectiveProgram, Title
from directive_model.typeset.body import BlockSetter, set_off
from directive_model.typeset.losses import not_mirrored
from directive_model.typeset.pages import sections_of, stretches
from directive_model.typeset.parts.ending import set_ending, set_footing
from directive_model.typeset.parts.head import head_losses, set_head
from directive_model.typeset.parts.margins import Margins, set_margins
from directive_model.typeset.parts.misfits import appendix_misfits, misfits
from directive_model.typeset.parts.signatures import kept_with
from directive_model.typeset.parts.title import set_addressees, set_title
from directive_model.typeset.sheet import sheet_of


def typeset(
    program: DirectiveProgram, form: Form, *, paged: bool = True, laid_out: bool = True, two_sided: bool = False
) -> Reading[Flow]:
    """Set ``program`` on pages as ``form`` wants them.

    What stands in the margins of the first page stands there if it is ``paged``, else at the text's beginning and
    end, for formats that know no pages.  Where lines are ``laid_out``, no-break spaces hold numbers to their words,
    and what is wider than its place is broken between units of sense; elsewhere every space is one.
    With ``two_sided`` the margins of backs are those of fronts in a mirror, if the form wants them so (HD36 I).

    Only what the program holds is printed, beside the furniture that belongs to a part that is there ("*" under
    the issuer, "Nơi nhận:" over recipients).  Lines in ``program.printed`` are printed as they are.  The findings
    say what leaves no trace on the page, such as a paragraph without words, and what does not fit its place there.
    """
    sheet = sheet_of(form, laid_out=laid_out)
    losses = list(head_losses(program))
    setter = BlockSetter(sheet, "preamble", losses, sheet.text_width_mm, sheet.lying_width_mm)
    setter.opens = laid_out
    setter.above = int(program.title.type is not None)
    text = setter.set(program.preamble, "preamble")
    setter.opens = False
    setter.zone = "body"
    text += setter.set(program.body, "body")
    setter.zone = "closing"
    text += setter.set(program.closing, "closing")
    text = set_off(text)
    ending = set_ending(program, sheet, losses)
    margins = set_margins(program.marks, sheet) if paged else Margins()
    above = [*set_head(program, sheet, margins), *set_title(program.title, sheet)]
    addressees = [*set_addressees(program, sheet)]
    footing = [*set_footing(program.marks, sheet, margins)]
    if paged:
        around = [*margins.head, *above, *addressees, *ending, *footing, *margins.foot]
        losses += misfits(program, around, sheet.text_width_mm)
    blocks = [*above, *addressees, *(kept_with(text) if ending else text), *ending, *footing]
    parts = [*stretches(sheet.broken(blocks, sheet.text_width_mm), sheet)]
    for index, appendix in enumerate(program.appendices):
        from directive_model.typeset.parts.appendices import set_appendix

        path = f"appendices[{index}]"
        for part in set_appendix(appendix, path, sheet, losses):
            parts.append(part)
            width = sheet.lying_width_mm if part.lying else sheet.text_width_mm
            losses += appendix_misfits(path, part.blocks, width) if paged else ()
    sections = sections_of(parts, sheet, margins.head, margins.foot)
    if two_sided and not form.page.mirrored:
        losses.append(not_mirrored(form.key))
    mirrored = two_sided and form.page.mirrored
    flow = Flow(sections, title=_title(program.title), language="vi-VN", two_sided=mirrored)
    return Reading(flow, tuple(losses))


def _title(title: Title) -> str | None:
    return " ".join(part for part in (title.type, title.subject) if part) or None
