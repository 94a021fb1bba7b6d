"""Styles and numbers: what a DOCX says about looks, all inheritance resolved."""

from directive_model_docx.formatting.counting import sign
from directive_model_docx.formatting.numbering import Numbering
from directive_model_docx.formatting.properties import OF_PARAGRAPH, Properties, numbered
from directive_model_docx.formatting.styles import ParagraphStyle, Styles

__all__ = [
    "OF_PARAGRAPH",
    "Numbering",
    "ParagraphStyle",
    "Properties",
    "Styles",
    "numbered",
    "sign",
]
