"""The lines of a flow in reading order: cleaned text, style facts, and the way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import attrs

from directive_model.flow import (
    DrawnRule,
    Face,
    Flow,
    FlowBlock,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowTable,
    grid_of,
    text_of,
)
from directive_model.flow.plain import LINE_PT, space_above_pt
from directive_model.forms import BlockStyle, style_meaning
from directive_model.language import nfc, parse_label
from directive_model.language.patterns import late
from directive_model.model import Span
from directive_model.recognize.page.columns import columns_end, line_by_line, pieces_of, sets_columns
from directive_model.recognize.page.layout import bands_of, is_layout_table, stands_in_part
from directive_model.recognize.page.spots import NO_BREAK, aligned, ends_of, place_in

_SPACES = late(r"[\s\u200b\ufeff]+")
#: Where a word may be broken; rows of them stand as rules, and none is printed inside a line.  Between letters of
#: TCVN3 it is the letter "ư" (domain facts §4.3): a text that nobody has converted keeps it.
_SOFT_HYPHEN = "\u00ad"
_TCVN3 = frozenset("µ¸¶·¹§®¨©ª«¬")
#: What stands between gaps of four spaces and more.
_WIDE = late(r"\S(?:.*?\S)??(?= {4}|\s*$)")


@attrs.define(eq=False, repr=False)
class Line:
    """A line of the page: a paragraph, or what stands between two line breaks inside one."""

    #: NFC, runs of white space as one space, stripped; an automatic label stands before the letters.
    text: str
    paragraph: FlowParagraph
    #: The letters as the paragraph has them, and where in the paragraph they begin.
    raw: str
    raw_start: int = 0
    #: How many characters of ``text`` are the automatic label and its space.
    prefix: int = 0
    #: White space stands between this line and the one before.
    blank_before: bool = False
    #: The line begins after a line break inside its paragraph.
    soft: bool = False
    #: Table, row and column, where the line stands in a table that only sets things side by side.
    cell: tuple[int, int, int] | None = None
    #: A table of content; such a line has no text of its own.
    table: FlowTable | None = None
    #: Some part of the program holds the line's words, or the form itself prints them.
    used: bool = False
    #: Where the letters of the paragraph's runs end; the lines of one paragraph share it.
    ends: Sequence[int] | None = attrs.field(default=None, repr=False)
    #: Where in ``raw`` each letter stands, once somebody has asked: for a long line the answer is dear.
    _offsets: Sequence[int] | None = attrs.field(default=None, init=False, repr=False)

    def faces(self) -> Iterator[tuple[int, int, Face | None]]:
        """Yield the faces of the line's letters, with offsets in ``raw``."""
        runs = self.paragraph.runs
        if len(runs) == 1 and self.raw:
            yield 0, len(self.raw), runs[0].face
            return
        ends = self._ends()
        for index in range(bisect_right(ends, self.raw_start), len(runs)):
            start = (ends[index - 1] if index else 0) - self.raw_start
            if start >= len(self.raw):
                break
            if ends[index] - self.raw_start > start:
                yield max(start, 0), min(ends[index] - self.raw_start, len(self.raw)), runs[index].face

    def _ends(self) -> Sequence[int]:
        if self.ends is None:
            self.ends = ends_of(self.paragraph.runs)
        return self.ends

    @property
    def meaning(self) -> str | BlockStyle | None:
        """What the paragraph's style says: the key of a part, the place of a block; None for foreign styles."""
        style = self.paragraph.style
        return None if style is None else style_meaning(style)

    @property
    def bold(self) -> bool | None:
        """Whether all letters are bold; None where the source has no style facts."""
        return self._all("bold")

    @property
    def italic(self) -> bool | None:
        """Whether all letters are italic; None where the source has no style facts."""
        return self._all("italic")

    @property
    def centered(self) -> bool:
        """Whether the line is set in the middle."""
        layout = self.paragraph.layout
        return layout is not None and layout.alignment == "center"

    def _all(self, name: str) -> bool | None:
        faces = [face for start, end, face in self.faces() if not self.raw[start:end].isspace()]
        if not faces or faces[0] is None:
            return None
        return all(face is not None and getattr(face, name) for face in faces)

    def raw_offset(self, offset: int) -> int:
        """Return where in the paragraph the character at ``offset`` of ``text`` stands."""
        offset = max(offset - self.prefix, 0)
        if self.text == self.raw:
            return self.raw_start + offset
        if self._offsets is None:
            self._offsets = aligned(self.raw, self.text[self.prefix :])
        return self.raw_start + self._offsets[offset]

    def place(self, start: int, end: int) -> Span | None:
        """Return the place in the source of the characters of ``text`` from ``start`` to ``end``."""
        whole = self.paragraph.span
        if whole is None:
            return None
        if not self.prefix and self.text == self.raw:
            first, last = self.raw_start + start, self.raw_start + end
        else:
            first, last = self.raw_offset(start), self.raw_offset(end)
        runs = self.paragraph.runs
        knows = whole.line is not None and runs and runs[0].span is not None
        return place_in(self.paragraph, first, last, self._ends() if knows else None)

    @property
    def span(self) -> Span | None:
        """The place of the whole line."""
        return self.place(0, len(self.text))


def clean(text: str) -> str:
    """Return ``text`` in NFC, with runs of white space as one space, without soft hyphens, stripped."""
    text = nfc(text).replace(NO_BREAK, " ")
    # No white space but the plain space is printable, and neither are the signs of no width.
    if "  " in text or not text.isprintable():
        if _SOFT_HYPHEN in text and _TCVN3.isdisjoint(text):
            text = text.replace(_SOFT_HYPHEN, "")
        text = _SPACES.sub(" ", text)
    return text.strip()


