"""Brackets that a number closes which stands at the head of a line, as a label does: "(khóa" and "12) …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_model.language import parse_label
from directive_model.language.patterns import late
from directive_model.recognize.page.line import Line

#: "12)", "2025)", "XIII)", "b)".
_CLOSER = late(r"(?P<mark>\d{1,4}|[IVX]{1,6}|(?P<letter>[a-zđ]))\)")
_BRACKETS = late(r"[()]")
#: "(khóa", "(lần": a bracket of few words.
_OPEN = late(r"\([^()\d:;.,]{2,13}$")
#: "(Điều 11 và", "(giai đoạn 2021 -": what another of its kind follows.
_COUNTS_ON = late(r"(?:\d|\b[IVX]+|\b[a-zđ])(?:,| và| hoặc| đến| ?[-–])$")
_ENDS = (".", ";", ":", "!", "?", "…")
#: Labels have less digits than years.
_LABEL_DIGITS = 2
#: The next entry of a list begins no more lines below, and a bracket no more lines above where it closes.
_NEAR = 6


def closes_bracket(above: Sequence[str], lines: Sequence[Line], index: int, *, wanted: bool) -> bool:
    """Whether the line at ``index`` begins with what closes a bracket of ``above``, the last lines of a paragraph.

    ``wanted`` says that these end in a word that a number follows.  Where the next number below counts on from the
    line's, a list stands in the bracket.
    """
    line = lines[index]
    closer = _CLOSER.match(line.text)
    if closer is None or line.blank_before or not (wanted or _wants(above[-1], closer)) or not _is_open(above):
        return False
    label = parse_label(line.text)
    below = (one.text for one in lines[index + 1 : index + 1 + _NEAR])
    following = parse_label(next((text for text in below if _CLOSER.match(text)), ""))
    if label is None or label.value is None or following is None:
        return True
    return (following.family, following.value) != (label.family, label.value + 1)


def _is_open(above: Sequence[str]) -> bool:
    """Whether a bracket is open that one of these lines, the last ones of them, has opened."""
    closed = 0
    for sign in reversed(_BRACKETS.findall("".join(above[-_NEAR:]))):
        closed += 1 if sign == ")" else -1
        if closed < 0:
            return True
    return False


def _wants(last: str, closer: re.Match[str]) -> bool:
    """Whether the last line wants a number, numeral or letter; what no label is only goes on with a line."""
    if _COUNTS_ON.search(last):
        return True
    number = closer["mark"]
    if number.isdecimal() and len(number) > _LABEL_DIGITS:
        return not last.endswith(_ENDS)
    return closer["letter"] is None and _OPEN.search(last) is not None
