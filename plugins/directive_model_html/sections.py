"""The pages of a document while it is read: which paper each block is on, what stands in the margins, and notes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import Final, Literal, TypeAlias

import attrs

from directive_model.flow import FlowBlock, FlowSection, PageSetup, text_of
from directive_model_html.lists import LISTS
from directive_model_html.looks import Declarations

#: By what our pages call them.
_MARGINS: Final = {
    "header": "header", "footer": "footer", "first-header": "first_header", "first-footer": "first_footer",
}  # fmt: skip
#: LibreOffice writes heads and feet where the text begins and ends.
_TITLES: Final = ("header", "footer")
NoteKind: TypeAlias = Literal["footnote", "endnote", "comment"]
_NOTES: Final[dict[str, NoteKind]] = {"footnote": "footnote", "endnote": "endnote", "comment": "comment"}
#: As LibreOffice numbers its notes; any page may call its comments "comment1".
_OF_OFFICE: Final = re.compile("sd(footnote|endnote|comment)[0-9]{1,9}")
#: Made of rows or items, and no note.
_NO_NOTES: Final = LISTS | {"table", "thead", "tbody", "tfoot", "tr", "td", "th"}


def margin_of(tag: str, attributes: dict[str, str]) -> str | None:
    """Return the field of a section whose blocks an element holds, as we and LibreOffice write heads and feet."""
    if tag != "div":
        return None
    if "margin" in attributes.get("class", "").split():
        return _MARGINS.get(attributes.get("data-margin", ""))
    return attributes["title"] if attributes.get("title") in _TITLES else None


def note_of(tag: str, attributes: dict[str, str], style: Declarations) -> NoteKind | None:
    """Return what kind of note an element is, as we, Word and LibreOffice say it; None where it is none."""
    if tag in _NO_NOTES:
        return None
    numbered = _OF_OFFICE.fullmatch(attributes.get("id", "")) if tag == "div" else None
    of_office = numbered[1] if numbered is not None else ""
    return _NOTES.get(style.get("mso-element", attributes.get("data-note", of_office)))


@attrs.frozen(eq=False)
class _Margin:
    """A head or foot, and where it stands in the page."""

    field: str
    paper: str
    block: int
    blocks: list[FlowBlock]


@attrs.define(eq=False)
class _Stretch:
    """Blocks in a row that are on one paper, up to which block, and what stands in its margins."""

    paper: str
    blocks: list[FlowBlock]
    stop: int
    margins: dict[str, list[FlowBlock]] = attrs.Factory(dict)


class Papers:
    """Parts the blocks of a page by the paper that they are on."""

    def __init__(self, papers: dict[str, PageSetup]) -> None:
        self._papers = papers
        #: From which block on which paper is meant.
        self._changes: list[tuple[int, str]] = [(0, "")]
        self._margins: list[_Margin] = []

    def change(self, block: int, paper: str) -> None:
        """Take the paper that is meant from a block on, counted from 0."""
        self._changes.append((block, paper))

    def hold(self, field: str, paper: str, block: int, blocks: list[FlowBlock]) -> None:
        """Take the blocks of a head or foot of all pages of a paper, and before which block of the text it stands."""
        self._margins.append(_Margin(field, paper, block, blocks))

    def sections(self, blocks: list[FlowBlock]) -> tuple[FlowSection, ...]:
        """Return ``blocks``, those in a row that are on one paper as a section; one at the least.

        Word ends a paper with a break that stands on none.
        """
        parted: list[_Stretch] = []
        for (start, paper), (stop, _) in pairwise([*self._changes, (len(blocks), "")]):
            if start == stop:
                continue
            inside = blocks[start:stop]
            if parted and (parted[-1].paper == paper or not (paper or text_of(inside).strip())):
                parted[-1].blocks += inside
                parted[-1].stop = stop
            else:
                parted.append(_Stretch(paper, inside, stop))
        parted = parted or [_Stretch("", [], 0)]
        self._place(parted)
        return tuple(
            attrs.evolve(
                FlowSection(tuple(one.blocks), self._papers.get(one.paper)),
                **{field: tuple(held) for field, held in one.margins.items()},  # type: ignore[arg-type]  # each is a field of blocks
            )
            for one in parted
        )

    def _place(self, parted: list[_Stretch]) -> None:
        """Give heads and feet to all stretches on their paper, or to the nearest where no text is on it."""
        on_paper: dict[str, list[_Stretch]] = {}
        for one in parted:
            on_paper.setdefault(one.paper, []).append(one)
        stops = [one.stop for one in parted]
        for margin in self._margins:
            # A head belongs to what follows it, a foot to what stands before it.
            near = (bisect_right if margin.field.endswith("header") else bisect_left)(stops, margin.block)
            for one in on_paper.get(margin.paper, (parted[min(near, len(parted) - 1)],)):
                one.margins.setdefault(margin.field, []).extend(margin.blocks)
