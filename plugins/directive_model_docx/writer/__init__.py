"""Flow to bytes."""

from directive_model_docx.writer.document import write

__all__ = ["write"]
