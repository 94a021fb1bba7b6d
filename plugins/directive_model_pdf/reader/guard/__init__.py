"""What a PDF from strangers may cost, found out before pdfium reads or draws it in this process."""

from directive_model_pdf.reader.guard.alone import ALONE
from directive_model_pdf.reader.guard.drawing import make_sure_of_drawing
from directive_model_pdf.reader.guard.rehearsal import rehearse
from directive_model_pdf.reader.guard.streams import Streams, look_at_streams

__all__ = ["ALONE", "Streams", "look_at_streams", "make_sure_of_drawing", "rehearse"]
