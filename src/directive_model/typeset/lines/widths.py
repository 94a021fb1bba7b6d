"""How wide a line of letters is, near enough to draw a rule of its length under it.

The advance widths are those of Times, in thousandths of the size, which every family of these documents shares;
a mark over or under a letter adds nothing.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from directive_model.language import nfd
from directive_model.language.patterns import late
from directive_model.typeset.lines.binding import NO_BREAK

_MM_PER_PT: Final = 25.4 / 72
_OTHER: Final = 500
#: Words and lines have fewer letters.
_LONGEST: Final = 1000
#: What a line may end at.
_SPACES: Final = late(rf"[^\S{NO_BREAK}]+")


def _table(groups: dict[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in groups.items() for letter in letters}


_REGULAR: Final = _table(
    {
        250: " .,",
        278: "ijlt/:;",
        333: "Ifr-()",
        389: "Js",
        444: "acez",
        556: "FPS",
        611: "ELTZ",
        667: "BCR",
        722: "ADGHKNOQUVXYwĐ",
        778: "m",
        889: "M",
        944: "W",
        1000: "…—",
    }
)
_BOLD: Final = _table(
    {
        250: " .,",
        278: "il/",
        333: "fjt-()",
        389: "Is",
        444: "cerz",
        556: "bdhknpquSđ",
        611: "FP",
        667: "BELTZ",
        722: "ACDNRUVXYwĐ",
        778: "GHKOQ",
        833: "m",
        944: "M",
        1000: "W…—",
    }
)


def text_width_mm(text: str, size_pt: float, *, bold: bool) -> float:
    """Return the width of ``text`` on one line."""
    # What is longer is a paragraph, and held no longer than its document.
    return (_width_mm if len(text) <= _LONGEST else _width_mm.__wrapped__)(text, size_pt, bold)


@lru_cache(maxsize=512)
def _width_mm(text: str, size_pt: float, bold: bool) -> float:
    widths = _BOLD if bold else _REGULAR
    letters = nfd(text).replace(NO_BREAK, " ")
    total = sum(widths.get(letter, _OTHER) for letter in letters if letter.isprintable() and not _mark(letter))
    return total / 1000 * size_pt * _MM_PER_PT


def line_count(text: str, size_pt: float, width_mm: float, *, bold: bool, enough: int = 1) -> int:
    """Return how many lines ``text`` takes in a column of ``width_mm``, a word that is wider broken where it must.

    Where ``enough`` lines surely are, their number is returned, and no word is measured.
    """
    whole = text_width_mm(text, size_pt, bold=bold)
    if whole < width_mm:
        return 1
    # Two lines, one after the other, are longer than one; but blanks beside the usual one have no width in the whole.
    if 2 * whole < (enough - 1) * width_mm and text.isprintable():
        return enough
    space = text_width_mm(" ", size_pt, bold=bold)
    lines, used = 1, 0.0
    for word in filter(None, _SPACES.split(text)):
        width = text_width_mm(word, size_pt, bold=bold)
        if used and used + space + width > width_mm:
            lines, used = lines + 1, 0.0
        used += width + (space if used else 0.0)
        if used > width_mm:
            broken = math.ceil(used / width_mm) - 1
            lines, used = lines + broken, used - broken * width_mm
    return lines


def _mark(letter: str) -> bool:
    return "\u0300" <= letter <= "\u036f"
