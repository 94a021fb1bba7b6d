"""The pages of a document while it is read: which paper each block is on, what stands in the margins, and notes."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import attrs

from directive_model.flow import FlowBlock, FlowSection, PageSetup, text_of

#: By what our pages call them.
_MARGINS: Final = {
    "header": "header", "footer": "footer", "first-header": "first_header", "first-footer": "first_footer",
}  # fmt: skip
#: LibreOffice writes heads and feet where the text begins and ends.
_TITLES: Final = ("header", "footer")


def margin_of(tag: str, attributes: dict[str, str]) -> str | None:
    """Return the field of a section whose blocks an element holds, as we and LibreOffice write heads and feet."""
    if tag != "div":
        return None
    if "margin" in attributes.get("class", "").split():
        return _MARGINS.get(attributes.get("data-margin", ""))
    return attributes["title"] if attributes.get("title") in _TITLES else None


class Papers:
    """Parts the blocks of a page by the paper that they are on."""

    def __init__(self, papers: dict[str, PageSetup]) -> None:
        self._papers = papers
        #: From which block on which paper is meant.
        self._changes: list[tuple[int, str]] = [(0, "")]
        self._margins: dict[str, dict[str, tuple[FlowBlock, ...]]] = {}

    def change(self, block: int, paper: str) -> None:
        """Take the paper that is meant from a block on, counted from 0."""
        self._changes.append((block, paper))

    def hold(self, margin: str, paper: str, blocks: tuple[FlowBlock, ...]) -> None:
        """Take the blocks of a head or foot of all pages of a paper."""
        self._margins.setdefault(paper, {})[margin] = blocks

    def sections(self, blocks: list[FlowBlock]) -> tuple[FlowSection, ...]:
        """Return ``blocks``, those in a row that are on one paper as a section; one at the least.

        Word ends a paper with a break that stands on none.
        """
        parted: list[tuple[str, tuple[FlowBlock, ...]]] = []
        for (start, paper), (stop, _) in pairwise([*self._changes, (len(blocks), "")]):
            if start == stop:
                continue
            inside = tuple(blocks[start:stop])
            if parted and (parted[-1][0] == paper or not (paper or text_of(inside).strip())):
                parted[-1] = (parted[-1][0], parted[-1][1] + inside)
            else:
                parted.append((paper, inside))
        return tuple(
            attrs.evolve(FlowSection(inside, self._papers.get(paper)), **self._margins.get(paper, {}))  # type: ignore[arg-type]  # each is a field of blocks
            for paper, inside in parted or [("", ())]
        )
