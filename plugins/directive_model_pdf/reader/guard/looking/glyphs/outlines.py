"""How far the outlines of letters reach, whatever a font says of them: a small letter may be drawn over the page."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Mapping
from itertools import accumulate
from operator import mul
from typing import NamedTuple

import attrs

from directive_model_pdf.reader.guard.looking.glyphs.extent import UNKNOWN, Extent
from directive_model_pdf.reader.guard.looking.glyphs.truetype import COMPOSED, NEEDED, PARTS_AT, parts_of, places_of

__all__ = ["extent_of_truetype"]

_UNITS_AT, _METRICS_AT = 18, 34
#: What a point says of itself: more that are alike follow; each of its two distances is a byte, of which another bit
#: says whether it is to be added; of those that are words that bit says that they are nothing.
_AGAIN = 0x8
_ALONG, _UP = (0x2, 0x10), (0x4, 0x20)


class Box(NamedTuple):
    """Where the points of a letter lie, in units of its font."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def far(self) -> float:
        """How far from its place it reaches."""
        return max(map(abs, self))

    def joined(self, other: Box) -> Box:
        """Return the box around both."""
        return Box(*map(min, self[:2], other[:2]), *map(max, self[2:], other[2:]))

    def moved(self, matrix: tuple[float, ...], along: float, up: float) -> Box:
        """Return the box around it when it is turned or scaled, and moved."""
        corners = [(x, y) for x in (self.left, self.right) for y in (self.bottom, self.top)]
        xs = [matrix[0] * x + matrix[2] * y + along for x, y in corners]
        ys = [matrix[1] * x + matrix[3] * y + up for x, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))


def extent_of_truetype(font: bytes, tables: Mapping[bytes, tuple[int, int]]) -> Extent:
    """Return how large the letters are; what is moved by their programs is not known.

    Raises struct.error, IndexError and ValueError where the font is broken.
    """
    if not tables.keys() >= NEEDED:
        return Extent()
    letters = places_of(font, tables)
    units = struct.unpack_from(">H", font, tables[b"head"][0] + _UNITS_AT)[0]
    if not units:
        return UNKNOWN
    boxes: dict[int, Box] = {}
    composed = {number for number, (begin, _) in letters.items() if font[begin] >= COMPOSED}
    for number in letters.keys() - composed:
        boxes[number] = _box(font, *letters[number])
    for number in composed:
        _compose(font, letters, number, boxes)
    moved = _moved(font, tables, letters)
    extent = Extent()
    for box in boxes.values():
        extent = extent.joined(Extent.of(box, units))
    return attrs.evolve(extent, reach=extent.reach + moved / units)


def _box(font: bytes, begin: int, end: int) -> Box:
    """Return where the points of a letter lie that is not composed."""
    outlines = int.from_bytes(font[begin : begin + 2], "big")
    at = begin + PARTS_AT + 2 * outlines
    if not outlines:
        return Box(0, 0, 0, 0)
    count = 1 + int.from_bytes(font[at - 2 : at], "big")
    at += 2 + int.from_bytes(font[at : at + 2], "big")
    says = bytearray()
    while len(says) < count:
        if at >= end:
            raise IndexError(at)
        says.append(font[at])
        if font[at] & _AGAIN:
            at += 1
            says += says[-1:] * font[at]
        at += 1
    del says[count:]
    xs, at = _places(says, _ALONG, font, at)
    ys, at = _places(says, _UP, font, at)
    if at > end:
        raise IndexError(at)
    return Box(xs[0], ys[0], xs[1], ys[1])


def _tables(short: int, same: int) -> tuple[bytes, bytes, bytes]:
    """Return what distances are made of by what their points say, what leaves them out, and whether to add them."""
    kinds = bytes(ord("B" if says & short else "h") for says in range(256))
    nothing = bytes(says for says in range(256) if not says & short and says & same)
    signs = bytes(255 if says & short and not says & same else 1 for says in range(256))
    return kinds, nothing, signs


_READ = {bits: _tables(*bits) for bits in (_ALONG, _UP)}


def _places(says: bytearray, bits: tuple[int, int], font: bytes, at: int) -> tuple[tuple[int, int], int]:
    """Return the least and the most of one coordinate of all points, and where the distances end."""
    kinds, nothing, signs = _READ[bits]
    # All at once, as C does it: a font has some hundred thousand points.
    form = ">" + says.translate(kinds, nothing).decode()
    distances = map(mul, struct.unpack_from(form, font, at), array("b", bytes(says.translate(signs, nothing))))
    places = list(accumulate(distances, initial=0))
    return (min(places), max(places)), at + struct.calcsize(form)


def _compose(font: bytes, letters: Mapping[int, tuple[int, int]], number: int, boxes: dict[int, Box]) -> None:
    """Find the box of a letter that is composed, after those of its parts; none is composed of itself."""
    waiting = [number]
    while waiting:
        last = waiting[-1]
        if last in boxes:
            waiting.pop()
            continue
        parts = [part for part in parts_of(font, *letters[last]) if part.letter in letters]
        missing = [part.letter for part in parts if part.letter not in boxes]
        if missing:
            waiting += missing
            continue
        waiting.pop()
        box = Box(0, 0, 0, 0)
        for part in parts:
            one = boxes[part.letter].moved(part.matrix, *(part.place or (0, 0)))
            if part.place is None:
                # One of its points is laid upon one of the others.
                far = box.far + one.far
                one = Box(one.left - far, one.bottom - far, one.right + far, one.top + far)
            box = box.joined(one)
        boxes[last] = box


def _moved(font: bytes, tables: Mapping[bytes, tuple[int, int]], letters: Mapping[int, tuple[int, int]]) -> float:
    """Return how far letters are moved along at the most: to where the table of widths says that they begin."""
    if b"hmtx" not in tables or b"hhea" not in tables:
        return 0
    begin, end = tables[b"hmtx"]
    pairs = struct.unpack_from(">H", font, tables[b"hhea"][0] + _METRICS_AT)[0]
    most = 0
    for number, (at, _) in letters.items():
        place = begin + (4 * number + 2 if number < pairs else 2 * (pairs + number))
        beside = struct.unpack_from(">h", font, place)[0] if place + 2 <= end else 0
        most = max(most, abs(beside - struct.unpack_from(">h", font, at + 2)[0]))
    return most
