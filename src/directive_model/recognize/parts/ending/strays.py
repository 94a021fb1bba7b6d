"""What of a head stands at the end of the text: all of it, or place and date."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.recognize.page.anchors import appendix_label_of, authority_of, banner_of
from directive_model.recognize.page.line import Line
from directive_model.recognize.parts.ending.opening import starts_signature
from directive_model.recognize.parts.ending.start import LAST_LINES, begins_appendix
from directive_model.recognize.parts.head import is_head_like, is_head_line, is_place_date

#: A head that stands out of its place has no more lines.
_HEAD_LINES = 20
#: Place and date stand among so many of the last lines of a text.
_DATE_LINES = 2


def late_head(lines: Sequence[Line], start: int, ending: int) -> range:
    """Return where a head stands after the text, as readers that take tables last leave it.

    That is before the ending that begins at ``ending``, or in it; else under the title's remarks.
    """
    return _head_near_ending(lines, start, ending) or _head_under_title(lines, start, ending)


def _head_under_title(lines: Sequence[Line], start: int, end: int) -> range:
    """Return where the lines round a banner stand soon after the title, as on forms whose notes come first."""
    for first in range(start, min(start + _HEAD_LINES, end)):
        if not lines[first].used and banner_of(lines[first]) is not None:
            after = first + 1
            while after < end and (is_head_line(lines[after]) or is_head_like(lines[after])):
                after += 1
            return range(_run_start(lines, first, start), after)
    return range(0)


def _head_near_ending(lines: Sequence[Line], start: int, ending: int) -> range:
    near = range(max(start, ending - _HEAD_LINES), len(lines))
    marks = [index for index in near if not lines[index].used and is_head_line(lines[index])]
    before = [index for index in marks if index < ending]
    if before:
        return range(_run_start(lines, before[0], start), ending)
    after = [index for index in marks if index >= ending]
    if not after or len(lines) - after[0] > LAST_LINES:
        return range(0)
    end = after[0]
    while end < len(lines) and (is_head_line(lines[end]) or is_head_like(lines[end])) and not _signs_here(lines[end]):
        if appendix_label_of(lines[end]) is not None:
            return range(0)
        end += 1
    return range(_run_start(lines, after[0], ending), end)


def _run_start(lines: Sequence[Line], first: int, start: int) -> int:
    while first > start and not lines[first - 1].used and is_head_like(lines[first - 1]):
        if _signs_here(lines[first - 1]):
            break
        first -= 1
    return first


def _signs_here(line: Line) -> bool:
    return authority_of(line) is not None or starts_signature(line)


def date_at_end(lines: Sequence[Line], start: int, ending: int) -> Line | None:
    """Return the line of place and date that stands at the end of the text or over a signature, as on licences."""
    for line in lines[max(start, ending - _DATE_LINES) : ending + LAST_LINES]:
        if not line.used and line.meaning is None and is_place_date(line):
            return line
        if line.table is not None or begins_appendix(1, line):
            return None
    return None
