"""Letters of TrueType that are composed of others (OpenType 1.9, "glyf"): how much each of them takes."""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

__all__ = ["COMPOSED", "NEEDED", "PARTS_AT", "letters_of_truetype", "parts_of", "places_of", "tables_of"]

#: An entry of the directory, behind the head of the font: a name, a checksum, where the table begins, its length.
_HEAD, _ENTRY = 12, struct.Struct(">4sIII")
NEEDED = {b"glyf", b"loca", b"head", b"maxp"}
_LETTERS_AT, _FORMAT_AT = 4, 50
#: A letter of less than no outlines is composed; behind its box are those that it is made of, or the last point of
#: each outline: a few bytes say that many points are alike.
COMPOSED, PARTS_AT, _PART = 0x80, 10, struct.Struct(">HH")
#: What a part says of itself: its place is two words, and a place, not two points; it is scaled, by one, two or four
#: numbers, and so is its place; another one follows.
_WORDS, _PLACE, _SCALES, _MORE, _PLACE_SCALED = 0x1, 0x2, ((0x8, 1), (0x40, 2), (0x80, 4)), 0x20, 0x800
_SCALED = sum(bit for bit, _ in _SCALES)
#: Places in a row that are alike, of so many bytes each.
_ALIKE = {size: re.compile(rb"(.{%d})(?:%s)*+\1*+" % (size, rb"\1" * 8), re.DOTALL) for size in (2, 4)}
#: How the numbers of a scale are written.
_ONE = 2**14
#: More than any font has to be gone through.
_MOST = 2**40


class Part(NamedTuple):
    """A letter that another is composed of."""

    letter: int
    #: None where one of its points is laid upon another.
    place: tuple[float, float] | None
    matrix: tuple[float, ...]


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
    if not tables.keys() >= NEEDED:
        # Without letters nothing is drawn; without the rest it is no font.
        return []
    letters = places_of(font, tables)
    sizes, composed = dict[int, int](), dict[int, list[int]]()
    for number, (begin, end) in letters.items():
        sizes[number] = end - begin
        if font[begin] >= COMPOSED:
            composed[number] = [letter for letter, *_ in _parts(font, begin, end)]
        else:
            sizes[number] += _points(font, begin)
    return _all_steps(composed, sizes)


def places_of(font: bytes, tables: Mapping[bytes, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Return where each letter begins and ends that has any bytes.  Raises ValueError where that is open."""
    runs, unit = _places(font, tables)
    begin, end = tables[b"glyf"]
    places = [place for place, _ in runs]
    if not places or places[-1] * unit > end - begin or sorted(places) != places:
        raise ValueError(unit)
    # Most letters of a font that is cut down to those of a document have no bytes: the next one begins where they do.
    return {last: (begin + this * unit, begin + following * unit) for (this, last), (following, _) in pairwise(runs)}


def _places(font: bytes, tables: Mapping[bytes, tuple[int, int]]) -> tuple[list[tuple[int, int]], int]:
    """Return where letters begin, and where the last one ends, in units of so many bytes.

    With each place is the number of the last letter of those in a row that begin there.  There are none where there
    are fewer than the font says.
    """
    count = struct.unpack_from(">H", font, tables[b"maxp"][0] + _LETTERS_AT)[0] + 1
    long = struct.unpack_from(">h", font, tables[b"head"][0] + _FORMAT_AT)[0] != 0
    begin, end = tables[b"loca"]
    size = 4 if long else 2
    if end - begin < count * size:
        return [], size
    alike = _ALIKE[size].finditer(font, begin, begin + count * size)
    runs = [(int.from_bytes(one[1], "big"), (one.end() - begin) // size - 1) for one in alike]
    return runs, 1 if long else 2


def parts_of(font: bytes, begin: int, end: int) -> list[Part]:
    """Return the letters that one is composed of."""
    found = list[Part]()
    for letter, says, at, scale, after in _parts(font, begin, end):
        matrix = _matrix(font[scale:after])
        found.append(Part(letter, _place(font[at:scale], says, matrix) if says & _PLACE else None, matrix))
    return found


def _parts(font: bytes, begin: int, end: int) -> list[tuple[int, int, int, int, int]]:
    """Return of each letter that one is composed of its number, what it says, and where its place and scale stand.

    The last is where the scale ends.  Raises ValueError where the font ends within a place.
    """
    found = []
    at, says = begin + PARTS_AT, _MORE
    while says & _MORE and at + _PART.size <= end:
        says, letter = _PART.unpack_from(font, at)
        at += _PART.size
        scale = at + (4 if says & _WORDS else 2)
        if scale > len(font):
            raise ValueError(scale)
        after = scale + 2 * next((numbers for bit, numbers in _SCALES if says & bit), 0) if says & _SCALED else scale
        found.append((letter, says, at, scale, after))
        at = after
    return found


def _matrix(scale: bytes) -> tuple[float, ...]:
    """Return what a part is multiplied by; as it is where the font ends within it."""
    numbers = [number / _ONE for number in struct.unpack(f">{len(scale) // 2}h", scale[: len(scale) // 2 * 2])]
    if len(numbers) == 4:  # noqa: PLR2004  # along by along, up by along, along by up, up by up
        return tuple(numbers)
    return (numbers[0], 0.0, 0.0, numbers[-1]) if numbers else (1.0, 0.0, 0.0, 1.0)


def _place(place: bytes, says: int, matrix: tuple[float, ...]) -> tuple[float, float]:
    along, up = struct.unpack(">hh" if says & _WORDS else ">bb", place)
    if says & _PLACE_SCALED:
        return along * (abs(matrix[0]) + abs(matrix[1])), up * (abs(matrix[2]) + abs(matrix[3]))
    return along, up


def _points(font: bytes, begin: int) -> int:
    """Return how many points the outlines of a letter have."""
    outlines = int.from_bytes(font[begin : begin + 2], "big")
    end = begin + PARTS_AT + 2 * outlines
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
