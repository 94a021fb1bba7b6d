"""What may stand in a place, as the hint of a field says it."""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

#: What people see of a value: of others Python shows where they lie in memory, another place each time.
_SHOWN = (str, bytes, int, float, NoneType)
_LONGEST = 60


class Wanted:
    """Values of certain types, certain words, or a tuple or another sequence of such things."""

    __slots__ = ("_anything", "_length", "_sequence", "_types", "_words", "items")

    def __init__(self, hint: Any) -> None:
        self._types: list[type] = []
        self._words: list[object] = []
        # How long a tuple is, where the hint says it.
        self._length: int | None = None
        # Not only a tuple: any sequence, but for words, which are sequences to Python only.
        self._sequence = False
        # The hint says what is not looked into: a type variable, a function.
        self._anything = False
        #: What may stand in a tuple, where one may stand here, or another sequence.
        self.items: Wanted | None = None
        for part in get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,):
            self._add(part)

    def _add(self, part: Any) -> None:
        origin, inside = get_origin(part), get_args(part)
        if origin is Literal:
            self._words += inside
        elif origin is tuple and inside and (inside[-1] is Ellipsis or len(set(inside)) == 1):
            self.items = Wanted(inside[0])
            self._length = None if inside[-1] is Ellipsis else len(inside)
        elif origin is Sequence:
            self.items = Wanted(inside[0])
            self._sequence = True
        elif part is None or part is NoneType:
            self._types.append(NoneType)
        elif isinstance(part, type) and part is not Any:
            self._types.append(part)
        else:
            self._anything = True

    def admits(self, value: object) -> bool:
        """Whether ``value`` may stand here; of a tuple only whether it is as long as is wanted."""
        if self._anything:
            return True
        if isinstance(value, tuple) and self.items is not None:
            return self._length in {None, len(value)}
        if self._sequence and isinstance(value, Sequence):
            return not isinstance(value, str | bytes | bytearray)
        # A bool is a number to Python only.
        if isinstance(value, bool):
            return bool in self._types
        if isinstance(value, int) and float in self._types:
            return True
        return isinstance(value, tuple(self._types)) or (isinstance(value, str) and value in self._words)

    def by_type(self, value: object) -> bool:
        """Whether all values of a type may stand here where one may: not all words may, nor tuples of any length."""
        return value is None or (not self._words and self._length is None)

    def __str__(self) -> str:
        """Return it as a hint is written: ``Paragraph | Section | Table``."""
        parts = [] if self.items is None else [self._tuple()]
        parts += [repr(word) for word in self._words]
        parts += ["None" if kind is NoneType else kind.__name__ for kind in self._types]
        return " | ".join(parts)

    def _tuple(self) -> str:
        if self._sequence:
            return f"Sequence[{self.items}]"
        return f"tuple[{', '.join([str(self.items)] * (self._length or 1))}{', ...' * (self._length is None)}]"


def shown(value: object) -> str:
    """Return what a person sees of a value, the same in each run: ``'Giao Sở Y tế báo cáo.' (str)``."""
    kind = type(value).__name__
    if value is None:
        return "None"
    if not isinstance(value, _SHOWN):
        return kind
    text = repr(value)
    return f"{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'} ({kind})"
