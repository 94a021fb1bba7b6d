"""What stands in the margins of the first page: how far it may spread (HD05 II-II), the State's contact line."""

from __future__ import annotations

import attrs

from directive_model.flow import DrawnRule, FlowBlock
from directive_model.language import fold
from directive_model.model import Marks
from directive_model.typeset.sheet import Sheet


@attrs.frozen(eq=False, repr=False)
class Margins:
    """The blocks in head and foot of the first page."""

    head: tuple[FlowBlock, ...] = ()
    foot: tuple[FlowBlock, ...] = ()
    #: The keys of the parts that stand there.
    parts: frozenset[str] = frozenset()
    #: Whether there are any; else what would stand there stands at the text's beginning and end.
    paged: bool = False


def set_margins(marks: Marks, sheet: Sheet) -> Margins:
    """Return what the form wants in the margins of the first page."""
    parts = sheet.form.parts
    head: tuple[FlowBlock, ...] = ()
    foot: tuple[FlowBlock, ...] = ()
    there = set()
    if marks.circulation and parts["circulation"].margin == "top" and not is_media_mark(marks.circulation, sheet):
        head = (sheet.line("circulation", marks.circulation),)
        there.add("circulation")
    if marks.contact and parts["contact"].margin == "bottom":
        foot = (DrawnRule(sheet.text_width_mm, "left"), sheet.line("contact", marks.contact))
        there.add("contact")
    return Margins(head, foot, frozenset(there), paged=True)


def is_media_mark(circulation: str, sheet: Sheet) -> bool:
    """Whether the mark keeps a document from the media, and so stands on its last page (HD05 II-II)."""
    mark = sheet.form.parts.get("circulation_media")
    return mark is not None and fold(circulation).strip(" .") in map(fold, mark.text)
