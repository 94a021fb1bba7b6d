"""Letters of TrueType that are composed of others (OpenType 1.9, "glyf"): how much each of them takes."""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect
from collections.abc import Mapping
from itertools import pairwise

__all__ = ["letters_of_truetype", "tables_of"]

#: An entry of the directory, behind the head of the font: a name, a checksum, where the table begins, its length.
_HEAD, _ENTRY = 12, struct.Struct(">4sIII")
_NEEDED = {b"glyf", b"loca", b"head", b"maxp"}
_LETTERS_AT, _FORMAT_AT = 4, 50
#: A letter of less than no outlines is composed; behind its box are those that it is made of, or the last point of
#: each outline: a few bytes say that many points are alike.
_COMPOSED, _PARTS_AT, _PART = 0x80, 10, struct.Struct(">HH")
#: What a part says of itself: its place is two words; it is scaled, by one, two or four numbers; another one follows.
_WORDS, _SCALES, _MORE = 0x1, ((0x8, 2), (0x40, 4), (0x80, 8)), 0x20
#: More than any font has to be gone through.
_MOST = 2**40


def tables_of(font: bytes) -> dict[bytes, tuple[int, int]] | None:
    """Return where each table of a font begins and ends; None where one is there twice, or not whole."""
    count = struct.unpack_from(">H", font, 4)[0]
    found: dict[bytes, tuple[int, int]] = {}
    for number in range(count):
        name, _, begin, length = _ENTRY.unpack_from(font, _HEAD + number * _ENTRY.size)
        if name in found or begin + length > len(font):
            return None
        found[name] = begin, begin + length
    return found


def letters_of_truetype(font: bytes, tables: Mapping[bytes, tuple[int, int]]) -> list[int] | None:
    """Return how many bytes or points are gone through for each letter that has any; None where that is open."""
    if not tables.keys() >= _NEEDED:
        # Without letters nothing is drawn; without the rest it is no font.
        return []
    places, unit = _places(font, tables)
    begin, end = tables[b"glyf"]
    if not places or places[-1] * unit > end - begin or sorted(places) != places:
        return None
    sizes, composed = dict[int, int](), dict[int, list[int]]()
    # Most letters of a font that is cut down to those of a document have no bytes: the next one begins where they do.
    for this, following in pairwise(sorted(set(places))):
        number = bisect(places, this) - 1
        first, last = this * unit, following * unit
        sizes[number] = last - first
        if font[begin + first] >= _COMPOSED:
            composed[number] = _parts(font, begin + first, begin + last)
        else:
            sizes[number] += _points(font, begin + first)
    return _all_steps(composed, sizes)


def _places(font: bytes, tables: Mapping[bytes, tuple[int, int]]) -> tuple[list[int], int]:
    """Return where letters begin, and where the last one ends, in units of so many bytes.

    There are none where there are fewer than the font says.
    """
    count = struct.unpack_from(">H", font, tables[b"maxp"][0] + _LETTERS_AT)[0] + 1
    long = struct.unpack_from(">h", font, tables[b"head"][0] + _FORMAT_AT)[0] != 0
    begin, end = tables[b"loca"]
    size = 4 if long else 2
    if end - begin < count * size:
        return [], size
    places = array("I" if long else "H", font[begin : begin + count * size])
    if sys.byteorder == "little":
        places.byteswap()
    return places.tolist(), 1 if long else 2


def _parts(font: bytes, begin: int, end: int) -> list[int]:
    """Return the numbers of the letters that one is composed of."""
    found, at, more = list[int](), begin + _PARTS_AT, True
    while more and at + _PART.size <= end:
        says, number = _PART.unpack_from(font, at)
        found.append(number)
        at += _PART.size + (4 if says & _WORDS else 2) + next((size for bit, size in _SCALES if says & bit), 0)
        more = bool(says & _MORE)
    return found


def _points(font: bytes, begin: int) -> int:
    """Return how many points the outlines of a letter have."""
    outlines = int.from_bytes(font[begin : begin + 2], "big")
    end = begin + _PARTS_AT + 2 * outlines
    return 1 + int.from_bytes(font[end - 2 : end], "big") if outlines else 0


def _all_steps(composed: Mapping[int, list[int]], sizes: dict[int, int]) -> list[int] | None:
    """Return what each letter takes; None where one is composed of itself."""
    known: dict[int, int] = {}
    open_: set[int] = set()
    waiting = list(composed)
    while waiting:
        number = waiting[-1]
        below = [part for part in composed[number] if part in composed and part not in known]
        if number in known or not below:
            waiting.pop()
            parts = (known.get(one) or sizes.get(one, 0) + 1 for one in composed[number])
            known[number] = min(sizes[number] + sum(parts), _MOST)
            open_.discard(number)
        elif number in open_:
            return None
        else:
            open_.add(number)
            waiting += below
    return list((sizes | known).values())
