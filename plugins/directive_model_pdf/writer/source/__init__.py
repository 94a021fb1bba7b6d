"""Pages in typst's code: ``items`` says what stands on them, and it is written down here."""

from directive_model_pdf.writer.source.document import code_of
from directive_model_pdf.writer.source.drawing import BORDER_PT, CELL_MARGIN_PT
from directive_model_pdf.writer.source.looks import Looks

__all__ = ["BORDER_PT", "CELL_MARGIN_PT", "Looks", "code_of"]
