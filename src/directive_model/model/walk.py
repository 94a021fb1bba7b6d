"""One walk, which everyone uses, and which knows the path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeVar

import attrs

from directive_model.model.program import DirectiveProgram
from directive_model.model.span import FieldSpan, Span
from directive_model.model.value import Value, need_given

_STEP = r"(?:^|\.)(\w+)|\[(\d+)\]"
_Node = TypeVar("_Node")


def walk(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every node of the model at and below ``node`` with its path, parents first, in the page's order.

    Paths read ``body[1].blocks[0].sentences[2]``; the path of ``node`` itself is ``path``.  Spans are no nodes.
    Raises :class:`directive_model.errors.WrongType` for what is no node.
    """
    names = _fields(type(node), node)
    yield path, node
    for name in names:
        value = getattr(node, name)
        below = f"{path}.{name}" if path else name
        if isinstance(value, tuple):
            for index, child in enumerate(value):
                if attrs.has(type(child)):
                    yield from walk(child, f"{below}[{index}]")
        elif attrs.has(type(value)):
            yield from walk(value, below)


#: The names of the fields of each class that may hold nodes; filled as classes are met.
_FIELDS: dict[type, tuple[str, ...]] = {}


def _fields(kind: type, node: object) -> tuple[str, ...]:
    """Return the names of the fields that may hold nodes; spans travel along but are not part of the tree."""
    names = _FIELDS.get(kind)
    if names is None:
        if not attrs.has(kind):
            need_given(node, "node", Value)
        names = tuple(field.name for field in attrs.fields(kind) if field.name not in ("span", "field_spans"))
        _FIELDS[kind] = names
    return names


def node_at(root: Any, path: str) -> Any:
    """Return what stands at ``path``: a node, a tuple of nodes, or a plain value; "" is ``root`` itself.

    Raises :class:`directive_model.errors.PathNotFound`, which says how far the path leads.
    """
    return _follow(root, path)[-1]


def replace_at(root: _Node, path: str, value: Any) -> _Node:
    """Return a copy of ``root`` in which ``value`` stands at ``path``; all else is shared with the original.

    Raises :class:`directive_model.errors.PathNotFound`, and :class:`directive_model.errors.WrongType` where ``value``
    may not stand there.
    """
    steps = _steps(path)
    trail = _follow(root, path)
    _need(trail, steps, value, path)
    for step, parent in zip(reversed(steps), reversed(trail[:-1]), strict=True):
        value = (
            (*parent[:step], value, *parent[step + 1 :])
            if isinstance(step, int)
            else attrs.evolve(parent, **{step: value})
        )
    replaced: _Node = value
    return replaced


def _need(trail: list[Any], steps: list[str | int], value: Any, path: str) -> None:
    """Raise WrongType unless ``value`` may stand at the end of ``trail``."""
    from directive_model.model.typed import need_kind, need_typed, place_of

    match steps:
        case [*_, str(name)]:
            place_of(type(trail[-2]), name).need(value, path)
        case [*_, str(name), int()]:
            place_of(type(trail[-3]), name).items.need(value, path)
        case []:
            need_kind(value, type(trail[0]))
            need_typed(value)


def span_at(program: DirectiveProgram, path: str) -> Span | None:
    """Return where the thing at ``path`` came from, or where the nearest thing round it did; None if unknown.

    Raises :class:`directive_model.errors.WrongType` for what is no program, or no path.
    """
    from directive_model.errors import PathNotFound

    need_given(program, "program", DirectiveProgram)
    need_given(path, "path", str)
    fields = {entry.path: entry.span for entry in program.field_spans}
    while path:
        if path in fields:
            return fields[path]
        try:
            node = node_at(program, path)
        except PathNotFound:
            node = None
        span = getattr(node, "span", None)
        if isinstance(span, Span):
            return span
        path = re.sub(r"(?:\.\w+|\[\d+\]|^\w+)$", "", path)
    return program.span


def _steps(path: str) -> list[str | int]:
    if type(path) is not str:
        need_given(path, "path", str)
    steps: list[str | int] = []
    pattern = re.compile(_STEP)
    position = 0
    while position < len(path):
        match = pattern.match(path, position)
        if match is None:
            from directive_model.errors import PathNotFound

            raise PathNotFound(path, path[:position])
        steps.append(match[1] if match[2] is None else int(match[2]))
        position = match.end()
    return steps


def _follow(root: Any, path: str) -> list[Any]:
    """Return what stands at each step of ``path``, ``root`` first."""
    trail = [root]
    reached = ""
    for step in _steps(path):
        here = trail[-1]
        if isinstance(step, int):
            found = isinstance(here, tuple) and step < len(here)
        else:
            found = attrs.has(type(here)) and step in attrs.fields_dict(type(here))
        if not found:
            from directive_model.errors import PathNotFound

            raise PathNotFound(path, reached)
        trail.append(here[step] if isinstance(step, int) else getattr(here, step))
        reached += f"[{step}]" if isinstance(step, int) else ("." if reached else "") + step
    return trail


__all__ = ["FieldSpan", "node_at", "replace_at", "span_at", "walk"]
