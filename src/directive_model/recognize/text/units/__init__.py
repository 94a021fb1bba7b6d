"""Paragraphs to the tree of sections (HD05 II.6.2.4 and practice)."""

from directive_model.recognize.text.units.build import BodyBuilder

__all__ = ["BodyBuilder"]
