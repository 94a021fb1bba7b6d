"""What the tests of those who sign and of those who receive share: forms, a signatory, the cells of an ending."""

from __future__ import annotations

from directive_model.forms import load_form
from directive_model.model import Authority, Signatory
from directive_model.typeset import typeset

HD36, HD05, ND30 = load_form("hd36"), load_form("hd05"), load_form("nd30")
SIGNER = Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lê Văn Giang")


def cells(document, form=HD36, table=-1):
    """Return the blocks of each cell in the first row of a table."""
    return [cell.blocks for cell in typeset(document, form).value.blocks[table].rows[0].cells]


def texts(blocks):
    return [block.text for block in blocks]
