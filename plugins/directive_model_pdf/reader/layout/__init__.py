"""Pages to a flow: words to lines, lines to paragraphs, and what stands side by side to tables."""

from directive_model_pdf.reader.layout.story import Story

__all__ = ["Story"]
