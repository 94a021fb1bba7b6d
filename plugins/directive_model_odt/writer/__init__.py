"""Flow to bytes."""

from directive_model_odt.writer.document import write, write_flat

__all__ = ["write", "write_flat"]
