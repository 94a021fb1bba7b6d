"""The papers that a page is printed on, and what stands in their margins."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.flow import FlowSection, PageSetup, counted_from, written
from directive_model_html.writer.paged.boxes import Boxes, Count, most_pages


def paper_class(number: int) -> str:
    """Return the class of what stands on the pages of a section, which are counted from 0."""
    return f"paper{number}"


def papers(sections: Sequence[FlowSection], *, two_sided: bool = False) -> str:
    """Return the rules of the pages of all sections (CSS Paged Media 3), and of what stands on them.

    Each count of pages has a counter of its own: browsers give those of elements no say over the pages' own.
    What CSS has no words for is said in those of Word.
    """
    rules = ""
    boxes = Boxes()
    count = Count("pages0", "pages0")
    for number, section in enumerate(sections):
        page = section.page
        anew = None if page is None else counted_from(page.first_number)
        if not number or anew is not None:
            begins = 1 if anew is None else anew
            most = most_pages(sections, number) if begins != 1 else 0
            count = Count(f"pages{number}", f"pages{number}", begins, most)
        else:
            count = attrs.evolve(count, own=f"own{number}")
        margins, first = boxes.of(section, count, opens=not number)
        if page is None and not margins + first:
            continue
        name = paper_class(number)
        counted = count.pages if f"({count.own}," not in margins else " ".join({count.pages: 0, count.own: 0})
        paper = "" if page is None else f"{_paper(page)};"
        rules += f"@page {name}{{{paper}counter-increment:{counted};{margins}}}.{name}{{page:{name}}}"
        rules += f"@page {name}:first{{{first}}}" if first else ""
        if two_sided and page is not None:
            left, right = page.right_mm, page.left_mm
            rules += f"@page {name}:left{{margin-left:{written(left)}mm;margin-right:{written(right)}mm}}"
    return boxes.styles() + rules if rules else ""


def _paper(page: PageSetup) -> str:
    margins = " ".join(f"{written(one)}mm" for one in (page.top_mm, page.right_mm, page.bottom_mm, page.left_mm))
    heads = f"mso-header-margin:{written(page.header_mm)}mm;mso-footer-margin:{written(page.footer_mm)}mm"
    number = counted_from(page.first_number)
    anew = "" if number is None else f";mso-page-numbers:{number}"
    return f"size:{written(page.width_mm)}mm {written(page.height_mm)}mm;margin:{margins};{heads}{anew}"
