"""The words of a Word document as its own table of pieces has them: to tell of those that a converter has lost."""

from __future__ import annotations

import html
import re
import struct
from collections import Counter
from collections.abc import Iterator

from directive_model.kit import open_package
from directive_model.plugin import Source
from directive_model_doc.ole import Ole
from directive_model_doc.word import blocks_of

#: The place of the table of pieces among the places that the head lists (MS-DOC 2.5.6, fcClx).
_CLX = 33
_PLACE = struct.Struct("<II")
_COMPRESSED, _OFFSET = 0x4000_0000, 0x3FFF_FFFF
#: What begins a field, parts its instruction from its result, and ends it.
_RESULT = re.compile("\x13[^\x13-\x15]*\x14([^\x13-\x15]*)\x15")
_NO_RESULT = re.compile("\x13[^\x13-\x15]*\x15")
_DEEPEST = 16
_WORD = re.compile(r"[^\W\d_]+")
_SHOWN = re.compile(
    rb"<w:(?:t|delText)(?: [^>]*)?>([^<]*)|<w:(?:br|tab|cr|noBreakHyphen|softHyphen|sym)\b|</w:(?:p|instrText)>"
)


def lost_words(ole: Ole, docx: bytes, source: Source) -> list[str]:
    """Return the words that stand in the Word document and not in ``docx``, in order; none where nobody can tell."""
    found = Counter(_WORD.findall(_text_of(docx, source)))
    lost = []
    for word in _WORD.findall(_without_instructions(_text_of_pieces(ole))):
        if found[word] > 0:
            found[word] -= 1
        else:
            lost.append(word)
    return lost


def _text_of(docx: bytes, source: Source) -> str:
    """Return the letters of all parts, whatever shows them."""
    package = open_package(docx, source.name, source.limits)
    parts = (package.read(name) for name in package.names if name.startswith("word/") and name.endswith(".xml"))
    pieces = ((found[1] if found[1] is not None else b" ") for part in parts for found in _SHOWN.finditer(part))
    return html.unescape(b"".join(pieces).decode("utf-8", "replace"))


def _text_of_pieces(ole: Ole) -> str:
    """Return the characters of all stories, one after the other; "" where the table of pieces is not in order."""
    document = ole.stream("WordDocument")
    blocks = blocks_of(document)
    at = blocks.places + _CLX * _PLACE.size
    if at + _PLACE.size > len(document):
        return ""
    start, size = _PLACE.unpack_from(document, at)
    table = ole.stream(blocks.table)[start : start + size]
    return "".join(_pieces(table, document))[: blocks.characters]


def _pieces(table: bytes, document: bytes) -> Iterator[str]:
    """Yield the pieces of text that the table lists, in order (MS-DOC 2.9.38, Clx)."""
    at = 0
    while table[at : at + 1] == b"\1":
        at += 3 + int.from_bytes(table[at + 1 : at + 3], "little")
    if table[at : at + 1] != b"\2":
        return
    plc = table[at + 5 : at + 5 + int.from_bytes(table[at + 1 : at + 5], "little")]
    count = (len(plc) - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", plc) if count > 0 else ()
    budget = len(document)
    for index in range(count):
        length = bounds[index + 1] - bounds[index]
        (place,) = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * index + 2)
        # Each character takes a byte: pieces that claim more than that lie over each other.
        budget -= length
        if length < 0 or budget < 0:
            return
        if place & _COMPRESSED:
            start = (place & _OFFSET) // 2
            yield document[start : start + length].decode("cp1252", "replace")
        else:
            start = place & _OFFSET
            yield document[start : start + 2 * length].decode("utf-16-le", "replace")


def _without_instructions(text: str) -> str:
    for _ in range(_DEEPEST):
        text, results = _RESULT.subn(r"\1", text)
        text, empty = _NO_RESULT.subn("", text)
        if not results and not empty:
            break
    return text
