"""Ways to break how a page stands: its paper, its margins and numbers, its paragraphs."""

from __future__ import annotations

import attrs

from directive_model.flow import Flow, FlowParagraph, FlowTable, text_of
from directive_model.testing.mutations.mutation import broken, on_page
from directive_model.validation.rules.typography.changed import (
    faces,
    layouts,
    of_sections,
    setup,
    spaced_out,
    without,
)


@on_page("wrong-paper")
def letter_paper(page: Flow) -> Flow | None:
    """Print the document on the paper of another continent."""
    return broken(page, setup(width_mm=215.9, height_mm=279.4))


@on_page("wrong-margins")
def narrow_margins(page: Flow) -> Flow | None:
    """Leave half an inch at the edges."""
    return broken(page, setup(top_mm=12.7, bottom_mm=12.7, left_mm=12.7, right_mm=12.7))


@on_page("page-number-on-first-page")
def numbered_from_the_first(page: Flow) -> Flow | None:
    """Print the number on the first page, too."""
    return broken(page, of_sections(first_header=None))


@on_page("page-number-missing")
def unnumbered(page: Flow) -> Flow | None:
    """Begin a second page, and number none."""
    return broken(layouts("recipients_label", page_break_before=True)(page), of_sections(header=()))


@on_page("page-number-place")
def numbered_at_the_foot(page: Flow) -> Flow | None:
    """Print the page numbers at the foot."""
    header = page.sections[0].header
    return broken(page, of_sections(header=(), footer=header, first_footer=()))


@on_page("page-number-size")
def small_numbers(page: Flow) -> Flow | None:
    """Print the page numbers in small letters."""
    return broken(page, faces("page_number", size_pt=9.0))


@on_page("banner-wraps")
def narrow_column(page: Flow) -> Flow | None:
    """Give the banner a column that it does not fit in."""
    first, *others = page.sections
    head, *rest = first.blocks
    assert isinstance(head, FlowTable)
    changed = attrs.evolve(head, widths_mm=(110.0, 55.0))
    return attrs.evolve(page, sections=(attrs.evolve(first, blocks=(changed, *rest)), *others))


@on_page("wrong-alignment")
def type_at_the_left(page: Flow) -> Flow | None:
    """Print the type at the left."""
    return broken(page, layouts("type", alignment="left"))


@on_page("wrong-alignment")
def date_at_the_right(page: Flow) -> Flow | None:
    """Print place and date at the right."""
    return broken(page, layouts("place_date", alignment="right"))


@on_page("body-alignment")
def ragged_paragraph(page: Flow) -> Flow | None:
    """Do not justify one long paragraph, in which more is said."""
    first, *others = page.sections
    blocks = list(first.blocks)
    for at, block in enumerate(blocks):
        if (
            isinstance(block, FlowParagraph)
            and block.layout
            and block.text.startswith(("2. Tiếp tục", "2. Xác định"))
        ):
            more = attrs.evolve(block.runs[-1], text=" Các cấp, các ngành thường xuyên theo dõi, đôn đốc." * 3)
            layout = attrs.evolve(block.layout, alignment="left")
            blocks[at] = attrs.evolve(block, runs=(*block.runs, more), layout=layout)
    return broken(
        page, lambda _page: attrs.evolve(page, sections=(attrs.evolve(first, blocks=tuple(blocks)), *others))
    )


@on_page("body-line-pitch")
def close_lines(page: Flow) -> Flow | None:
    """Print the lines of the text closer than the form allows."""
    return broken(page, layouts("body", line=13.0, line_rule="exact"))


@on_page("body-line-pitch")
def wide_lines(page: Flow) -> Flow | None:
    """Print the lines of the text two lines apart."""
    if "2022" in text_of(page.blocks):  # the guidance of those days says how close lines may stand, not how wide
        return None
    return broken(page, layouts("body", line=2.0, line_rule="multiple"))


@on_page("body-paragraph-gap")
def close_paragraphs(page: Flow) -> Flow | None:
    """Print the paragraphs of the text close to each other."""
    return broken(page, layouts("body", before_pt=2.0))


@on_page("body-indent")
def wide_indent(page: Flow) -> Flow | None:
    """Indent the first lines of the text by far."""
    return broken(page, layouts("body", first_line_mm=25.0))


@on_page("issuer-mark")
def without_star(page: Flow) -> Flow | None:
    """Take the star under the issuing body away."""
    return broken(page, without("issuer_mark"))


@on_page("title-rule")
def without_hyphens(page: Flow) -> Flow | None:
    """Take the hyphens under the subject away."""
    return broken(page, without("title_rule"))


@on_page("empty-paragraphs")
def spaced_by_paragraphs(page: Flow) -> Flow | None:
    """Put an empty paragraph before each of the text."""
    return broken(page, spaced_out("body"))
