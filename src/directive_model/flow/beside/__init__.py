"""What few pages have: notes, paragraphs out of the run of the text, stretches of letters that searches ask for."""

from directive_model.flow.beside.notes import Note
from directive_model.flow.beside.passages import Passage
from directive_model.flow.beside.pins import Pin

__all__ = ["Note", "Passage", "Pin"]
