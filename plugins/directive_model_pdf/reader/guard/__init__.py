"""What a PDF from strangers may cost, found out before pdfium reads or draws it in this process."""

from directive_model_pdf.reader.guard.alone import ALONE
from directive_model_pdf.reader.guard.child import TOO_LARGE, limit
from directive_model_pdf.reader.guard.drawing import make_sure_of_drawing
from directive_model_pdf.reader.guard.laid_over import annotations_of, forms_over
from directive_model_pdf.reader.guard.looking import Streams, look_at_streams, things_in
from directive_model_pdf.reader.guard.rehearsal import rehearse

__all__ = [
    "ALONE",
    "TOO_LARGE",
    "Streams",
    "annotations_of",
    "forms_over",
    "limit",
    "look_at_streams",
    "make_sure_of_drawing",
    "rehearse",
    "things_in",
]
