"""The second extraction of ODT and flat ODT: every text node below the body, and the page heads and feet.

The decisions that it shares with the reader: deleted text counts once (it is told of); a field shows what it showed
when it was saved, the numbers of pages and of notes apart; notes and comments count where they are anchored; titles
and descriptions of drawings, and who wrote a comment and when, are not on the page.
"""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

import plain_text
from ledger import Ledger

_LINES = frozenset(("p", "h", "line-break", "table-row", "table-cell", "list-item", "note", "annotation"))
_STORIES = frozenset(("body", "header", "footer", "header-left", "footer-left", "header-first", "footer-first"))
_UNREAD = frozenset(("title", "desc", "creator", "date", "creator-initials", "change-info", "page-number",
                     "page-count", "note-citation", "binary-data", "scripts", "event-listeners", "sequence-decls",
                     "variable-decls", "user-field-decls"))  # fmt: skip


def show(data: bytes) -> Ledger:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in ("content.xml", "styles.xml") if name in archive.namelist()]
        return _shown([ET.fromstring(archive.read(part)) for part in parts])


def show_flat(data: bytes) -> Ledger:
    return _shown([ET.fromstring(data)])


def _shown(roots: list[ET.Element]) -> Ledger:
    pieces: list[str] = []
    for root in roots:
        for element in root.iter():
            if _name(element) in _STORIES:
                _gather(element, pieces)
    return plain_text.of_lines("".join(pieces))


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _gather(element: ET.Element, pieces: list[str]) -> None:
    name = _name(element)
    if name in _LINES:
        pieces.append("\n")
    if name in ("s", "tab"):
        pieces.append(" ")
    if name not in _UNREAD and not name.endswith("-source"):
        pieces.append(_folded(element.text))
        for child in element:
            _gather(child, pieces)
    pieces.append(_folded(element.tail) if name != "body" else "")
    if name in _LINES:
        pieces.append("\n")


def _folded(text: str | None) -> str:
    return (text or "").replace("\n", " ")
