"""Files that Word shows in the run of the text (``w:altChunk``, 17.17.2.1): documents, web pages, RTF, plain text."""

from __future__ import annotations

import re

from directive_model_docx.embedded.html import text_of_html
from directive_model_docx.embedded.rtf import text_of_rtf

_ZIP = b"PK\3\4"
_RTF = b"{\\rtf"
_MIME = re.compile(rb"\s*(?:MIME-Version|From|Content-Type|Content-Location|Subject|Date):", re.IGNORECASE)
_TAG = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<")


def chunk_of(data: bytes) -> str | None:
    """Return the text of a chunk, a paragraph a line; None where it is a Word document itself."""
    if data.startswith(_ZIP):
        return None
    if data.lstrip().startswith(_RTF):
        return text_of_rtf(data)
    if _MIME.match(data):
        return _text_of_mail(data)
    if _TAG.match(data) or data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return text_of_html(data)
    return data.decode("utf-8", "replace")


def _text_of_mail(data: bytes) -> str:
    """Return the text of a web archive (MHT): of its pages, or of its plain parts where it has no page."""
    # Late: nobody else needs it, and it is slow to import.
    from email import message_from_bytes

    texts: dict[str, list[str]] = {"text/html": [], "text/plain": []}
    for part in message_from_bytes(data).walk():
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and part.get_content_type() in texts:
            charset = part.get_content_charset()
            is_page = part.get_content_type() == "text/html"
            text = text_of_html(payload, charset) if is_page else _decoded(payload, charset)
            texts[part.get_content_type()].append(text)
    return "\n".join(texts["text/html"] or texts["text/plain"])


def _decoded(data: bytes, charset: str | None) -> str:
    try:
        return data.decode(charset or "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")
