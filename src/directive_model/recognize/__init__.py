"""Flow to program: what stands on the page is understood."""

from directive_model.recognize.program import recognize

__all__ = ["recognize"]
