"""Where the text ends, and what stands there: recipients, signatures, at times the head."""

from directive_model.recognize.parts.ending.read import read_ending, read_footing
from directive_model.recognize.parts.ending.start import ending_start
from directive_model.recognize.parts.ending.strays import date_at_end, late_head

__all__ = ["date_at_end", "ending_start", "late_head", "read_ending", "read_footing"]
