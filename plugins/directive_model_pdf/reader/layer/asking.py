"""Pdfium asked of many letters at one go, for a page has thousands.

A call whose arguments ctypes checks takes twice as long as one whose arguments it hands on as they are: here they are
handed on, and come from this module alone.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice, repeat
from typing import Any, TypeAlias

from pypdfium2 import raw

__all__ = ["boxes_of", "handed", "objects_of", "quick"]

_Ask: TypeAlias = Callable[..., Any]
#: So many boxes are fetched before they are read.
_ROOM = 4096


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


@cache
def _room() -> tuple[ctypes.Array[raw.FS_RECTF], list[Any]]:
    """Return where pdfium writes boxes, and a reference to each place in it; who asks is alone (guard.ALONE)."""
    room = (raw.FS_RECTF * _ROOM)()
    return room, [ctypes.byref(room, index * ctypes.sizeof(raw.FS_RECTF)) for index in range(_ROOM)]
