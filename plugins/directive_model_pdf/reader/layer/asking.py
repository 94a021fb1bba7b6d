"""Pdfium asked of many letters at one go, for a page has thousands.

A call whose arguments ctypes checks takes twice as long as one whose arguments it hands on as they are: here they are
handed on, and come from this module alone.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import islice, repeat
from typing import Any, TypeAlias

from pypdfium2 import raw

__all__ = ["Handed", "Packed", "Shown", "boxes_of", "handed", "object_of", "objects_of", "quick", "shown", "unpacked"]

_Ask: TypeAlias = Callable[..., Any]
#: A reference to what a pointer of pdfium points to: of all that ctypes hands on it looks at none so shortly.
Handed: TypeAlias = Any
#: How pdfium shows the letters of a text object, as it stands in memory: the address of the font, the size, how they
#: are rendered (FPDF_TEXTRENDERMODE), and two and two the first four numbers of their matrix, red and green, blue and
#: opacity.
Packed: TypeAlias = "tuple[int | None, float, int, int, int, int, int]"
#: The same, number by number; colours and opacity are 0 to 255.
Shown: TypeAlias = "tuple[int | None, float, int, float, float, float, float, int, int, int, int]"
#: So many boxes are fetched before they are read, and so many looks, of which a page has few.
_ROOM, _FEW = 4096, 256
#: Two numbers as they stand in memory.
_PAIR, _FLOATS, _SHADES = struct.Struct("=Q"), struct.Struct("=2f"), struct.Struct("=2I")


def quick(function: object, result: Any = ctypes.c_int, *taken: Any) -> _Ask:
    """Return a function of pdfium that checks no arguments: give it pointers, references and whole numbers.

    Where it is said what is ``taken``, pointers may be the addresses that others gave.
    It holds the lock of Python's threads, for it is over before another could have begun.
    """
    return ctypes.PYFUNCTYPE(result, *taken)(ctypes.cast(function, ctypes.c_void_p).value)  # type: ignore[arg-type]  # None is no function


def handed(pointer: Any) -> Handed:
    """Return a pointer of pdfium as quick functions take it."""
    return ctypes.byref(pointer.contents)


_box = quick(raw.FPDFText_GetLooseCharBox)
_object = quick(raw.FPDFText_GetTextObject, ctypes.c_void_p)
_matrix, _fill = quick(raw.FPDFText_GetMatrix), quick(raw.FPDFText_GetFillColor)
_size = quick(raw.FPDFText_GetFontSize, ctypes.c_double)
_font = quick(raw.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p)
_mode = quick(raw.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ctypes.c_void_p)


def object_of(text: Handed, letter: int) -> int | None:
    """Return the address of the text object of a letter; None for one that pdfium has put in."""
    address: int | None = _object(text, letter)
    return address


def objects_of(text: Handed, letters: Sequence[int]) -> list[int | None]:
    """Return the address of the text object of each of ``letters``; None for those that pdfium has put in."""
    return list(map(_object, repeat(text), letters))


def boxes_of(text: Handed, letters: Sequence[int]) -> tuple[list[float], list[float], list[float], list[float]]:
    """Return the left, top, right and bottom edges of ``letters`` in points, as the font says and not as ink lies."""
    room, places = _room()
    edges: list[float] = []
    waiting = iter(letters)
    while some := list(islice(waiting, _ROOM)):
        given = list(map(_box, repeat(text), some, places))
        # A letter that has no box leaves the one before where it would be written.
        for index, has in enumerate(given if not all(given) else ()):
            if not has:
                room[index] = raw.FS_RECTF()
        edges += memoryview(room).cast("B").cast("f")[: 4 * len(some)].tolist()
    return edges[0::4], edges[1::4], edges[2::4], edges[3::4]


def shown(text: Handed, objects: Mapping[int, int]) -> list[Packed]:
    """Return how text objects are shown, in their order; ``objects`` has one letter of each by its address."""
    found: list[Packed] = []
    waiting = iter(objects.items())
    while some := list(islice(waiting, _FEW)):
        things, letters = zip(*some, strict=True)
        sizes, modes = map(_size, repeat(text), letters), map(_mode, things)
        looks = (map(_font, things), sizes, modes, *_matrices(text, letters), *_fills(text, letters))
        found += zip(*looks, strict=True)
    return found


def unpacked(one: Packed) -> Shown:
    """Return what :func:`shown` gives of an object, number by number."""
    font, size, mode, *pairs = one
    across, up, warm, cold = [_PAIR.pack(pair) for pair in pairs]
    a, b, c, d = *_FLOATS.unpack(across), *_FLOATS.unpack(up)
    return font, size, mode, a, b, c, d, *_SHADES.unpack(warm), *_SHADES.unpack(cold)


def _matrices(text: Handed, letters: Sequence[int]) -> list[list[int]]:
    """Return the first four numbers of the matrices of ``letters``, two and two, one after another."""
    room, places = _room_of_matrices()
    told = list(map(_matrix, repeat(text), letters, places))
    for index, has in enumerate(told if not all(told) else ()):
        if not has:
            room[index] = raw.FS_MATRIX()
    numbers = list[int](memoryview(room).cast("B").cast("Q")[: 3 * len(letters)])
    return [numbers[0::3], numbers[1::3]]


def _fills(text: Handed, letters: Sequence[int]) -> list[list[int]]:
    """Return red and green, blue and opacity of ``letters``: black is what is not told."""
    room, places = _room_of_fills()
    told = list(map(_fill, repeat(text), letters, *places))
    for index, has in enumerate(told if not all(told) else ()):
        if not has:
            room[4 * index : 4 * index + 4] = [0, 0, 0, 255]
    numbers: list[int] = memoryview(room).cast("B").cast("Q")[: 2 * len(letters)].tolist()
    return [numbers[0::2], numbers[1::2]]


@cache
def _room() -> tuple[ctypes.Array[raw.FS_RECTF], list[Any]]:
    """Return where pdfium writes boxes, and a reference to each place in it; who asks is alone (guard.ALONE)."""
    room = (raw.FS_RECTF * _ROOM)()
    return room, [ctypes.byref(room, index * ctypes.sizeof(raw.FS_RECTF)) for index in range(_ROOM)]


@cache
def _room_of_matrices() -> tuple[ctypes.Array[raw.FS_MATRIX], list[Any]]:
    room = (raw.FS_MATRIX * _FEW)()
    return room, [ctypes.byref(room, index * ctypes.sizeof(raw.FS_MATRIX)) for index in range(_FEW)]


@cache
def _room_of_fills() -> tuple[ctypes.Array[ctypes.c_uint], list[list[Any]]]:
    room, size = (ctypes.c_uint * (4 * _FEW))(), ctypes.sizeof(ctypes.c_uint)
    return room, [[ctypes.byref(room, size * (4 * index + part)) for index in range(_FEW)] for part in range(4)]
