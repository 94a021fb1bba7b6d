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


def order(path: Path, data: Any) -> tuple[int, ...]:
    """Return where ``path`` stands in the file: places sort by it as they follow each other there."""
    steps: list[int] = []
    for step in path:
        if isinstance(data, dict) and step in data:
            steps.append(list(data).index(str(step)))
            data = data[str(step)]
        elif isinstance(data, list) and isinstance(step, int):
            steps.append(step)
            data = data[step]
    return tuple(steps)
