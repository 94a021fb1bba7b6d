"""What the rules of page numbers share: where the numbers stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from directive_model.flow import FlowBlock, FlowParagraph, FlowSection, Run, paragraphs_in
from directive_model.validation.context import Context

#: Formats that hold the heads and feet of pages as such; elsewhere a number is known by its look at most.
HELD: Final = ("docx", "odt", "fodt", "rtf", "doc")


def numbers_of(section: FlowSection) -> Iterator[tuple[FlowParagraph, Run, bool]]:
    """Yield every page number of a section with its paragraph, and whether it stands at the foot of the page."""
    for blocks, foot in (
        (section.header, False),
        (section.first_header or (), False),
        (section.footer, True),
        (section.first_footer or (), True),
    ):
        for paragraph, run in _numbers_in(blocks):
            yield paragraph, run, foot


def first_numbers(context: Context) -> Iterator[tuple[FlowParagraph, Run]]:
    """Yield the page numbers that the first page shows."""
    section = context.page.sections[0] if context.page is not None and context.page.sections else FlowSection()
    yield from _numbers_in(section.header if section.first_header is None else section.first_header)
    yield from _numbers_in(section.footer if section.first_footer is None else section.first_footer)


def _numbers_in(blocks: Iterable[FlowBlock]) -> Iterator[tuple[FlowParagraph, Run]]:
    for paragraph in paragraphs_in(blocks):
        for run in paragraph.runs:
            if run.field == "page":
                yield paragraph, run
