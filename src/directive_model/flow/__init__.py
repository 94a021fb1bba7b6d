"""What stands on the page: no notion of directives here.

What tells drawn tables, the squares of tables, the places of words on paper and what stands beside the text is
imported when it is first used: most pages have none.
"""

from typing import TYPE_CHECKING

from directive_model._door import door
from directive_model.flow.blocks import (
    DrawnRule,
    FlowBlock,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowTable,
    text_of,
)
from directive_model.flow.drawn.asked import may_draw
from directive_model.flow.looks import Look, usual_looks
from directive_model.flow.page import Flow, FlowSection, PageSetup, paragraphs_in, paragraphs_of
from directive_model.flow.reach import counted_from, held, level_of, written
from directive_model.flow.shared import by_identity, is_short, shared_face, shared_layout
from directive_model.flow.style import Alignment, Face, Layout, Run

if TYPE_CHECKING:
    from directive_model.flow.beside import Note, Passage, Pin
    from directive_model.flow.drawn.finding import drawn_tables
    from directive_model.flow.drawn.grids import barred_table
    from directive_model.flow.drawn.table import DrawnTable, Stretch, filled
    from directive_model.flow.grid import Square, grid_of
    from directive_model.flow.spots import Spot, SpotLine, Spots
else:
    __getattr__, __dir__ = door(
        __name__,
        {
            "DrawnTable": ".drawn.table",
            "Note": ".beside",
            "Passage": ".beside",
            "Pin": ".beside",
            "Spot": ".spots",
            "SpotLine": ".spots",
            "Spots": ".spots",
            "Square": ".grid",
            "Stretch": ".drawn.table",
            "barred_table": ".drawn.grids",
            "drawn_tables": ".drawn.finding",
            "filled": ".drawn.table",
            "grid_of": ".grid",
        },
    )

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
    "counted_from",
    "drawn_tables",
    "filled",
    "grid_of",
    "held",
    "is_short",
    "level_of",
    "may_draw",
    "paragraphs_in",
    "paragraphs_of",
    "shared_face",
    "shared_layout",
    "text_of",
    "usual_looks",
    "written",
]
