"""JSON Pointer (RFC 6901): the place of a fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

#: The keys and indexes from the whole to a part.
Path: TypeAlias = tuple[str | int, ...]


def pointer(path: Iterable[str | int]) -> str:
    """Return ``("body", 0, "kind")`` as "/body/0/kind"; "" is the whole."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield everything in plain data with its path, in the file's order."""
    yield path, value
    if isinstance(value, dict):
        for key, item in value.items():
            yield from walk(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))


class Order:
    """The order of places in the file: paths sort by what :meth:`of` says of them as they follow each other there."""

    def __init__(self, data: Any) -> None:
        self._data = data
        self._numbers: dict[int, dict[str, int]] = {}

    def of(self, path: Path) -> tuple[int, ...]:
        """Return where ``path`` stands, a number for each step of it that is there."""
        data = self._data
        steps: list[int] = []
        for step in path:
            if isinstance(data, dict) and step in data:
                steps.append(self._number(data, str(step)))
                data = data[str(step)]
            elif isinstance(data, list) and isinstance(step, int):
                steps.append(step)
                data = data[step]
        return tuple(steps)

    def _number(self, data: dict[str, Any], key: str) -> int:
        """Return which of its keys ``key`` is; they are numbered once."""
        if id(data) not in self._numbers:
            self._numbers[id(data)] = {key: number for number, key in enumerate(data)}
        return self._numbers[id(data)][key]
