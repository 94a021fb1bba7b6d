"""Flow to bytes."""

from directive_model_pdf.writer.document import write

__all__ = ["write"]
