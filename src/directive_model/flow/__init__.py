"""What stands on the page: no notion of directives here."""

from directive_model.flow.blocks import (
    DrawnRule,
    FlowBlock,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowTable,
    text_of,
)
from directive_model.flow.drawn import DrawnTable, Stretch, barred_table, drawn_tables, filled, may_draw
from directive_model.flow.grid import Square, grid_of
from directive_model.flow.looks import Look, usual_looks
from directive_model.flow.page import Flow, FlowSection, Note, PageSetup, paragraphs_in, paragraphs_of
from directive_model.flow.shared import by_identity, is_short
from directive_model.flow.spots import SpotLine, Spots
from directive_model.flow.style import Alignment, Face, Layout, Passage, Pin, Run, Spot

__all__ = [
    "Alignment",
    "DrawnRule",
    "DrawnTable",
    "Face",
    "Flow",
    "FlowBlock",
    "FlowCell",
    "FlowParagraph",
    "FlowRow",
    "FlowSection",
    "FlowTable",
    "Layout",
    "Look",
    "Note",
    "PageSetup",
    "Passage",
    "Pin",
    "Run",
    "Spot",
    "SpotLine",
    "Spots",
    "Square",
    "Stretch",
    "barred_table",
    "by_identity",
    "drawn_tables",
    "filled",
    "grid_of",
    "is_short",
    "may_draw",
    "paragraphs_in",
    "paragraphs_of",
    "text_of",
    "usual_looks",
]
