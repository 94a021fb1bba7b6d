"""What tags and styles say of letters and paragraphs."""

from directive_model_html.looks.css import Declarations, Sheet, is_hidden, millimetres, sheet_of
from directive_model_html.looks.look import Look, look_of
from directive_model_html.looks.tags import BLOCKS, SILENT, shows_value

__all__ = [
    "BLOCKS",
    "SILENT",
    "Declarations",
    "Look",
    "Sheet",
    "is_hidden",
    "look_of",
    "millimetres",
    "sheet_of",
    "shows_value",
]
