"""Lines that hold what stood side by side, or below each other, on the page, and lists that stand apart."""

from directive_model.recognize.joined.apart import close_up
from directive_model.recognize.joined.barred import part_rows
from directive_model.recognize.joined.ending import part_ending
from directive_model.recognize.joined.ends import part_lines
from directive_model.recognize.joined.head import part_head
from directive_model.recognize.joined.pairs import part_pairs
from directive_model.recognize.joined.pasted import part_pasted
from directive_model.recognize.joined.unfolded import left_whole, unfold

__all__ = [
    "close_up",
    "left_whole",
    "part_ending",
    "part_head",
    "part_lines",
    "part_pairs",
    "part_pasted",
    "part_rows",
    "unfold",
]
