"""ODT (OASIS OpenDocument 1.2 and 1.3), packed and flat: the hooks; what they need is imported when it is needed."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Format, PageFormat, Source, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats", "directive_identify"]

DIRECTIVE_INTERFACE = 1


def _read(source: Source) -> Reading[Flow]:
    from directive_model_odt.reader import read

    return read(source)


def _write(flow: Flow) -> Reading[bytes]:
    from directive_model_odt.writer import write

    return write(flow)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the one format of this plugin."""
    return (
        PageFormat(
            name="odt",
            suffixes=(".odt", ".ott", ".fodt"),
            media_type="application/vnd.oasis.opendocument.text",
            summary=Words(
                vi="Văn bản OpenDocument (ODT, FODT) của LibreOffice: đọc; ghi ODT, với kiểu có tên",
                en="OpenDocument text (ODT, FODT) of LibreOffice: read; ODT written, with named styles",
            ),
            read=_read,
            write=_write,
        ),
    )


_SUFFIXES = (".odt", ".ott", ".fodt")
#: Texts, their templates and master documents; how the packed ones name themselves in their first part.
_TEXT = b"application/vnd.oasis.opendocument.text"
_FLAT_ROOT = b"<office:document"


@hookimpl
def directive_identify(head: bytes, name: str) -> str | None:
    """Know a package by its first part, and flat XML by its root; without them in sight, by the suffix."""
    if head.startswith(b"PK\3\4"):
        if b"mimetype" + _TEXT in head:
            return "odt"
        return "odt" if b"mimetypeapplication/" not in head and name.lower().endswith(_SUFFIXES) else None
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return "odt" if start.startswith(b"<") and _FLAT_ROOT in start and b"-content" not in start[:400] else None
