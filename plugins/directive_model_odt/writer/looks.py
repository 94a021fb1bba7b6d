"""Faces and layouts as attributes of properties: only what differs from the style beneath."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from directive_model.flow import Face, Layout, by_identity, held, written
from directive_model.kit import xml_attribute

_ALIGNMENT = {"left": "start", "center": "center", "right": "end", "justify": "justify"}
_RAISED = {"superscript": "super 58%", "subscript": "sub 58%", None: "0% 100%"}


@by_identity
def letters(face: Face, beneath: Face) -> str:
    """Return the attributes of a ``style:text-properties`` that make ``face`` of ``beneath``."""
    if face == beneath:
        return ""
    return " ".join(filter(None, _differing(_OF_LETTERS, _letters_of(face), _letters_of(beneath))))


def _differing(writers: Mapping[str, Callable[[Any], str]], own: Sequence[Any], beneath: Sequence[Any]) -> list[str]:
    """Return what is written of the values that are not those beneath; all come in the order of ``writers``."""
    values = zip(writers.values(), own, beneath, strict=True)
    return [write(value) for write, value, under in values if value != under]


def _font(name: str | None) -> str:
    # None is what nothing could unsay: where a style has a font, so have all its letters.
    font = xml_attribute(name or "")
    return font and f'style:font-name="{font}" style:font-name-asian="{font}" style:font-name-complex="{font}"'


def _size(points: float | None) -> str:
    size = written(max(points or 0.0, 0.0))
    if size == "0":
        return ""
    return f'fo:font-size="{size}pt" style:font-size-asian="{size}pt" style:font-size-complex="{size}pt"'


def _either(attribute: str, on: str, off: str) -> Callable[[bool], str]:
    return lambda said: f'{attribute}="{on if said else off}"'


def _line(kind: str) -> Callable[[bool], str]:
    more = f'style:text-{kind}-width="auto" style:text-{kind}-color="font-color"'
    return lambda drawn: f'style:text-{kind}-style="solid" {more}' if drawn else f'style:text-{kind}-style="none"'


def _color(digits: str | None) -> str:
    return f'fo:color="#{xml_attribute(digits or "000000")}"'


#: By a face's fields, in the order in which they are written.
_OF_LETTERS: dict[str, Callable[[Any], str]] = {
    "font": _font,
    "size_pt": _size,
    "bold": _either("fo:font-weight", "bold", "normal"),
    "italic": _either("fo:font-style", "italic", "normal"),
    "underline": _line("underline"),
    "strike": _line("line-through"),
    "caps": _either("fo:text-transform", "uppercase", "none"),
    "raised": lambda raised: f'style:text-position="{_RAISED[raised]}"',
    "color": _color,
    "hidden": _either("text:display", "none", "true"),
}
_letters_of = attrgetter(*_OF_LETTERS)


@by_identity
def lines(layout: Layout, beneath: Layout) -> str:
    """Return the attributes of a ``style:paragraph-properties`` that make ``layout`` of ``beneath``."""
    if layout == beneath:
        return ""
    parts = _differing(_OF_LINES, _lines_of(layout), _lines_of(beneath))
    if (layout.line, layout.line_rule) != (beneath.line, beneath.line_rule):
        parts.append(_pitch(layout))
    return " ".join(parts)


_LINE = '"0.5pt solid #000000"'
_BORDERS = {
    "box": f'fo:border={_LINE} fo:padding-top="4pt" fo:padding-bottom="4pt" fo:padding-left="0pt" '
    'fo:padding-right="0pt" style:join-border="false"',
    "above": f'fo:border-top={_LINE} fo:padding-top="1pt"',
}


def _length(attribute: str, unit: str) -> Callable[[float], str]:
    return lambda length: f'{attribute}="{written(length)}{unit}"'


def _space(attribute: str) -> Callable[[float], str]:
    return lambda length: f'{attribute}="{written(max(length, 0.0))}pt"'


#: By a layout's fields, but for the pitch of the lines, which is two of them.
_OF_LINES: dict[str, Callable[[Any], str]] = {
    "alignment": lambda alignment: f'fo:text-align="{_ALIGNMENT[alignment]}"',
    "left_mm": _length("fo:margin-left", "mm"),
    "right_mm": _length("fo:margin-right", "mm"),
    "first_line_mm": _length("fo:text-indent", "mm"),
    "before_pt": _space("fo:margin-top"),
    "after_pt": _space("fo:margin-bottom"),
    "keep_with_next": _either("fo:keep-with-next", "always", "auto"),
    "keep_together": _either("fo:keep-together", "always", "auto"),
    "page_break_before": _either("fo:break-before", "page", "auto"),
    "border": lambda border: "" if border is None else _BORDERS[border],
}
_lines_of = attrgetter(*_OF_LINES)


def _pitch(layout: Layout) -> str:
    match layout.line_rule:
        case "exact":
            return f'fo:line-height="{written(layout.line)}pt"'
        case "at-least":
            return f'style:line-height-at-least="{written(layout.line)}pt"'
        case "multiple":
            return f'fo:line-height="{written(held(layout.line) * 100)}%"'


def mm(length: float) -> str:
    """Return a length as it is written."""
    return f"{written(length)}mm"
