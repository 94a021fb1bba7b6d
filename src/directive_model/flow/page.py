"""Pages: set-up, sections with heads and feet, and the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from directive_model import flow
from directive_model.flow.blocks import FlowBlock, FlowParagraph, FlowTable
from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class PageSetup(Value):
    """Paper and margins, in mm.  The default is A4 with the margins of HD36 II.1 (20, 20, 30, 15)."""

    width_mm: float = 210.0
    height_mm: float = 297.0
    top_mm: float = 20.0
    bottom_mm: float = 20.0
    left_mm: float = 30.0
    right_mm: float = 15.0
    #: The distance of the page's head from the paper's edge.
    header_mm: float = 10.0
    footer_mm: float = 10.0
    #: The number of the first page, where counting starts anew.
    first_number: int | None = None


@attrs.frozen(eq=False, repr=False)
class FlowSection(Value):
    """Pages of one set-up."""

    blocks: tuple[FlowBlock, ...] = ()
    #: None where the source has no pages.
    page: PageSetup | None = None
    header: tuple[FlowBlock, ...] = ()
    footer: tuple[FlowBlock, ...] = ()
    #: The head and foot of the first page; None where they are those of all pages.
    first_header: tuple[FlowBlock, ...] | None = None
    first_footer: tuple[FlowBlock, ...] | None = None


@attrs.frozen(eq=False, repr=False)
class Flow(Value):
    """A document as its pages have it."""

    sections: tuple[FlowSection, ...] = ()
    notes: tuple[flow.Note, ...] = ()
    #: The title in the file's properties.
    title: str | None = None
    #: A language tag of BCP 47, e.g. "vi-VN".
    language: str | None = None
    #: Printed on both sides of the paper: on the backs, left and right margins change places.
    two_sided: bool = False
    #: Measured from printed pages: what was set for them to come out so (margins, the pitch of lines, empty
    #: paragraphs) is not known.
    measured: bool = False
    #: Recognized from pictures of pages: how letters look, where they stand and what is blank is estimated.
    scanned: bool = False
    #: The numbers of the pages that were, where others have letters of their own; empty where all were, or none.
    scanned_pages: tuple[int, ...] = ()
    #: Read in part: pages were left out, broken or refused, or a part of a package that holds
    #: words could not be read.  What is absent here may stand there.
    partial: bool = False

    def is_scanned(self, page: int | None) -> bool:
        """Whether the page of that number was recognized from a picture; of one that is not known it may be."""
        return self.scanned and (page is None or not self.scanned_pages or page in self.scanned_pages)

    @property
    def blocks(self) -> tuple[FlowBlock, ...]:
        """The blocks of all sections, in order."""
        return tuple(block for section in self.sections for block in section.blocks)


def paragraphs_of(flow: Flow) -> Iterator[FlowParagraph]:
    """Yield every paragraph of a page, those in tables, heads, feet and notes too."""
    for section in flow.sections:
        for blocks in (section.header, section.first_header, section.blocks, section.footer, section.first_footer):
            yield from paragraphs_in(blocks or ())
    for note in flow.notes:
        yield from paragraphs_in(note.blocks)


def paragraphs_in(blocks: Iterable[FlowBlock]) -> Iterator[FlowParagraph]:
    """Yield all paragraphs, those in cells and in tables in them too, in the order of reading."""
    for block in blocks:
        match block:
            case FlowParagraph():
                yield block
            case FlowTable():
                for row in block.rows:
                    for cell in row.cells:
                        yield from paragraphs_in(cell.blocks)
