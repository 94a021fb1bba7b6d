"""Styles and lists: what an ODT says about looks, all inheritance resolved."""

from directive_model_odt.formatting.definitions import Definition, Definitions
from directive_model_odt.formatting.lists import ListLevel, Lists
from directive_model_odt.formatting.numbering import Numbering
from directive_model_odt.formatting.styles import ParagraphStyle, Styles

__all__ = [
    "Definition",
    "Definitions",
    "ListLevel",
    "Lists",
    "Numbering",
    "ParagraphStyle",
    "Styles",
]
