"""Tables in HTML's tags, as converters write those in Markdown whose cells hold paragraphs or are merged."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Final, TypeAlias

import attrs

from directive_model import Span
from directive_model.flow import FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowTable
from directive_model_md.paragraphs import Paragraphs
from directive_model_md.parser import comment_end
from directive_model_md.places import Places

#: What parts the words of a table: tags, a blank line, behind which cells hold Markdown, and comments, which are no
#: words.  Tags of faces and line breaks are read with the letters.  A ">" within quotation marks ends no tag.
_MARK = re.compile(
    r"""<(?P<end>/?)(?P<name>table|thead|tbody|tfoot|tr|td|th|p|div|li|ul|ol|h[1-6])(?=[\s/>])"""
    r"""(?P<rest>(?:[^<>"']++|"[^"]*+"|'[^']*+')*+(?=>)|[^<>]*+)>|(?P<comment><!--)|(?P<blank>\n[^\S\n]*+\n\s*+)""",
    re.IGNORECASE,
)
_SPAN = re.compile(r"(?<![\w-])(colspan|rowspan)\s*=\s*[\"']?\s*(\d{1,9})", re.IGNORECASE)
#: As wide and as tall as web pages may have cells.
_MOST: Final = {"colspan": 100, "rowspan": 1000}
_NO_BORDER = re.compile(r"\bborder\s*=\s*[\"']?(?:0|none)\b", re.IGNORECASE)

_Mark: TypeAlias = "re.Match[str]"
#: Passes marks on, and sees to the time that it takes.
Watch: TypeAlias = Callable[[Iterator[_Mark]], Iterator[_Mark]]


def _marks(text: str) -> Iterator[_Mark]:
    """Yield the tags and blank lines of a text outside of its comments; what no comment's end follows begins none."""
    last = text.rfind("-->")
    at = 0
    while (mark := _MARK.search(text, at)) is not None:
        at = mark.end()
        if not mark["comment"]:
            yield mark
        elif mark.start() < last:
            at = comment_end(text, mark.start())


def _is_table(mark: _Mark) -> bool:
    return (mark["name"] or "").lower() == "table"


def tagged_tables(lines: Sequence[str], watch: Watch) -> Iterator[range]:
    """Yield which lines a table in tags stands on, beginning and ending them."""
    text = "\n".join(lines)
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    opened: list[tuple[int, bool]] = []
    found: list[range] = []
    for mark in watch(_marks(text)):
        if not _is_table(mark):
            continue
        line = bisect_right(starts, mark.start()) - 1
        if not mark["end"]:
            opened.append((line, not text[starts[line] : mark.start()].strip()))
        elif opened:
            first, begins = opened.pop()
            last = bisect_right(starts, mark.end() - 1) - 1
            if begins and not text[mark.end() : starts[last + 1]].strip():
                while found and found[-1].start >= first:
                    found.pop()  # within this one
                found.append(range(first, last + 1))
    yield from found


def tagged_table_of(lines: Sequence[str], first: int, paragraphs: Paragraphs) -> Iterator[FlowBlock]:
    """Yield the table of ``lines``, the first of which is line ``first``, behind what stands in none of its cells.

    A table within a cell is words of the cell.
    """
    reader = _Reader(lines, first, paragraphs)
    reader.read()
    yield from reader.outside
    if any(row.cells for row in reader.rows):
        yield reader.table()


@attrs.define(eq=False)
class _Row:
    cells: list[FlowCell] = attrs.Factory(list)
    #: All cells are those of a head.
    head: bool = True


class _Reader:
    """Takes the marks of one table, one after the other."""

    def __init__(self, lines: Sequence[str], first: int, paragraphs: Paragraphs) -> None:
        self.lines = lines
        self.first = first
        self.whole = "\n".join(lines)
        self.rows: list[_Row] = []
        self.outside: list[FlowParagraph] = []
        self.bordered = True
        self._paragraphs = paragraphs
        self._places = Places(paragraphs.source, lines, first)
        self._in_head = False
        #: The tag of the cell that is open, and what stands in it.
        self._cell: _Mark | None = None
        self._blocks: list[FlowParagraph] = []
        #: Where the words begin that the next mark ends, and whether they are Markdown.
        self._at = 0
        self._typed = False
        #: The words stand in a heading, which is bold as one of Markdown's own is.
        self._heading = False

    def read(self) -> None:
        """Take all marks; tags of a table within a cell part its words, no more."""
        depth = 0
        for mark in _marks(self.whole):
            self._words(mark.start())
            self._at, self._typed = mark.end(), mark["blank"] is not None
            if mark["name"]:
                self._heading = mark["name"][0] in "hH" and not mark["end"]
            depth -= _is_table(mark) and mark["end"] == "/"
            if depth <= 1 and mark["name"]:
                self._take(mark, outermost=depth == 0)
            depth += _is_table(mark) and not mark["end"]
        self._words(len(self.whole))
        self._end_cell(len(self.whole))

    def _take(self, tag: _Mark, *, outermost: bool) -> None:
        name, ends = tag["name"].lower(), bool(tag["end"])
        if name == "table":
            if outermost:
                self._end_cell(tag.start())
                self.bordered = self.bordered and _NO_BORDER.search(tag["rest"]) is None
        elif name in ("thead", "tr", "td", "th"):
            self._end_cell(tag.start())
            if name == "thead":
                self._in_head = not ends
            elif name == "tr" and not ends:
                self.rows.append(_Row())
            elif not ends:
                self.rows = self.rows or [_Row()]
                self._cell = tag

    def _end_cell(self, end: int) -> None:
        if self._cell is None:
            return
        cell, self._cell = self._cell, None
        blocks, self._blocks = tuple(self._blocks), []
        spans = {name.lower(): int(number) for name, number in _SPAN.findall(cell["rest"])}
        width, height = (min(max(spans.get(name, 1), 1), most) for name, most in _MOST.items())
        row = self.rows[-1]
        row.head = row.head and (self._in_head or cell["name"].lower() == "th")
        row.cells.append(FlowCell(blocks, width, height, span=self._places.span(cell.end(), end)))

    def _words(self, end: int) -> None:
        """Take the words up to ``end``, as a paragraph of the cell that is open or of none."""
        words = self.whole[self._at : end]
        content = words.strip()
        if not self._typed:
            # A line that ends in the source ends none of the page.
            content = content.replace("\n", " ")
        if content:
            places = self._places.behind(self._at + len(words) - len(words.lstrip()))
            blocks = [block for block in self._paragraphs.of(content, places, bold=self._heading) if block.runs]
            if self._cell is not None:
                self._blocks += blocks
            else:
                self.outside += [block for block in blocks if block.text.strip()]

    def table(self) -> FlowTable:
        """Return the table."""
        rows = tuple(FlowRow(tuple(row.cells), header=row.head) for row in self.rows if row.cells)
        last = self.first + len(self.lines) - 1
        span = Span(
            self._paragraphs.source, line=self.first, column=1, end_line=last, end_column=len(self.lines[-1]) + 1
        )
        return FlowTable(rows, bordered=self.bordered, span=span)
