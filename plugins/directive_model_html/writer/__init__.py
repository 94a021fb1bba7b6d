"""Flow to HTML."""

from directive_model_html.writer.document import write

__all__ = ["write"]
