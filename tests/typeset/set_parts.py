"""What the tests of parts share: forms, who issues and who signs, the cells of a head and of an ending."""

from __future__ import annotations

from directive_model.flow import DrawnRule, FlowTable
from directive_model.forms import load_form
from directive_model.model import Authority, Letterhead, Signatory
from directive_model.typeset import typeset

HD36, HD05, ND30 = load_form("hd36"), load_form("hd05"), load_form("nd30")
PARTY = Letterhead("ĐẢNG BỘ TỈNH SƠN HẢI", "ĐẢNG ỦY XÃ LÂM GIANG", ("ĐẢNG CỘNG SẢN VIỆT NAM",))
SIGNER = Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lê Văn Giang")


def head(document, form=HD36):
    """Return the table that stands first, and the blocks of its two cells."""
    table = typeset(document, form).value.blocks[0]
    assert isinstance(table, FlowTable)
    (row,) = table.rows
    left, right = row.cells
    return table, left.blocks, right.blocks


def cells(document, form=HD36, table=-1):
    """Return the blocks of each cell in the first row of a table."""
    return [cell.blocks for cell in typeset(document, form).value.blocks[table].rows[0].cells]


def texts(blocks):
    """Return the words of blocks, lines that are drawn apart."""
    return [block.text for block in blocks if not isinstance(block, DrawnRule)]
