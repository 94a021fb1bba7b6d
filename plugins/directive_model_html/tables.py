"""Tables while they are read."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from directive_model import Span
from directive_model.flow import FlowBlock, FlowCell, FlowRow, FlowTable
from directive_model_html.lists import as_number
from directive_model_html.looks import Declarations

_WIDEST, _TALLEST = 100, 1000
Vertical: TypeAlias = Literal["top", "middle", "bottom"]
_NO_BORDER = ("", "0", "none", "hidden")


@attrs.define(eq=False)
class OpenTable:
    """A table whose rows are being read."""

    span: Span
    bordered: bool
    rows: list[tuple[list[FlowCell], bool, bool]] = attrs.Factory(list)
    widths_mm: list[float] = attrs.Factory(list)
    in_head: bool = False

    def begin_row(self, style: Declarations | None = None, *, head: bool = False) -> None:
        """Begin a row; that it is a ``head``, as our pages say with ``data-head``, holds wherever it stands."""
        kept = style is not None and style.get("break-inside") == "avoid"
        self.rows.append(([], self.in_head or head, kept))

    def add(self, blocks: list[FlowBlock], attributes: dict[str, str], vertical: Vertical, span: Span) -> None:
        """Add a cell to the row; one that stands in no row begins one."""
        if not self.rows:
            self.begin_row()
        width = min(max(as_number(attributes.get("colspan")) or 1, 1), _WIDEST)
        height = min(max(as_number(attributes.get("rowspan")) or 1, 1), _TALLEST)
        self.rows[-1][0].append(FlowCell(tuple(blocks), width, height, vertical, span=span))

    def table(self) -> FlowTable | None:
        """Return the table; None where it has no cells."""
        rows = tuple(FlowRow(tuple(cells), header, kept) for cells, header, kept in self.rows if cells)
        widths = tuple(self.widths_mm) if all(self.widths_mm) else ()
        return FlowTable(rows, widths, bordered=self.bordered, span=self.span) if rows else None


def open_table(attributes: dict[str, str], style: Declarations, span: Span) -> OpenTable:
    """Return the table that a ``table`` element opens."""
    drawn = style.get("border", style.get("border-style", ""))
    bordered = attributes.get("border", "0") not in _NO_BORDER or drawn.split(" ")[0] not in _NO_BORDER
    return OpenTable(span, bordered or "msotablegrid" in attributes.get("class", "").lower())
