"""Rows of tables whose cells a web page's text has kept on one line each, a bar behind every cell.

"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |" over "Số: 15/KH-UBND | Lâm Giang, ngày 03 tháng 3 năm
2025 |", and at the end "| KT. CHỦ TỊCH |", where the cell of the recipients is empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TypeAlias

import attrs

from directive_model.language import fold
from directive_model.language.naming import is_organ, is_position, is_role, is_whole_office
from directive_model.recognize.joined.pieces import in_column, is_whole, piece_of
from directive_model.recognize.page.anchors import authority_of, banner_of, is_recipients_label
from directive_model.recognize.page.line import Line
from directive_model.recognize.signers import is_name, is_note

#: A head has no more lines.
_HEAD_LINES = 16
#: The columns of such tables stand apart from all others of the page.
_TABLE = -3
#: Lines of the name of a body that signs, and of the offices over a name.
_MOST_BODY_LINES, _MOST_OFFICE_LINES = 3, 6
_DASHES = "-–+"

#: The cells of a row that have words, with the numbers of their columns.
_Row: TypeAlias = "list[tuple[int, Line]]"


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


def _tables(lines: Sequence[Line]) -> Iterator[tuple[list[_Row], Line | None]]:
    """Yield tables as their rows, and the lines between them; a row of a table of data is such a line.

    In a signature block a row without words leaves room to sign.
    """
    all_rows = [_cells(line) for line in lines]
    rows: list[_Row] = []
    signs = False
    for index, (line, row) in enumerate(zip(lines, all_rows, strict=True)):
        if rows and signs and _stands_below(rows, row, lines[index - 1]):
            yield rows, None
            rows = []
        if row and not rows:
            of_data = index > 0 and bool(all_rows[index - 1]) and _width(lines[index - 1]) == _width(line)
            signs = not _is_head(row)
            if signs and not _begins_block(all_rows, index, of_data=of_data):
                yield [], line if of_data or not _closes_cell(line) else row[0][1]
                continue
        if row:
            rows.append(row)
            continue
        if rows and signs and _is_empty(line):
            continue
        if rows:
            yield rows, None
            rows = []
        yield [], line
    if rows:
        yield rows, None


def _begins_block(rows: Sequence[_Row], index: int, *, of_data: bool) -> bool:
    """Whether a row begins a signature block: "Nơi nhận:", for whom somebody signs, or the bodies that sign together.

    Below a row as wide, which may be one ``of_data``, there is nothing else in it, and who signs stands below.  Where
    the heads of bodies sign themselves, their offices stand over names.  An office may be all that such a text has
    kept of a signature, in its last row.
    """
    row = rows[index]
    represents = any(authority_of(cell) is not None for _, cell in row)
    if any(is_recipients_label(cell) for _, cell in row):
        return represents or all(is_recipients_label(cell) or _is_of_block(cell) or _is_body(cell) for _, cell in row)
    if represents:
        return not of_data or _is_signed_below(rows, index)
    if not of_data and all(is_whole_office(fold(cell.text)) and cell.text.isupper() for _, cell in row):
        return not any(rows[index + 1 :])
    if not all(_is_body(cell) for _, cell in row):
        return False
    for below in range(index + 1, min(index + 1 + _MOST_BODY_LINES, len(rows))):
        if not rows[below] or not all(cell.text.isupper() for _, cell in rows[below]):
            return False
        if any(authority_of(cell) is not None for _, cell in rows[below]):
            return _is_signed_below(rows, below)
        if all(_is_of_block(cell) for _, cell in rows[below]):
            return _are_named_below(rows, below)
    return False


def _is_signed_below(rows: Sequence[_Row], index: int) -> bool:
    """Whether a row holds offices and nothing else, with a name or an office below one for whom somebody signs."""
    row = rows[index]
    columns = {column for column, cell in row if authority_of(cell) is not None}
    below = chain.from_iterable(rows[index + 1 : index + 1 + _MOST_OFFICE_LINES])
    return all(_is_of_block(cell) for _, cell in row) and any(
        column in columns and (_is_of_block(cell) or is_name(cell.text)) for column, cell in below
    )


def _are_named_below(rows: Sequence[_Row], index: int) -> bool:
    """Whether names and nothing else stand under the offices of a row, a remark or room to sign between."""
    offices = {column for column, _ in rows[index]}
    for row in rows[index + 1 : index + 1 + _MOST_OFFICE_LINES]:
        if row and not all(is_note(cell.text) or _is_of_block(cell) for _, cell in row):
            return {column for column, _ in row} == offices and all(is_name(cell.text) for _, cell in row)
    return False


def _stands_below(rows: Sequence[_Row], row: _Row, above: Line) -> bool:
    """Whether a row below an empty one is no more of a block that ends with a name: no name, office or entry."""
    if not row or not _is_empty(above):
        return False
    if any(is_name(cell.text) or _is_of_block(cell) or cell.text[0] in _DASHES for _, cell in row):
        return False
    return any(is_name(cell.text) for _, cell in chain.from_iterable(rows[-_MOST_OFFICE_LINES:]))


def _is_of_block(cell: Line) -> bool:
    """Whether a cell says as what somebody signs."""
    return authority_of(cell) is not None or is_role(cell.text) or (cell.text.isupper() and is_position(cell.text))


def _is_body(cell: Line) -> bool:
    return cell.text.isupper() and is_organ(fold(cell.text))


def _closes_cell(line: Line) -> bool:
    """Whether a line is the last of a cell that has several, so that a bar stands behind this one alone."""
    return line.text.find("|") == len(line.text) - 1


def _is_empty(line: Line) -> bool:
    return is_whole(line) and line.text.endswith("|") and not line.text.strip("| ")


def _width(line: Line) -> int:
    return line.text.count("|")


def _is_head(row: _Row) -> bool:
    return any(banner_of(cell) is not None for _, cell in row)


def _cells(line: Line) -> _Row:
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
