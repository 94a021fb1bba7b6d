"""The whole document: parts in the order of the page, then pages with their set-up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import attrs

from directive_model.findings import Reading
from directive_model.flow import Flow, FlowBlock, FlowParagraph, FlowSection, Run
from directive_model.forms import STYLE_NAMES, Form
from directive_model.model import DirectiveProgram, Title
from directive_model.typeset.appendices import set_appendix
from directive_model.typeset.body import BlockSetter
from directive_model.typeset.ending import set_ending, set_footing
from directive_model.typeset.head import head_losses, set_head
from directive_model.typeset.sheet import Sheet, sheet_of
from directive_model.typeset.title import set_addressees, set_title


def typeset(program: DirectiveProgram, form: Form) -> Reading[Flow]:
    """Set ``program`` on pages as ``form`` wants them.

    Only what the program holds is printed, beside the furniture that belongs to a part that is there ("*" under
    the issuer, "Nơi nhận:" over recipients).  Lines in ``program.printed`` are printed as they are.  The findings
    say what leaves no trace on the page, such as a paragraph without words.
    """
    sheet = sheet_of(form)
    losses = list(head_losses(program))
    blocks = set_head(program, sheet)
    blocks += set_title(program.title, sheet)
    blocks += set_addressees(program, sheet)
    width = sheet.text_width_mm
    text = BlockSetter(sheet, "preamble", losses, width).set(program.preamble, "preamble")
    text += BlockSetter(sheet, "body", losses, width).set(program.body, "body")
    text += BlockSetter(sheet, "closing", losses, width).set(program.closing, "closing")
    ending = set_ending(program, sheet, losses)
    blocks += _kept_with(text) if ending else text
    blocks += ending
    blocks += set_footing(program.marks, sheet)
    appendices = [
        set_appendix(appendix, f"appendices[{index}]", sheet, losses)
        for index, appendix in enumerate(program.appendices)
    ]
    sections = _sections(tuple(blocks), appendices, sheet)
    return Reading(Flow(sections, title=_title(program.title), language="vi-VN"), tuple(losses))


def _kept_with(text: list[FlowBlock]) -> list[FlowBlock]:
    """Keep the last paragraph on the page of what follows, so that no signature stands alone on a page."""
    last = text[-1] if text else None
    if isinstance(last, FlowParagraph) and last.layout is not None:
        text[-1] = attrs.evolve(last, layout=attrs.evolve(last.layout, keep_with_next=True))
    return text


def _sections(
    blocks: tuple[FlowBlock, ...], appendices: Sequence[tuple[FlowBlock, ...]], sheet: Sheet
) -> tuple[FlowSection, ...]:
    """Return the pages: one run of them, or one for each appendix too where the form counts their pages apart."""
    pages = _pages(sheet.form)
    if not sheet.form.page.annexes_apart or not any(appendices):
        return (attrs.evolve(pages, blocks=blocks + tuple(block for one in appendices for block in one)),)
    page = attrs.evolve(sheet.form.page.setup, first_number=1)
    apart = [attrs.evolve(pages, blocks=one, page=page) for one in appendices if one]
    return (attrs.evolve(pages, blocks=blocks), *apart)


@lru_cache(maxsize=16)
def _pages(form: Form) -> FlowSection:
    """Return pages without blocks: their set-up, and the number at the top of all but the first."""
    sheet = sheet_of(form)
    number = FlowParagraph(
        (Run("2", sheet.faces["page_number"], field="page"),),
        sheet.layouts["page_number"],
        STYLE_NAMES["page_number"],
    )
    first = None if form.page.number_on_first_page else ()
    return FlowSection(page=form.page.setup, header=(number,), first_header=first)


def _title(title: Title) -> str | None:
    return " ".join(part for part in (title.type, title.subject) if part) or None
