"""A program as JSON: two blanks of indent, letters as they are, a line feed at the end."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import Any

from directive_model import DirectiveProgram, Reading
from directive_model.kit.characters import data_of
from directive_model_json.dumping import PLACED, PLAIN
from directive_model_json.nesting import too_deep

SCHEMA = "directive-program/1"

#: Halves of a pair: no letter, and UTF-8 has no bytes for them.
_SURROGATES = re.compile("[\ud800-\udfff]")


def write(program: DirectiveProgram, places: bool) -> Reading[bytes]:
    """Return the bytes, and a finding for every string that held half a character.

    The bytes are the same whether orjson is installed or not.  Raises :class:`Unwritable` for a program whose
    sections are nested deeper than ``nesting`` allows.
    """
    return data_of(program, "json", lambda one: _bytes(one, places), _SURROGATES, UnicodeEncodeError)


def _bytes(program: DirectiveProgram, places: bool) -> bytes:
    data = {"schema": SCHEMA, **(PLACED if places else PLAIN)[DirectiveProgram](program)}
    # orjson writes some numbers of a place otherwise (1e16, not 1e+16); a program has no such numbers.
    if not places:
        with suppress(ImportError):
            return _quick(data)
    return _plain(data)


def _quick(data: dict[str, Any]) -> bytes:
    import orjson

    try:
        return orjson.dumps(data, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    # Nested too deep, half a character, or what JSON can say all the same: an integer beyond 64 bits.
    except orjson.JSONEncodeError:
        return _plain(data)


def _plain(data: dict[str, Any]) -> bytes:
    if too_deep(data):
        raise RecursionError
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False).encode() + b"\n"
