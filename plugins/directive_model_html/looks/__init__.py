"""What tags and styles say of letters and paragraphs."""

from directive_model_html.looks.css import Declarations, Sheet, is_hidden, millimetres, sheet_of
from directive_model_html.looks.drawn import drawn_rule
from directive_model_html.looks.known import Looks
from directive_model_html.looks.look import Look
from directive_model_html.looks.papers import is_two_sided, papers_of
from directive_model_html.looks.tags import BLOCKS, SILENT, shows_value

__all__ = [
    "BLOCKS",
    "SILENT",
    "Declarations",
    "Look",
    "Looks",
    "Sheet",
    "drawn_rule",
    "is_hidden",
    "is_two_sided",
    "millimetres",
    "papers_of",
    "sheet_of",
    "shows_value",
]
