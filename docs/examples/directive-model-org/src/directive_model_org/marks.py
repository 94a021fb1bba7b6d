"""What means something in Org, and how text says that it does not mean it."""

from __future__ import annotations

import re

#: Org's own way to break a mark: a zero width space before it.
GUARD = "\N{ZERO WIDTH SPACE}"
#: A bar in a cell, as Org writes it.
BAR = r"\vert{}"
#: A line break, as Org writes it; it parts the paragraphs of a cell.
BREAK = r"\\"
TITLE = re.compile(r"#\+title:\s*(.*)", re.IGNORECASE)
KEYWORD = re.compile(r"#(?:\+\w+:.*|\s.*|)$", re.IGNORECASE)
HEADLINE = re.compile(r"(\*+)\s+(.*)")
RULE_ROW = re.compile(r"\|-[-+]*\|?$")


def guarded(line: str) -> str:
    """Return a line that Org takes for text, whatever it begins with."""
    return GUARD + line if line.startswith(("#", "|", GUARD)) or HEADLINE.match(line) else line


def unguarded(line: str) -> str:
    """Return the line that was guarded."""
    return line.removeprefix(GUARD)
