"""Styles that nothing of the document has: table styles without a table, and what Word may one day show of others.

A template brings a hundred table styles, ten times the letters of the document; they are left out before anything
is parsed.  Styles of every other type stay: numbering and defaults lead to them in more ways than one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

_OPEN, _CLOSE = b"<w:style ", b"</w:style>"
_ID = re.compile(rb'w:styleId="([^"]*)"')
_BASED_ON = re.compile(rb'<w:basedOn w:val="([^"]*)"')
_USED = b'<w:tblStyle w:val="'
#: How Word's list of styles shows those that the document does not have (17.7.4.5).
_LATENT, _LATENT_CLOSE = b"<w:latentStyles ", b"</w:latentStyles>"
#: A smaller part is parsed before its unused styles would be found.
LARGE = 48 * 1024
#: A larger one is held no longer than its document: what is remembered is no more than 8 MB, and the ids in that.
_LARGEST = 512 * 1024


def table_styles_in(part: bytes) -> set[bytes]:
    """Return the ids of the styles that the tables of a part name."""
    # One long word is found in less time than a pattern.
    _, *found = part.split(_USED)
    return {after[: after.find(b'"')] for after in found}


def without_unused_table_styles(styles: bytes, used: frozenset[bytes]) -> bytes:
    """Return the bytes of ``word/styles.xml`` without the table styles that are not of ``used``.

    The bytes come back as they are where they are small, or not written as office programs write them:
    another prefix than "w:", comments or CDATA (each has a "!"), an encoding other than UTF-8.
    """
    if len(styles) < LARGE or b"!" in styles:
        return styles
    if len(styles) > _LARGEST:
        return _thin.__wrapped__(styles, used)
    # What tables name that the styles do not have is the document's own, and would be remembered with them.
    return _thin(styles, used & _ids(styles))


# Documents by one template have the same styles, and to look through them takes as long as to read a page.
@lru_cache(maxsize=8)
def _ids(styles: bytes) -> frozenset[bytes]:
    """Return the ids of all styles."""
    return frozenset(_ID.findall(styles))


@lru_cache(maxsize=8)
def _thin(styles: bytes, used: frozenset[bytes]) -> bytes:
    # Each ends where a style does: one search through all of them.
    pieces = styles.split(_CLOSE)
    found = {index: style for index, piece in enumerate(pieces[:-1]) if (style := _table_style(piece)) is not None}
    if not found:
        return styles
    kept_styles = _with_bases(set(used), dict(found.values()))
    # What stands before an unused style is not of it: the defaults, the end of an empty one.
    kept = [
        piece + _CLOSE if index not in found or found[index][0] in kept_styles else piece[: piece.find(_OPEN)]
        for index, piece in enumerate(pieces[:-1])
    ]
    return b"".join([_without_latent(kept[0]), *kept[1:], pieces[-1]])


def _without_latent(head: bytes) -> bytes:
    start = head.find(_LATENT)
    end = head.find(_LATENT_CLOSE, start)
    return head[:start] + head[end + len(_LATENT_CLOSE) :] if 0 <= start < end else head


def _table_style(piece: bytes) -> tuple[bytes, bytes | None] | None:
    """Return id and base of the table style that ends ``piece``; None for the default one and what is none."""
    start = piece.find(_OPEN)
    head_end = piece.find(b">", start)
    head = piece[start:head_end]
    if start < 0 or b'w:type="table"' not in head or b"w:default=" in head or piece.find(_OPEN, head_end) >= 0:
        return None
    name = _ID.search(head)
    base = _BASED_ON.search(piece, head_end, head_end + 512)
    return None if name is None else (name[1], base[1] if base else None)


def _with_bases(used: set[bytes], bases: Mapping[bytes, bytes | None]) -> set[bytes]:
    """Return ``used`` with what its styles are based on."""
    for name in list(used):
        while (base := bases.get(name)) and base not in used:
            used.add(base)
            name = base  # noqa: PLW2901  # up the chain
    return used
