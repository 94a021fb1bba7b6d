"""Tables in HTML's tags, as converters write those in Markdown whose cells hold paragraphs or are merged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from directive_model import Span
from directive_model.flow import FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowTable
from directive_model_md.paragraphs import Paragraphs
from directive_model_md.places import Places

_BEGINS = re.compile(r"\s*<table\b", re.IGNORECASE)
_TABLE = re.compile(r"<(/?)table\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<(?P<end>/?)(?P<name>table|thead|tr|td|th)\b(?P<rest>[^<>]*)>", re.IGNORECASE)
#: Between these the paragraphs of a cell stand; tags of faces and line breaks are read with the letters.
_PARTS = re.compile(r"</?(?:p|div|li|ul|ol|h[1-6]|table|thead|tbody|tr|td|th)\b[^<>]*>", re.IGNORECASE)
_SPAN = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_NO_BORDER = re.compile(r"\bborder\s*=\s*[\"']?(?:0|none)\b", re.IGNORECASE)


def tagged_tables(lines: Sequence[str]) -> Iterator[range]:
    """Yield which lines a table in tags stands on, beginning and ending them."""
    index = 0
    while index < len(lines):
        end = _end(lines, index) if "<" in lines[index] and _BEGINS.match(lines[index]) else index
        if end > index:
            yield range(index, end)
        index = max(end, index + 1)


def _end(lines: Sequence[str], start: int) -> int:
    """Return the index after the line that a table's end ends; ``start`` where none does."""
    depth = 0
    for index in range(start, len(lines)):
        for tag in _TABLE.finditer(lines[index]):
            depth += -1 if tag[1] else 1
            if depth == 0:
                return index + 1 if not lines[index][tag.end() :].strip() else start
    return start


def tagged_table_of(lines: Sequence[str], first: int, paragraphs: Paragraphs) -> Iterator[FlowBlock]:
    """Yield the table of ``lines``, the first of which is line ``first``, behind what stands in none of its cells.

    A table within a cell is words of the cell.
    """
    reader = _Reader(lines, first, paragraphs)
    for tag in reader.tags():
        reader.take(tag)
    yield from reader.outside
    if any(row.cells for row in reader.rows):
        yield reader.table()


@attrs.define(eq=False)
class _Row:
    cells: list[FlowCell] = attrs.Factory(list)
    #: All cells are those of a head.
    head: bool = True


class _Reader:
    """Takes the tags of one table, one after the other."""

    def __init__(self, lines: Sequence[str], first: int, paragraphs: Paragraphs) -> None:
        self.lines = lines
        self.first = first
        self.whole = "\n".join(lines)
        self.rows: list[_Row] = []
        self.outside: list[FlowParagraph] = []
        self.bordered = True
        self._paragraphs = paragraphs
        self._in_head = False
        #: The tag of the cell that is open.
        self._cell: re.Match[str] | None = None
        #: Where the words begin that the next tag ends.
        self._at = 0

    def tags(self) -> Iterator[re.Match[str]]:
        """Yield the tags that are the table's own."""
        depth = 0
        for tag in _TAG.finditer(self.whole):
            depth += (tag["name"].lower() == "table") * (-1 if tag["end"] else 1)
            if depth == 1 or (depth == 0 and tag["name"].lower() == "table"):
                if depth == 1 and tag["name"].lower() == "table" and self._at:
                    continue  # the end of one in a cell
                yield tag

    def take(self, tag: re.Match[str]) -> None:
        """Take a tag, and the words before it."""
        name, ends = tag["name"].lower(), bool(tag["end"])
        self._words(tag.start())
        self._at = tag.end()
        if name == "table" and not ends:
            self.bordered = _NO_BORDER.search(tag["rest"]) is None
        elif name == "thead":
            self._in_head = not ends
        elif name == "tr" and not ends:
            self.rows.append(_Row())
        elif name in ("td", "th") and not ends:
            self.rows = self.rows or [_Row()]
            self._cell = tag

    def _words(self, end: int) -> None:
        blocks = [block for block in self._blocks(self._at, end) if block.runs]
        if self._cell is None:
            self.outside += [block for block in blocks if block.text.strip()]
            return
        cell, self._cell = self._cell, None
        spans = {name.lower(): max(int(number), 1) for name, number in _SPAN.findall(cell["rest"])}
        place = Places(self._paragraphs.source, self.lines, self.first).span(cell.end(), end)
        row = self.rows[-1]
        row.head = row.head and (self._in_head or cell["name"].lower() == "th")
        row.cells.append(FlowCell(tuple(blocks), spans.get("colspan", 1), spans.get("rowspan", 1), span=place))

    def _blocks(self, start: int, end: int) -> Iterator[FlowParagraph]:
        parts = [(tag.start(), tag.end()) for tag in _PARTS.finditer(self.whole, start, end)]
        for stop, after in (*parts, (end, end)):
            words = self.whole[start:stop]
            skipped = start + len(words) - len(words.lstrip())
            # A line that ends in the source ends none of the page.
            if content := words.strip().replace("\n", " "):
                places = Places(self._paragraphs.source, self.lines, self.first, skipped)
                yield from self._paragraphs.of(content, places)
            start = after

    def table(self) -> FlowTable:
        """Return the table."""
        rows = tuple(FlowRow(tuple(row.cells), header=row.head) for row in self.rows if row.cells)
        last = self.first + len(self.lines) - 1
        span = Span(
            self._paragraphs.source, line=self.first, column=1, end_line=last, end_column=len(self.lines[-1]) + 1
        )
        return FlowTable(rows, bordered=self.bordered, span=span)
