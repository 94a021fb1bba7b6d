"""Tracked changes (17.13.5): a part turned back to what it was before them, and words that are struck through.

The reader knows one view of a part, that of all changes accepted.  The original is the same view of a part in which
insertions and deletions have changed places.
"""

from __future__ import annotations

import attrs
from lxml import etree

from directive_model.flow import FlowBlock, FlowParagraph, FlowTable, Run
from directive_model_docx.names import SECTPR, TEXT, W

_REVERSED = {
    W + "ins": W + "del",
    W + "del": W + "ins",
    W + "moveFrom": W + "moveTo",
    W + "moveTo": W + "moveFrom",
    W + "cellIns": W + "cellDel",
    W + "cellDel": W + "cellIns",
    W + "delText": TEXT,
    W + "delInstrText": W + "instrText",
}
#: Elements that hold the properties as they were.
_FORMER = tuple(W + name + "Change" for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr"))
#: What stands among properties and is no part of the former ones beside it.
_NO_PROPERTY = {
    W + name
    for name in (
        *("rPr", "headerReference", "footerReference", "ins", "del", "moveFrom", "moveTo"),
        *("cellIns", "cellDel", "cellMerge"),
    )
} | {SECTPR}
_NUMBER = W + "numPr"


def turn_back(root: etree._Element) -> None:
    """Change a part to what it was before its tracked changes; what was inserted is marked as deleted."""
    for former in list(root.iter(*_FORMER)):
        _restore(former)
    for number in list(root.iter(_NUMBER)):
        parent = number.getparent()
        if parent is not None and number.find(W + "ins") is not None:
            parent.remove(number)
    for element in list(root.iter(*_REVERSED)):
        element.tag = _REVERSED[element.tag]


def _restore(former: etree._Element) -> None:
    properties = former.getparent()
    if properties is None:
        return
    for child in list(properties):
        if child.tag not in _NO_PROPERTY:
            properties.remove(child)
    for place, child in enumerate(list(former[0]) if len(former) else []):
        properties.insert(place, child)


def struck(run: Run) -> Run:
    """Return a run with its letters struck through."""
    return run if run.face is None else attrs.evolve(run, face=attrs.evolve(run.face, strike=True))


def struck_blocks(blocks: tuple[FlowBlock, ...]) -> tuple[FlowBlock, ...]:
    """Return blocks with all letters in them struck through."""
    return tuple(_struck_block(block) for block in blocks)


def _struck_block(block: FlowBlock) -> FlowBlock:
    if isinstance(block, FlowParagraph):
        return attrs.evolve(block, runs=tuple(struck(run) for run in block.runs))
    if isinstance(block, FlowTable):
        rows = tuple(
            attrs.evolve(
                row, cells=tuple(attrs.evolve(cell, blocks=struck_blocks(cell.blocks)) for cell in row.cells)
            )
            for row in block.rows
        )
        return attrs.evolve(block, rows=rows)
    return block