def _is_bullet(label: str) -> bool:
    return not any(map(str.isalnum, label))


def lines_of(flow: Flow) -> list[Line]:
    """Return the lines of ``flow`` that have letters, in reading order."""
    return lines_of_blocks(flow.blocks)


def lines_of_blocks(blocks: Iterable[FlowBlock]) -> list[Line]:
    """Return the lines of ``blocks`` that have letters; layout tables are read column by column."""
    listed = tuple(blocks)
    paragraphs = [block for block in listed if isinstance(block, FlowParagraph)]
    page = "\n".join([paragraph.text for paragraph in paragraphs])
    gaps = "   " in page or "\t" in page
    if gaps and any(sets_columns(paragraph.text) and not paragraph.spots for paragraph in paragraphs):
        return lines_of_blocks(line_by_line(listed))
    reader = _Reader(columns=gaps or len(paragraphs) < len(listed))
    if gaps and len(paragraphs) == len(listed) and all(paragraph.layout is None for paragraph in paragraphs):
        reader.plain(paragraphs)
    else:
        reader.blocks(listed, None)
    return reader.lines


class _Reader:
    """Collects lines; knows whether white space was passed, and which table comes next.

    Without ``columns`` no paragraph has a gap that could set two side by side.
    """

    def __init__(self, *, columns: bool) -> None:
        self.lines: list[Line] = []
        self._columns_in_text = columns
        self._blank = False
        self._tables = 0
        #: Of the paragraph at hand, where it has several lines.
        self._ends: Sequence[int] | None = None

    def plain(self, paragraphs: Sequence[FlowParagraph]) -> None:
        """Collect the lines of plain text, whose columns only spaces make."""
        self._ends = None
        for paragraph, start, raw, cell in pieces_of(paragraphs, self._tables):
            self._line(paragraph, start, raw, None, cell)

    def blocks(self, blocks: Sequence[FlowBlock], cell: tuple[int, int, int] | None) -> None:
        passed = 0
        for index, block in enumerate(blocks):
            if index < passed:
                continue
            match block:
                case FlowParagraph():
                    passed = columns_end(blocks, index) if self._columns_in_text and cell is None else index
                    if passed > index:
                        self._set_in_tabs(blocks[index:passed])
                    else:
                        self._paragraph(block, cell)
                case FlowTable():
                    self._table(block, cell)
                case DrawnRule():
                    self._blank = True

    def _set_in_tabs(self, blocks: Sequence[FlowBlock]) -> None:
        """Collect the lines of two columns that a typist has set with tabs."""
        self._blank = True
        self.plain([block for block in blocks if isinstance(block, FlowParagraph)])
        self._tables += 1
        self._blank = True

    def _paragraph(self, paragraph: FlowParagraph, cell: tuple[int, int, int] | None) -> None:
        whole = paragraph.text
        label = paragraph.label
        if not whole and not label:
            self._blank = True
            return
        start = 0
        self._blank = self._blank or space_above_pt(paragraph) >= LINE_PT
        self._ends = ends_of(paragraph.runs) if "\n" in whole else None
        for raw in whole.split("\n") if "\n" in whole else (whole,):
            if cell is not None and "    " in raw and raw.isupper():
                # In a cell spaces stand for a line break: "ỦY BAN NHÂN DÂN      TỈNH LÂM GIANG".
                for piece in _WIDE.finditer(raw):
                    self._line(paragraph, start + piece.start(), piece[0], label, cell)
                    label = None
            else:
                self._line(paragraph, start, raw, label, cell)
                label = None
            start += len(raw) + 1

    def _line(
        self,
        paragraph: FlowParagraph,
        start: int,
        raw: str,
        label: str | None,
        cell: tuple[int, int, int] | None,
    ) -> None:
        """Collect one line, with the automatic label before it; a bullet before a label that is typed is none."""
        text = clean(raw)
        prefix = 0
        if label and not (_is_bullet(label) and parse_label(text) is not None):
            prefix = len(label) + 1
            text = f"{label} {text}".rstrip()
        if text:
            soft = start > 0 and not self._blank
            self.lines.append(Line(text, paragraph, raw, start, prefix, self._blank, soft, cell, ends=self._ends))
            self._blank = False
        else:
            self._blank = True

    def _table(self, table: FlowTable, cell: tuple[int, int, int] | None) -> None:
        if not (is_layout_table(table) or (cell is not None and stands_in_part(table))):
            if text_of((table,)).strip():
                paragraph = FlowParagraph(span=table.span)
                self.lines.append(Line("", paragraph, "", blank_before=True, cell=cell, table=table))
            self._blank = True
            return
        for rows, wide in bands_of(table):
            if wide:
                self._blank = True
                self.blocks([block for one in rows[0].cells for block in one.blocks], cell)
            else:
                self._columns(rows, cell)
        self._blank = True

    def _columns(self, rows: Sequence[FlowRow], cell: tuple[int, int, int] | None) -> None:
        """Collect the lines of rows that set things side by side, column by column."""
        self._tables += 1
        number = self._tables
        placed: list[tuple[int, int, FlowCell]] = []
        for row_number, squares in enumerate(grid_of(FlowTable(tuple(rows)))):
            placed += [(column, row_number, square.cell) for column, square in enumerate(squares) if square.first]
        for column, row_number, one in sorted(placed, key=lambda place: place[:2]):
            self._blank = self._blank or row_number == 0
            self.blocks(one.blocks, cell or (number, row_number, column))
