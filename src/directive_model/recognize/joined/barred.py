"""Rows of tables whose cells a web page's text has kept on one line each, a bar behind every cell.

"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |" over "Số: 15/KH-UBND | Lâm Giang, ngày 03 tháng 3 năm
2025 |", and at the end "| KT. CHỦ TỊCH |", where the cell of the recipients is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from directive_model.recognize.joined.pieces import in_column, is_whole, piece_of
from directive_model.recognize.page.anchors import authority_of, banner_of, is_recipients_label
from directive_model.recognize.page.line import Line

#: A head has no more lines.
_HEAD_LINES = 16
#: The columns of such tables stand apart from all others of the page.
_TABLE = -3


def part_rows(lines: list[Line]) -> list[Line]:
    """Return ``lines``, the cells of rows between bars as lines of their own, column by column.

    Bars are words of the document where no banner stands between some in its head.
    """
    head = next((row for line in lines[:_HEAD_LINES] if (row := _cells(line)) and _is_head(row)), None)
    if head is None:
        return lines
    parted: list[Line] = []
    table = _TABLE
    for rows, line in _tables(lines):
        if line is not None:
            parted.append(line)
            continue
        cells = [
            (column, in_column(cell, table, number, column))
            for number, row in enumerate(rows)
            for column, cell in row
        ]
        cells.sort(key=lambda placed: placed[0])
        parted += [attrs.evolve(cell, blank_before=not index) for index, (_, cell) in enumerate(cells)]
        table -= 1
    return parted


def _tables(lines: Sequence[Line]) -> Iterator[tuple[list[list[tuple[int, Line]]], Line | None]]:
    """Yield tables as their rows, and the lines between them.

    A row of a table of data is a line: a signature block has rows of other widths, or "Nơi nhận:" beside it.
    """
    rows: list[list[tuple[int, Line]]] = []
    before = 0
    for line in lines:
        row = _cells(line)
        width = line.text.count("|") if row else 0
        if row and (rows or _is_head(row) or _signs(row, of_data=width == before)):
            rows.append(row)
            continue
        before = width
        if rows:
            yield rows, None
            rows = []
        yield [], line
    if rows:
        yield rows, None


def _signs(row: Sequence[tuple[int, Line]], *, of_data: bool) -> bool:
    """Whether a row begins a signature block: one for whom somebody signs, beside "Nơi nhận:" in a table of data."""
    if all(authority_of(cell) is None for _, cell in row):
        return False
    return not of_data or any(is_recipients_label(cell) for _, cell in row)


def _is_head(row: Sequence[tuple[int, Line]]) -> bool:
    return any(banner_of(cell) is not None for _, cell in row)


def _cells(line: Line) -> list[tuple[int, Line]]:
    """Return the cells of a row that have words, with the numbers of their columns; nothing of other lines."""
    text = line.text
    if text[-1:] != "|" or not is_whole(line):
        return []
    cells = []
    start = 0
    for column, words in enumerate(text[:-1].split("|")):
        if words.strip():
            cells.append((column, piece_of(line, start, start + len(words))))
        start += len(words) + 1
    return cells
