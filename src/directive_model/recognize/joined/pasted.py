"""Cells of a table that an office program has pasted into plain text: a tab parts them where a line of each ends.

So "- Lưu VPTU." and the first line of the signature beside the recipients stand on one line, all others on lines of
their own; who types columns with tabs has one in the first row.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.language.naming import is_position, is_role
from directive_model.recognize.page.anchors import authority_of, banner_of, is_recipients_label
from directive_model.recognize.page.line import Line
from directive_model.recognize.signers import is_name

#: No head, and no list of recipients, has more lines.
_HEAD_LINES, _MOST_LINES = 16, 40


def part_pasted(lines: list[Line]) -> list[Line]:
    """Return ``lines``, the end of one pasted cell and the beginning of the next on lines of their own."""
    parted: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.cell is None or "\t" not in line.paragraph.text or line.cell[1:] != (0, 0):
            parted.append(line)
            index += 1
            continue
        end = _end(lines, index)
        right = [one for one in lines[index:end] if one.cell is not None and one.cell[2]]
        if len(right) == 1 and right[0].paragraph is line.paragraph and _ends_cell(parted, line, right[0]):
            below = [one for one in lines[index + 1 : end] if one is not right[0]]
            first = attrs.evolve(right[0], soft=False, blank_before=True)
            parted += map(_alone, (line, first, *below))
        else:
            parted += lines[index:end]
        index = end
    return parted


def _end(lines: Sequence[Line], start: int) -> int:
    """Return where the block of columns ends that begins at ``start``."""
    cell = lines[start].cell
    end = start
    while end < len(lines) and (other := lines[end].cell) is not None and cell is not None and other[0] == cell[0]:
        end += 1
    return end


def _alone(line: Line) -> Line:
    return attrs.evolve(line, cell=None)


def _ends_cell(before: Sequence[Line], line: Line, right: Line) -> bool:
    """Whether the lines ``before`` begin a cell that ends with ``line`` where ``right`` begins the next."""
    above = before[-_MOST_LINES:]
    if not above or above[-1].cell is not None:
        return False
    if banner_of(right) is not None:
        return len(before) < _HEAD_LINES and not any(map(banner_of, above))
    if authority_of(right) is None and not is_role(right.text) and not _is_office(right.text):
        return False
    return any(map(is_recipients_label, above)) or (
        is_name(line.text) and any(is_role(one.text) or _is_office(one.text) for one in above)
    )


def _is_office(text: str) -> bool:
    return text.isupper() and is_position(text)
