"""The room that a cell has beside and below its words: what had room there is no part of it."""

from __future__ import annotations

from itertools import pairwise

from directive_model.flow import FlowBlock, FlowCell, FlowParagraph, Spot, text_of

__all__ = ["had_room_below", "had_room_beside", "is_full_before", "lines_of"]

#: A paragraph of three lines goes to the next page as a whole, one of four is parted; with the space around it.
_LINES = 4
#: How far lines are apart, by the height of their letters, where only one is there: at one and a half.
_APART = 1.5
#: Words set in the middle of a cell's height begin farther below its upper edge, in heights of a line.
_AT_TOP = 1.5
#: What a cell keeps free beside its words at most, and the blank before the next one, in mm.
_MARGIN, _BLANK = 2.2, 1.5


def had_room_beside(cell: FlowCell, after: FlowCell) -> bool:
    """Whether the first word of ``after`` had room on the last line of ``cell``; False where that is not known."""
    room = _room_for(cell, after)
    return room is not None and room > 0


def is_full_before(cell: FlowCell, after: FlowCell) -> bool:
    """Whether the first word of ``after`` had none on the last line of ``cell``; False where that is not known."""
    room = _room_for(cell, after)
    return room is not None and room <= 0


def lines_of(cell: FlowCell) -> int:
    """Return how many lines the last paragraph of a cell has; 0 where it is not known."""
    last = cell.blocks[-1] if cell.blocks else None
    return len(last.spots) if isinstance(last, FlowParagraph) else 0


def _room_for(cell: FlowCell, after: FlowCell) -> float | None:
    """Return what the first word of ``after`` leaves free on the last line of ``cell``, in mm, a blank too."""
    line, first = _line(cell, -1), _line(after, 0)
    if cell.span is None or cell.span.box is None or line is None or first is None:
        return None
    left, _, right, _ = cell.span.box
    begin, end = line.words[0][1], line.words[-1][2]
    margin = min(max(begin - left, 0.0), _MARGIN)
    last = cell.blocks[-1]
    in_middle = isinstance(last, FlowParagraph) and last.layout is not None and last.layout.alignment == "center"
    room = right - left - 2 * margin - (end - begin) if in_middle else right - margin - end
    return room - _BLANK - _unit(first, text_of(after.blocks[:1]))


def _unit(line: Spot, text: str) -> float:
    """Return how wide the first word of a line is, in mm, with the number that it is held to: "số 12-NQ/TW"."""
    words = line.words[: 2 if len(line.words) > 1 and text[line.words[1][0] :][:1].isdigit() else 1]
    return words[-1][2] - words[0][1]


def had_room_below(cell: FlowCell) -> bool:
    """Whether a cell whose words begin at its upper edge had room for more of them; False where it is not known."""
    line, first = _line(cell, -1), _line(cell, 0)
    box = cell.span.box if cell.span is not None else None
    own = [one.span for one in (line, first) if one is not None]
    if box is None or cell.span is None or len(own) != 2 or {one.page for one in own} != {cell.span.page}:  # noqa: PLR2004  # both
        return False
    lowest, highest = own[0].box, own[1].box
    if lowest is None or highest is None:
        return False
    height = highest[3] - highest[1]
    return highest[1] - box[1] < height * _AT_TOP and box[3] - lowest[3] > _pitch(cell, height) * _LINES


def _pitch(cell: FlowCell, height: float) -> float:
    """Return how far lines of a cell are apart at the most, with the space between its paragraphs, in mm."""
    paragraphs = [block for block in cell.blocks if isinstance(block, FlowParagraph)]
    boxes = [spot.span.box for one in paragraphs for spot in one.spots]
    apart = [below[1] - above[1] for above, below in pairwise(filter(None, boxes))]
    return max(apart, default=height * _APART)


def _line(cell: FlowCell, which: int) -> Spot | None:
    """Return the first line of a cell, or the last one by -1; None where it is not known where its words stand."""
    block: FlowBlock | None = cell.blocks[which] if cell.blocks else None
    spots = block.spots if isinstance(block, FlowParagraph) else ()
    return spots[which] if spots and spots[which].words else None
