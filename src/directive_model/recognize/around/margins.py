"""What stands in the margins of the first page: marks that a form prints there, and a head that should be text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import attrs

from directive_model.flow import Flow, FlowBlock, FlowParagraph, FlowSection, text_of
from directive_model.forms import style_meaning
from directive_model.model import Marks, Span
from directive_model.recognize.page.anchors import banner_of
from directive_model.recognize.page.lines import lines_of_blocks

_PARTS = ("circulation", "contact")
#: A banner in the text stands among its first blocks.
_HEAD_BLOCKS = 20


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


def with_head_in_text(flow: Flow) -> Flow:
    """Return ``flow`` with the document's head over its text where the head of its first page holds it instead.

    The numbers of pages, and marks that only a style tells, stay in the margin.
    """
    if not flow.sections:
        return flow
    first = flow.sections[0]
    margin = first.header if first.first_header is None else first.first_header
    if not _holds_banner(margin) or _holds_banner(first.blocks[:_HEAD_BLOCKS]):
        return flow
    head, rest = _parted(margin)
    sections = [_with_margin(section, margin, rest) for section in flow.sections]
    sections[0] = attrs.evolve(sections[0], blocks=(*head, *first.blocks))
    return attrs.evolve(flow, sections=tuple(sections))


def _parted(margin: Sequence[FlowBlock]) -> tuple[tuple[FlowBlock, ...], tuple[FlowBlock, ...]]:
    """Return the blocks of a margin that are of the document's head, and those that stay in the margin."""
    head: list[FlowBlock] = []
    rest: list[FlowBlock] = []
    for block in margin:
        in_margin = mark_of(block) is not None or not text_of((block,), page_numbers=False).strip()
        (rest if in_margin else head).append(block)
    return tuple(head), tuple(rest)


def _holds_banner(blocks: Sequence[FlowBlock]) -> bool:
    return any(banner_of(line) is not None for line in lines_of_blocks(blocks))


def _with_margin(section: FlowSection, old: tuple[FlowBlock, ...], new: tuple[FlowBlock, ...]) -> FlowSection:
    """Return ``section`` with ``new`` for a margin that is ``old``, which sections share or have copies of."""
    said = text_of(old, page_numbers=False).split()

    def of(margin: tuple[FlowBlock, ...]) -> tuple[FlowBlock, ...]:
        if margin is old:
            return new
        return _parted(margin)[1] if text_of(margin, page_numbers=False).split() == said else margin

    return attrs.evolve(
        section,
        header=of(section.header),
        first_header=None if section.first_header is None else of(section.first_header),
    )
