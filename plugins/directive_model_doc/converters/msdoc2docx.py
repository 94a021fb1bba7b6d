"""Word 97-2003 to DOCX by the package msdoc2docx, in a process of its own."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs

from directive_model.errors import MissingExtra, Words
from directive_model.kit import Limits
from directive_model.kit.programs import Overdue, run

#: What the converter may take: so much by itself, and so much for each byte of the document.  Measured: 30 MB, 120
#: bytes a byte; 0.2 s, 11 s a MiB.
_MEMORY, _MEMORY_PER_BYTE = 256 * 2**20, 400
_MOST_MEMORY = 2 * 2**30
_SECONDS, _SECONDS_PER_MIB = 4, 30


@attrs.frozen
class Failed(Exception):
    """A converter that could not: why, and the limit that was reached, if it was one."""

    why: Words
    #: Of :class:`directive_model.kit.Limits`, e.g. "seconds".
    limit: str | None = None


@attrs.frozen
class Conversion:
    """A DOCX, and by what it was made."""

    data: bytes
    by: str
    #: What the converter noticed, by its own codes.
    codes: tuple[str, ...] = ()


def convert(data: bytes, limits: Limits) -> Conversion:
    """Return the DOCX of a Word 97-2003 document.  Raises :class:`MissingExtra` and :class:`Failed`."""
    spec = find_spec("doc2docx")
    if spec is None or not spec.submodule_search_locations:
        raise MissingExtra("doc", "msdoc2docx")
    folder = Path(spec.submodule_search_locations[0]).parent
    with TemporaryDirectory(prefix="directive-model-") as own:
        source, target = Path(own, "source.doc"), Path(own, "target.docx")
        source.write_bytes(data)
        answer = _asked(folder, source, target, len(data), limits)
        if "codes" not in answer:
            raise _failed(answer)
        return Conversion(target.read_bytes(), f"msdoc2docx {version('msdoc2docx')}", tuple(answer["codes"]))


def _asked(folder: Path, source: Path, target: Path, size: int, limits: Limits) -> dict[str, Any]:
    memory = min(_MEMORY + _MEMORY_PER_BYTE * size, _MOST_MEMORY)
    seconds = min(limits.seconds, _SECONDS + _SECONDS_PER_MIB * size / 2**20)
    script = str(Path(__file__).with_name("child.py"))
    bounds = (str(memory), str(max(round(seconds), 1)), str(limits.expanded_bytes))
    # Neither the user's settings nor what else is installed concern it: so it starts fast.
    command = [sys.executable, "-I", "-S", script, str(folder), str(source), str(target), *bounds]
    try:
        status, printed = run(command, str(source.parent), limits.seconds)
    except Overdue:
        return {"limit": "time", "all": True}
    except OSError as error:
        return {"error": type(error).__name__, "message": str(error)}
    try:
        answer: dict[str, Any] = json.loads(printed)
    # Ended by the system, which says nothing: SIGXCPU, or out of memory.
    except ValueError:
        return {"limit": "time"} if status < 0 else {"error": "exit", "message": str(status)}
    return answer


def _failed(answer: dict[str, Any]) -> Failed:
    if "limit" in answer:
        time = answer["limit"] == "time"
        return Failed(
            Words(
                vi="msdoc2docx chuyển đổi quá lâu" if time else "msdoc2docx cần quá nhiều bộ nhớ",
                en="msdoc2docx takes too long" if time else "msdoc2docx needs too much memory",
            ),
            # Other bounds are of the converter's own, and grow with the source.
            "seconds" if "all" in answer else None,
        )
    told = f"{answer['error']}: {answer['message']}".strip(": ")
    return Failed(Words(vi=f"msdoc2docx không chuyển được ({told})", en=f"msdoc2docx cannot convert it ({told})"))
