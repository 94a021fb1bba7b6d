"""A look at the bytes of a PDF before anything reads it: what it names, and what that weighs."""

from directive_model_pdf.reader.guard.looking.glyphs import Extent
from directive_model_pdf.reader.guard.looking.packed import things_in
from directive_model_pdf.reader.guard.looking.streams import Streams, look_at_streams

__all__ = ["Extent", "Streams", "look_at_streams", "things_in"]
