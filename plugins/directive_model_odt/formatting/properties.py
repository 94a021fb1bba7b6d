"""What one style says by itself, in our units, for inheritance to work on (16.29)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from lxml import etree

from directive_model_odt.measure import mm_of, points_of, share_of
from directive_model_odt.names import FO, STYLE, TEXT

#: Fields of Face or Layout by name, where they are said; what begins with "_" is for :func:`merged` alone.
Properties: TypeAlias = dict[str, Any]

_ALIGNMENT = {"start": "left", "left": "left", "end": "right", "right": "right", "center": "center"}
_ALIGNMENT["justify"] = "justify"
_BOLD_FROM = 600
_COLOR_DIGITS = 7
_SIDES = ("top", "bottom", "left", "right")
_NO_LINE = {"none", "hidden"}
#: A line whose style says nothing of its width.
_USUAL_WEIGHT = 0.75


def _weight(value: str, properties: Properties) -> None:
    properties["bold"] = value == "bold" or (value.isdigit() and int(value) >= _BOLD_FROM)


def _slant(value: str, properties: Properties) -> None:
    properties["italic"] = value in {"italic", "oblique"}


def _line(field: str) -> Callable[[str, Properties], None]:
    def handle(value: str, properties: Properties) -> None:
        properties[field] = value != "none"

    return handle


def _case(value: str, properties: Properties) -> None:
    properties["caps"] = value == "uppercase"


def _size(value: str, properties: Properties) -> None:
    share, points = share_of(value), points_of(value)
    if share:
        properties["_size_share"] = share
    elif points:
        properties["size_pt"] = points


def _position(value: str, properties: Properties) -> None:
    """Note "super 58%", "-33% 58%": where the letters stand, and how large they are (20.384)."""
    words = value.split()
    place = words[0] if words else "0%"
    height = share_of(place) or 0.0
    if place == "super" or height > 0:
        properties["raised"] = "superscript"
    else:
        properties["raised"] = "subscript" if place == "sub" or height < 0 else None


def _color(value: str, properties: Properties) -> None:
    digits = value.upper()
    # Black is what is shown on paper where nothing is said.
    properties["color"] = digits[1:] if len(digits) == _COLOR_DIGITS and digits != "#000000" else None


def _window_color(value: str, properties: Properties) -> None:
    if value == "true":
        properties["color"] = None


def _display(value: str, properties: Properties) -> None:
    properties["hidden"] = value == "none"


_OF_TEXT: dict[Any, Callable[[str, Properties], None]] = {
    FO + "font-weight": _weight,
    FO + "font-style": _slant,
    FO + "font-size": _size,
    FO + "text-transform": _case,
    FO + "color": _color,
    STYLE + "use-window-font-color": _window_color,
    STYLE + "text-underline-style": _line("underline"),
    STYLE + "text-underline-type": _line("underline"),
    STYLE + "text-line-through-style": _line("strike"),
    STYLE + "text-line-through-type": _line("strike"),
    STYLE + "text-position": _position,
    TEXT + "display": _display,
}


def text_properties(element: etree._Element | None, fonts: Mapping[str, str]) -> Properties:
    """Return what a ``style:text-properties`` says: fields of Face."""
    properties: Properties = {}
    if element is None:
        return properties
    for name, value in element.items():
        handle = _OF_TEXT.get(name)
        if handle is not None:
            handle(str(value), properties)
    font = fonts.get(element.get(STYLE + "font-name", "")) or family(element.get(FO + "font-family", ""))
    if font:
        properties["font"] = font
    return properties


def family(value: str) -> str:
    """Return the first family of a list as CSS writes it: ``'Times New Roman', serif``."""
    return value.split(",", 1)[0].strip().strip("'\"").strip()


def _length(field: str, measure: Callable[[str | None], float | None]) -> Callable[[str, Properties], None]:
    def handle(value: str, properties: Properties) -> None:
        length = measure(value)
        if length is not None:
            properties[field] = length

    return handle


def _line_height(value: str, properties: Properties) -> None:
    share, points = share_of(value), points_of(value)
    if value == "normal" or share:
        properties["line"], properties["line_rule"] = (1.0 if share is None else round(share, 4)), "multiple"
    elif points:
        properties["line"], properties["line_rule"] = points, "exact"


def _least_line_height(value: str, properties: Properties) -> None:
    points = points_of(value)
    if points:
        properties["line"], properties["line_rule"] = points, "at-least"


def _alignment(value: str, properties: Properties) -> None:
    properties["alignment"] = _ALIGNMENT.get(value, "left")


def _kept(field: str) -> Callable[[str, Properties], None]:
    def handle(value: str, properties: Properties) -> None:
        properties[field] = value == "always"

    return handle


def _break(value: str, properties: Properties) -> None:
    properties["page_break_before"] = value == "page"


_OF_PARAGRAPH: dict[Any, Callable[[str, Properties], None]] = {
    FO + "text-align": _alignment,
    FO + "margin-left": _length("left_mm", mm_of),
    FO + "margin-right": _length("right_mm", mm_of),
    FO + "text-indent": _length("first_line_mm", mm_of),
    FO + "margin-top": _length("before_pt", points_of),
    FO + "margin-bottom": _length("after_pt", points_of),
    FO + "line-height": _line_height,
    STYLE + "line-height-at-least": _least_line_height,
    FO + "keep-with-next": _kept("keep_with_next"),
    FO + "keep-together": _kept("keep_together"),
    FO + "break-before": _break,
}


def paragraph_properties(element: etree._Element | None) -> Properties:
    """Return what a ``style:paragraph-properties`` says: fields of Layout."""
    properties: Properties = {}
    if element is None:
        return properties
    everywhere = element.get(FO + "margin")
    if everywhere is not None:
        for side in _SIDES:
            _OF_PARAGRAPH[f"{FO}margin-{side}"](everywhere, properties)
    for name, value in element.items():
        handle = _OF_PARAGRAPH.get(name)
        if handle is not None:
            handle(str(value), properties)
    return properties


def borders(element: etree._Element | None) -> dict[str, float]:
    """Return the weights in points of the borders that properties set, by side; 0 for one that is set to none."""
    if element is None:
        return {}
    everywhere = element.get(FO + "border")
    said = {side: element.get(f"{FO}border-{side}", everywhere) for side in _SIDES}
    return {side: _weight_of(value) for side, value in said.items() if value is not None}


def _weight_of(value: str) -> float:
    words = value.split()
    if not words or _NO_LINE & set(words):
        return 0.0
    weights = [points for points in map(points_of, words) if points is not None]
    return weights[0] if weights else _USUAL_WEIGHT


def merged(*layers: Properties) -> Properties:
    """Return the properties of layers laid over one another, the last on top."""
    whole: Properties = {}
    for layer in layers:
        below = whole.get("size_pt")
        whole.update(layer)
        share = whole.pop("_size_share", None)
        if share and below and "size_pt" not in layer:
            whole["size_pt"] = round(below * share, 2)
    return whole
