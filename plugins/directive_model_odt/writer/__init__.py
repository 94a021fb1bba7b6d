"""Flow to bytes."""

from directive_model_odt.writer.document import write

__all__ = ["write"]
