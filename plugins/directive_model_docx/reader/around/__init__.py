"""What stands around the run of the text: notes, and pages with their heads and feet."""

from directive_model_docx.reader.around.notes import read_notes
from directive_model_docx.reader.around.sections import read_sections

__all__ = ["read_notes", "read_sections"]
