"""How letters and paragraphs of an element look, what it inherits included."""

from __future__ import annotations

import re
from typing import Any, Literal, TypeAlias

import attrs

from directive_model.flow import Alignment, Face, Layout, Pin
from directive_model_html.looks.css import Declarations, holds_hidden_letters, is_bold, length_mm, millimetres, points
from directive_model_html.looks.tags import BLOCKS, BOLD, HEADINGS, ITALIC, PRESERVED, STRUCK, UNDERLINED

_ALIGNMENTS: dict[str, Alignment] = {
    "left": "left", "start": "left", "center": "center", "middle": "center", "right": "right", "end": "right",
    "justify": "justify",
}  # fmt: skip
_RAISED = {"super": "superscript", "sub": "subscript", "baseline": None}
_BREAKS = ("always", "page", "left", "right")
#: As our writer says that lines are at least so high, or no tighter than browsers set them.
_OWN_PITCH = re.compile(r"max\((?:(\d{1,3}(?:\.\d{1,6})?)pt,1\.15em|1\.15,(\d{1,3}(?:\.\d{1,6})?))\)")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,6})?")
LineRule: TypeAlias = Literal["exact", "at-least", "multiple"]
#: What ``<font size="4">`` means.
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}


@attrs.frozen
class Look:
    """The look of an open element."""

    face: Face = Face()
    layout: Layout = Layout()
    preserved: bool = False
    #: The letters are the number of the page, or of all pages.
    field: Literal["page", "pages"] | None = None


_FIELDS: dict[str, Literal["page", "pages"]] = {"page": "page", "pages": "pages"}


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
    field = _FIELDS.get(attributes.get("data-field", "")) if tag == "span" else None
    return Look(face, layout, preserved, field)


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
    if holds_hidden_letters(tag, style):
        changes["hidden"] = True
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
    if (raised := style.get("vertical-align", "")) in _RAISED:
        changes["raised"] = _RAISED[raised]
    if size := points(style.get("font-size")):
        changes["size_pt"] = size
    if family := style.get("font-family", "").split(",")[0].strip(" \"'"):
        changes["font"] = family.title() if family.islower() else family
    if (color := re.fullmatch("#([0-9a-f]{6})", style.get("color", ""))) is not None:
        changes["color"] = None if color[1] == "000000" else color[1].upper()
    return changes


def _inherited(layout: Layout) -> Layout:
    """Return what a block takes over from the one that it stands in: how its lines stand, not what is round them."""
    told = layout.page_break_before or layout.keep_with_next or layout.outline or layout.border or layout.pin
    own = _OWN_LAYOUT if told else {}
    if own or layout.before_pt or layout.after_pt or layout.keep_together:
        return attrs.evolve(layout, before_pt=0.0, after_pt=0.0, keep_together=False, **own)
    return layout


_OWN_LAYOUT: dict[str, Any] = {
    "page_break_before": False, "keep_with_next": False, "outline": None, "border": None, "pin": None,
}  # fmt: skip


def _layout(tag: str, attributes: dict[str, str], style: Declarations, above: Layout) -> Layout:
    changes: dict[str, Any] = {}
    wanted = style.get("text-align") or attributes.get("align", "").lower()
    if tag in ("center", "th") and not wanted:
        wanted = "center"
    if wanted in _ALIGNMENTS and tag != "table":
        changes["alignment"] = _ALIGNMENTS[wanted]
    elif tag == "table":
        changes["alignment"] = "left"
    changes |= _outline(tag, attributes)
    if style:
        changes |= _spaces(tag, style)
    if (pitch := _pitch(style.get("line-height", ""))) is not None:
        changes["line"], changes["line_rule"] = pitch
    if tag in BLOCKS:
        changes |= _breaks(style)
    if tag == "p" or tag in HEADINGS:
        changes |= _drawn(style)
        if (pin := _pin(style.get("--pin", ""))) is not None:
            changes["pin"] = pin
    base = _inherited(above)
    return attrs.evolve(base, **changes) if changes else base


def _spaces(tag: str, style: Declarations) -> dict[str, float]:
    changes = {}
    if "text-indent" in style:
        changes["first_line_mm"] = millimetres(style["text-indent"])
    for side in ("left", "right"):
        if f"margin-{side}" in style and tag not in ("html", "body"):
            changes[f"{side}_mm"] = millimetres(style[f"margin-{side}"])
    for side, edge in (("before", "top"), ("after", "bottom")):
        if size := points(style.get(f"margin-{edge}")):
            changes[f"{side}_pt"] = size
    return changes


def _drawn(style: Declarations) -> dict[str, str]:
    for name, kind in (("border", "box"), ("border-top", "above")):
        if "solid" in style.get(name, ""):
            return {"border": kind}
    return {}


def _pin(value: str) -> Pin | None:
    """Return where a paragraph stands on its page, as our writer says it."""
    lengths = [length_mm(one) for one in value.split()]
    return Pin(*lengths) if len(lengths) == 2 and None not in lengths else None  # type: ignore[arg-type]  # noqa: PLR2004  # both are lengths


def _breaks(style: Declarations) -> dict[str, bool]:
    changes = {}
    if style.get("page-break-before", style.get("break-before", "")) in _BREAKS:
        changes["page_break_before"] = True
    for name, kept in (("after", "keep_with_next"), ("inside", "keep_together")):
        if (value := style.get(f"page-break-{name}", style.get(f"break-{name}"))) is not None:
            changes[kept] = value.startswith("avoid")
    return changes


def _pitch(value: str) -> tuple[float, LineRule] | None:
    """Return the pitch of lines, in points or as many times the font's own; None where the value says nothing."""
    own = _OWN_PITCH.fullmatch(value)
    if own is not None:
        return (float(own[1]), "at-least") if own[1] else (float(own[2]), "multiple")
    if value.endswith("%") and (share := _NUMBER.fullmatch(value[:-1])):
        return float(share[0]) / 100, "multiple"
    if _NUMBER.fullmatch(value):
        return float(value), "multiple"
    exact = points(value)
    return None if exact is None else (exact, "exact")


def _outline(tag: str, attributes: dict[str, str]) -> dict[str, Any]:
    """Return what a heading is, and what would be one if it did not stand in a margin or a note of a page of ours."""
    if tag in HEADINGS:
        level = attributes.get("aria-level", "")
        return {"keep_with_next": True, "outline": int(level) if level in tuple("789") else int(tag[1])}
    level = attributes.get("data-outline", "")
    return {"outline": int(level)} if level in tuple("123456789") else {}
