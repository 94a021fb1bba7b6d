"""What a ``w:rPr`` or a ``w:pPr`` says by itself: only what it says, in our units, for inheritance to work on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from lxml import etree

from directive_model_docx.measure import lines_of, mm_of_twips, switched_on, twips, whole
from directive_model_docx.names import VAL, W

#: Fields of Face or Layout by name, where they are said.
Properties: TypeAlias = dict[str, Any]

_ALIGNMENT = {
    "left": "left",
    "start": "left",
    "center": "center",
    "right": "right",
    "end": "right",
    "both": "justify",
    "distribute": "justify",
    "lowKashida": "justify",
    "mediumKashida": "justify",
    "highKashida": "justify",
}
_RAISED = {"superscript": "superscript", "subscript": "subscript"}
_LINE_RULE = {"exact": "exact", "atLeast": "at-least", "auto": "multiple"}
_COLOR_DIGITS = 6
#: The levels of an outline.
_LEVELS = 9


def _switch(field: str) -> Callable[[etree._Element, Properties], None]:
    def handle(element: etree._Element, properties: Properties) -> None:
        properties[field] = switched_on(element.get(VAL))

    return handle


def _fonts(element: etree._Element, properties: Properties) -> None:
    # A theme's font wins over a named one beside it (17.3.2.26), which is for those who have no theme.
    theme = element.get(W + "asciiTheme") or element.get(W + "hAnsiTheme")
    font = element.get(W + "ascii") or element.get(W + "hAnsi")
    if theme or font:
        properties["theme"] = theme
    if font:
        properties["font"] = font


def _size(element: etree._Element, properties: Properties) -> None:
    value = twips(element.get(VAL))
    if value is not None and value > 0:
        properties["size_pt"] = value / 2


def _underline(element: etree._Element, properties: Properties) -> None:
    properties["underline"] = element.get(VAL, "single") != "none"


def _raised(element: etree._Element, properties: Properties) -> None:
    properties["raised"] = _RAISED.get(element.get(VAL, ""))


def _color(element: etree._Element, properties: Properties) -> None:
    value = element.get(VAL, "auto").upper()
    # Black is what "auto" shows on paper.
    properties["color"] = value if len(value) == _COLOR_DIGITS and value != "000000" else None


def _run_style(element: etree._Element, properties: Properties) -> None:
    properties["style"] = element.get(VAL)


#: Only what makes a Face, and the name of a style.
OF_RUN: dict[Any, Callable[[etree._Element, Properties], None]] = {
    W + "rStyle": _run_style,
    W + "rFonts": _fonts,
    W + "sz": _size,
    W + "b": _switch("bold"),
    W + "i": _switch("italic"),
    W + "strike": _switch("strike"),
    W + "dstrike": _switch("strike"),
    W + "caps": _switch("caps"),
    W + "smallCaps": _switch("small"),
    W + "vanish": _switch("hidden"),
    W + "u": _underline,
    W + "vertAlign": _raised,
    W + "color": _color,
}


def run_properties(element: etree._Element | None) -> Properties:
    """Return what a ``w:rPr`` says: fields of Face, and "style" and "theme"."""
    properties: Properties = {}
    if element is not None:
        for child in element:
            handle = OF_RUN.get(child.tag)
            if handle is not None:
                handle(child, properties)
    return properties


def _spacing(element: etree._Element, properties: Properties) -> None:
    for field, name in (("before_pt", W + "before"), ("after_pt", W + "after")):
        value = twips(element.get(name))
        if value is not None:
            properties[field] = value / 20
    line = twips(element.get(W + "line"))
    if line is not None:
        rule = _LINE_RULE.get(element.get(W + "lineRule", "auto"), "multiple")
        properties["line_rule"] = rule
        properties["line"] = lines_of(line) if rule == "multiple" else line / 20


def _indents(element: etree._Element, properties: Properties) -> None:
    get = element.get
    left = twips(get(W + "left") or get(W + "start"))
    right = twips(get(W + "right") or get(W + "end"))
    first, hanging = twips(get(W + "firstLine")), twips(get(W + "hanging"))
    if left is not None:
        properties["left_mm"] = mm_of_twips(left)
    if right is not None:
        properties["right_mm"] = mm_of_twips(right)
    # "hanging" is the one that counts where both are given (17.3.1.12).
    if hanging is not None:
        properties["first_line_mm"] = -mm_of_twips(hanging) if hanging else 0.0
    elif first is not None:
        properties["first_line_mm"] = mm_of_twips(first)


def _alignment(element: etree._Element, properties: Properties) -> None:
    properties["alignment"] = _ALIGNMENT.get(element.get(VAL, ""), "left")


def _outline(element: etree._Element, properties: Properties) -> None:
    # Counted from 0; 9 is text (17.3.1.20).
    level = whole(element.get(VAL))
    properties["outline"] = level + 1 if level is not None and 0 <= level < _LEVELS else None


def numbered(element: etree._Element, properties: Properties) -> None:
    """Note the ``w:numPr`` of a paragraph or a style."""
    for child in element:
        if child.tag == W + "numId":
            properties["num"] = child.get(VAL)
        elif child.tag == W + "ilvl":
            properties["level"] = whole(child.get(VAL))


#: Only what makes a Layout; the rest of a w:pPr is the blocks' business.
OF_PARAGRAPH: dict[Any, Callable[[etree._Element, Properties], None]] = {
    W + "spacing": _spacing,
    W + "ind": _indents,
    W + "jc": _alignment,
    W + "outlineLvl": _outline,
    W + "keepNext": _switch("keep_with_next"),
    W + "keepLines": _switch("keep_together"),
    W + "pageBreakBefore": _switch("page_break_before"),
}


def paragraph_properties(element: etree._Element | None) -> Properties:
    """Return what a ``w:pPr`` says: fields of Layout, and "num" and "level"."""
    properties: Properties = {}
    if element is not None:
        for child in element:
            handle = OF_PARAGRAPH.get(child.tag)
            if handle is not None:
                handle(child, properties)
            elif child.tag == W + "numPr":
                numbered(child, properties)
    return properties
