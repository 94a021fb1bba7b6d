"""Lines that are one of each column: recipients beside a signature, a blank's width from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from directive_model_pdf.reader.layout.sides.columns import LIST, SAME
from directive_model_pdf.reader.layout.strips import Strip

__all__ = ["uncrossed"]

#: How an entry of a list of recipients begins.
_ENTRY = re.compile(r"[-–+•*]\s?\S")
#: So far above and below, in mm, stands what tells the columns: the hand of who signs leaves no more free.
_REACH = 45.0
#: What stands beside a line may begin so far before its end, in mm: cells of no margin touch.
_TOUCH = 0.5
#: No more strips are looked at above a line, and below it: a page of many has other lines there than text.
_NEAREST = 60


def uncrossed(strips: Sequence[Strip]) -> list[Strip]:
    """Return ``strips``, parted those of which the left is of a list of recipients and the right of who signs.

    A blank parts them, as it parts words: what tells is that the right, all in capitals, has its middle where other
    lines have theirs that stand beside the list, and the left begins where the list does.  The strips are those of a
    page, from top to bottom.
    """
    made: list[Strip] = []
    for index, strip in enumerate(strips):
        if strip.words[-1].text.isupper() and not strip.text.isupper():
            made += _parts(strip, strips[max(index - _NEAREST, 0) : index + _NEAREST + 1])
        else:
            made.append(strip)
    return made


def _parts(strip: Strip, strips: Sequence[Strip]) -> list[Strip]:
    """Return both parts of a line that is one of each column, else the line."""
    near = [one for one in strips if one is not strip and abs(one.center_y - strip.center_y) < _REACH]
    listed = (one for one in near if abs(one.left - strip.left) < SAME)
    if not any(LIST.match(one.text) or _ENTRY.match(one.text) for one in listed):
        return [strip]
    found = [(off, at) for at in _places(strip) if (off := _off(strip, at, near)) < SAME]
    if not found:
        return [strip]
    _, at = min(found)
    left, right = Strip(strip.words[:at], strip.first), Strip(strip.words[at:], strip.first + at)
    left.parted = right.parted = True
    return [left, right]


def _places(strip: Strip) -> Iterator[int]:
    """Yield where words in capitals may begin that end a line."""
    for at in range(len(strip.words) - 1, 0, -1):
        word = strip.words[at]
        if not word.text.isupper():
            return
        if not word.glued:
            yield at


def _off(strip: Strip, at: int, near: Sequence[Strip]) -> float:
    """Return how far the middle of the words from ``at`` on is from that of lines beside the rest."""
    end = strip.words[at - 1].box[2]
    middle = (strip.words[at].box[0] + strip.right) / 2
    return min([abs(one.center - middle) for one in near if one.left > end - _TOUCH], default=SAME)
