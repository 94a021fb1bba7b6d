"""What the classes of the model are made of, told so that codecs and schemas can be made from them."""

from __future__ import annotations

import types
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs

from directive_model.model import ReducedDate
from directive_model.model.value import Value

#: "whole" is an integer, "flag" true or false, "choice" one of a few words, "date" a ReducedDate.
ShapeKind: TypeAlias = Literal["text", "whole", "number", "flag", "choice", "date", "node"]

_PLAIN: dict[Any, ShapeKind] = {str: "text", int: "whole", float: "number", bool: "flag", ReducedDate: "date"}
#: The fields that say where a node came from: no part of what the document says.
_TRAVELLING = frozenset({"span", "field_spans"})


@attrs.frozen(eq=False, repr=False)
class Shape(Value):
    """What a field may hold."""

    kind: ShapeKind
    #: The class of a "node"; the members of a union, in its order, where there are several.
    classes: tuple[type, ...] = ()
    #: The words of a "choice" with the values that they stand for: themselves, or members of an Enum.
    words: tuple[tuple[str, Any], ...] = ()
    #: Whether None may stand there.
    optional: bool = False
    #: Whether it is a tuple of such things.
    many: bool = False
    #: How long that tuple is; None where it may have any length.
    length: int | None = None


@attrs.frozen(eq=False, repr=False)
class Member(Value):
    """A field of a class of the model."""

    name: str
    shape: Shape
    #: Whether it must be given.
    required: bool
    #: What it is where it is left out; None where it must be given.
    default: Any
    #: The least value of a "whole"; None where there is no such bound.
    least: int | None
    #: Whether the constructor takes it by name only.
    by_name: bool

    @property
    def travels(self) -> bool:
        """Whether it only says where a node came from, and may be left out."""
        return self.name in _TRAVELLING and not self.required


@cache
def members_of(kind: type) -> tuple[Member, ...]:
    """Return the fields of an attrs class, in order.  Raises TypeError for a type that no shape tells."""
    hints = get_type_hints(kind)
    return tuple(
        Member(
            name=field.name,
            shape=_shape(hints[field.name]),
            required=field.default is attrs.NOTHING,
            default=None if field.default is attrs.NOTHING else field.default,
            least=field.metadata.get("least"),
            by_name=field.kw_only,
        )
        for field in attrs.fields(kind)
    )


def tag_of(kind: type) -> str | None:
    """Return the word that tells a class of a union from its fellows, e.g. "task"; None for other classes."""
    tag = getattr(kind, "kind", None)
    return tag if isinstance(tag, str) else None


def classes_below(root: type) -> tuple[type, ...]:
    """Return ``root`` and every class that is reached from it, in the order of first mention."""
    found = {root: None}
    waiting = [root]
    while waiting:
        for member in members_of(waiting.pop(0)):
            new = [kind for kind in member.shape.classes if kind not in found]
            found.update(dict.fromkeys(new))
            waiting += new
    return tuple(found)


def _shape(hint: Any) -> Shape:
    origin, inside = get_origin(hint), get_args(hint)
    if hint in _PLAIN:
        return Shape(_PLAIN[hint])
    if origin is Literal:
        return Shape("choice", words=tuple((word, word) for word in inside))
    if origin in (Union, types.UnionType):
        return _union(tuple(part for part in inside if part is not types.NoneType), optional=types.NoneType in inside)
    if origin is tuple:
        endless = inside[-1] is Ellipsis
        return attrs.evolve(_shape(inside[0]), many=True, length=None if endless else len(inside))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Shape("choice", words=tuple((member.value, member) for member in hint))
    if attrs.has(hint):
        return Shape("node", classes=(hint,))
    raise TypeError(f"no shape tells {hint!r}")


def _union(parts: tuple[Any, ...], *, optional: bool) -> Shape:
    shape = Shape("node", classes=parts) if len(parts) > 1 else _shape(parts[0])
    return attrs.evolve(shape, optional=optional)
