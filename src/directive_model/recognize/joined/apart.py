"""Recipients that a converter has set apart by blank lines, their dashes lost: closed up, so that they are a list."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.language import fold
from directive_model.recognize.joined.pieces import is_whole
from directive_model.recognize.page.anchors import is_recipients_label
from directive_model.recognize.page.line import Line

#: A list has no more entries, and none is longer: a paragraph is.
_MOST, _LONGEST = 40, 100


def close_up(lines: list[Line]) -> list[Line]:
    """Return ``lines``, the entries without dashes that stand apart under "Nơi nhận" without the white space."""
    start = next((index for index in range(len(lines) - 1, -1, -1) if is_recipients_label(lines[index])), None)
    if start is None or not is_whole(lines[start]):
        return lines
    end = _end(lines, start + 1)
    entries = [attrs.evolve(line, blank_before=False) for line in lines[start + 1 : end]]
    return [*lines[: start + 1], *entries, *lines[end:]]


def _end(lines: Sequence[Line], start: int) -> int:
    """Return where such entries end that begin at ``start``: behind the retention, which alone has no semicolon."""
    for index in range(start, min(start + _MOST, len(lines))):
        line = lines[index]
        if not (is_whole(line) and line.blank_before and line.text[0].isupper() and len(line.text) <= _LONGEST):
            break
        if index > start and fold(line.text[:8]).startswith("lưu"):
            return index + 1
        if not line.text.endswith(";"):
            break
    return start
