"""Flow to Markdown."""

from directive_model_md.writer.document import write

__all__ = ["write"]
