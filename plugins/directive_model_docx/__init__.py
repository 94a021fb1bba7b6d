"""DOCX (ECMA-376, ISO/IEC 29500): the hooks; what they need is imported when it is needed."""

from __future__ import annotations

from directive_model import findings
from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.kit import OLE_MAGIC, protection_of
from directive_model.plugin import Format, PageFormat, Source, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats", "directive_identify"]

DIRECTIVE_INTERFACE = 1


def _read(source: Source) -> Reading[Flow]:
    from directive_model_docx.reader import read

    return read(source)


def _write(flow: Flow) -> Reading[bytes]:
    from directive_model_docx.writer import write

    return write(flow)


def _edit(source: Source, edits: tuple[findings.PlacedEdit, ...]) -> findings.Edited:
    from directive_model_docx.edit import edit

    return edit(source, edits)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the one format of this plugin."""
    return (
        PageFormat(
            name="docx",
            suffixes=(".docx", ".docm"),
            media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            summary=Words(
                vi="Tài liệu Word (DOCX): đọc và ghi, giữ số tự động, hộp chữ, nội dung chèn có theo dõi",
                en="Word document (DOCX): read and written, with automatic numbers, text boxes, tracked insertions",
            ),
            read=_read,
            paged=True,
            write=_write,
            edit=_edit,
        ),
    )


@hookimpl
def directive_identify(head: bytes, name: str) -> str | None:
    """Know a package with Word's folder in it, or an encrypted one; without them in sight, by the suffix."""
    if head.startswith(OLE_MAGIC):
        # What is wrong with it is for the reader to say.
        return "docx" if protection_of(head) == "password" else None
    if not head.startswith(b"PK\3\4"):
        return None
    if b"word/" in head or b"word\\" in head:
        return "docx"
    # The parts may come in any order, and a large one first hides the others' names.
    return "docx" if b"[Content_Types].xml" in head and name.lower().endswith((".docx", ".docm")) else None
