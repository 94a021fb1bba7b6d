"""Letters changed within the bytes of XML, packed or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias
from xml.parsers.expat import ExpatError

import attrs

from directive_model.errors import Words
from directive_model.findings.edits import Edited, PlacedEdit, Refusal
from directive_model.flow import Flow, paragraphs_of
from directive_model.kit.limits import Limits
from directive_model.kit.mending.dyeing import can_be_dyed, dyed, sources_of
from directive_model.kit.mending.letters import LetterRules, Letters
from directive_model.kit.mending.rewriting import Rewriting
from directive_model.kit.mending.zipped import with_parts
from directive_model.kit.package import open_package

_TOO_LONG = Words(vi="tài liệu quá dài để sửa tại chỗ", en="the document is too long to be fixed in place")
_BROKEN = Words(vi="XML của tệp sai cú pháp", en="the XML of the file is not well-formed")
_ELSEWHERE = Words(vi="không tìm thấy các chữ này ở đoạn đã nêu", en="the words do not stand in that paragraph")

#: A format's reader: the page of a file, given its bytes and limits that leave room for the dyes.
_Read: TypeAlias = Callable[[bytes, Limits], Flow]


def edit_package(
    data: bytes,
    edits: Sequence[PlacedEdit],
    *,
    source: str,
    limits: Limits,
    rules: Callable[[], LetterRules],
    read: _Read,
) -> Edited:
    """Return a package with letters of its XML parts changed; every other byte of every part stays as it is.

    ``rules`` makes the format's rules for each part, ``read`` is its reader.  Refused is what cannot be done by
    changing letters alone.  Raises what :func:`directive_model.kit.open_package` and ``read`` raise.
    """
    package = open_package(data, source, limits)
    names = sorted({edit.span.part for edit in edits if edit.span.part is not None} & set(package.names))
    parts: dict[str | None, Letters | None] = {name: _letters(package.read(name), rules()) for name in names}

    def packed(changed: Mapping[str | None, bytes]) -> bytes:
        return with_parts(data, {name: part for name, part in changed.items() if name is not None}, source)

    return _edited(parts, edits, limits, packed, read)


def edit_xml(
    data: bytes, edits: Sequence[PlacedEdit], *, limits: Limits, rules: Callable[[], LetterRules], read: _Read
) -> Edited:
    """Return a file that is one XML document with letters changed; see :func:`edit_package`."""
    names = {edit.span.part for edit in edits}
    letters = _letters(data, rules())
    return _edited(
        dict.fromkeys(names, letters), edits, limits, lambda changed: next(iter(changed.values()), data), read
    )


def _letters(data: bytes, rules: LetterRules) -> Letters | None:
    """Return the letters of a part; None for one that no reader takes."""
    try:
        return Letters(data, rules)
    except (ExpatError, ValueError):
        return None


def _edited(
    scanned: Mapping[str | None, Letters | None],
    edits: Sequence[PlacedEdit],
    limits: Limits,
    packed: Callable[[Mapping[str | None, bytes]], bytes],
    read: _Read,
) -> Edited:
    parts = {name: part for name, part in scanned.items() if part is not None}
    if len(parts) < len(scanned):
        # The reader says in its own words what is wrong, where it minds.
        read(packed({}), limits)
        return Edited(packed({}), tuple(Refusal(edit, _BROKEN) for edit in edits))
    if not all(can_be_dyed(part.all) for part in parts.values()):
        return Edited(packed({}), tuple(Refusal(edit, _TOO_LONG) for edit in edits))
    page = read(packed({name: dyed(part.data, part.all) for name, part in parts.items()}), _roomier(limits))
    texts: dict[tuple[str | None, int | None], list[str]] = {}
    for paragraph in paragraphs_of(page):
        if paragraph.span is not None:
            texts.setdefault((paragraph.span.part, paragraph.span.paragraph), []).append(paragraph.text)
    rewritings = {id(part): Rewriting(part) for part in parts.values()}
    refused = []
    for edit in edits:
        part = parts.get(edit.span.part)
        reason: Words | None = _ELSEWHERE
        # Body and margins of a flat file count for themselves: the letters tell which is meant.
        for text in texts.get((edit.span.part, edit.span.paragraph), ()):
            if reason is not None and part is not None:
                reason = rewritings[id(part)].take(edit, sources_of(text, part.all))
        if reason is not None:
            refused.append(Refusal(edit, reason))
    changed = {name: rewritings[id(part)].data() for name, part in parts.items() if rewritings[id(part)].is_needed}
    return Edited(packed(changed), tuple(refused))


def _roomier(limits: Limits) -> Limits:
    """Return limits for a file of which each letter takes four bytes, and none of which is packed well."""
    return attrs.evolve(limits, source_bytes=4 * limits.source_bytes, expanded_bytes=4 * limits.expanded_bytes)
