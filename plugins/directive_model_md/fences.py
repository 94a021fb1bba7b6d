"""Fences: lines of backticks or of tildes round what is to be shown as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_MARK = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*)", re.DOTALL)


def fences(lines: Sequence[str]) -> Iterator[range]:
    """Yield which lines stand in fences, the marks with them.

    Backticks that nothing closes hold all that follows, as the grammar has it; tildes then are a rule that was typed.
    """
    marks = [(number, mark) for number, line in enumerate(lines) if (mark := _MARK.match(line)) is not None]
    never_closed: int | None = None
    index = 0
    while index < len(marks):
        number, mark = marks[index]
        index += 1
        if mark[1][0] == "~" and never_closed is not None and len(mark[1]) >= never_closed:
            continue
        closing = next((after for after in range(index, len(marks)) if _closes(marks[after][1], mark[1])), None)
        if closing is not None:
            yield range(number, marks[closing][0] + 1)
            index = closing + 1
        elif mark[1][0] == "~":
            never_closed = len(mark[1])
        else:
            # The line end of the last line begins no other.
            yield range(number, len(lines) - (number < len(lines) - 1 and not lines[-1]))
            return


def _closes(mark: re.Match[str], opening: str) -> bool:
    return mark[1].startswith(opening) and not mark[2]
