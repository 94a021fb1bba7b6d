"""Drawn rules: how long and how thick they are, and where they stand."""

from __future__ import annotations

import re

from directive_model import Span
from directive_model.flow import Alignment, DrawnRule
from directive_model_html.looks.css import Declarations, millimetres

_POINTS = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)pt")


def drawn_rule(style: Declarations, span: Span) -> DrawnRule:
    """Return the rule that a ``hr`` draws."""
    rule = DrawnRule(millimetres(style.get("width")) or None, _standing(style), span=span)
    thick = _POINTS.fullmatch(style.get("border-top-width", ""))
    return rule if thick is None else DrawnRule(rule.length_mm, rule.alignment, float(thick[1]), span=span)


def _standing(style: Declarations) -> Alignment:
    """Return where a drawn rule stands: at the side that has no margin."""
    left, right = (style.get(f"margin-{side}") == "0" for side in ("left", "right"))
    return "center" if left == right else "left" if left else "right"
