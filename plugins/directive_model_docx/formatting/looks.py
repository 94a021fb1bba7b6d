"""What a table style says of the parts of a table (17.7.6): which of it holds for a cell."""

from __future__ import annotations

import attrs
from lxml import etree

from directive_model_docx.formatting.definitions import Definitions
from directive_model_docx.measure import switched_on
from directive_model_docx.names import VAL, W

#: The parts that a table asks for, by attribute and by the bit of the older spelling (17.4.55).
_ASKED = {"firstRow": 0x0020, "lastRow": 0x0040, "firstColumn": 0x0080, "lastColumn": 0x0100}
_HEXADECIMAL = 16


@attrs.frozen(eq=False, repr=False)
class TableLook:
    """A table's style, and the parts of it that the table asks for."""

    style: str | None
    asked: frozenset[str]

    def parts_of_row(self, row: int, last: int) -> tuple[str, ...]:
        """Return the parts that a row is in, by its place from 0 and that of the last."""
        parts = ("firstRow",) if row == 0 and "firstRow" in self.asked else ()
        return (*parts, "lastRow") if row == last and "lastRow" in self.asked else parts

    def around(self, of_row: tuple[str, ...], *, first: bool, last: bool) -> tuple[str | None, tuple[str, ...]]:
        """Return the style and the parts that a cell is in; what rows say counts above what columns say."""
        parts = ("firstCol",) if first and "firstColumn" in self.asked else ()
        parts = (*parts, "lastCol") if last and "lastColumn" in self.asked else parts
        return self.style, (*parts, *of_row)


def look_of(properties: etree._Element | None, definitions: Definitions) -> TableLook | None:
    """Return the look of a table by its ``w:tblPr``; None where its style says nothing of what is in cells."""
    named = None if properties is None else properties.find(W + "tblStyle")
    style = None if named is None else named.get(VAL)
    chain = definitions.table_chain(style)
    if not any(one.paragraph or one.letters or one.parts for one in chain):
        return None
    look = None if properties is None else properties.find(W + "tblLook")
    return TableLook(style, frozenset() if look is None else _asked(look))


def _asked(look: etree._Element) -> frozenset[str]:
    try:
        bits = int(look.get(VAL, "0"), _HEXADECIMAL)
    except ValueError:
        bits = 0
    said = {name: look.get(W + name) for name in _ASKED}
    return frozenset(
        name for name, bit in _ASKED.items() if (bool(bits & bit) if said[name] is None else switched_on(said[name]))
    )
