"""Word 97-2003 (MS-DOC), and Word's XML in one file: turned into DOCX, which another plugin reads."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.plugin import Converted, Format, PageFormat, Source, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats", "directive_identify"]

DIRECTIVE_INTERFACE = 1


def _read(source: Source) -> Reading[Converted]:
    from directive_model_doc.reader import read

    return read(source)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the one format of this plugin."""
    return (
        PageFormat(
            name="doc",
            suffixes=(".doc", ".dot"),
            media_type="application/msword",
            summary=Words(
                vi="Tài liệu Word 97–2003 (DOC), XML của Word: đọc qua DOCX",
                en="Word 97–2003 document (DOC), Word's XML in one file: read through DOCX",
            ),
            read=_read,
        ),
    )


@hookimpl
def directive_identify(head: bytes, name: str) -> str | None:
    """Know OLE files, whatever their suffix; and, for a suffix that is not true, plain text."""
    from directive_model_doc.kinds import identify

    return identify(head, name)
