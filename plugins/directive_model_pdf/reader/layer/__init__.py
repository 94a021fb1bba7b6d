"""The text layer: what the file itself says of its letters and lines."""

from directive_model_pdf.reader.layer.faces import Faces
from directive_model_pdf.reader.layer.file import Page, Pdf, opened
from directive_model_pdf.reader.layer.letters import sheet_of

__all__ = ["Faces", "Page", "Pdf", "opened", "sheet_of"]
