"""Paragraphs, tables and drawn rules as HTML, with what their looks and headings leave in sheet and outline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import assert_never

from directive_model.flow import DrawnRule, FlowBlock, FlowParagraph, FlowRow, FlowTable, held, level_of, text_of
from directive_model.flow.plain import is_content
from directive_model_html import furniture
from directive_model_html.furniture import in_language
from directive_model_html.writer.contents import Contents
from directive_model_html.writer.filters import Filters
from directive_model_html.writer.letters import face_of, letters_of, text
from directive_model_html.writer.sheet import Sheet

#: White space that a browser would fold.
_FOLDED = re.compile(r"^[ \t\n]|[ \t\n]$|[ \t]{2}|\t|\n[ \t]|[ \t]\n")
_DEEPEST = 6
#: How thick a drawn rule is where nothing is said.
_HAIR_PT = 0.75
#: Rows that no page should part.
_TIED = ' class="tied"'
#: From so many columns on a table gets no narrower than this share of its width on paper, however narrow a screen is.
_MANY_COLUMNS = 4
_NARROWEST = 0.6


class BlockWriter:
    """Writes blocks; gathers the style sheet, the outline and the passages that are marked."""

    def __init__(self, title: str | None, language: str) -> None:
        """Take the words that head the page where no paragraph heads its outline, as in a letter."""
        self.sheet = Sheet()
        self.contents = Contents()
        self.filters = Filters()
        self._title = title
        #: In a margin or a note: nothing there heads a part of the document.
        self._aside = False
        self._table_name = in_language(furniture.TABLE, language)
        self._tables = 0

    def blocks(self, blocks: Iterable[FlowBlock]) -> str:
        """Return ``blocks`` one after the other."""
        return "".join([self._block(block) for block in blocks])

    def aside(self, blocks: Iterable[FlowBlock]) -> str:
        """Return ``blocks`` that stand in a margin or a note: none of them heads a part of the document."""
        self._aside = True
        written = self.blocks(blocks)
        self._aside = False
        return written

    def _block(self, block: FlowBlock) -> str:
        match block:
            case FlowParagraph():
                return self._paragraph(block)
            case FlowTable():
                return self._table(block)
            case DrawnRule():
                names: list[str] = [block.alignment] if block.alignment in ("left", "right") else []
                names += [] if block.length_mm is None else [self.sheet.width(block.length_mm)]
                names += [] if block.weight_pt == _HAIR_PT else [self.sheet.weight(block.weight_pt)]
                return f'<hr class="{" ".join(names)}">\n' if names else "<hr>\n"
            case _:
                assert_never(block)

    def _paragraph(self, one: FlowParagraph) -> str:
        outline = level_of(one.layout.outline) if one.layout is not None else None
        if (
            self._title
            and not self._aside
            and one.runs
            and one.runs[0].face is not None
            and one.text.endswith(self._title)
        ):
            outline, self._title = 1, None
        words = f"{one.label} {one.text}" if one.label else one.text
        tag, anchor = "p", ""
        if outline is not None and self._aside:
            anchor = f' data-outline="{outline}"'
        elif outline is not None:
            tag, anchor = f"h{min(outline, _DEEPEST)}", f' id="{self.contents.anchor(outline, words)}"'
            anchor += f' aria-level="{outline}"' if outline > _DEEPEST else ""
        names = [
            self.sheet.layout(one.layout),
            self.sheet.face(face_of(one)),
            "kept" if _FOLDED.search(words) else "",
        ]
        classes = " ".join(filter(None, names))
        letters = (text(f"{one.label} ") if one.label else "") + letters_of(
            one, self.sheet, self.filters, aside=self._aside
        )
        style = f' data-style="{escape(one.style)}"' if one.style else ""
        named = f' class="{classes}"' if classes else ""
        return f"<{tag}{anchor}{named}{style}>{letters or '<br>'}</{tag}>\n"

    def _table(self, table: FlowTable) -> str:
        head = _head(table.rows)
        widths = "".join(f'<col class="{self.sheet.width(one)}">' for one in table.widths_mm)
        columns = f"<colgroup>{widths}</colgroup>" if widths else ""
        above = f"<thead>\n{self._rows(table.rows[:head], apart=True)}</thead>\n" if head else ""
        below = "".join(
            f"<tbody{_TIED * tied}>\n{self._rows(group)}</tbody>\n" for group, tied in _groups(table.rows[head:])
        )
        rows = f"{columns}\n{above}{below}</table>"
        if not is_content(table):
            return f'<table class="beside" role="presentation">{rows}\n'
        self._tables += 1
        # A narrow screen scrolls a table by itself, also by the keyboard.
        name = f'tabindex="0" role="group" aria-label="{self._table_name} {self._tables}"'
        names = "grid" * table.bordered
        if len(table.widths_mm) >= _MANY_COLUMNS:
            names = (
                f"{names} {self.sheet.least_width(round(held(sum(map(held, table.widths_mm))) * _NARROWEST))}".strip()
            )
        classes = f' class="{names}"' if names else ""
        return f'<div class="wide" {name}><table{classes}>{rows}</div>\n'

    def _rows(self, rows: Iterable[FlowRow], *, apart: bool = False) -> str:
        """Return ``rows``; those of a head say that they are where no element has them ``apart``."""
        written = []
        for row in rows:
            cells = ""
            for cell in row.cells:
                # A head without words heads nothing.
                tag = "th" if row.header and text_of(cell.blocks).strip() else "td"
                spans = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
                spans += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
                scope = ' scope="col"' if tag == "th" else ""
                stands = "" if cell.vertical == "top" else f' class="{cell.vertical}"'
                cells += f"<{tag}{scope}{spans}{stands}>{self.blocks(cell.blocks)}</{tag}>"
            loose = "" if row.keep_together else ' class="loose"'
            loose += ' data-head=""' if row.header and not apart else ""
            written.append(f"<tr{loose}>{cells}</tr>\n")
        return "".join(written)


def _head(rows: Sequence[FlowRow]) -> int:
    """Return how many rows from the top pages repeat: the head, unless a cell of it reaches below.

    Browsers end such a cell with the element that it stands in (HTML, 4.9.12.1), and the row below would lack it.
    """
    head = 0
    while head < len(rows) and rows[head].header:
        head += 1
    below = any(number + cell.row_span > head for number, row in enumerate(rows[:head]) for cell in row.cells)
    return 0 if below else head


def _groups(rows: Iterable[FlowRow]) -> Iterator[tuple[list[FlowRow], bool]]:
    """Yield rows that go together, in order, and whether cells tie them: a page that ends there would part them."""
    blocks: list[list[FlowRow]] = []
    reached = 0
    for number, row in enumerate(rows):
        if number < reached:
            blocks[-1].append(row)
        else:
            blocks.append([row])
        reached = max([reached, number + 1 + row.keep_with_next, *(number + cell.row_span for cell in row.cells)])
    for tied, several in groupby(blocks, key=lambda block: len(block) > 1):
        if tied:
            yield from ((block, True) for block in several)
        else:
            yield [row for block in several for row in block], False
