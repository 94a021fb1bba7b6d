"""Pages: runs of them with their set-up, lying ones for wide tables, numbers at their head (HD36 I)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import attrs

from directive_model.flow import FlowBlock, FlowParagraph, FlowSection, FlowTable, PageSetup, Run
from directive_model.forms import STYLE_NAMES, Form
from directive_model.typeset.sheet import Sheet, sheet_of


@attrs.frozen(eq=False, repr=False)
class Stretch:
    """Blocks on pages of one kind."""

    blocks: tuple[FlowBlock, ...]
    #: On lying pages.
    lying: bool = False
    #: Whether its pages are counted from 1, the first without a number.
    anew: bool = False


def stretches(blocks: Sequence[FlowBlock], sheet: Sheet) -> Iterator[Stretch]:
    """Part ``blocks`` so that tables wider than the text lie, with the headings over them."""
    upright: list[FlowBlock] = []
    for block in blocks:
        if not is_wide(block, sheet):
            upright.append(block)
            continue
        over: list[FlowBlock] = []
        while upright and _keeps_with_next(upright[-1]):
            over.insert(0, upright.pop())
        if upright:
            yield Stretch(tuple(upright))
            upright = []
        yield Stretch((*over, block), lying=True)
    if upright:
        yield Stretch(tuple(upright))


def is_wide(block: FlowBlock, sheet: Sheet) -> bool:
    """Whether ``block`` is a table that a page which stands upright is too narrow for."""
    return isinstance(block, FlowTable) and sum(block.widths_mm) > sheet.text_width_mm + _ROUNDING_MM


_ROUNDING_MM = 0.5


def _keeps_with_next(block: FlowBlock) -> bool:
    return isinstance(block, FlowParagraph) and block.layout is not None and block.layout.keep_with_next


def sections_of(
    parts: Iterable[Stretch],
    sheet: Sheet,
    head: tuple[FlowBlock, ...] = (),
    foot: tuple[FlowBlock, ...] = (),
) -> tuple[FlowSection, ...]:
    """Return the pages of ``parts``; ``head`` and ``foot`` stand in the margins of the very first."""
    merged: list[Stretch] = []
    for part in parts:
        last = merged[-1] if merged else None
        if last is not None and part.lying == last.lying and not part.anew:
            merged[-1] = attrs.evolve(last, blocks=last.blocks + part.blocks)
        else:
            merged.append(part)
    first, *others = merged or [Stretch(())]
    pages = _pages(sheet.form)
    beginning = attrs.evolve(pages, page=_setup(first, sheet.form), blocks=first.blocks)
    if head or foot:
        beginning = attrs.evolve(beginning, first_header=head or beginning.first_header, first_footer=foot or None)
    return (beginning, *[_section(one, pages, sheet.form) for one in others])


def _section(part: Stretch, pages: FlowSection, form: Form) -> FlowSection:
    page = _setup(part, form)
    if part.anew:
        return attrs.evolve(pages, page=attrs.evolve(page, first_number=1), blocks=part.blocks)
    return attrs.evolve(pages, page=page, blocks=part.blocks, first_header=None)


def _setup(part: Stretch, form: Form) -> PageSetup:
    return form.page.landscape if part.lying else form.page.setup


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
