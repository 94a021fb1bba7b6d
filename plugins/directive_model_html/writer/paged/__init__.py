"""What holds on paper alone: its size and margins, and what stands in these on every page."""

from directive_model_html.writer.paged.margins import Margins
from directive_model_html.writer.paged.papers import paper_class, papers

__all__ = ["Margins", "paper_class", "papers"]
