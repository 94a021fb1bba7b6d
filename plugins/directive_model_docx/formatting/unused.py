"""Table styles that no table of the document has.

A template brings a hundred of them, ten times the letters of the document; they are left out before anything
is parsed.  Styles of every other type stay: numbering and defaults lead to them in more ways than one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_OPEN, _CLOSE = b"<w:style ", b"</w:style>"
_ID = re.compile(rb'w:styleId="([^"]*)"')
_BASED_ON = re.compile(rb'<w:basedOn w:val="([^"]*)"')
_USED = re.compile(rb'<w:tblStyle w:val="([^"]*)"')
#: A smaller part is parsed before its unused styles would be found.
_LARGE = 48 * 1024
#: What could make letters between two tags of a style mean something else.
_STRANGE = (b"<!--", b"<![CDATA[")


def without_unused_table_styles(styles: bytes, parts: Iterable[bytes]) -> bytes:
    """Return the bytes of ``word/styles.xml`` without the table styles that none of ``parts`` names.

    The bytes come back as they are where they are small, or not written as office programs write them:
    another prefix than "w:", comments, an encoding other than UTF-8.
    """
    if len(styles) < _LARGE or any(sign in styles for sign in _STRANGE):
        return styles
    found = list(_table_styles(styles))
    if not found:
        return styles
    used = {name for part in parts for name in _USED.findall(part)}
    bases = {name: base for name, base, _, _ in found}
    for name in list(used):
        while (base := bases.get(name)) and base not in used:
            used.add(base)
            name = base  # noqa: PLW2901  # up the chain
    kept: list[bytes] = []
    at = 0
    for name, _, start, end in found:
        if name not in used:
            kept.append(styles[at:start])
            at = end
    return b"".join([*kept, styles[at:]])


def _table_styles(styles: bytes) -> Iterable[tuple[bytes, bytes | None, int, int]]:
    """Yield id, base, start and end of each table style that is not the default one."""
    start = styles.find(_OPEN)
    while start >= 0:
        head_end = styles.find(b">", start)
        end = styles.find(_CLOSE, head_end)
        if head_end < 0 or end < 0:
            return
        head = styles[start:head_end]
        following = styles.find(_OPEN, head_end)
        if not head.endswith(b"/") and b'w:type="table"' in head and b"w:default=" not in head:
            end += len(_CLOSE)
            name = _ID.search(head)
            base = _BASED_ON.search(styles, head_end, min(end, head_end + 512))
            if name is not None and not 0 <= following < end:
                yield name[1], base[1] if base else None, start, end
        start = following
