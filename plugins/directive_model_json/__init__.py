"""JSON: the public contract of the model, ``directive-program/1``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_model.errors import Words
from directive_model.plugin import DataFormat, Format, Source, hookimpl

if TYPE_CHECKING:
    from directive_model import DirectiveProgram, Reading

DIRECTIVE_INTERFACE = 1


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Bring the format "json"."""
    return (
        DataFormat(
            name="json",
            suffixes=(".json",),
            media_type="application/json",
            summary=Words(
                vi="JSON theo lược đồ directive-program: toàn bộ mô hình, không mất gì",
                en="JSON by the schema directive-program: the whole model, nothing lost",
            ),
            read=_read,
            write=_write,
        ),
    )


@hookimpl
def directive_identify(head: bytes, name: str) -> str | None:  # noqa: ARG001  # the hook's own arguments
    """Know our files by the name of the schema in their first lines."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return "json" if start.startswith(b"{") and b"directive-program" in start else None


def _read(source: Source) -> Reading[DirectiveProgram]:
    from directive_model_json.read import read

    return read(source)


def _write(program: DirectiveProgram, places: bool) -> Reading[bytes]:
    from directive_model_json.write import write

    return write(program, places)
