"""What is drawn on a page: lines, edges of boxes, and where pictures stand."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from itertools import repeat, tee

import pypdfium2
from pypdfium2 import raw

from directive_model_pdf.reader.layer.asking import handed, quick
from directive_model_pdf.reader.layer.paper import Paper
from directive_model_pdf.reader.sheet import Box

__all__ = ["drawn_on"]

#: What is thicker is an area, what is shorter a dot; in points.
_THICKEST, _SHORTEST = 3.0, 2.0
#: Forms in forms that are looked into.
_DEEPEST = 4
#: Drawings with more are pictures, no ruled tables.
_MOST_SEGMENTS = 2000
#: A shade so light that nobody takes it for a line: 255 is white.
_WHITE = 250


def drawn_on(page: pypdfium2.PdfPage, paper: Paper) -> tuple[tuple[Box, ...], tuple[Box, ...], tuple[Box, ...]]:
    """Return the boxes of the lines drawn on ``page``, horizontal and vertical ones, of its pictures and its areas.

    An area is filled with a shade that light letters can be seen on.
    """
    drawings = _Drawings(paper)
    drawings.read(map(_of_page, repeat(handed(page.raw)), range(raw.FPDFPage_CountObjects(page.raw))), 0)
    return tuple(drawings.strokes), tuple(drawings.pictures), tuple(drawings.areas)


_of_page, _of_form = (quick(ask, ctypes.c_void_p) for ask in (raw.FPDFPage_GetObject, raw.FPDFFormObj_GetObject))
_kind = quick(raw.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p)


class _Drawings:
    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.strokes: list[Box] = []
        self.pictures: list[Box] = []
        self.areas: list[Box] = []
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._matrix = raw.FS_MATRIX()

    def read(self, addresses: Iterable[int], depth: int) -> None:
        things, same = tee(addresses)
        for address, found in zip(things, map(_kind, same), strict=True):
            # Most of what pages have are letters, which are read elsewhere.
            if found == raw.FPDF_PAGEOBJ_TEXT:
                continue
            told = ctypes.c_void_p(address)
            thing = ctypes.cast(told, raw.FPDF_PAGEOBJECT)
            if found == raw.FPDF_PAGEOBJ_PATH:
                self._path(thing)
            elif found == raw.FPDF_PAGEOBJ_IMAGE:
                self.pictures.append(self.paper.box(*self._bounds(thing)))
            elif found == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                self.read(map(_of_form, repeat(told), range(raw.FPDFFormObj_CountObjects(thing))), depth + 1)

    def _bounds(self, thing: object) -> tuple[float, float, float, float]:
        left, bottom, right, top = self._edges
        raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
        return left.value, bottom.value, right.value, top.value

    def _path(self, thing: object) -> None:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(thing, fill, stroke)
        if not (fill.value or stroke.value):
            return
        left, bottom, right, top = self._bounds(thing)
        thick = min(right - left, top - bottom)
        if thick > _THICKEST and fill.value and not self._is_white(thing, stroked=False):
            self.areas.append(self.paper.box(left, bottom, right, top))
        if self._is_white(thing, stroked=bool(stroke.value)):
            return
        if thick <= _THICKEST:
            self._line(left, bottom, right, top)
        elif stroke.value and raw.FPDFPath_CountSegments(thing) <= _MOST_SEGMENTS:
            for edge in self._segments(thing):
                self._line(*edge)

    def _line(self, left: float, bottom: float, right: float, top: float) -> None:
        wide, high = right - left, top - bottom
        if min(wide, high) <= min(_THICKEST, max(wide, high) / 2) and max(wide, high) >= _SHORTEST:
            self.strokes.append(self.paper.box(left, bottom, right, top))

    def _segments(self, thing: object) -> Iterator[tuple[float, float, float, float]]:
        """Yield the straight pieces of a path."""
        matrix = self._matrix
        raw.FPDFPageObj_GetMatrix(thing, matrix)
        x, y = ctypes.c_float(), ctypes.c_float()
        start = before = (0.0, 0.0)
        for index in range(raw.FPDFPath_CountSegments(thing)):
            segment = raw.FPDFPath_GetPathSegment(thing, index)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            here = (
                matrix.a * x.value + matrix.c * y.value + matrix.e,
                matrix.b * x.value + matrix.d * y.value + matrix.f,
            )
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == raw.FPDF_SEGMENT_MOVETO:
                start = here
            elif kind == raw.FPDF_SEGMENT_LINETO:
                yield _edge(before, here)
            if raw.FPDFPathSegment_GetClose(segment):
                yield _edge(here, start)
                here = start
            before = here

    def _is_white(self, thing: object, *, stroked: bool) -> bool:
        colors = [ctypes.c_uint() for _ in range(4)]
        ask = raw.FPDFPageObj_GetStrokeColor if stroked else raw.FPDFPageObj_GetFillColor
        if not ask(thing, *colors):
            return False
        *shades, alpha = [color.value for color in colors]
        return alpha == 0 or min(shades) >= _WHITE


def _edge(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float, float, float]:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])
