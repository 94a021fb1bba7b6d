"""JSON to a program: the quick way where all is well, a full explanation where it is not.

Nodes get the places that the file itself holds, if any: making one for each node out of its JSON Pointer would
cost more than reading does, and a finding's path says the same (``body[0].label`` is ``/body/0/label``).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from directive_model import DirectiveProgram, Reading
from directive_model.errors import Unreadable, Words
from directive_model.plugin import Source
from directive_model_json.loading import LOADERS, REFUSALS
from directive_model_json.parse import parse, parse_carefully
from directive_model_json.write import SCHEMA

#: From here on the collector's rounds through what is being built are a good part of the time (packages.md).
_LARGE = 2**18


def read(source: Source) -> Reading[DirectiveProgram]:
    """Return the program.

    Raises :class:`Unreadable` ("empty-file", "invalid-utf8", "json-broken", "json-too-deep"),
    :class:`InvalidData`, which names every fault, and :class:`LimitExceeded`.
    """
    source.hold_size()
    data = source.data.removeprefix(b"\xef\xbb\xbf")
    with _collector_resting(len(data)):
        try:
            program = _structured(parse(data, source.name)) or _structured_carefully(data, source.name)
        except RecursionError as error:
            raise _too_deep(source.name) from error
    return Reading(program)


def _structured_carefully(data: bytes, name: str) -> DirectiveProgram:
    """Try again with the standard library's parser, which keeps integers whole; then explain."""
    program = _structured(parse_carefully(data, name))
    if program is None:
        from directive_model_json.faults.explain import explained

        raise explained(parse_carefully(data, name), name)
    return program


def _structured(parsed: Any) -> DirectiveProgram | None:
    """Return the program; None where the data are none."""
    if type(parsed) is not dict or parsed.pop("schema", None) != SCHEMA:
        return None
    try:
        program: DirectiveProgram = LOADERS[DirectiveProgram](parsed)
    except REFUSALS:
        return None
    return program


@contextmanager
def _collector_resting(size: int) -> Iterator[None]:
    """Let no collection run while a large file is read: nothing that is built can be garbage yet."""
    rests = size >= _LARGE and gc.isenabled()
    if rests:
        gc.disable()
    try:
        yield
    finally:
        if rests:
            gc.enable()


def _too_deep(name: str) -> Unreadable:
    return Unreadable(
        "json-too-deep",
        Words(vi="các cấp lồng nhau quá sâu", en="it is nested too deep"),
        Words(
            vi="hãy bớt số cấp lồng nhau; chương trình thật không cần đến một trăm cấp",
            en="nest less; no real program needs a hundred levels",
        ),
        name,
    )
