"""Tables that a web page's text has flattened: a bar alone on a line for each border, the words of a cell between.

"| a | b |" and "| c | d |" come as a bar, a, a bar, b, a bar, a bar, c, a bar, d, a bar.  Two bars end a row; more of
them are empty cells.  Where a table ends a blank line tells, or the number of its columns; a head whose cells have
but the bars behind them ends with place and date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TypeAlias

from directive_model.flow import FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowTable, text_of
from directive_model.language import fold, parse_place_date
from directive_model.language.patterns import late
from directive_model.model.span import Span
from directive_model.recognize.page.layout import SENT_TO, has_mark, opens_part
from directive_model.recognize.page.spots import join_spans

#: A text that holds fewer has its bars for something else.
_FEWEST = 2
#: A page that sets its paragraphs apart by blank lines has more of them.
_FEWEST_BLANKS = 5
#: No cell is longer than this: such words stand between two tables.
_LONGEST_CELL = 6000
_RECIPIENTS = late(rf"\W*{SENT_TO}\b")
#: What stands under a table and never in a cell of its own, in capitals.
_UNDER = late(r"\W*(?:PHỤ LỤC|CHƯƠNG [IVX\d]|QUY (?:ĐỊNH|CHẾ)\s*$|KẾ HOẠCH\s*$|DANH MỤC\s*$)")
#: The banner has no more lines, and no line of a body's name is longer.
_HEAD_LINES, _LONGEST_NAME = 8, 80
#: So many columns has a signature block.
_SIGNED = 2

_Cell: TypeAlias = "tuple[FlowBlock, ...]"
_Row: TypeAlias = "list[_Cell]"


def is_bar(block: FlowBlock) -> bool:
    """Whether a paragraph is a lone bar."""
    return isinstance(block, FlowParagraph) and block.text.strip() == "|"


def with_tables(blocks: Sequence[FlowBlock]) -> tuple[FlowBlock, ...]:
    """Return ``blocks`` with tables where lone bars draw them, or tabs part the cells of their rows."""
    texts = [block.text for block in blocks if isinstance(block, FlowParagraph)]
    if any("\t" in text for text in texts):
        from directive_model.recognize.page.flattened.tabs import with_tabbed

        blocks = tuple(with_tabbed(blocks))
    if sum(text.strip() == "|" for text in texts) < _FEWEST:
        return tuple(blocks)
    # A page without blank lines shows the end of a table by nothing but what follows.
    return tuple(_read(blocks, closed=sum(map(_is_blank, blocks)) >= _FEWEST_BLANKS))


def _read(blocks: Sequence[FlowBlock], *, closed: bool) -> Iterator[FlowBlock]:
    index = 0
    opened = _opened(blocks)
    while index < len(blocks):
        if not is_bar(blocks[index]) and index != opened:
            yield blocks[index]
            index += 1
            continue
        end = _end(blocks, index)
        yield from _Tables(closed=closed).read(blocks[index:end])
        index = end


def _opened(blocks: Sequence[FlowBlock]) -> int | None:
    """Return where the issuer's cell begins that lost the bar before it, as the first of a page; None without one.

    A bar closes it, and the banner's cell follows.
    """
    bar = next((index for index, block in enumerate(blocks) if is_bar(block)), 0)
    beside = takewhile(lambda block: not is_bar(block), blocks[bar + 1 : bar + 1 + _HEAD_LINES])
    if not opens_part(fold(" ".join(text_of((block,)) for block in beside))):
        return None
    start = bar
    while start > 0 and _is_of_issuer(blocks[start - 1]):
        start -= 1
    return start if start < bar else None


def _is_of_issuer(block: FlowBlock) -> bool:
    """Whether a line can be of the issuer's name in capitals, or the rule under it."""
    text = block.text.strip() if isinstance(block, FlowParagraph) else ""
    return 0 < len(text) <= _LONGEST_NAME and (text.isupper() or not any(map(str.isalnum, text)))


def _end(blocks: Sequence[FlowBlock], start: int) -> int:
    """Return the index after the last bar that no blank line parts from the one at ``start``."""
    last = start
    for index in range(start, len(blocks)):
        if is_bar(blocks[index]):
            last = index
        elif _is_blank(blocks[index]):
            break
    return last + 1


