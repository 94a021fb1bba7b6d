"""What stands on the page: looks, paragraphs, tables, sections."""

from directive_model_rtf.page.looks import Frame, Letters, mm
from directive_model_rtf.page.sections import Sections
from directive_model_rtf.page.story import Shared, Story

__all__ = ["Frame", "Letters", "Sections", "Shared", "Story", "mm"]
