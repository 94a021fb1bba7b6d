"""Paragraphs, tables and drawn rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, Literal, TypeAlias, Union, assert_never

import attrs

from directive_model import flow
from directive_model.flow.style import Alignment, Layout, Run
from directive_model.model import Span
from directive_model.model.span import spanned
from directive_model.model.value import Value, need_whole, still_open


@attrs.frozen(eq=False, repr=False)
class FlowParagraph(Value):
    """A paragraph as the page has it; in a text file, a line."""

    runs: tuple[Run, ...] = ()
    layout: Layout | None = None
    #: The name of its style as a person sees it, e.g. "Heading 1".
    style: str | None = None
    #: The number that the word processor prints before it, e.g. "1.", resolved; it is not among the runs.
    label: str | None = None
    span: Span | None = spanned()
    #: Where the letters here and in the source do not stand one for one: from the first offset on, a letter of the
    #: text stands so many characters further on in the source.  Sorted; empty where they do.
    shifts: tuple[tuple[int, int], ...] = attrs.field(default=(), eq=False, repr=False, kw_only=True)
    #: Where the letters stand on pages, line by line, for sources whose places are pages and boxes.
    spots: Sequence[flow.Spot] = attrs.field(default=(), eq=False, repr=False, kw_only=True)
    #: Stretches of the text that formats may mark, in order, an outer one before those within it.
    passages: Sequence[flow.Passage] = attrs.field(default=(), eq=False, repr=False, kw_only=True)

    @staticmethod
    def of(
        runs: tuple[Run, ...],
        layout: Layout | None = None,
        style: str | None = None,
        *,
        label: str | None = None,
        span: Span | None = None,
        spots: Sequence[flow.Spot] = (),
        passages: Sequence[flow.Passage] = (),
    ) -> FlowParagraph:
        """Return the paragraph of these fields, as the constructor does at thrice the cost (as :meth:`Span.at`).

        A page is mostly paragraphs, and a frozen field is dear to set.
        """
        made: Any = _OPEN_PARAGRAPH.__new__(_OPEN_PARAGRAPH)
        made.runs, made.layout, made.style, made.label = runs, layout, style, label
        made.passages, made.span, made.spots = passages, span, spots
        made.shifts = ()
        made.__class__ = FlowParagraph
        paragraph: FlowParagraph = made
        return paragraph

    def source_offset(self, offset: int) -> int:
        """Return where in the source's paragraph the character at ``offset`` of the text stands."""
        if not self.shifts:
            return offset
        after = bisect_right(self.shifts, offset, key=lambda shift: shift[0])
        return offset + self.shifts[after - 1][1] if after else offset

    @property
    def text(self) -> str:
        """The letters of all runs, without the automatic label."""
        runs = self.runs
        if len(runs) > 1:
            return "".join([run.text for run in runs])
        return runs[0].text if runs else ""


_VERTICALS: Final = ("top", "middle", "bottom")
_OPEN_PARAGRAPH: Final = still_open(FlowParagraph)


@attrs.frozen(eq=False, repr=False)
class DrawnRule(Value):
    """A line that is drawn, not typed."""

    #: None where the source does not say.
    length_mm: float | None = None
    alignment: Alignment = "center"
    weight_pt: float = 0.75
    span: Span | None = spanned()


@attrs.frozen(eq=False, repr=False)
class FlowCell(Value):
    """A cell; the cells that it covers to the right and below are left out.

    Raises ValueError unless both spans are whole numbers, at least 1, and its words stand at one of three places.
    """

    blocks: tuple[FlowBlock, ...] = ()
    column_span: int = 1
    row_span: int = 1
    #: Where its words stand, if it is higher than they are.
    vertical: Literal["top", "middle", "bottom"] = "top"
    span: Span | None = spanned()

    def __attrs_post_init__(self) -> None:
        # As of a cell of a program: a page comes from a plugin, whose author learns here what is wrong, and where.
        if type(self.column_span) is not int or type(self.row_span) is not int:
            need_whole(self, "column_span", "row_span")
        if self.column_span < 1 or self.row_span < 1:
            raise ValueError(f"column_span and row_span must be >= 1, not {self.column_span}, {self.row_span}")
        if self.vertical not in _VERTICALS:
            raise ValueError(f"vertical must be one of {', '.join(_VERTICALS)}, not {self.vertical!r}")


@attrs.frozen(eq=False, repr=False)
class FlowRow(Value):
    """A row, its cells from left to right."""

    cells: tuple[FlowCell, ...] = ()
    #: Repeated at the head of each page.
    header: bool = False
    #: Not broken over pages.
    keep_together: bool = False

    @property
    def keep_with_next(self) -> bool:
        """Whether it stands on the page of the row below it, with which the end of one of its cells is kept."""
        last = (cell.blocks[-1] for cell in self.cells if cell.blocks)
        return any(
            isinstance(one, FlowParagraph) and one.layout is not None and one.layout.keep_with_next for one in last
        )


@attrs.frozen(eq=False, repr=False)
class FlowTable(Value):
    """A table, be it of content or only there to set things side by side."""

    rows: tuple[FlowRow, ...] = ()
    #: The widths of the columns in mm; empty where the source does not say.
    widths_mm: tuple[float, ...] = ()
    #: Whether its borders are drawn.
    bordered: bool = False
    span: Span | None = spanned()

    def measured(self, row: FlowRow) -> Iterator[tuple[FlowCell, float]]:
        """Yield the cells of a row, none beside one that reaches down to it, and how wide each is, in mm."""
        column = 0
        for cell in row.cells:
            yield cell, sum(self.widths_mm[column : column + cell.column_span])
            column += cell.column_span


FlowBlock: TypeAlias = Union[FlowParagraph, FlowTable, DrawnRule]  # noqa: UP007  # the names are resolved later
# attrs gave it the names that were there, in which its hints are looked up.
FlowCell.__init__.__globals__["FlowBlock"] = FlowBlock


def text_of(blocks: Iterable[FlowBlock], *, page_numbers: bool = True) -> str:
    """Return every letter of ``blocks``, automatic labels too, a paragraph a line, cells in reading order.

    Without ``page_numbers`` the numbers of pages, which only printing gives, are left out.
    """
    lines: list[str] = []
    for block in blocks:
        match block:
            case FlowParagraph():
                text = block.text if page_numbers else "".join(run.text for run in block.runs if run.field is None)
                lines.append(f"{block.label} {text}" if block.label else text)
            case FlowTable():
                lines += [text_of(cell.blocks, page_numbers=page_numbers) for row in block.rows for cell in row.cells]
            case DrawnRule():
                pass
            case _:
                assert_never(block)
    return "\n".join(lines)
