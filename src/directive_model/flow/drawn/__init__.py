"""Tables that lines of text draw with dashes and bars, as converters set what stood in tables of a document.

Three ways are known: grids (``+---+---+`` between rows of bars), columns under groups of dashes (``---- ------``),
and lines of bars alone, each bar under the one above.
"""