def _is_blank(block: FlowBlock) -> bool:
    """Whether a line is blank; one that holds white space alone is an empty cell's."""
    return isinstance(block, FlowParagraph) and not block.runs


class _Tables:
    """Parts a stretch that begins and ends with bars into tables and the words between them."""

    def __init__(self, *, closed: bool) -> None:
        self.closed = closed
        self.rows: list[_Row] = []
        self.row: _Row = []
        #: Empty cells that the next row begins with.
        self.empty = 0
        self.span: Span | None = None

    def read(self, blocks: Sequence[FlowBlock]) -> Iterator[FlowBlock]:
        parts = list(_parts(blocks))
        for index, (bars, words) in enumerate(parts):
            following = len(parts[index + 1][0]) if index + 1 < len(parts) else 0
            if len(bars) > 1:
                self._row_ends(len(bars))
            self.span = self.span or (bars[0].span if bars else words[0].span)
            if words and self._ends_before(words, following, doubled=len(bars) > 1):
                yield from self._table(bars[0])
                yield from words
            elif words:
                self.row += [()] * self.empty
                self.empty = 0
                self.row.append(words)
        if parts:
            yield from self._table(parts[-1][0][-1])

    def _row_ends(self, bars: int) -> None:
        """Take two bars and more: the end of a row, and empty cells before it or behind it."""
        if not self.row:
            self.empty = bars - 1
            return
        columns = max(map(len, self.rows), default=len(self.row) + bars - 2)
        before = min(max(columns - len(self.row), 0), bars - 2)
        self.rows.append(self.row + [()] * before)
        self.row = []
        self.empty = bars - 2 - before

    def _ends_before(self, words: _Cell, following: int, *, doubled: bool) -> bool:
        """Whether the table is over and ``words`` stand under it; two bars part only rows."""
        if not (self.row or self.rows):
            return False
        text = text_of(words)
        if _UNDER.match(text):
            return True
        if self.closed or doubled:
            return False
        if len(text) > _LONGEST_CELL or (following == 1 and text.rstrip(" *").endswith(":") and text.count("\n") > 1):
            return True
        if self.rows:
            return following < _FEWEST and len(self.row) >= max(map(len, self.rows))
        first = text_of(self.row[0])
        if len(self.row) < _SIGNED:
            return False
        return _RECIPIENTS.match(fold(first[:40])) is not None or _says_when(self.row[-1])

    def _table(self, last: FlowBlock) -> Iterator[FlowTable]:
        if self.row:
            self.rows.append(self.row)
        rows = self.rows
        span = join_spans(self.span, last.span)
        self.rows, self.row, self.empty, self.span = [], [], 0, None
        if rows:
            header = len(rows) > 1 and _is_bold(rows[0]) and not has_mark(text_of(rows[0][0]))
            cells = [tuple(FlowCell(cell, span=_span_of(cell)) for cell in row) for row in rows]
            drawn = tuple(FlowRow(one, header=header and not index) for index, one in enumerate(cells))
            # Heads and signatures have two columns; a table with a head and more of them was a table on the page.
            yield FlowTable(drawn, bordered=header and len(rows[0]) > _SIGNED, span=span)


def _parts(blocks: Sequence[FlowBlock]) -> Iterator[tuple[list[FlowBlock], _Cell]]:
    """Yield bars and the words behind them."""
    bars: list[FlowBlock] = []
    words: list[FlowBlock] = []
    for block in blocks:
        if is_bar(block):
            if words:
                yield bars, tuple(words)
                bars, words = [], []
            bars.append(block)
        else:
            words.append(block)
    if bars:
        yield bars, tuple(words)


def _says_when(cell: _Cell) -> bool:
    """Whether a cell is place and date, with which a head ends, be its line broken."""
    return parse_place_date(" ".join(text_of(cell).split())) is not None


def _is_bold(row: _Row) -> bool:
    """Whether every letter of a row is bold, as a table's head is."""
    runs = [run for cell in row for block in cell if isinstance(block, FlowParagraph) for run in block.runs]
    return bool(runs) and all(run.face is not None and run.face.bold for run in runs if run.text.strip())


def _span_of(cell: _Cell) -> Span | None:
    return join_spans(cell[0].span, cell[-1].span) if cell else None
