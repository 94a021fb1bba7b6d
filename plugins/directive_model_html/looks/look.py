"""How letters and paragraphs of an element look, what it inherits included."""

from __future__ import annotations

from typing import Any

import attrs

from directive_model.flow import Alignment, Face, Layout
from directive_model_html.looks.css import Declarations, is_bold, millimetres, points
from directive_model_html.looks.tags import BLOCKS, BOLD, HEADINGS, ITALIC, PRESERVED, STRUCK, UNDERLINED

_ALIGNMENTS: dict[str, Alignment] = {
    "left": "left", "start": "left", "center": "center", "middle": "center", "right": "right", "end": "right",
    "justify": "justify",
}  # fmt: skip
_BREAKS = ("always", "page", "left", "right")
#: What ``<font size="4">`` means.
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}


@attrs.frozen
class Look:
    """The look of an open element."""

    face: Face = Face()
    layout: Layout = Layout()
    preserved: bool = False


def look_of(tag: str, attributes: dict[str, str], style: Declarations, above: Look) -> Look:
    """Return the look of an element under one that looks like ``above``."""
    if not style and not attributes and tag not in _SAYING:
        return above if tag not in BLOCKS else attrs.evolve(above, layout=_inherited(above.layout))
    preserved = above.preserved or tag in PRESERVED
    if (white := style.get("white-space")) is not None:
        preserved = white in ("pre", "pre-wrap", "break-spaces")
    face = _face(tag, attributes, style, above.face)
    layout = (
        _layout(tag, attributes, style, above.layout) if tag in BLOCKS | {"td", "th", "tr", "table"} else above.layout
    )
    return Look(face, layout, preserved)


_SAYING = (
    BOLD
    | ITALIC
    | UNDERLINED
    | STRUCK
    | PRESERVED
    | {"sup", "sub", "center", "table", "td", "tr", "font", "code", "tt"}
)


def _face(tag: str, attributes: dict[str, str], style: Declarations, face: Face) -> Face:
    changes: dict[str, Any] = {}
    if tag in BOLD:
        changes["bold"] = True
    if tag in ITALIC and style.get("font-style") != "inherit":
        changes["italic"] = True
    if tag in UNDERLINED:
        changes["underline"] = True
    if tag in STRUCK:
        changes["strike"] = True
    if tag in ("sup", "sub"):
        changes["raised"] = "superscript" if tag == "sup" else "subscript"
    if tag == "font":
        changes |= _font(attributes)
    if style:
        changes |= _styled(style)
    return attrs.evolve(face, **changes) if changes else face


def _font(attributes: dict[str, str]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if size := _FONT_SIZES.get(attributes.get("size", "")):
        changes["size_pt"] = size
    if face := attributes.get("face", "").split(",")[0].strip():
        changes["font"] = face
    return changes


def _styled(style: Declarations) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if (bold := is_bold(style.get("font-weight", ""))) is not None:
        changes["bold"] = bold
    if (slant := style.get("font-style")) is not None and slant != "inherit":
        changes["italic"] = slant in ("italic", "oblique")
    decoration = style.get("text-decoration") or style.get("text-decoration-line")
    if decoration is not None and decoration != "inherit":
        changes["underline"] = "underline" in decoration
        changes["strike"] = "line-through" in decoration
    if (case := style.get("text-transform")) is not None:
        changes["caps"] = case == "uppercase"
    if (raised := style.get("vertical-align")) in ("super", "sub"):
        changes["raised"] = "superscript" if raised == "super" else "subscript"
    if size := points(style.get("font-size")):
        changes["size_pt"] = size
    if family := style.get("font-family", "").split(",")[0].strip(" \"'"):
        changes["font"] = family.title()
    return changes


def _inherited(layout: Layout) -> Layout:
    """Return what a block takes over from the one that it stands in: not the white space round it."""
    if layout.before_pt or layout.after_pt or layout.page_break_before:
        return attrs.evolve(layout, before_pt=0.0, after_pt=0.0, page_break_before=False)
    return layout


def _layout(tag: str, attributes: dict[str, str], style: Declarations, above: Layout) -> Layout:
    changes: dict[str, Any] = {}
    wanted = style.get("text-align") or attributes.get("align", "").lower()
    if tag in ("center", "th") and not wanted:
        wanted = "center"
    if wanted in _ALIGNMENTS and tag != "table":
        changes["alignment"] = _ALIGNMENTS[wanted]
    elif tag == "table":
        changes["alignment"] = "left"
    if "text-indent" in style:
        changes["first_line_mm"] = millimetres(style["text-indent"])
    if "margin-left" in style:
        changes["left_mm"] = millimetres(style["margin-left"])
    for side in ("before", "after"):
        value = style.get("margin-top" if side == "before" else "margin-bottom")
        if value is not None and (size := points(value)):
            changes[f"{side}_pt"] = size
    if style.get("page-break-before", style.get("break-before", "")) in _BREAKS:
        changes["page_break_before"] = True
    if tag in HEADINGS:
        changes["keep_with_next"] = True
    base = _inherited(above)
    return attrs.evolve(base, **changes) if changes else base
