"""Nodes to plain data: one function a class, made from the model when it is first met (see ``loading``)."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite
from typing import Any

from directive_model import Span
from directive_model.kit.shapes import Member, members_of, tag_of

Dump = Callable[[Any], dict[str, Any]]


class Dumpers(dict[type, Dump]):
    """For each class a function from a node to plain data, with places or without."""

    def __init__(self, *, places: bool) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, kind: type) -> Dump:
        dump = self[kind] = _dump_span if kind is Span else _made(kind, self, places=self._places)
        return dump


PLAIN = Dumpers(places=False)
PLACED = Dumpers(places=True)


def _made(kind: type, dumpers: Dumpers, *, places: bool) -> Dump:
    members = members_of(kind)
    space: dict[str, Any] = {"dumpers": dumpers, "kind": kind}
    items = [f"'kind': {tag_of(kind)!r}"] * (tag_of(kind) is not None)
    items += [f"{member.name!r}: {_expression(member, space)}" for member in members if not member.travels]
    lines = ["def dump(node):", f"    data = {{{', '.join(items)}}}"]
    # Where a thing came from is said only of things that came from somewhere.
    lines += [
        f"    if node.{member.name}: data[{member.name!r}] = {_expression(member, space)}"
        for member in members
        if member.travels and places
    ]
    source = "\n".join([*lines, "    return data"])
    exec(compile(source, f"<dumper of {kind.__name__}>", "exec"), space)  # noqa: S102  # made from the model alone
    dump: Dump = space["dump"]
    return dump


def _expression(member: Member, space: dict[str, Any]) -> str:
    """Return the expression for a field; tuples of plain things, words and numbers go as they are."""
    value, shape = f"node.{member.name}", member.shape
    if shape.kind == "date":
        return f"{value} and str({value})"
    if shape.kind != "node":
        return value
    name = f"class_{len(space)}"
    space[name] = shape.classes[0]
    if shape.many:
        of_one = f"list(map(dumpers[{name}], {value}))"
        dumped = of_one if len(shape.classes) == 1 else f"[dumpers[type(x)](x) for x in {value}]"
        return f"{dumped} if {value} else ()"
    dumped = f"dumpers[{name}]({value})"
    return f"None if {value} is None else {dumped}" if shape.optional else dumped


def _dump_span(span: Span) -> dict[str, Any]:
    """Name what is known of the place; a box that is not finite is no place, and JSON has no word for it."""
    known = {member.name: getattr(span, member.name) for member in members_of(Span)}
    if span.box is not None and not all(isfinite(edge) for edge in span.box):
        del known["box"]
    return {name: value for name, value in known.items() if value is not None}
