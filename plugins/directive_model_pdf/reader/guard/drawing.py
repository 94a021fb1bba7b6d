"""Pages that may cost more to draw than they weigh: of more dots, shapes or masks than pages have."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_uint
from typing import TYPE_CHECKING

import attrs
from pypdfium2 import raw

from directive_model.errors import Words
from directive_model_pdf.reader.guard.laid_over import annotations_of
from directive_model_pdf.reader.guard.looking import Streams
from directive_model_pdf.reader.guard.rehearsal import costly, rehearse_drawing

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from directive_model.plugin import Source

_POINTS = 72
#: Dots of all pictures of a page, one that is drawn twice counted twice: a page at 600 dpi has 35 million.
_MOST_DOTS = 120_000_000
#: Dots of one picture, which pdfium unpacks whole: A3 at 600 dpi has 70 million.
_MOST_UNPACKED = 72_000_000
#: Shapes, and things that something shines through, which are drawn on a layer of their own.
_MOST_SHAPES, _MOST_LAYERS = 5_000, 50
#: Pieces of the outlines of shapes, times how high each shape is in dots, times the resolution: a second and a half.
_MOST_CROSSED = 8_000_000
#: Letters that are larger, in dots, are drawn each by its outlines, however many a string has; others are kept for
#: each size.  An outline may reach far beyond the height of its letter.
_LARGE = 48
#: Steps that all letters of a font take, times the sizes in which letters are drawn: six seconds at the most.
_MOST_KEPT = 2_000_000
_DEEPEST = 12
#: Dots of a JPEG in parts, which is held whole, 6 bytes a dot.
_MOST_HELD = 24_000_000
#: What may cost any time to draw, whatever stands on the page: cells and shades, masks that are drawn themselves ("G"
#: with a form), pictures whose own bytes say how large they are, and layers that are shown by an expression.
#: Not JBIG2, as office scans are: whatever its own bytes said when that was tried, it took 52 MB at the most.
_COSTLY = {"PatternType", "ShadingType", "G", "JPXDecode", "VE", "OCMD"}


def make_sure_of_drawing(page: PdfPage, number: int, dpi: float, source: Source, streams: Streams) -> None:
    """Draw ``page`` in a process of its own first, where it may cost more than pages do.

    ``streams`` is what a look at the bytes has seen.

    Raises :class:`directive_model.errors.LimitExceeded` ("page_seconds", "seconds") and
    :class:`directive_model.errors.Unreadable` ("pdf-costly").
    """
    cost = _Cost(page.get_height(), dpi / _POINTS, streams.letters)
    for thing, depth, laid_over in _things(page):
        cost.add(thing, depth, laid_over=laid_over)
        if not cost.is_small:
            break
    if cost.largest > _MOST_UNPACKED:
        raise costly(source, number, _picture_of(cost.largest))
    if not streams.plain or streams.names & _COSTLY or streams.held > _MOST_HELD or not cost.is_small:
        rehearse_drawing(source, number, dpi)


def _picture_of(dots: int) -> Words:
    millions = dots // 10**6
    return Words(
        vi=f"trang này có hình {millions} triệu điểm ảnh", en=f"this page has a picture of {millions} million dots"
    )


@attrs.define
class _Cost:
    """What drawing a page takes."""

    #: In points; and dots a point.
    height: float
    scale: float
    #: Steps that all letters of a font take.
    letters: int
    #: Dots of all pictures, and of the largest.
    dots: int = 0
    largest: int = 0
    shapes: int = 0
    layers: int = 0
    #: Lines of dots that the pieces of outlines cross.
    crossed: float = 0.0
    #: In which letters are drawn, and whether some are large.
    sizes: set[tuple[float, ...]] = attrs.field(factory=set)
    large: bool = False

    def add(self, thing: raw.FPDF_PAGEOBJECT, depth: int, *, laid_over: bool) -> None:
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            dots = _dots(thing)
            self.dots += dots
            self.largest = max(self.largest, dots)
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            # What is in a form may be drawn larger than it is there.
            high = self.height if depth or laid_over else min(_height(thing), self.height)
            self.crossed += raw.FPDFPath_CountSegments(thing) * high * self.scale**2
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            size = _size(thing)
            self.sizes.add(size)
            self.large |= depth > 0 or laid_over or _side(size) * self.scale > _LARGE
        # The letters of a page are counted when it is read; what is laid over it may be there again and again.
        self.shapes += laid_over or kind != raw.FPDF_PAGEOBJ_TEXT
        if kind == raw.FPDF_PAGEOBJ_FORM and depth == _DEEPEST:
            self.shapes += _MOST_SHAPES
        self.layers += kind == raw.FPDF_PAGEOBJ_SHADING or bool(raw.FPDFPageObj_HasTransparency(thing))

    @property
    def is_small(self) -> bool:
        few = self.dots <= _MOST_DOTS and self.shapes <= _MOST_SHAPES and self.layers <= _MOST_LAYERS
        drawn_anew = self.large or len(self.sizes) * self.letters > _MOST_KEPT
        return few and self.crossed <= _MOST_CROSSED and not drawn_anew


def _height(thing: raw.FPDF_PAGEOBJECT) -> float:
    """Return how high a thing is, in points; more than any page is where pdfium cannot tell."""
    left, bottom, right, top = (c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return float("inf")
    return top.value - bottom.value


def _size(letters: raw.FPDF_PAGEOBJECT) -> tuple[float, ...]:
    """Return how large letters are, and how they are turned."""
    size, matrix = c_float(), raw.FS_MATRIX()
    if not raw.FPDFTextObj_GetFontSize(letters, size) or not raw.FPDFPageObj_GetMatrix(letters, matrix):
        return (float("inf"),)
    return tuple(size.value * part for part in (matrix.a, matrix.b, matrix.c, matrix.d))


def _side(size: tuple[float, ...]) -> float:
    """Return how far letters of that size reach along and across the paper, the way they run or the other."""
    sides = [abs(side) for side in size]
    return max(sum(sides[:2]), sum(sides[2:]))


def _dots(picture: raw.FPDF_PAGEOBJECT) -> int:
    wide, high = c_uint(), c_uint()
    raw.FPDFImageObj_GetImagePixelSize(picture, byref(wide), byref(high))
    return wide.value * high.value


def _things(page: PdfPage) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, int, bool]]:
    """Yield what is drawn on a page, and in that; in how many forms each is, and whether it is laid over the page."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        for thing, depth in _with_parts(raw.FPDFPage_GetObject(page, index)):
            yield thing, depth, False
    for annotation in annotations_of(page):
        for index in range(raw.FPDFAnnot_GetObjectCount(annotation)):
            for thing, depth in _with_parts(raw.FPDFAnnot_GetObject(annotation, index)):
                yield thing, depth, True


def _with_parts(whole: raw.FPDF_PAGEOBJECT) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, int]]:
    waiting = [(whole, 0)]
    while waiting:
        thing, depth = waiting.pop()
        yield thing, depth
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inside = range(raw.FPDFFormObj_CountObjects(thing))
            waiting += [(raw.FPDFFormObj_GetObject(thing, index), depth + 1) for index in inside]
