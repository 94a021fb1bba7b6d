"""The real documents, and which second extraction shows what is in each."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import plain_docx
import plain_markup
import plain_odt
import plain_office
import plain_pdf
import plain_text
from ledger import Ledger

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"
FOLDERS = ("party", "state", "text", "torture")
#: Paths in the corpus of all documents.
PATHS = [path.relative_to(CORPUS).as_posix() for folder in FOLDERS for path in sorted((CORPUS / folder).glob("*"))]

_OLE = b"\xd0\xcf\x11\xe0"
#: By the kind of file; the kinds that are not here are for LibreOffice.
_SHOW = {
    "docx": plain_docx.show,
    "odt": plain_odt.show,
    "fodt": plain_odt.show_flat,
    "html": plain_markup.show_html,
    "md": plain_markup.show_markdown,
    "pdf": plain_pdf.show,
    "txt": plain_text.show,
}


def kind_of(path: str, data: bytes) -> str:
    """Tell by the content, and for text by the name, what a file is; the reader is not asked."""
    if data.startswith(b"PK"):
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
        return "odt" if "content.xml" in names else "docx"
    if data.startswith(_OLE):
        return "doc"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"%PDF-"):
        return "pdf"
    start = data[:2000].lower()
    if b"<office:document" in start:
        return "fodt"
    if b"<html" in start or b"<!doctype html" in start:
        return "html"
    if b'progid="word.document"' in start:
        return "doc"
    return "md" if path.endswith(".md") else "txt"


def shown(path: str, data: bytes) -> Ledger | None:
    """Return what the second extraction finds; None where LibreOffice is wanted and absent."""
    show = _SHOW.get(kind_of(path, data))
    if show is not None:
        return show(data)
    if plain_office.OFFICE is None:
        return None
    found = plain_office.converted(_FOR_OFFICE).get(Path(path).name)
    return None if found is None else plain_odt.show(found)


def _is_for_office(path: Path) -> bool:
    with path.open("rb") as file:
        return path.suffix == ".doc" or file.read(4) == _OLE


_FOR_OFFICE = tuple(CORPUS / path for path in PATHS if _is_for_office(CORPUS / path))
