"""Recipients beside the signature, put together again where a page break or the hand's room has parted them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

import attrs

from directive_model.flow import DrawnRule, FlowBlock, FlowParagraph, FlowRow, FlowTable
from directive_model_pdf.reader.layout.names import is_name

__all__ = ["whole_endings"]

_LABEL = re.compile(r"n[ơo]i nhận", re.IGNORECASE)
_ENTRY = re.compile(r"[-–+•]\s?\S")
#: The last entry says where the document is kept.
_LAST = re.compile(r"[-–+•]\s?lưu\b", re.IGNORECASE)
#: A name has two to five words, each with a capital.
_NAME = re.compile(r"(?:[^\W\d_a-z][^\W\d_]*\s?){2,5}")
#: Lines over a signature are no longer, and begin no further to the left, in mm.
_LONGEST, _RIGHT_HALF = 60, 50.0
#: Lines of authority and position over a name.
_MOST_ABOVE = 4
#: What stands on the left and on the right.
_Sides: TypeAlias = tuple[tuple[FlowBlock, ...], tuple[FlowBlock, ...]]


def whole_endings(blocks: Sequence[FlowBlock]) -> tuple[FlowBlock, ...]:
    """Return ``blocks`` with each list of recipients in one cell, and what is signed beside it in the other."""
    whole: list[FlowBlock] = []
    index = 0
    while index < len(blocks):
        pair = _pair(blocks[index])
        index += 1
        joined = _rows_of_signers(whole[-1], blocks[index - 1]) if whole else None
        if joined is not None:
            whole[-1] = joined
            continue
        before = _pair(whole[-1]) if whole and pair is not None else None
        if pair is not None and before is not None and _names_under(before, pair):
            whole[-1] = _with(whole[-1], [*before[0], *pair[0]], [*before[1], *pair[1]])
            continue
        if pair is None or not any(_LABEL.match(_text(one)) for one in pair[0]):
            whole.append(blocks[index - 1])
            continue
        left, right = list(pair[0]), list(pair[1])
        table = blocks[index - 1]
        while index < len(blocks) and _goes_on(blocks[index], left, right):
            index += 1
        _take_above(whole, right)
        whole.append(_with(table, left, right))
    return tuple(whole)


def _pair(block: FlowBlock) -> _Sides | None:
    """Return what stands side by side in ``block``; None where it is no table of two cells without borders."""
    if not isinstance(block, FlowTable) or block.bordered or len(block.rows) != 1 or len(block.rows[0].cells) != 2:  # noqa: PLR2004  # side by side
        return None
    left, right = block.rows[0].cells
    return left.blocks, right.blocks


def _rows_of_signers(before: FlowBlock, block: FlowBlock) -> FlowTable | None:
    """Return as one those who sign side by side and who sign below them, on whichever page; None for all else."""
    if not isinstance(before, FlowTable) or not isinstance(block, FlowTable):
        return None
    if not all(not one.bordered and len(one.rows) == 1 and _all_sign(one.rows[0]) for one in (before, block)):
        return None
    row, below = before.rows[0], [cell.blocks for cell in block.rows[0].cells]
    if len(row.cells) == 3 and len(below) == 2:  # noqa: PLR2004  # the last two of five stand under the outer ones
        below.insert(1, ())
    if len(row.cells) != len(below):
        return None
    cells = [attrs.evolve(cell, blocks=(*cell.blocks, *more)) for cell, more in zip(row.cells, below, strict=True)]
    return attrs.evolve(before, rows=(attrs.evolve(row, cells=tuple(cells)),))


def _all_sign(row: FlowRow) -> bool:
    """Whether each cell of a row begins with what somebody signs as, and ends with a name."""
    return len(row.cells) > 1 and all(
        len(texts) > 1 and texts[0].isupper() and is_name(texts[-1])
        for texts in (_texts(cell.blocks) for cell in row.cells)
    )


def _names_under(before: _Sides, pair: _Sides) -> bool:
    """Whether the names of those who sign stand in ``pair``, and what they sign as in capitals in ``before``."""
    over, under = [_texts(side) for side in before], [_texts(side) for side in pair]
    return all(side and side[-1].isupper() for side in over) and all(side and is_name(side[0]) for side in under)


def _with(table: FlowBlock, left: list[FlowBlock], right: list[FlowBlock]) -> FlowBlock:
    if not isinstance(table, FlowTable):
        return table
    row = table.rows[0]
    one, two = row.cells
    cells = (attrs.evolve(one, blocks=tuple(left)), attrs.evolve(two, blocks=tuple(right)))
    return attrs.evolve(table, rows=(attrs.evolve(row, cells=cells),))


def _goes_on(block: FlowBlock, left: list[FlowBlock], right: list[FlowBlock]) -> bool:
    """Take ``block`` where the list or the signature goes on with it; return whether it does."""
    ended = any(_LAST.match(_text(one)) for one in left)
    pair = _pair(block)
    if pair is not None:
        # The first line may be the rest of an entry.
        goes_on = not ended and any(_ENTRY.match(_text(one)) for one in pair[0][:2])
        if goes_on and not any(_LABEL.match(_text(one)) for one in pair[0]):
            left += pair[0]
            right += pair[1]
            return True
        return False
    if not isinstance(block, FlowParagraph):
        return False
    text = block.text.strip()
    if _is_right(block) and not any(_NAME.fullmatch(_text(one)) for one in right if not _text(one).isupper()):
        if _NAME.fullmatch(text) and not text.isupper() and any(_text(one).isupper() for one in right):
            right.append(block)
            return True
        return False
    if ended:
        return False
    if _ENTRY.match(text) or (left and _is_open(_text(left[-1])) and _size(left[-1]) == _size(block)):
        left.append(block)
        return True
    return False


def _is_open(before: str) -> bool:
    """Whether an entry goes on with the next line: it does not end as entries do that the next page follows."""
    return before[-1:] not in ";.:"


def _size(block: FlowBlock) -> float | None:
    """Return how large the letters of a paragraph are, in points, where that is known."""
    face = block.runs[0].face if isinstance(block, FlowParagraph) and block.runs else None
    return face.size_pt if face else None


def _is_right(block: FlowParagraph) -> bool:
    layout = block.layout
    return layout is not None and (
        layout.alignment in ("center", "right") or layout.left_mm + layout.first_line_mm > _RIGHT_HALF
    )


def _take_above(whole: list[FlowBlock], right: list[FlowBlock]) -> None:
    """Put the lines of authority and position that end ``whole`` over a signature that lacks its first lines."""
    for _ in range(_MOST_ABOVE):
        block = whole[-1] if whole else None
        if not isinstance(block, FlowParagraph) or not right:
            return
        text = block.text.strip()
        layout = block.layout
        far = layout is not None and layout.left_mm + layout.first_line_mm > _RIGHT_HALF
        if not far or not text.isupper() or len(text) > _LONGEST:
            return
        right.insert(0, block)
        whole.pop()


def _texts(blocks: Sequence[FlowBlock]) -> list[str]:
    """Return what is said in a cell, one a block: a line that is drawn above, below or between says nothing."""
    return [_text(block) for block in blocks if not isinstance(block, DrawnRule)]


def _text(block: FlowBlock) -> str:
    return block.text.strip() if isinstance(block, FlowParagraph) else ""
