"""What is drawn round a paragraph, and where it is pinned on its page."""

from __future__ import annotations

from typing import TypeAlias

import attrs
from lxml import etree

from directive_model import Span
from directive_model.flow import DrawnRule, FlowBlock, FlowParagraph, Layout, Pin
from directive_model_docx.formatting import Facts
from directive_model_docx.measure import mm_of_twips, twips
from directive_model_docx.names import VAL, W

_NO_BORDER = {"none", "nil"}
_HALF_EIGHTH = 8
_BOX = frozenset(W + side for side in ("top", "left", "bottom", "right"))

#: A paragraph's layout, and the lines above and below it that are rules of their own.
Drawn: TypeAlias = tuple[Layout, DrawnRule | None, DrawnRule | None]


def drawn_round(layout: Layout, facts: Facts, span: Span) -> Drawn:
    """Return ``layout`` with its box and its pin; a line alone is a rule, but over a pinned paragraph its own."""
    pin = None if facts.frame is None else _pin(facts.frame)
    if pin is not None:
        layout = attrs.evolve(layout, pin=pin)
    lines = {} if facts.borders is None else _lines(facts.borders, span)
    if set(lines) >= _BOX:
        return attrs.evolve(layout, border="box"), None, None
    if W + "left" in lines or W + "right" in lines or len(lines) != 1:
        return layout, None, None
    if pin is not None and W + "top" in lines:
        return attrs.evolve(layout, border="above"), None, None
    return layout, lines.get(W + "top"), lines.get(W + "bottom")


def is_anchor(layout: Layout, before: FlowBlock) -> bool:
    """Whether an empty paragraph is only there for the frame ``before`` it to stand on its page."""
    pinned = isinstance(before, FlowParagraph) and before.layout is not None and before.layout.pin is not None
    return pinned and (layout.line_rule, layout.line) == ("exact", 1.0)


def _lines(borders: etree._Element, span: Span) -> dict[str, DrawnRule]:
    """Return the lines that are drawn, by their sides."""
    lines = {}
    for side in borders:
        if side.get(VAL, "none") not in _NO_BORDER:
            weight = twips(side.get(W + "sz")) or 4
            lines[str(side.tag)] = DrawnRule(None, weight_pt=weight / _HALF_EIGHTH, span=span)
    return lines


def _pin(frame: etree._Element) -> Pin | None:
    """Return where a frame stands on its page; None for one that moves with the text (17.3.1.11)."""
    top, width = twips(frame.get(W + "y")), twips(frame.get(W + "w"))
    if frame.get(W + "vAnchor") != "page" or top is None or width is None:
        return None
    return Pin(mm_of_twips(top), mm_of_twips(width))
