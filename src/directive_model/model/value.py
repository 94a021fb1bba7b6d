"""What all values share: they are compared, hashed and shown field by field."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

import attrs

#: By class: what gives the values of the fields that count in equality.
_COMPARED: dict[type, Callable[[Any], Any]] = {}


class Value:
    """A base for frozen attrs classes that say ``eq=False, repr=False``.

    attrs would write and compile these methods for each class by itself, at every start of a process: a tenth of
    the time in which a whole conversion is done.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Whether ``other`` is of the same class and all fields that count are equal."""
        if self is other:
            return True
        if type(self) is not type(other):
            return NotImplemented
        compared = _compared(type(self))
        return bool(compared(self) == compared(other))

    def __hash__(self) -> int:
        return hash((type(self), _compared(type(self))(self)))

    def __repr__(self) -> str:
        fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(type(self))  # type: ignore[arg-type]  # a subclass is one
        told = ", ".join([f"{field.name}={getattr(self, field.name)!r}" for field in fields if field.repr])
        return f"{type(self).__qualname__}({told})"


def _compared(kind: type) -> Callable[[Any], Any]:
    known = _COMPARED.get(kind)
    if known is None:
        known = _COMPARED[kind] = attrgetter(*[field.name for field in attrs.fields(kind) if field.eq])
    return known


def need_given(value: object, name: str, *kinds: type | None) -> None:
    """Raise :class:`directive_model.errors.WrongType` with the argument's ``name`` unless ``value`` is of ``kinds``.

    None among them says that there may be none.
    """
    if not isinstance(value, tuple(type(None) if kind is None else kind for kind in kinds)):
        from directive_model.errors import WrongType
        from directive_model.model.typed.wanted import shown

        raise WrongType(name, shown(value), " | ".join("None" if kind is None else kind.__name__ for kind in kinds))


def need_whole(node: Value, *names: str) -> None:
    """Raise ValueError unless what stands in these fields of a node are whole numbers.

    A constructor asks ``type(…) is int`` in place, which nearly all pass, and calls this for what does not: for a
    member of an enumeration of numbers, which is one, or a bool, which is one to Python only.
    """
    values = [getattr(node, name) for name in names]
    if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
        told = " and ".join(names) + (" are whole numbers" if len(names) > 1 else " is a whole number")
        raise ValueError(f"{told}, not {', '.join(map(repr, values))}")


def still_open(kind: type[Value]) -> Any:
    """Return a class of the shape of a frozen ``kind`` whose instances' fields can be set.

    A frozen field costs a thousand instructions to set, and a reading makes thousands of spans, runs and paragraphs.
    What makes one of this class, sets every field and then gives it the class ``kind`` has done what the constructor
    does, at a third of the price; from there on it is as frozen as any other.
    """
    members = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(f"_Open{kind.__name__}", (kind,), members)
