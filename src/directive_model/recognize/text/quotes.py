"""Quotations over several paragraphs: what an amendment puts into another document (NĐ30 and lawmaking practice).

What looks like a number inside of one is a number of the document that is quoted.
"""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.recognize.page.line import Line

_OPENING = "“"
_CLOSING = "”"
_STRAIGHT = '"'
#: A quotation that is not closed within so many lines was never closed.
_LONGEST = 600
#: After so many that were never closed the author does not close them.
_MOST_UNCLOSED = 5


def quoted_lines(lines: Sequence[Line]) -> set[int]:
    """Return the indices of the lines that begin inside of a quotation which an earlier line opens."""
    found: set[int] = set()
    unclosed = 0
    index = 0
    while index < len(lines) and unclosed < _MOST_UNCLOSED:
        if lines[index].text[:1] not in (_OPENING, _STRAIGHT) or not (balance := _balance(lines[index].text)):
            index += 1
            continue
        end = _end(lines, index, balance)
        if end is None:
            unclosed += 1
            index += 1
        else:
            found.update(range(index + 1, end + 1))
            index = end + 1
    return found


def _balance(text: str) -> int:
    """Return how many quotations more ``text`` opens than it closes; a straight mark at its head opens one."""
    opened = text.count(_OPENING) - text.count(_CLOSING)
    if text[:1] == _STRAIGHT and text.count(_STRAIGHT) % 2:
        opened += 1
    return max(opened, 0)


def _end(lines: Sequence[Line], start: int, balance: int) -> int | None:
    straight = lines[start].text[0] == _STRAIGHT
    for index in range(start + 1, min(start + _LONGEST, len(lines))):
        text = lines[index].text
        balance += text.count(_OPENING) - text.count(_CLOSING)
        if straight and text.count(_STRAIGHT) % 2:
            balance -= 1
        if balance <= 0:
            return index
    return None
