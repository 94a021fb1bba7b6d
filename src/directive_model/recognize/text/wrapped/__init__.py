"""How a text was wrapped by hand: how wide, and where the first line of a paragraph begins."""

from directive_model.recognize.text.wrapped.measure import ENDS, Wrapped, has_gaps, is_note, is_set_in, measured

__all__ = ["ENDS", "Wrapped", "has_gaps", "is_note", "is_set_in", "measured"]
