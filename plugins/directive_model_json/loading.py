"""Plain data to nodes: one function a class, made from the model when it is first met.

Written out and compiled because that is what reaches the goal of speed (docs/decisions/0004-json-codec.md).
Nothing is coerced.  What a function refuses it refuses without saying why: ``explain`` says it, with every other
fault, when it comes to that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from directive_model import ReducedDate
from directive_model.kit.shapes import Member, Shape, members_of, tag_of

Load = Callable[[Any], Any]

#: What a loader raises for data that are not of its shape.
REFUSALS = (KeyError, TypeError, ValueError)

#: A value of this type needs no other look.
_TYPES = {"text": "str", "whole": "int", "flag": "bool"}
#: JSON numbers beyond it are not exact everywhere (RFC 8259, 6).
_EXACT = 2**53


class _Loaders(dict[type, Load]):
    def __missing__(self, kind: type) -> Load:
        load = self[kind] = _made(kind)
        return load


#: For each class a function from plain data, as a JSON parser gives them, to a node of it.
LOADERS = _Loaders()


def _made(kind: type) -> Load:
    """Make the loader of a class: quick where every key but the places is there and no other."""
    members = members_of(kind)
    staying = tuple(member for member in members if not member.travels)
    space: dict[str, Any] = {"make": kind, "loaders": LOADERS, "complete": _completion(kind, members), **_HELPERS}
    source = "\n".join(
        [
            "def load(data):",
            "    try:",
            *_fetch(staying, tag_of(kind) is not None),
            "    except KeyError:",
            "        return load_whole(complete(data))",
            *_convert(staying, space),
            "def load_whole(data):",
            "    if True:",
            *_fetch(members, tag_of(kind) is not None),
            *_convert(members, space),
        ]
    )
    exec(compile(source, f"<loader of {kind.__name__}>", "exec"), space)  # noqa: S102  # made from the model alone
    load: Load = space["load"]
    return load


def _fetch(members: tuple[Member, ...], tagged: bool) -> list[str]:
    lines = [f"        v_{member.name} = data[{member.name!r}]" for member in members]
    return [*lines, f"        if len(data) != {len(members) + tagged}: raise KeyError"]


def _convert(members: tuple[Member, ...], space: dict[str, Any]) -> list[str]:
    lines: list[str] = []
    for member in members:
        lines += [f"    {line}" for line in _lines(f"v_{member.name}", member.shape, space)]
    arguments = [f"{member.name}=" * member.by_name + f"v_{member.name}" for member in members]
    return [*lines, f"    return make({', '.join(arguments)})"]


def _lines(value: str, shape: Shape, space: dict[str, Any]) -> list[str]:
    """Return the lines that check and convert the variable ``value``."""
    if shape.many:
        return _many(value, shape, space)
    conditions = [f"{value} is not None"] * shape.optional
    if shape.kind in _TYPES:
        conditions.append(f"type({value}) is not {_TYPES[shape.kind]}")
    lead = f"if {' and '.join(conditions)}: " if conditions else ""
    return [f"{lead}{value} = {_item(value, shape, space)}"]


def _many(value: str, shape: Shape, space: dict[str, Any]) -> list[str]:
    wrong = [f"type({value}) is not list"]
    if shape.length is not None:
        wrong.append(f"len({value}) != {shape.length}")
    lines = [
        f"if {' or '.join(wrong)}: raise ValueError",
        f"{value} = tuple([{_item('x', shape, space)} for x in {value}]) if {value} else ()",
    ]
    return [f"if {value} is not None:", *(f"    {line}" for line in lines)] if shape.optional else lines


def _item(value: str, shape: Shape, space: dict[str, Any]) -> str:
    """Return the expression that converts one thing; what it needs is put into ``space``."""
    if shape.kind == "choice":
        name = f"words_{len(space)}"
        space[name] = dict(shape.words)
        return f"{name}[{value}]"
    if shape.kind != "node":
        return f"{shape.kind}({value})"
    name = f"class_{len(space)}"
    if len(shape.classes) == 1:
        space[name] = shape.classes[0]
        return f"loaders[{name}]({value})"
    space[name] = {tag_of(kind): kind for kind in shape.classes}
    return f"loaders[{name}[{value}['kind']]]({value})"


def _completion(kind: type, members: tuple[Member, ...]) -> Callable[[Any], dict[str, Any]]:
    """Return what fills in the keys that may be left out, and refuses those that nobody knows."""
    defaults = {member.name: _default(member) for member in members if not member.required}
    known = frozenset([member.name for member in members] + ["kind"] * (tag_of(kind) is not None))
    return lambda data: _complete(data, defaults, known)


def _default(member: Member) -> Any:
    """Return the default as JSON has it: a node's own defaults follow when it is loaded in its turn."""
    if member.shape.many:
        return None if member.default is None else []
    return member.default if member.default is None or member.shape.kind != "node" else {}


def _complete(data: Any, defaults: dict[str, Any], known: frozenset[str]) -> dict[str, Any]:
    if type(data) is not dict or not data.keys() <= known:
        raise ValueError
    whole: dict[str, Any] = defaults | data
    if len(whole) != len(known):
        raise ValueError
    return whole


def _text(value: Any) -> str:
    if type(value) is not str:
        raise ValueError
    return value


def _whole(value: Any) -> int:
    """JSON does not tell 2022 from 2022.0 (RFC 8259, 6), nor does its schema."""
    if type(value) is float and value.is_integer() and abs(value) < _EXACT:
        return int(value)
    if type(value) is not int:
        raise ValueError
    return value


def _number(value: Any) -> float:
    if type(value) is not float and type(value) is not int:
        raise ValueError
    return float(value)


def _flag(value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError
    return value


def _date(value: Any) -> ReducedDate:
    return ReducedDate.parse(_text(value))


_HELPERS: dict[str, Any] = {"text": _text, "whole": _whole, "number": _number, "flag": _flag, "date": _date}
