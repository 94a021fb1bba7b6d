"""What the letters of a font that a PDF holds cost who reads them: they are drawn of each other, or are programs."""

from directive_model_pdf.reader.guard.looking.glyphs.extent import Extent
from directive_model_pdf.reader.guard.looking.glyphs.fonts import Fonts, may_be_a_font

__all__ = ["Extent", "Fonts", "may_be_a_font"]
