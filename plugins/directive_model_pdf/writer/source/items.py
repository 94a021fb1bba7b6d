"""What stands on the pages, as typst is told it.  Lengths are points; faces and layouts are numbers in ``Looks``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

#: Words; or words that are not broken; or a line break; or a place where a line may break.
Piece: TypeAlias = str | tuple[str] | int | None


class Stretch(NamedTuple):
    """Words in one face."""

    face: int
    pieces: Sequence[Piece]
    #: What is printed in place of the words: the number of the page, or of all pages.
    field: str | None


class Paragraph(NamedTuple):
    """A paragraph with words."""

    layout: int
    above: float
    stretches: Sequence[Stretch]
    #: The level of the outline that it heads.
    level: int | None = None


class Gap(NamedTuple):
    """A paragraph without words."""

    height: float


class Space(NamedTuple):
    """White space."""

    height: float


class Rule(NamedTuple):
    """A drawn line; of no length, it is as wide as its room."""

    above: float
    length: float | None
    side: str
    weight: float


class Listed(NamedTuple):
    """Paragraphs of one layout that begin with dashes: a list for those who hear them."""

    above: float
    #: What is above each but the first.
    between: float
    entries: Sequence[Paragraph]


class Pinned(NamedTuple):
    """A paragraph, or its gap, that stands out of the run of the text, in the middle of the page."""

    #: How far below the top of the text.
    below: float
    width: float
    item: Item


class Cell(NamedTuple):
    """A cell with its place."""

    column: int
    row: int
    columns: int
    rows: int
    vertical: str
    #: Whether it stays on one page.
    whole: bool
    items: Sequence[Item]


class Grid(NamedTuple):
    """A table, or things that are set side by side."""

    above: float
    widths: Sequence[float]
    bordered: bool
    #: Whether those who hear it hear of rows and columns.
    tagged: bool
    #: How many rows are the head.
    head: int
    #: Whether the head stands on each page.
    repeated: bool
    #: Whether it stays on one page.
    whole: bool
    cells: Sequence[Cell]


Item: TypeAlias = Paragraph | Gap | Space | Rule | Listed | Pinned | Grid


class Sheet(NamedTuple):
    """Paper and margins."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float


class Section(NamedTuple):
    """Pages on one kind of sheet."""

    sheet: Sheet
    #: That of the first page; None to go on counting.
    number: int | None
    header: Sequence[Item]
    #: None where the first page has that of the others.
    first_header: Sequence[Item] | None
    footer: Sequence[Item]
    first_footer: Sequence[Item] | None
    #: Each begins a page.
    parts: Sequence[Sequence[Item]]
