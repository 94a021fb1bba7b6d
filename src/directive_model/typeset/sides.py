"""How wide the two sides of a head, or of an ending, have to be for their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from directive_model.flow import FlowBlock, FlowParagraph
from directive_model.typeset.lines import NO_BREAK, text_width_mm

#: White space beside the words of a side, so that they do not touch those of the other.
_APART_MM: Final = 5.0
#: The right side of a head takes no more than this share, whatever its words.
_MOST: Final = 0.75
#: So much wider than a space is a no-break space in Liberation Serif Italic, which stands in for Times New Roman.
_WIDER_EM: Final = 0.1
_MM_PER_PT: Final = 25.4 / 72


def two_columns(
    usual: Sequence[float], left: Iterable[FlowBlock], right: Iterable[FlowBlock], total_mm: float
) -> tuple[float, float]:
    """Return the widths of two columns: the usual ones, or such that neither breaks a line that need not be broken.

    Where both cannot be had, the right one has what it needs: the banner is never broken (HD36 II.1.1).
    """
    share = total_mm / sum(usual)
    first, second = usual[0] * share, usual[1] * share
    needs_left, needs_right = (_widest_mm(side) + _APART_MM for side in (left, right))
    if needs_left + needs_right > total_mm:
        # The names are broken: what the usual widths leave between the two sides stays between them.
        second = min(max(needs_right, second), total_mm * _MOST)
    elif needs_right > second or needs_left > first:
        second = min(max(needs_right, min(second, total_mm - needs_left)), total_mm * _MOST)
    second = round(second, 1)
    return round(total_mm - second, 1), second


def _widest_mm(blocks: Iterable[FlowBlock]) -> float:
    """Return how wide the longest paragraph is when it is set on one line."""
    return max((_line_mm(block) for block in blocks if isinstance(block, FlowParagraph)), default=0.0)


def _line_mm(paragraph: FlowParagraph) -> float:
    return sum(
        text_width_mm(run.text.upper() if run.face.caps else run.text, run.face.size_pt, bold=run.face.bold)
        + run.text.count(NO_BREAK) * _WIDER_EM * run.face.size_pt * _MM_PER_PT * run.face.italic
        for run in paragraph.runs
        if run.face is not None and run.face.size_pt
    )
