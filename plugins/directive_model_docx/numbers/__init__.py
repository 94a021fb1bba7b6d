"""Numbers, marks and signs as they are printed."""

from directive_model_docx.numbers.counting import counted
from directive_model_docx.numbers.marks import Marks, marks_of
from directive_model_docx.numbers.signs import put_into_unicode

__all__ = ["Marks", "counted", "marks_of", "put_into_unicode"]
