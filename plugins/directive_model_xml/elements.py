"""Nodes to lines of XML."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import isfinite
from typing import Any

from directive_model.kit import FORBIDDEN_IN_XML, xml_attribute, xml_text
from directive_model_xml.mapping import Part, element_of, parts_of

_STEP = "  "


class Forbidden(Exception):
    """A string holds a character that XML 1.0 has no way to write."""


def append_element(lines: list[str], name: str, node: Any, *, places: bool, indent: str = "", head: str = "") -> None:
    """Append the element of a node; ``head`` is what its tag says before the attributes of the model.

    Raises :class:`Forbidden`.
    """
    kind: type = type(node)
    attributes, children = _plan(kind, places)
    tag = f"{indent}<{name}{head}"
    for field, before, encode, unsaid in attributes:
        value = getattr(node, field)
        if value is not None and value != unsaid and (text := encode(value)) is not None:
            tag += f'{before}{text}"'
    here = len(lines)
    lines.append(tag)
    for part in children:
        value = getattr(node, part.field)
        if value is not None and value != ():
            _append_part(lines, part, value, places, indent + _STEP)
    if len(lines) == here + 1:
        lines[here] += "/>"
    else:
        lines[here] += ">"
        lines.append(f"{indent}</{name}>")


def _append_part(lines: list[str], part: Part, value: Any, places: bool, indent: str) -> None:
    match part.form:
        case "text":
            lines.append(f"{indent}<{part.name}>{_text(value)}</{part.name}>")
        case "texts":
            lines += [f"{indent}<{part.name}>{_text(item)}</{part.name}>" for item in value]
        case "node":
            # Without anything to say it is what the model has by itself, but for what may be None.
            placed = places and getattr(value, "span", None) is not None
            if placed or part.member.shape.optional or value != part.member.default:
                append_element(lines, part.name, value, places=places, indent=indent)
        case "nodes":
            for item in value:
                append_element(lines, _name_of(item), item, places=places, indent=indent)
        case _:
            lines.append(f"{indent}<{part.name}>")
            for item in value:
                append_element(lines, _name_of(item), item, places=places, indent=indent + _STEP)
            lines.append(f"{indent}</{part.name}>")


def _name_of(node: Any) -> str:
    kind: type = type(node)
    return element_of(kind)


_Attribute = tuple[str, str, Callable[[Any], str | None], Any]


@cache
def _plan(kind: type, places: bool) -> tuple[tuple[_Attribute, ...], tuple[Part, ...]]:
    """Return the attributes of a class (field, text before it, encoder, what is not said) and other parts."""
    parts = [part for part in parts_of(kind) if places or not part.member.travels]
    attributes = tuple(
        (part.field, f' {part.name}="', _ENCODERS[part.member.shape.kind], _unsaid(part))
        for part in parts
        if part.form == "attribute"
    )
    return attributes, tuple(part for part in parts if part.form != "attribute")


def _unsaid(part: Part) -> Any:
    """Return the value that is left out; a choice is always said, so that who looks into the file sees it."""
    return None if part.member.shape.kind == "choice" else part.member.default


def _text(text: str) -> str:
    if FORBIDDEN_IN_XML.search(text):
        raise Forbidden
    return xml_text(text)


def _attribute(text: str) -> str:
    if FORBIDDEN_IN_XML.search(text):
        raise Forbidden
    return xml_attribute(text)


def _numbers(numbers: tuple[float, ...]) -> str | None:
    """Return None for a box that is not finite: it is no place."""
    return " ".join(map(repr, numbers)) if all(map(isfinite, numbers)) else None


_ENCODERS: dict[str, Callable[[Any], str | None]] = {
    "text": _attribute,
    "choice": str,
    "whole": str,
    "date": str,
    "flag": lambda flag: "true" if flag else "false",
    "number": _numbers,
}
