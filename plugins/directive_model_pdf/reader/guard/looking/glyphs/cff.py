"""Letters of CFF (Adobe Technical Note 5176), which are programs that call others: how much each of them takes."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from itertools import chain, pairwise
from operator import le

import attrs

from directive_model_pdf.reader.guard.looking.glyphs.extent import UNKNOWN, Extent
from directive_model_pdf.reader.guard.looking.glyphs.programs import sides_of

__all__ = ["extent_of_cff", "letters_of_cff"]

#: Calls of a program that all letters share, or those of one dictionary; each deeper than the one that calls it.
_CALLS, _DEEPEST = (b"\x0a", b"\x1d"), 16
#: A letter may end by drawing two others.
_LETTERS_OF_ONE = 3
_CHARSTRINGS, _PRIVATE, _SUBROUTINES, _DICTIONARIES = b"\x11", b"\x12", b"\x13", b"\x0c\x24"
#: The key that says that letters are of another kind.
_KIND = b"\x0c\x06"
#: In dictionaries: keys, of which one has a second byte; numbers by their first byte.  What is neither begins no
#: number to some and one to others.
_NEITHER = {22, 23, 24, 25, 26, 27, 31, 255}
_LAST_KEY, _ESCAPE, _REAL, _WHOLE, _TWO_BYTES, _NEGATIVE = 21, 12, 30, {28: 2, 29: 4}, 247, 251
_MOST = 2**40
#: The key that says that units of letters are others than the usual ones; and those.
_MATRIX, _UNITS = b"\x0c\x07", 1000
#: Dictionaries that have programs of their own: which letter is of which one is not looked for.
_MOST_OWNERS = 4


@attrs.frozen
class _Letters:
    """The programs of a font."""

    letters: list[bytes]
    #: Those that all letters may call, and those of each dictionary.
    shared: list[bytes]
    owned: list[list[bytes]]
    usual_units: bool


def letters_of_cff(font: bytes) -> list[int] | None:
    """Return how many bytes are gone through for each letter, at the most; None where that is open.

    Raises struct.error and IndexError where the font is broken.
    """
    if not _is_index(font, font[2]):
        return []  # nobody takes it for a font
    found = _letters(font)
    if found is None:
        return None
    steps = _steps([*found.shared, *chain(*found.owned)])
    return [min(_LETTERS_OF_ONE * steps(letter), _MOST) for letter in found.letters]


def extent_of_cff(font: bytes) -> Extent:
    """Return how large letters are when they are drawn.

    Raises struct.error, IndexError, ValueError and KeyError where that is open.
    """
    if not _is_index(font, font[2]):
        return Extent()
    found = _letters(font)
    if found is None or not found.usual_units or len(found.owned) > _MOST_OWNERS:
        return UNKNOWN
    extent = Extent()
    for own in found.owned or [[]]:
        for letter in found.letters:
            extent = extent.joined(Extent.of(sides_of(letter, own, found.shared), _UNITS))
    return extent


def _letters(font: bytes) -> _Letters | None:
    """Return the programs of a font; None where it does not say plainly where they are."""
    _, at = _index(font, font[2])
    tops, at = _index(font, at)
    _, at = _index(font, at)
    shared, _ = _index(font, at)
    top = _entries(tops[0])
    if len(tops) != 1 or top is None or len(top.get(_CHARSTRINGS, ())) != 1:
        return None
    owners = [top]
    for place in top.get(_DICTIONARIES, ()):
        of_parts = [_entries(one) for one in _index(font, place)[0]]
        if None in of_parts:
            return None
        owners += [one for one in of_parts if one is not None]
    owned = []
    for owner in owners:
        if _PRIVATE in owner:
            own = _own(font, owner[_PRIVATE])
            if own is None:
                return None
            owned += own
    letters, _ = _index(font, top[_CHARSTRINGS][0])
    return _Letters(letters, shared, owned, usual_units=not any(_MATRIX in owner for owner in owners))


def _own(font: bytes, place: tuple[int, ...]) -> list[list[bytes]] | None:
    """Return the lists of programs that a dictionary has of its own; None where it is not plain where they are."""
    if len(place) != 2:  # noqa: PLR2004  # its length and its place
        return None
    length, begin = place
    private = _entries(font[begin : begin + length])
    if private is None:
        return None
    return [_index(font, begin + one)[0] for one in private.get(_SUBROUTINES, ())]


def _steps(programs: Sequence[bytes]) -> Callable[[bytes], int]:
    """Return what tells how many bytes a program takes at the most, whichever of ``programs`` it calls."""
    if not programs:
        return len
    longest = max(map(len, programs), default=0)
    calls = max(map(_calls, programs), default=0)
    worst = longest
    for _ in range(_DEEPEST if calls else 0):
        worst = min(longest + calls * worst, _MOST)
    return lambda program: len(program) + _calls(program) * worst


def _calls(program: bytes) -> int:
    """Return how often a program calls another at the most: numbers have such bytes, too."""
    return sum(map(program.count, _CALLS))


def _is_index(font: bytes, at: int) -> bool:
    """Whether a list may begin there: it is empty, or says in one to four bytes where each of its things begins."""
    return font[at : at + 2] == b"\0\0" or font[at + 2 : at + 3] in (b"\1", b"\2", b"\3", b"\4")


def _index(font: bytes, at: int) -> tuple[list[bytes], int]:
    """Return the things of the list that begins there, and where it ends."""
    count = struct.unpack_from(">H", font, at)[0]
    if not count:
        return [], at + 2
    size, first = font[at + 2], at + 3
    places = [int.from_bytes(font[one : one + size], "big") for one in range(first, first + (count + 1) * size, size)]
    before = first + (count + 1) * size - 1
    if not _is_index(font, at) or not all(map(le, places, places[1:])) or before + places[-1] > len(font):
        raise IndexError(at)
    return [font[before + one : before + end] for one, end in pairwise(places)], before + places[-1]


def _entries(dictionary: bytes) -> dict[bytes, tuple[int, ...]] | None:
    """Return the whole numbers of a dictionary by their keys; None where it does not say plainly what they are."""
    found: dict[bytes, tuple[int, ...]] = {}
    numbers: list[int] = []
    at = 0
    while at < len(dictionary):
        byte = dictionary[at]
        if byte <= _LAST_KEY:
            key = dictionary[at : at + (2 if byte == _ESCAPE else 1)]
            if key in found or key == _KIND:
                return None
            found[key], numbers, at = tuple(numbers), [], at + len(key)
        elif byte in _NEITHER:
            return None
        elif byte == _REAL:
            end = at + 1
            while dictionary[end] & 0xF != 0xF and dictionary[end] >> 4 != 0xF:  # noqa: PLR2004  # the end of it
                end += 1
            numbers, at = [*numbers, 0], end + 1
        else:
            number, at = _number(dictionary, at)
            numbers.append(number)
    return found


def _number(dictionary: bytes, at: int) -> tuple[int, int]:
    """Return the whole number that begins there, and where it ends (table 3 of the note)."""
    byte = dictionary[at]
    if byte in _WHOLE:
        end = at + 1 + _WHOLE[byte]
        return int.from_bytes(dictionary[at + 1 : end], "big", signed=True), end
    if byte < _TWO_BYTES:
        return byte - 139, at + 1
    high = byte - 247 if byte < _NEGATIVE else 251 - byte
    low = dictionary[at + 1]
    return (high * 256 + low + 108, at + 2) if byte < _NEGATIVE else (high * 256 - low - 108, at + 2)
