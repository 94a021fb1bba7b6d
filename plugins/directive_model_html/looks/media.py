"""Which media queries hold when a page is printed: a document is what its paper shows."""

from __future__ import annotations

import re
from typing import Final

_TYPE = re.compile(r"(?:(not|only)\s+)?([a-z-]+)")
_FEATURE = re.compile(r"\(\s*(min|max)-width\s*:\s*([\d.]+)(px|r?em|mm|cm|in|pt)\s*\)")
_IN_PX: Final = {"px": 1.0, "em": 16.0, "rem": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "pt": 96 / 72}
#: How wide A4 is.
_PAPER_PX: Final = 210 * 96 / 25.4


def holds_in_print(query: str) -> bool:
    """Whether a media query list holds on A4; an empty one does.

    Of features the width is understood; what else a query asks for (a dark screen, a mouse) paper has not.
    """
    alternatives = query.lower().split(",")
    return not query.strip() or any(_holds(one.strip()) for one in alternatives)


def _holds(query: str) -> bool:
    parts = [part.strip() for part in re.split(r"\band\b", query)]
    negated = parts[0].startswith("not ")
    return negated != all(map(_part_holds, parts))


def _part_holds(part: str) -> bool:
    if part.startswith("("):
        feature = _FEATURE.fullmatch(part)
        if feature is None:
            return False
        width = float(feature[2]) * _IN_PX[feature[3]]
        return width <= _PAPER_PX if feature[1] == "min" else width >= _PAPER_PX
    kind = _TYPE.fullmatch(part)
    return kind is not None and kind[2] in ("all", "print")
