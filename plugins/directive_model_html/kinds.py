"""What begins as a web page does, or as a web archive."""

from __future__ import annotations

import re

_BEFORE = r"(?:\s+|<!--.*?-->|<\?.*?\?>)*+"
_PAGE = rf"{_BEFORE}<(?:!doctype\s+html\b|html\b)"
#: A page without its frame; only where the name says so, since Markdown and text may begin with a tag, too.
_PART = rf"{_BEFORE}<(?:head|body|meta|title|style|table|div|p|center|font|h[1-6])\b"
_ARCHIVE = rb"\A(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?Content-Type:\s*multipart/related"
_NAMES = (".html", ".htm", ".xhtml", ".doc", ".xls", ".mht", ".mhtml")


def is_page(head: bytes, name: str) -> bool:
    """Whether a source that begins with ``head`` is HTML; what is named XML is left to those who read that."""
    if name.lower().endswith(".xml"):
        return False
    text = head.removeprefix(b"\xef\xbb\xbf")
    if b"\0" in text[:64]:
        text = text.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    letters = text.decode("latin-1")
    # Every file is asked: most are told apart before a pattern is compiled.
    if not letters.lstrip().startswith("<"):
        return False
    if re.match(_PAGE, letters, re.IGNORECASE | re.DOTALL):
        return True
    return name.lower().endswith(_NAMES) and re.match(_PART, letters, re.IGNORECASE | re.DOTALL) is not None


def is_archive(data: bytes) -> bool:
    """Whether ``data`` begins as a web archive (MHTML, RFC 2557) does."""
    head = data[:4096]
    return b"multipart/related" in head.lower() and re.match(_ARCHIVE, head, re.IGNORECASE) is not None
