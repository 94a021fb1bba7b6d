"""Paragraphs, sections and tables, nested as documents nest them."""

from directive_model.testing.strategies.nesting.paragraphs import Setting, paragraphs
from directive_model.testing.strategies.nesting.sections import blocks, bodies, sections
from directive_model.testing.strategies.nesting.tables import cells, tables

__all__ = ["Setting", "blocks", "bodies", "cells", "paragraphs", "sections", "tables"]
