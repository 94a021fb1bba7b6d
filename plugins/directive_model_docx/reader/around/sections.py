"""Sections: page set-up, heads and feet (17.6, 17.10)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from lxml import etree

from directive_model.flow import FlowBlock, FlowSection, PageSetup
from directive_model_docx.measure import mm_of_twips, switched_on, twips, whole
from directive_model_docx.names import RELATION, SECTPR, VAL, W

#: Reads a header's or footer's part by the id of its relation.
ReadPart = Callable[[str], tuple[FlowBlock, ...]]

_REFERENCES = {W + "headerReference": "header", W + "footerReference": "footer"}
#: A page's side and the attributes that hold it.
_SIZE = {"width_mm": "w", "height_mm": "h"}
_MARGINS = {
    "top_mm": "top",
    "bottom_mm": "bottom",
    "left_mm": "left",
    "right_mm": "right",
    "header_mm": "header",
    "footer_mm": "footer",
}


def read_sections(
    body: etree._Element, blocks: tuple[FlowBlock, ...], breaks: list[tuple[int, etree._Element]], read_part: ReadPart
) -> tuple[FlowSection, ...]:
    """Return the sections of ``blocks``; each of ``breaks`` ends one, the last is the body's own."""
    last = body.find(SECTPR)
    ends: list[tuple[int, etree._Element | None]] = [*breaks]
    if last is not None or not breaks or breaks[-1][0] < len(blocks):
        ends.append((len(blocks), last))
    if last is None and not blocks:
        return ()
    sections = []
    references: dict[tuple[str, str], str] = {}
    starts = [0, *[end for end, _ in ends]]
    for (start, stop), (_, properties) in zip(pairwise(starts), ends, strict=True):
        references = {**references, **_references(properties)}
        sections.append(_section(blocks[start:stop], properties, references, read_part))
    return tuple(sections)


def _references(properties: etree._Element | None) -> dict[tuple[str, str], str]:
    """Return the ids of a section's own heads and feet; what it does not name it has from the one before."""
    found = {}
    for child in () if properties is None else properties:
        kind = _REFERENCES.get(str(child.tag))
        if kind is not None:
            found[kind, child.get(W + "type", "default")] = child.get(RELATION, "")
    return found


def _section(
    blocks: tuple[FlowBlock, ...],
    properties: etree._Element | None,
    references: dict[tuple[str, str], str],
    read_part: ReadPart,
) -> FlowSection:
    said = {} if properties is None else {str(child.tag): child for child in properties}
    title_page = said.get(W + "titlePg")
    first_differs = title_page is not None and switched_on(title_page.get(VAL))

    def part(kind: str, which: str) -> tuple[FlowBlock, ...]:
        reference = references.get((kind, which))
        return () if reference is None else read_part(reference)

    def first(kind: str) -> tuple[FlowBlock, ...] | None:
        same = references.get((kind, "first")) == references.get((kind, "default"))
        return part(kind, "first") if first_differs and not same else None

    return FlowSection(
        blocks=blocks,
        page=_page(said),
        header=part("header", "default"),
        footer=part("footer", "default"),
        first_header=first("header"),
        first_footer=first("footer"),
    )


def _page(said: dict[str, etree._Element]) -> PageSetup | None:
    size = said.get(W + "pgSz")
    if size is None:
        return None
    margins = said.get(W + "pgMar")
    numbers = said.get(W + "pgNumType")
    lengths: dict[str, float] = {}
    for element, names in ((size, _SIZE), (margins, _MARGINS)):
        for field, name in names.items():
            length = None if element is None else twips(element.get(W + name))
            if length is not None:
                # A margin below zero is one that the head may not push (17.6.11).
                lengths[field] = mm_of_twips(abs(length))
    first_number = None if numbers is None else whole(numbers.get(W + "start"))
    return PageSetup(first_number=first_number, **lengths)
