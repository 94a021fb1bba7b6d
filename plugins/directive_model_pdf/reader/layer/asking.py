"""Pdfium asked of many letters at one go, for a page has thousands.

A call whose arguments ctypes checks takes twice as long as one whose arguments it hands on as they are: here they are
handed on, and come from this module alone.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, repeat
from typing import Any, NamedTuple, TypeAlias

from pypdfium2 import raw

__all__ = ["Shown", "boxes_of", "handed", "object_of", "objects_of", "quick", "shown"]

_Ask: TypeAlias = Callable[..., Any]
#: So many boxes are fetched before they are read, and so many looks, of which a page has few.
_ROOM, _FEW = 4096, 256


def quick(function: object, result: Any = ctypes.c_int) -> _Ask:
    """Return a function of pdfium that checks no arguments: give it pointers, references and whole numbers.

    It holds the lock of Python's threads, for it is over before another could have begun.
    """
    return ctypes.PYFUNCTYPE(result)(ctypes.cast(function, ctypes.c_void_p).value)  # type: ignore[arg-type]  # None is no function


def handed(pointer: object) -> ctypes.c_void_p:
    """Return a pointer of pdfium as quick functions take it."""
    return ctypes.cast(pointer, ctypes.c_void_p)  # type: ignore[arg-type]  # its class is made at run time


_box = quick(raw.FPDFText_GetLooseCharBox)
_object = quick(raw.FPDFText_GetTextObject, ctypes.c_void_p)
_matrix, _fill = quick(raw.FPDFText_GetMatrix), quick(raw.FPDFText_GetFillColor)
_size = quick(raw.FPDFText_GetFontSize, ctypes.c_double)
_font, _mode = quick(raw.FPDFTextObj_GetFont, ctypes.c_void_p), quick(raw.FPDFTextObj_GetTextRenderMode)


def object_of(text: ctypes.c_void_p, letter: int) -> int | None:
    """Return the address of the text object of a letter; None for one that pdfium has put in."""
    address: int | None = _object(text, letter)
    return address


def objects_of(text: ctypes.c_void_p, letters: Sequence[int]) -> list[int | None]:
    """Return the address of the text object of each of ``letters``; None for those that pdfium has put in."""
    return list(map(_object, repeat(text), letters))


def boxes_of(
    text: ctypes.c_void_p, letters: Sequence[int]
) -> tuple[list[float], list[float], list[float], list[float]]:
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


class Shown(NamedTuple):
    """How pdfium shows the letters of a text object."""

    #: Its address.
    font: int | None
    size: float
    #: The first four numbers of the matrix that letters are shown by.
    matrix: tuple[float, float, float, float]
    #: Red, green, blue and how much of them is seen, 0 to 255; None where that is not told.
    fill: tuple[int, int, int, int] | None
    #: How letters are rendered (FPDF_TEXTRENDERMODE).
    mode: int


def shown(text: ctypes.c_void_p, objects: Mapping[int, int]) -> Iterator[tuple[int, Shown]]:
    """Yield how text objects are shown, by their addresses; ``objects`` has one letter of each."""
    waiting = iter(objects.items())
    while some := list(islice(waiting, _FEW)):
        letters = [letter for _, letter in some]
        told = [ctypes.c_void_p(thing) for thing, _ in some]
        sizes, modes = map(_size, repeat(text), letters), map(_mode, told)
        looks = map(Shown, map(_font, told), sizes, _matrices(text, letters), _fills(text, letters), modes)
        yield from zip([thing for thing, _ in some], looks, strict=True)


def _matrices(text: ctypes.c_void_p, letters: Sequence[int]) -> Iterator[tuple[float, float, float, float]]:
    room, places = _room_of_matrices()
    for index, told in enumerate(map(_matrix, repeat(text), letters, places)):
        if not told:
            room[index] = raw.FS_MATRIX()
    numbers = memoryview(room).cast("B").cast("f")[: 6 * len(letters)].tolist()
    return zip(*[numbers[at::6] for at in range(4)], strict=True)


def _fills(text: ctypes.c_void_p, letters: Sequence[int]) -> list[tuple[int, int, int, int] | None]:
    room, places = _room_of_fills()
    told = list(map(_fill, repeat(text), letters, *places))
    numbers = memoryview(room).cast("B").cast("I")[: 4 * len(letters)].tolist()
    fills = zip(*[numbers[at::4] for at in range(4)], strict=True)
    return [fill if has else None for has, fill in zip(told, fills, strict=True)]


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
