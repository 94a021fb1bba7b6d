"""Tables that lines of text draw with dashes and bars, as converters set what stood in tables of a document.

Three ways are known: grids (``+---+---+`` between rows of bars), columns under groups of dashes (``---- ------``),
and lines of bars alone, each bar under the one above.
"""

from directive_model.flow.drawn.finding import drawn_tables, may_draw
from directive_model.flow.drawn.grids import barred_table
from directive_model.flow.drawn.table import DrawnTable, Stretch, filled

__all__ = ["DrawnTable", "Stretch", "barred_table", "drawn_tables", "filled", "may_draw"]
