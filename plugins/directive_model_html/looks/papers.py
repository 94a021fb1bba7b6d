"""The papers that styles name: size and margins (CSS Paged Media 3), in Word's words what CSS has none for."""

from __future__ import annotations

import attrs

from directive_model.flow import PageSetup
from directive_model_html.lists import as_number
from directive_model_html.looks.css import Declarations, Sheet, length_mm

#: PDF knows no larger paper (ISO 32000-1, annex C): 200 inches.
_LARGEST_MM = 5080
_EDGES = ("top", "bottom", "left", "right")


def papers_of(sheet: Sheet) -> dict[str, PageSetup]:
    """Return the papers of ``sheet`` by their names, those of which it says how large they are and all margins.

    A rule for all pages names none: sites say in it how they want to be printed, LibreOffice counts the head of the
    page as text.
    """
    found = {name: _paper(said) for name, said in sheet.pages.items() if name and ":" not in name}
    return {name: paper for name, paper in found.items() if paper is not None}


def is_two_sided(sheet: Sheet, papers: dict[str, PageSetup]) -> bool:
    """Whether the margins of a paper change places on the backs."""
    for name, paper in papers.items():
        back = sheet.pages.get(f"{name}:left", {})
        if [length_mm(back.get(f"margin-{edge}")) for edge in ("right", "left")] == [paper.left_mm, paper.right_mm]:
            return True
    return False


def _paper(said: Declarations) -> PageSetup | None:
    size, sides = said.get("size", "").split(), [said.get(f"margin-{edge}") for edge in _EDGES]
    lengths = [length for one in (*size, *sides) if (length := length_mm(one)) is not None]
    if len(size) != 2 or len(lengths) != 2 + len(_EDGES):  # noqa: PLR2004  # width and height
        return None
    width, height, top, bottom, left, right = lengths
    if not (0 < width <= _LARGEST_MM and 0 < height <= _LARGEST_MM):
        return None
    number = as_number(said.get("mso-page-numbers"))
    first = number if number is not None and number >= 0 else None
    paper = PageSetup(width, height, top, bottom, left, right, first_number=first)
    head, foot = (length_mm(said.get(f"mso-{margin}-margin")) for margin in ("header", "footer"))
    return attrs.evolve(
        paper,
        header_mm=paper.header_mm if head is None else head,
        footer_mm=paper.footer_mm if foot is None else foot,
    )
