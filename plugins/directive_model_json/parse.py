"""Bytes to plain data: orjson where it is installed, else the standard library; both refuse the same."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from directive_model_json.faults.broken import broken, decoded, half_character, no_number, repeated, too_long_number
from directive_model_json.nesting import too_deep


class _NoNumberError(Exception):
    """NaN or Infinity, which Python's parser takes for numbers though JSON has no such words."""


class Twice(dict[str, Any]):
    """An object in which a key stands more than once, and which keys those are."""

    keys_twice: tuple[str, ...]


def parse(data: bytes, name: str) -> Any:
    """Return the data that ``data`` holds; ``name`` is for messages.

    Raises :class:`Unreadable` ("empty-file", "invalid-utf8", "json-broken"), :class:`InvalidData` for keys that
    stand twice in one object, and RecursionError for data nested deeper than ``nesting`` allows.
    """
    with suppress(ImportError):
        return _quick(data, name)
    return parse_carefully(data, name)


def _quick(data: bytes, name: str) -> Any:
    """Parse with orjson, which says little about faults and lets the last of like keys win in silence."""
    import orjson

    try:
        parsed = orjson.loads(data)
        # A key that was dropped is missing when written again.  Its quotes can be counted where none is disguised.
        if not _disguises(data) and orjson.dumps(parsed).count(b'"') == data.count(b'"'):
            return parsed
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        pass
    return parse_carefully(data, name)


def _disguises(data: bytes) -> bool:
    """Whether a letter may be written by its number; also where an escaped backslash stands before a "u"."""
    return b"\\" in data and any(part.startswith(b"u") for part in data.split(b"\\"))


def parse_carefully(data: bytes, name: str) -> Any:
    """As :func:`parse`, with the standard library alone."""
    text = decoded(data, name)
    twice: list[Twice] = []
    try:
        parsed = json.loads(text, object_pairs_hook=lambda pairs: _object(pairs, twice), parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise broken(error, name) from error
    except _NoNumberError as error:
        raise no_number(text, name) from error
    # An integer of thousands of digits, which Python does not convert.
    except ValueError as error:
        raise too_long_number(text, name) from error
    if too_deep(parsed):
        raise RecursionError
    if twice:
        raise repeated(parsed, name)
    if "\\u" in text and (lone := half_character(parsed, name)):
        raise lone
    return parsed


def _object(pairs: list[tuple[str, Any]], twice: list[Twice]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    keys = [key for key, _ in pairs]
    marked = Twice(made)
    marked.keys_twice = tuple(key for key in made if keys.count(key) > 1)
    twice.append(marked)
    return marked


def _refuse(_word: str) -> Any:
    raise _NoNumberError
