"""Looking into the nodes of a class: quickly, by a function that is written out for it, or slowly, with paths."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache, partial
from typing import Any

import attrs

from directive_model.model.span import Span
from directive_model.model.typed.wanted import Wanted, shown

_LEAVES = frozenset({str, int, bool, type(None)})
#: What only says where a node came from: of a span its type, for the rest is not worth the time.
_SPAN, _UNSEEN = "span", "field_spans"
#: What is looked into item by item; other sequences, which keep their items in some way of their own, are not.
_ROWS = (tuple, list)
_Look = Callable[[Any], None]


class Place:
    """What may stand in a field, or in the tuple there.

    A hint names classes that few documents need: none is looked up before there is a value to compare with it.
    """

    def __init__(self, wanted: Callable[[], Wanted]) -> None:
        self._wanted = wanted
        # Types of which any value is right, as far as they were met.
        self._known: set[type] = set()
        #: How to look into values of such types.
        self.looks: dict[type, _Look] = {}

    @cached_property
    def wanted(self) -> Wanted:
        """What may stand there."""
        return self._wanted()

    @cached_property
    def items(self) -> Place:
        """What may stand in the tuple there."""
        return Place(lambda: self.wanted.items or Wanted(Any))

    def need(self, value: Any, path: str) -> None:
        """Raise WrongType, with its path, unless ``value`` may stand there, and all that it holds in it."""
        kind = type(value)
        if kind not in self._known:
            self.need_itself(value, path)
        if isinstance(value, _ROWS):
            for at, item in enumerate(value):
                self.items.need(item, f"{path}[{at}]")
        elif kind not in _LEAVES and attrs.has(kind):
            CLASSES[kind].need(value, path)

    def look(self, value: Any) -> _Look:
        """Return how to look into ``value``, the first of its type; raise WrongType if it may not stand there."""
        self.need_itself(value, "")
        kind = type(value)
        look = self._look_into if isinstance(value, _ROWS) else CLASSES[kind].look if attrs.has(kind) else _no_look
        if kind in self._known:
            self.looks[kind] = look
        return look

    def need_itself(self, value: Any, path: str) -> None:
        """Raise WrongType, with its path, unless ``value`` may stand there, whatever it holds."""
        if not self.wanted.admits(value):
            from directive_model.errors import WrongType

            raise WrongType(path, shown(value), str(self.wanted))
        if self.wanted.by_type(value):
            self._known.add(type(value))

    def _look_into(self, values: Sequence[Any]) -> None:
        known, first = self.items.looks.get, self.items.look
        for value in values:
            (known(type(value)) or first(value))(value)


class _Class:
    """The fields of a class that hold what a node says."""

    def __init__(self, kind: type) -> None:
        self._kind = kind
        homes = _homes(kind)
        self.places = {
            field.name: Place(partial(_wanted, field.type, homes.get(field.name, kind.__module__)))
            for field in attrs.fields(kind)
        }
        self._fields = [field for field in attrs.fields(kind) if field.name != _UNSEEN]

    @cached_property
    def look(self) -> _Look:
        """Raises WrongType, without a path, unless all fields at and below a node hold what they say.

        Written out and compiled, as the codecs of JSON are, for it is called for each node that is written.
        """
        space: dict[str, Any] = {}
        lines = ["def look(node):"]
        for field in self._fields:
            place = self.places[field.name]
            lines += [f"    value = node.{field.name}", *_asked(field, place, space)]
        exec(compile("\n".join(lines), f"<look into {self._kind.__name__}>", "exec"), space)  # noqa: S102  # see above
        look: _Look = space["look"]
        return look

    def need(self, node: Any, path: str) -> None:
        """Raise WrongType, with its path, unless all fields at and below ``node`` hold what they say."""
        for field in self._fields:
            value = getattr(node, field.name)
            # What stands there where nothing was given is right.
            if value is not field.default:
                place = self.places[field.name]
                need = place.need_itself if field.name == _SPAN else place.need
                need(value, f"{path}.{field.name}" if path else field.name)


def _asked(field: attrs.Attribute[Any], place: Place, space: dict[str, Any]) -> list[str]:
    """Return the lines that look at the value of a field; what they need is put into ``space``."""
    name = field.name
    space[f"first_{name}"], space[f"known_{name}"] = place.look, place.looks.get
    if name == _SPAN:
        space["Span"] = Span
        given = "value is not None and " if field.default is None else ""
        return [f"    if {given}type(value) is not Span: first_{name}(value)"]
    called = f"(known_{name}(type(value)) or first_{name}(value))(value)"
    known = {"str": "type(value) is not str", "str | None": "value is not None and type(value) is not str"}.get(
        str(field.type)
    )
    if known is not None:
        return [f"    if {known}: first_{name}(value)"]
    lines = [f"    {called}"]
    if str(field.type).startswith("tuple["):
        # Most nodes stand in one: it is gone through here, without a call for each.
        space[f"item_{name}"], space[f"items_{name}"] = place.items.look, place.items.looks.get
        lines = [
            f"    if type(value) is tuple and known_{name}(tuple):",
            f"        for one in value: (items_{name}(type(one)) or item_{name}(one))(one)",
            f"    else: {called}",
        ]
    if field.default is attrs.NOTHING:
        return lines
    # What stands there where nothing was given is right.
    space[f"default_{name}"] = field.default
    return [f"    if value is not default_{name}:", *[f"    {line}" for line in lines]]


class _Classes(dict[type, _Class]):
    def __missing__(self, kind: type) -> _Class:
        made = self[kind] = _Class(kind)
        return made


CLASSES = _Classes()


def _no_look(_: Any) -> None:
    """Words and numbers hold nothing else."""


def _homes(kind: type) -> dict[str, str]:
    """Return by field the module of the class that declares it: there its hint is to be understood.

    A subclass of others stands in their module, which need not know any of our names.
    """
    return {
        field.name: base.__module__
        for base in reversed(kind.__mro__)
        for field in vars(base).get("__attrs_attrs__", ())
        if not field.inherited
    }


@lru_cache(maxsize=256)
def _wanted(hint: Any, module: str) -> Wanted:
    """Return what a hint says: one by one, where ``typing.get_type_hints`` asks for all of a class.

    Hints of others may name what only a type checker sees, or stand in a module that is gone: those say nothing.
    """
    if isinstance(hint, str):
        try:
            hint = eval(hint, vars(sys.modules[module]))  # noqa: S307  # of a class that is loaded
        except (KeyError, NameError, AttributeError, TypeError, SyntaxError):
            hint = Any
    return Wanted(hint)
