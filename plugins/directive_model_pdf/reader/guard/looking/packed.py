"""The streams of a PDF, found by the word that begins them, and inflated piece by piece."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

from deflate import DeflateError, zlib_decompress

__all__ = [
    "OF_A_BYTE",
    "Ends",
    "begun",
    "ends_at",
    "filter_of",
    "inflated",
    "is_a_picture",
    "packed_objects",
    "said_before",
    "things_in",
    "torn",
]

_STREAM = re.compile(rb"stream(?<!endstream)[^\r\n]{0,64}(?:\r\n?|\n)")
#: What is inflated at a time; and what is taken of the packed bytes at first, and then: most streams are short, and
#: what is behind the end of one, or of a piece, is copied.
_PIECE, _FIRST_PACKED, _PACKED = 2**18, 2**12, 2**14
#: A stream so short is tried at one go; most become no more than so many times as long, and room that is made ready
#: for more costs what they do.
_SHORT, _OFTEN = 2**16, 8
#: Deflate makes no more of a byte: 258 bytes are two bits at the least (RFC 1951, 3.2.5).
OF_A_BYTE = 1032
#: What is inflated at a time of a stream that is not whole: what is behind two bytes, without the sum at its end.
_STEP, _RAW, _HEADER = 2**12, -15, 2
#: So many blanks may stand between a stream and the word that ends it.
_LINE_ENDS = 16
#: What is said of a stream is no longer; the number of its object is before that.
_MOST_DICTIONARY, _NUMBER, _NUMBERS = 4096, re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+$"), 32
_FILTER, _FILTERS = re.compile(rb"/Filter\s*+(?:\[\s*+)?/(\w+)\s*+(\]?)"), b"/Filter"
#: What a stream says that is a picture, and what one says that is none, whatever else it says.
_IMAGE, _NO_IMAGE = re.compile(rb"/Subtype[\s\0]*+/Image\b"), re.compile(rb"/Subtype[\s\0]*+/Form\b|/ObjStm")
#: Where a stream ends: so far on, or as another object says.
_LENGTH = re.compile(rb"/Length(?![A-Za-z0-9])(?:[\s\0]*+(\d{1,10}+)(?:[\s\0]*+(?=[/>])|[\s\0]++0[\s\0]++(R)\b))?")
#: How many objects are packed together, where the first one is, and the numbers and places of them, before it.
_COUNT, _FIRST = (re.compile(rb"/%s[\s\0]++(\d{1,7}+)[\s\0]*+[/>]" % key) for key in (b"N", b"First"))
_PLACES = re.compile(rb"(?:[\s\0]*+\d{1,10}+[\s\0]++\d{1,10}+)*+")

#: What parts numbers, names and the like from each other.
_PARTS = b" \t\r\n\f\0()<>[]{}/%"


def things_in(text: bytes) -> int:
    """Return how many numbers, names and the like there are in ``text`` at the most: each is parted from the next."""
    return len(text) - len(text.translate(None, _PARTS))


def begun(data: bytes) -> Iterator[tuple[int, int]]:
    """Return where each word stands that begins a stream, and where the stream does."""
    return (found.span() for found in _STREAM.finditer(data))


def said_before(data: bytes, end: int) -> tuple[bytes, int | None]:
    """Return what stands before a stream, and the number of its object; None where that is not in sight.

    There is nothing where the beginning is not in sight or in a string.
    """
    before, _, dictionary = data[max(end - _MOST_DICTIONARY, 0) : end].rpartition(b"obj")
    number = _NUMBER.search(before[-_NUMBERS:])
    if number is None:
        return b"", None
    return dictionary if dictionary.count(b"(") == dictionary.count(b")") else b"", int(number[1])


def filter_of(dictionary: bytes) -> bytes | None:
    """Return by which filter a stream is packed, nothing if by none; None where it is open, or there are several."""
    named = _FILTER.search(dictionary)
    if named is None:
        return None if _FILTERS in dictionary else b""
    name, alone = named.groups()
    return None if b"[" in named[0] and not alone else name


def is_a_picture(dictionary: bytes) -> bool:
    """Whether a stream of this dictionary is a picture, and not a form or packed objects as well."""
    return _IMAGE.search(dictionary) is not None and _NO_IMAGE.search(dictionary) is None


def ends_at(data: bytes, end: int, found: int) -> bool:
    """Whether a stream that says it ends at ``end`` does so where the word was ``found`` that ends streams."""
    return 0 <= found - end <= _LINE_ENDS and not data[end:found].strip()


class Ends:
    """Where the streams of a file end, which are asked for in their order."""

    def __init__(self, data: bytes) -> None:
        self._data, self._end = data, 0
        #: The numbers of objects that say how long a stream is, with where it begins and where it was taken to end.
        self.elsewhere: list[tuple[int, int, int]] = []

    def length(self, start: int) -> int:
        """Return how many bytes there are up to the word that ends streams; less than none where there is none."""
        if 0 <= self._end < start:
            self._end = self._data.find(b"endstream", start)
        return self._end - start

    def are_said(self, dictionary: bytes, start: int) -> bool:
        """Whether a stream is as long as it says: else the word that ends it may stand within it."""
        told = _LENGTH.findall(dictionary)
        if len(told) != 1 or not told[0][0]:
            return False
        number, elsewhere, end = int(told[0][0]), told[0][1], start + self.length(start)
        if elsewhere:
            self.elsewhere.append((number, start, end))
        return bool(elsewhere) or ends_at(self._data, start + number, end)


def inflated(data: bytes, start: int, length: int) -> Iterator[bytes]:
    """Yield what a stream holds, piece by piece; its word comes ``length`` bytes on, as far as is known.

    Raises zlib.error behind the last whole piece where the stream is not whole: pdfium keeps more of it than is known
    here, all of it where merely the sum at its end is wrong.
    """
    if 0 < length <= _SHORT:
        packed = data[start : start + length]
        # A third of the time, but only for what is short and whole; of anything else zlib tells more.
        for room in sorted({min(_OFTEN * length + _FIRST_PACKED, _PIECE), _PIECE}):
            with suppress(DeflateError):
                yield bytes(zlib_decompress(packed, room))
                return
    engine = zlib.decompressobj()
    ahead, left, pieces = _FIRST_PACKED, _PIECE, list[bytes]()
    while not engine.eof:
        packed = engine.unconsumed_tail
        if not packed:
            packed = data[start : start + ahead]
            if not packed:
                raise zlib.error("cut off")
            start, ahead = start + len(packed), min(4 * ahead, _PACKED)
        pieces.append(engine.decompress(packed, left))
        left -= len(pieces[-1])
        if not left:
            yield b"".join(pieces)
            left, pieces = _PIECE, []
    if pieces:
        yield b"".join(pieces)


def torn(data: bytes, start: int, most: int) -> bytes:
    """Return what a stream that is not whole holds up to its fault, which pdfium keeps; ``most`` bytes or so."""
    engine, packed, at = zlib.decompressobj(_RAW), b"", start + _HEADER
    text, before, step = bytearray(), engine.copy(), _STEP
    while len(text) < most and not engine.eof:
        if not packed:
            packed, at = data[at : at + _STEP], at + _STEP
        try:
            if not packed:
                return bytes(text + engine.flush())
            text += engine.decompress(packed, step)
            before, packed = engine.copy(), engine.unconsumed_tail
        except zlib.error:
            # What came with the fault is lost, if not asked for in halves, and halves of these.
            step //= 2
            if not step:
                break
            engine = before.copy()
    return bytes(text)


def packed_objects(dictionary: bytes, text: bytes) -> dict[int, int] | None:
    """Return where the objects begin that are packed together in a stream; None where it does not say plainly."""
    counts, firsts, places = _COUNT.findall(dictionary), _FIRST.findall(dictionary), _PLACES.match(text)
    words = list(map(int, places[0].replace(b"\0", b" ").split())) if places else []
    if len(counts) != 1 or len(firsts) != 1 or 2 * int(counts[0]) > len(words):
        return None
    # What goes on behind the last place is the first object; of two of one number it is open which one counts.
    words = words[: 2 * int(counts[0])]
    if len(set(words[::2])) < int(counts[0]):
        return None
    return {number: int(firsts[0]) + place for number, place in zip(words[::2], words[1::2], strict=True)}
