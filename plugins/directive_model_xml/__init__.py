"""XML: the whole model in a namespace of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_model.errors import Words
from directive_model.plugin import DataFormat, Format, Source, hookimpl

if TYPE_CHECKING:
    from directive_model import DirectiveProgram, Reading

DIRECTIVE_INTERFACE = 1


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Bring the format "xml"."""
    return (
        DataFormat(
            name="xml",
            suffixes=(".xml",),
            media_type="application/xml",
            summary=Words(
                vi="XML theo lược đồ directive-program.xsd: toàn bộ mô hình",
                en="XML by the schema directive-program.xsd: the whole model",
            ),
            read=_read,
            write=_write,
        ),
    )


@hookimpl
def directive_identify(head: bytes, name: str) -> str | None:  # noqa: ARG001  # the hook's own arguments
    """Know our files by the namespace in their first lines, in UTF-16 too."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return "xml" if start.startswith(b"<") and b"urn:directive-model:program:" in start else None


def _read(source: Source) -> Reading[DirectiveProgram]:
    from directive_model_xml.read import read

    return read(source)


def _write(program: DirectiveProgram, places: bool) -> Reading[bytes]:
    from directive_model_xml.write import write

    return write(program, places)
