"""ODT (OASIS OpenDocument 1.2 and 1.3), packed and flat: the hooks; what they need is imported when it is needed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_model import findings
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


def _write_flat(flow: Flow) -> Reading[bytes]:
    from directive_model_odt.writer import write_flat

    return write_flat(flow)


def _edit(source: Source, edits: tuple[findings.PlacedEdit, ...]) -> findings.Edited:
    from directive_model_odt.edit import edit

    return edit(source, edits)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the packed format and the flat one; either reader reads both."""
    return (
        PageFormat(
            name="odt",
            suffixes=(".odt", ".ott"),
            media_type="application/vnd.oasis.opendocument.text",
            summary=Words(
                vi="Văn bản OpenDocument (ODT) của LibreOffice: đọc và ghi, giữ số tự động, hộp chữ",
                en="OpenDocument text (ODT) of LibreOffice: read and written, with automatic numbers, text boxes",
            ),
            read=_read,
            paged=True,
            write=_write,
            edit=_edit,
        ),
        PageFormat(
            name="fodt",
            suffixes=(".fodt",),
            media_type="application/vnd.oasis.opendocument.text-flat-xml",
            summary=Words(
                vi="Văn bản OpenDocument trong một tệp XML (FODT): như ODT, không nén",
                en="OpenDocument text in one XML file (FODT): as ODT, not packed",
            ),
            read=_read,
            paged=True,
            write=_write_flat,
            edit=_edit,
        ),
    )


_SUFFIXES = (".odt", ".ott")
#: Texts, their templates and master documents; how the packed ones name themselves in their first part.
_TEXT = b"application/vnd.oasis.opendocument.text"
#: Parts of which packages of others show one near their beginning, whatever they are called: OpenDocument's own name
#: their type first.  LibreOffice writes the types of a DOCX last, and what its parts are to each other first.
_OTHERS = (b"[Content_Types].xml", b"_rels/.rels", b"word/")
#: What begins a part (APPNOTE 4.3.7), and how long that is without its name; where its flags, its size and those of
#: its name and what follows that are; and which flag says that its size stands behind it.
_PART, _HEADER, _NUMBERS, _SAID_BEHIND = b"PK\3\4", 30, ((6, 8), (18, 22), (26, 28), (28, 30)), 8
_FLAT_ROOT = rb"<(?:\w+:)?document\s[^>]*opendocument:xmlns:office:1\.0"


@hookimpl
def directive_identify(head: bytes, name: str) -> str | None:
    """Know a package by its parts in sight, and flat XML by its root; without them, by the suffix."""
    if head.startswith(_PART):
        for part, begin in _parts(head):
            if part.startswith(_OTHERS) or (part == b"mimetype" and head.startswith(b"application/", begin)):
                return "odt" if head.startswith(_TEXT, begin) else None
        return "odt" if name.lower().endswith(_SUFFIXES) else None
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return "fodt" if start.startswith(b"<") and re.search(_FLAT_ROOT, start) else None


def _parts(head: bytes) -> Iterator[tuple[bytes, int]]:
    """Yield the names of the first parts of a package, and where what each holds begins.

    From one to the next: what a part holds may be a package itself.  A part that is written in one go says how long
    it is behind itself; it is deflated, so that the word that begins the next one hardly stands in it.
    """
    at = 0
    while head.startswith(_PART, at):
        flags, size, name, extra = (int.from_bytes(head[at + one : at + two], "little") for one, two in _NUMBERS)
        begin = at + _HEADER + name + extra
        yield head[at + _HEADER : at + _HEADER + name], begin
        at = head.find(_PART, begin) if flags & _SAID_BEHIND else begin + size
