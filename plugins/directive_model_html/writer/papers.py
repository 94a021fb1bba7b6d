"""The papers that a page is printed on, and the numbers at their heads."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.flow import FlowParagraph, FlowSection, PageSetup

#: A number that is not shown where it is 1: what no selector can say of the first page of a named kind.
_FROM_TWO = (
    '@counter-style unseen{system:cyclic;symbols:"";suffix:""}'
    "@counter-style from-two{system:extends decimal;range:2 infinite;fallback:unseen}"
)


def paper_class(number: int) -> str:
    """Return the class of what stands on the pages of a section, which are counted from 0."""
    return f"paper{number}"


def papers(sections: Sequence[FlowSection], *, two_sided: bool = False) -> str:
    """Return the rules of the pages of all sections (CSS Paged Media 3), and of what stands on them.

    Each count of pages has a counter of its own: browsers give those of elements no say over the pages' own.
    """
    rules = ""
    counter = 0
    for number, section in enumerate(sections):
        if section.page is None:
            continue
        counter = number if section.page.first_number is not None else counter
        name = paper_class(number)
        rules += f"@page {name}{{{_paper(section, section.page, counter)}}}.{name}{{page:{name}}}"
        if two_sided:
            left, right = section.page.right_mm, section.page.left_mm
            rules += f"@page {name}:left{{margin-left:{left:g}mm;margin-right:{right:g}mm}}"
    return _FROM_TWO + rules if rules else ""


def _paper(section: FlowSection, page: PageSetup, counter: int) -> str:
    margins = " ".join(f"{one:g}mm" for one in (page.top_mm, page.right_mm, page.bottom_mm, page.left_mm))
    paper = f"size:{page.width_mm:g}mm {page.height_mm:g}mm;margin:{margins};counter-increment:pages{counter}"
    if not _is_numbered(section):
        return paper
    style = "decimal" if section.first_header is None and counter == 0 else "from-two"
    return (
        f"{paper};@top-center{{content:counter(pages{counter},{style});vertical-align:top;"
        f"padding-top:{page.header_mm:g}mm;font-size:14pt}}"
    )


def _is_numbered(section: FlowSection) -> bool:
    heads = (block for block in section.header if isinstance(block, FlowParagraph))
    return any(run.field == "page" for block in heads for run in block.runs)
