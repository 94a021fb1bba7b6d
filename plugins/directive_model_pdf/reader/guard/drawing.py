"""Pages that may cost more to draw than they weigh: of more dots, shapes or masks than pages have."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_uint
from typing import TYPE_CHECKING

import attrs
from pypdfium2 import raw

from directive_model.errors import Words
from directive_model_pdf.reader.guard.laid_over import annotations_of
from directive_model_pdf.reader.guard.looking import names_are_hidden
from directive_model_pdf.reader.guard.rehearsal import costly, rehearse_drawing

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from directive_model.plugin import Source

#: Dots of all pictures of a page, one that is drawn twice counted twice: a page at 600 dpi has 35 million.
_MOST_DOTS = 120_000_000
#: Dots of one picture, which pdfium unpacks whole: A3 at 600 dpi has 70 million.
_MOST_UNPACKED = 72_000_000
#: Shapes, and things that something shines through, which are drawn on a layer of their own.
_MOST_SHAPES, _MOST_LAYERS = 5_000, 50
_DEEPEST = 4
#: A cell that is drawn over and over (ISO 32000-1, 8.7.3).
_CELLS = b"/PatternType"


def make_sure_of_drawing(page: PdfPage, number: int, dpi: float, source: Source) -> None:
    """Draw ``page`` in a process of its own first, where it may cost more than pages do.

    Raises :class:`directive_model.errors.LimitExceeded` ("page_seconds", "seconds") and
    :class:`directive_model.errors.Unreadable` ("pdf-costly").
    """
    cost = _Cost()
    for thing, laid_over in _things(page):
        cost.add(thing, laid_over=laid_over)
        if not cost.is_small:
            break
    if cost.largest > _MOST_UNPACKED:
        raise costly(source, number, _picture_of(cost.largest))
    if _CELLS in source.data or names_are_hidden(source.data) or not cost.is_small:
        rehearse_drawing(source, number, dpi)


def _picture_of(dots: int) -> Words:
    millions = dots // 10**6
    return Words(
        vi=f"trang này có hình {millions} triệu điểm ảnh", en=f"this page has a picture of {millions} million dots"
    )


@attrs.define
class _Cost:
    """What drawing a page takes."""

    #: Dots of all pictures, and of the largest.
    dots: int = 0
    largest: int = 0
    shapes: int = 0
    layers: int = 0

    def add(self, thing: raw.FPDF_PAGEOBJECT, *, laid_over: bool) -> None:
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            dots = _dots(thing)
            self.dots += dots
            self.largest = max(self.largest, dots)
        # The letters of a page are counted when it is read; what is laid over it may be there again and again.
        self.shapes += laid_over or kind != raw.FPDF_PAGEOBJ_TEXT
        self.layers += kind == raw.FPDF_PAGEOBJ_SHADING or bool(raw.FPDFPageObj_HasTransparency(thing))

    @property
    def is_small(self) -> bool:
        return self.dots <= _MOST_DOTS and self.shapes <= _MOST_SHAPES and self.layers <= _MOST_LAYERS


def _dots(picture: raw.FPDF_PAGEOBJECT) -> int:
    wide, high = c_uint(), c_uint()
    raw.FPDFImageObj_GetImagePixelSize(picture, byref(wide), byref(high))
    return wide.value * high.value


def _things(page: PdfPage) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, bool]]:
    """Yield what is drawn on a page, and what is drawn in that, each with whether it is laid over the page."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        for thing in _with_parts(raw.FPDFPage_GetObject(page, index)):
            yield thing, False
    for annotation in annotations_of(page):
        for index in range(raw.FPDFAnnot_GetObjectCount(annotation)):
            for thing in _with_parts(raw.FPDFAnnot_GetObject(annotation, index)):
                yield thing, True


def _with_parts(whole: raw.FPDF_PAGEOBJECT) -> Iterator[raw.FPDF_PAGEOBJECT]:
    waiting = [(whole, 0)]
    while waiting:
        thing, depth = waiting.pop()
        yield thing
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inside = range(raw.FPDFFormObj_CountObjects(thing))
            waiting += [(raw.FPDFFormObj_GetObject(thing, index), depth + 1) for index in inside]
