"""Elements to nodes, for a tree that the schema has passed: it holds what the model can say and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import attrs

from directive_model import ReducedDate
from directive_model_xml.mapping import NAMESPACE, Part, element_of, parts_of

_Decode = Callable[[str], Any]
_Read = Callable[[Any], Any]


@attrs.define
class NoValueError(Exception):
    """An attribute whose value the schema lets pass and the model does not: a day that no month has."""

    line: int | None
    name: str
    value: str


@attrs.frozen
class _Plan:
    """What stands for what inside the element of a class."""

    #: By the attribute's name: the field, and what makes its value.
    attributes: dict[str, tuple[str, _Decode]]
    #: By the element's tag: the field, whether it is one of several, and what makes its value.
    children: dict[str, tuple[str, bool, _Read]]
    #: What the fields are that must be given and are not said.
    unsaid: dict[str, Any]


def structured(element: Any, kind: type) -> Any:
    """Return the node of class ``kind`` that ``element`` stands for.  Raises :class:`NoValueError`."""
    plan = _plan(kind)
    values = dict(plan.unsaid)
    for name, text in element.items():
        # Beside the model's own there are the version and what XML Schema itself lets stand anywhere.
        if name in plan.attributes:
            field, decode = plan.attributes[name]
            try:
                values[field] = decode(text)
            except ValueError as error:
                raise NoValueError(element.sourceline, name, text) from error
    lists: dict[str, list[Any]] = {}
    for child in element:
        field, several, read = plan.children[child.tag]
        if several:
            lists.setdefault(field, []).append(read(child))
        else:
            values[field] = read(child)
    values.update((field, tuple(items)) for field, items in lists.items())
    return kind(**values)


@cache
def _plan(kind: type) -> _Plan:
    parts = parts_of(kind)
    return _Plan(
        attributes={part.name: (part.field, _decoder(part)) for part in parts if part.form == "attribute"},
        children={tag: meaning for part in parts if part.form != "attribute" for tag, meaning in _meanings(part)},
        unsaid={part.field: () if part.member.shape.many else None for part in parts if part.member.required},
    )


def _meanings(part: Part) -> list[tuple[str, tuple[str, bool, _Read]]]:
    """Return the tags that stand for a field, and what each means."""
    classes = part.member.shape.classes
    match part.form:
        case "text" | "texts":
            return [(_tag(part.name), (part.field, part.form == "texts", _words))]
        case "node":
            return [(_tag(part.name), (part.field, False, _node(classes[0])))]
        case "nodes":
            return [(_tag(element_of(kind)), (part.field, True, _node(kind))) for kind in classes]
        case _:
            return [(_tag(part.name), (part.field, False, _list(classes)))]


def _words(element: Any) -> str:
    return element.text or ""


def _node(kind: type) -> _Read:
    return lambda element: structured(element, kind)


def _list(kinds: tuple[type, ...]) -> _Read:
    by_tag = {_tag(element_of(kind)): kind for kind in kinds}
    return lambda element: tuple([structured(child, by_tag[child.tag]) for child in element])


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _decoder(part: Part) -> _Decode:
    shape = part.member.shape
    return dict(shape.words).__getitem__ if shape.kind == "choice" else _DECODERS[shape.kind]


_DECODERS: dict[str, _Decode] = {
    "text": str,
    "whole": int,
    "date": ReducedDate.parse,
    "flag": lambda text: text.strip() in ("true", "1"),
    "number": lambda text: tuple(map(float, text.split())),
}
