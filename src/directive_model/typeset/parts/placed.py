"""Parts that are drawn round or stand by themselves: marks in boxes, lines in the lower margin of the last page."""

from __future__ import annotations

import math
from typing import Final

import attrs

from directive_model.flow import FlowParagraph, Layout, Pin
from directive_model.language import fold
from directive_model.typeset.lines import text_width_mm
from directive_model.typeset.sheet import Sheet, standing

_PT_PER_MM: Final = 72 / 25.4
#: Writers draw a box so far above and below the letters.
_ABOVE_PT: Final = 4.0
#: White space at both sides of the words in a box whose width the form does not say.
_ASIDE_MM: Final = 6.0
#: Lines of Times are so high, as a share of the size of their letters.
_LINE: Final = 1.149
#: What measuring by a table of widths may be wrong by.
_SLACK: Final = 1.04
#: The edge of the paper that printers leave white.
_UNPRINTED_MM: Final = 5.0


def boxed(part: str, text: str, sheet: Sheet, width_mm: float) -> FlowParagraph:
    """Return the line of a part, in a column of ``width_mm``, with a box round it if the form draws one."""
    line, entry = sheet.line(part, text), sheet.form.parts[part]
    if not entry.boxed or line.layout is None or entry.size_pt is None:
        return line
    widths = dict(zip(map(fold, entry.words), entry.box_widths_mm, strict=False))
    words = text_width_mm(text.upper() if entry.caps else text, entry.size_pt, bold=entry.bold)
    aside = max(width_mm - widths.get(fold(text), words + _ASIDE_MM), 0.0)
    left = aside if entry.alignment == "right" else aside / 2
    above = line.layout.before_pt + _ABOVE_PT, line.layout.after_pt + _ABOVE_PT
    layout = attrs.evolve(
        line.layout,
        alignment="center",
        border="box",
        left_mm=round(left, 1),
        right_mm=round(aside - left, 1),
        before_pt=above[0],
        after_pt=above[1],
    )
    if entry.box_high_mm is not None:
        pitch = round(entry.box_high_mm * _PT_PER_MM - 2 * _ABOVE_PT, 1)
        layout = attrs.evolve(layout, line=pitch, line_rule="exact")
    return standing(line, layout)


def pinned(part: str, text: str, sheet: Sheet, *, below_mm: float = 0.0) -> Layout | None:
    """Return the layout of a part in the lower margin of its page; None if it has no room, ``below_mm`` kept free."""
    entry, page = sheet.form.parts[part], sheet.form.page.setup
    if entry.foot_mm is None or entry.size_pt is None:
        return None
    high = entry.size_pt * _LINE / _PT_PER_MM
    count = math.ceil(text_width_mm(text, entry.size_pt, bold=entry.bold) * _SLACK / sheet.text_width_mm)
    if entry.foot_mm - (count - 1) * high < max(below_mm, _UNPRINTED_MM):
        return None
    pin = Pin(round(page.height_mm - entry.foot_mm - high, 1), round(sheet.text_width_mm, 1))
    return attrs.evolve(sheet.layouts[part], before_pt=0.0, pin=pin, border="above" if entry.ruled else None)
