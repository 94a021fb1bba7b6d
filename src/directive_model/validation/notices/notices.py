"""The codes of reports that are no rules': of files that cannot be read, of what readers and writers notice."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import attrs

from directive_model.errors import Words


@attrs.frozen(kw_only=True)
class Notice:
    """What a code means, and what to do."""

    code: str
    #: "error", why something cannot be done at all; "finding", what a reader noticed; "loss", what a writer left out.
    kind: Literal["error", "finding", "loss"]
    #: "error", "warning" or "note"; None for what ends the reading.
    severity: str | None
    meaning: Words
    remedy: Words


@cache
def notices() -> tuple[Notice, ...]:
    """Return every notice of the library and of the formats that it brings; one code may have two meanings."""
    data = tomllib.loads(Path(__file__).with_name("notices.toml").read_text(encoding="utf-8"))
    return tuple(
        Notice(
            code=entry["code"],
            kind=entry["kind"],
            severity=entry.get("severity"),
            meaning=Words(vi=entry["meaning"]["vi"], en=entry["meaning"]["en"]),
            remedy=Words(vi=entry["remedy"]["vi"], en=entry["remedy"]["en"]),
        )
        for entry in data["notices"]
    )
