"""Plain text in reading order, its columns one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from directive_model.flow import FlowParagraph
from directive_model.recognize.page.columns.block import Block, block_at
from directive_model.recognize.page.columns.row import GAP, Row
from directive_model.recognize.signers import is_name

_LEFT, _MIDDLE, _RIGHT = range(3)

#: A paragraph, where in it the letters begin, the letters, and the cell they stand in.
Piece: TypeAlias = tuple[FlowParagraph, int, str, tuple[int, int, int] | None]


def pieces_of(paragraphs: Sequence[FlowParagraph], table: int) -> Iterator[Piece]:
    """Yield the lines of plain text in reading order: where two columns stand side by side, the left one first.

    ``table`` numbers the columns' blocks from there on, apart from the tables of the flow.
    """
    index = 0
    while index < len(paragraphs):
        block = block_at(paragraphs, index)
        if block is None:
            yield paragraphs[index], 0, paragraphs[index].text, None
            index += 1
            continue
        table += 1
        columns: tuple[list[Piece], list[Piece], list[Piece]] = ([], [], [])
        edge = _edge(block)
        for number, row in enumerate(block.rows):
            for column, start, end in _parts(row, block, edge):
                piece = (paragraphs[index + number], start, row.text[start:end], (table, number, column))
                columns[column].append(piece)
        for pieces in columns:
            yield from pieces
        index += len(block.rows)


def _edge(block: Block) -> int:
    """Return where the right column begins that spaces set; a short line in the middle of the left one ends there."""
    if any("\t" in row.text for row in block.rows if row.bare):
        return 0
    return min((row.gap.end() for row in block.rows if row.gap is not None), default=0)


def _parts(row: Row, block: Block, edge: int) -> list[tuple[int, int, int]]:
    """Return the parts of a row, each with its column, and where it begins and ends in the line.

    Where three sign side by side, one stands in the middle.
    """
    whole = len(row.text)
    gap = row.parting
    if gap is None:
        return [(_RIGHT if _is_right(row, block, edge) else _LEFT, 0, whole)]
    parts = [(_LEFT, 0, gap.start())]
    if block.is_ending:
        for last in [*GAP.finditer(row.text, gap.end())][-1:]:
            parts.append((_MIDDLE, gap.end(), last.start()))
            gap = last
    return [*parts, (_RIGHT, gap.end(), whole)]


def _is_right(row: Row, block: Block, edge: int) -> bool:
    """Whether a row that nothing parts stands in the right column: by where it ends, or as the name of who signs.

    White space stands there, too, where it parts two who sign.
    """
    if not row.bare:
        return True
    return row.is_right and (len(row.text.rstrip()) > edge or (block.is_ending and is_name(row.bare)))
