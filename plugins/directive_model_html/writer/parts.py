"""The parts of a page that a reader jumps between: its head, its text, its end, and what is attached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile
from typing import Literal

import attrs

from directive_model.flow import DrawnRule, Flow, FlowBlock, FlowParagraph, FlowTable, PageSetup, text_of
from directive_model.flow.plain import is_content

#: A block, and the number of the section that it stands in.
_Placed = tuple[int, FlowBlock]
#: So many blocks may stand over the table of the head, and below that of the end.
_BESIDE = 4


@attrs.frozen(eq=False)
class Part:
    """One part, in stretches of one paper."""

    kind: Literal["header", "main", "footer", "annex"]
    #: The number of the section, and what of it belongs to the part.
    stretches: tuple[tuple[int, tuple[FlowBlock, ...]], ...] = ()
    #: The words of its first heading, else of its first line.
    name: str = ""
    #: Whether its paper is wider than it is high.
    lying: bool = False


def parts_of(flow: Flow) -> Iterator[Part]:
    """Yield the parts in order: one main part at the least; what begins a page by itself is attached."""
    placed = [(number, block) for number, section in enumerate(flow.sections) for block in section.blocks]
    starts = [at for at, (_, block) in enumerate(placed) if at and _begins_page(block)]
    first = placed[: starts[0]] if starts else placed
    head, end = _head(first), _end(first)
    if head:
        yield _part("header", first[:head], flow)
    yield _part("main", first[head : max(head, end)], flow)
    if max(head, end) < len(first):
        yield _part("footer", first[max(head, end) :], flow)
    for start, stop in pairwise([*starts, len(placed)]):
        yield _part("annex", placed[start:stop], flow)


def _part(kind: Literal["header", "main", "footer", "annex"], placed: Sequence[_Placed], flow: Flow) -> Part:
    stretches = tuple(
        (number, tuple(block for _, block in blocks)) for number, blocks in groupby(placed, key=lambda one: one[0])
    )
    page: PageSetup | None = flow.sections[stretches[0][0]].page if stretches else None
    lying = page is not None and page.width_mm > page.height_mm
    return Part(kind, stretches, _name(block for _, block in placed) if kind == "annex" else "", lying)


def _head(placed: Sequence[_Placed]) -> int:
    """Return how many blocks head the first page: up to the table that sets bodies and banner side by side."""
    for at, (_, block) in enumerate(placed[: _BESIDE - 1]):
        if isinstance(block, FlowTable) and not is_content(block):
            return at + 1
    return 0


def _end(placed: Sequence[_Placed]) -> int:
    """Return where the tables begin that set recipients and signatures side by side, with few lines below them."""
    for at in range(len(placed) - 1, max(len(placed) - 2 - _BESIDE, -1), -1):
        block = placed[at][1]
        if isinstance(block, FlowParagraph) and block.layout is not None and block.layout.outline:
            break
        if isinstance(block, FlowTable):
            beside = takewhile(lambda one: isinstance(one[1], FlowTable) and not is_content(one[1]), placed[at::-1])
            return at + 1 - sum(1 for _ in beside)
    return len(placed)


def _begins_page(block: FlowBlock) -> bool:
    """Whether the first paragraph of ``block`` is told to stand on a page of its own."""
    match block:
        case FlowParagraph():
            return block.layout is not None and block.layout.page_break_before
        case FlowTable():
            blocks = [inner for row in block.rows for cell in row.cells for inner in cell.blocks]
            return next((_begins_page(one) for one in blocks if isinstance(one, FlowParagraph)), False)
        case DrawnRule():
            return False


def _name(blocks: Iterator[FlowBlock]) -> str:
    lines = [(block, text) for block in blocks if (text := " ".join(text_of((block,)).split()))]
    for block, text in lines:
        if isinstance(block, FlowParagraph) and block.layout is not None and block.layout.outline:
            return text
    return lines[0][1][:_LONGEST] if lines else ""


#: What serves as a name where there is no heading.
_LONGEST = 80
