"""What a package holds as a file of its own: chunks that Word shows in place, and objects that have text in them."""

from directive_model_docx.embedded.chunks import chunk_of
from directive_model_docx.embedded.objects import text_of_object

__all__ = ["chunk_of", "text_of_object"]
