"""Lines: how wide they are, where they end, and what stays together on one."""

from directive_model.typeset.lines.beginnings import is_mistakable, is_mistakable_heading
from directive_model.typeset.lines.binding import DAY_ROOM, NO_BREAK, NUMBER_ROOM, bound, widened
from directive_model.typeset.lines.breaking import SLACK_MM, bound_within, well_broken
from directive_model.typeset.lines.widths import line_count, text_width_mm

__all__ = [
    "DAY_ROOM",
    "NO_BREAK",
    "NUMBER_ROOM",
    "SLACK_MM",
    "bound",
    "bound_within",
    "is_mistakable",
    "is_mistakable_heading",
    "line_count",
    "text_width_mm",
    "well_broken",
    "widened",
]
