"""Styles and numbers: what a DOCX says about looks, all inheritance resolved."""

from directive_model_docx.formatting.definitions import Definitions
from directive_model_docx.formatting.facts import Facts, label_of, layout_of, read_facts
from directive_model_docx.formatting.numbering import Lists, Numbering
from directive_model_docx.formatting.styles import Around, ParagraphStyle, Styles
from directive_model_docx.formatting.theme import Theme

__all__ = [
    "Around",
    "Definitions",
    "Facts",
    "Lists",
    "Numbering",
    "ParagraphStyle",
    "Styles",
    "Theme",
    "label_of",
    "layout_of",
    "read_facts",
]
