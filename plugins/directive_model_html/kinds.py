"""What begins as a web page does, or as a web archive."""

from __future__ import annotations

import re

_BEFORE = r"(?:\s+|<!--.*?-->|<\?.*?\?>)*+"
_PAGE = re.compile(rf"{_BEFORE}<(?:!doctype\s+html\b|html\b)", re.IGNORECASE | re.DOTALL)
#: A page without its frame; only where the name says so, since Markdown and text may begin with a tag, too.
_PART = re.compile(
    rf"{_BEFORE}<(?:head|body|meta|title|style|table|div|p|center|font|h[1-6])\b", re.IGNORECASE | re.DOTALL
)
_ARCHIVE = re.compile(
    rb"\A(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?Content-Type:\s*multipart/related", re.IGNORECASE
)
_NAMES = (".html", ".htm", ".xhtml", ".doc", ".xls", ".mht", ".mhtml")


def is_page(head: bytes, name: str) -> bool:
    """Whether a source that begins with ``head`` is HTML; what is named XML is left to those who read that."""
    if name.lower().endswith(".xml"):
        return False
    text = head.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in text[:64]:
        text = text.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    letters = text.decode("latin-1")
    if _PAGE.match(letters):
        return True
    return name.lower().endswith(_NAMES) and _PART.match(letters) is not None


def is_archive(data: bytes) -> bool:
    """Whether ``data`` begins as a web archive (MHTML, RFC 2557) does."""
    return _ARCHIVE.match(data[:4096]) is not None
