"""What a form prints in the margins of the first page, where only a style tells what it is."""

from __future__ import annotations

from itertools import chain

import attrs

from directive_model.flow import Flow, FlowBlock, FlowParagraph
from directive_model.forms import style_meaning
from directive_model.model import Marks, Span

_PARTS = ("circulation", "contact")


def marks_in_margins(flow: Flow, marks: Marks) -> tuple[Marks, tuple[tuple[str, Span | None], ...]]:
    """Return ``marks`` with those in head and foot of the first page, and where they stand."""
    spans: list[tuple[str, Span | None]] = []
    for section in flow.sections[:1]:
        # LibreOffice takes the foot of a first page that is the only one for that of all.
        margins = (section.first_header or (), section.first_footer or (), section.header, section.footer)
        for block in chain.from_iterable(margins):
            part = mark_of(block)
            if part is not None and isinstance(block, FlowParagraph) and getattr(marks, part) is None:
                marks = attrs.evolve(marks, **{part: block.text.strip()})
                spans.append((f"marks.{part}", block.span))
    return marks, tuple(spans)


def mark_of(block: FlowBlock) -> str | None:
    """Return the field of Marks that a block in a margin holds, by its style."""
    if not isinstance(block, FlowParagraph) or not block.style or not block.text.strip():
        return None
    meaning = style_meaning(block.style)
    return meaning if isinstance(meaning, str) and meaning in _PARTS else None
