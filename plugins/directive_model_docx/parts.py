"""One part of a DOCX: its XML, told of as transitional files do, and what it leads to."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from urllib.parse import unquote

import attrs
from lxml import etree

from directive_model.kit import Limits, parse_xml
from directive_model.plugin import Changes
from directive_model_docx.changes import turn_back
from directive_model_docx.names import PACKAGE_RELATIONS, STRICT
from directive_model_docx.numbers.signs import put_into_unicode

_RELATIONSHIP = f"{{{PACKAGE_RELATIONS}}}Relationship"
#: In UTF-8 the letters from U+F000 to U+F0FF, where fonts of signs have theirs, begin with one of these.
_PRIVATE, _SECOND = 0xEF, range(0x80, 0x84)
#: Relations of more bytes are held no longer than their document: what is remembered is no more than a MB.
_SMALL = 16 * 1024


@attrs.frozen(eq=False, repr=False)
class Relation:
    """What an id in a part stands for."""

    #: The last word of its type, e.g. "header"; the same in strict and transitional files.
    kind: str
    #: A part's name; for an external one the address, which is never followed.
    target: str
    external: bool


def parsed(data: bytes, source: str, part: str, limits: Limits, changes: Changes) -> etree._Element:
    """Return the root of a part as transitional files write it, as it was before the changes where they ask for that.

    ``source`` and ``part`` name it in errors.  Raises what :func:`directive_model.kit.parse_xml` raises.
    """
    root = parse_xml(data, source, part, limits)
    # By the tag too, for a part in UTF-16.
    if b"purl.oclc.org/ooxml/" in data or "/ooxml/" in str(root.tag):
        data = etree.tostring(root, encoding="utf-8")
        for strict, transitional in STRICT:
            data = data.replace(strict, transitional)
        root = parse_xml(data, source, part, limits)
    if _may_hold_signs(data):
        put_into_unicode(root)
    if changes == "original":
        turn_back(root)
    return root


def _may_hold_signs(data: bytes) -> bool:
    """Return whether letters of fonts of signs may be there."""
    if b"&#" in data:
        return True
    # One byte is found far faster than two are, and begins few other letters of what people write.
    at = data.find(_PRIVATE)
    while at >= 0:
        if data[at + 1 : at + 2] and data[at + 1] in _SECOND:
            return True
        at = data.find(_PRIVATE, at + 1)
    return False


def relations_of(data: bytes, folder: str, limits: Limits) -> dict[str, Relation]:
    """Return what the bytes of a part's relations say, by id; nobody changes it.

    Raises what :func:`directive_model.kit.parse_xml` raises, without a name of source or part.
    """
    return (_relations if len(data) <= _SMALL else _relations.__wrapped__)(data, folder, limits)


# Documents by one hand lead to parts of the same names.
@lru_cache(maxsize=64)
def _relations(data: bytes, folder: str, limits: Limits) -> dict[str, Relation]:
    relations = {}
    for element in parse_xml(data, "", "", limits).iterchildren(_RELATIONSHIP):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/" + folder, unquote(target).replace("\\", "/"))).lstrip("/")
        kind = element.get("Type", "").rsplit("/", 1)[-1]
        relations[element.get("Id", "")] = Relation(kind, target, external)
    return relations
