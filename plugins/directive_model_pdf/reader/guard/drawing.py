"""Pages that may cost more to draw than they weigh: of more dots, shapes or masks than pages have."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_uint
from typing import TYPE_CHECKING

from pypdfium2 import raw

from directive_model.errors import Words
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
    if (largest := max(_dots(page), default=0)) > _MOST_UNPACKED:
        raise costly(source, number, _picture_of(largest))
    if _CELLS in source.data or names_are_hidden(source.data) or not _is_cheap(page):
        rehearse_drawing(source, number, dpi)


def _picture_of(dots: int) -> Words:
    millions = dots // 10**6
    return Words(
        vi=f"trang này có hình {millions} triệu điểm ảnh", en=f"this page has a picture of {millions} million dots"
    )


def _dots(page: PdfPage) -> Iterator[int]:
    """Yield how many dots each picture of a page has."""
    wide, high = c_uint(), c_uint()
    for thing in _things(page):
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_IMAGE:
            raw.FPDFImageObj_GetImagePixelSize(thing, byref(wide), byref(high))
            yield wide.value * high.value


def _is_cheap(page: PdfPage) -> bool:
    if sum(_dots(page)) > _MOST_DOTS:
        return False
    shapes = layers = 0
    for thing in _things(page):
        kind = raw.FPDFPageObj_GetType(thing)
        shapes += kind != raw.FPDF_PAGEOBJ_TEXT
        layers += kind == raw.FPDF_PAGEOBJ_SHADING or bool(raw.FPDFPageObj_HasTransparency(thing))
        if shapes > _MOST_SHAPES or layers > _MOST_LAYERS:
            return False
    return True


def _things(page: PdfPage) -> Iterator[raw.FPDF_PAGEOBJECT]:
    """Yield what is drawn on a page, and what is drawn in that."""
    count = raw.FPDFPage_CountObjects(page)
    waiting = [(raw.FPDFPage_GetObject(page, index), 0) for index in range(count)]
    while waiting:
        thing, depth = waiting.pop()
        yield thing
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inside = range(raw.FPDFFormObj_CountObjects(thing))
            waiting += [(raw.FPDFFormObj_GetObject(thing, index), depth + 1) for index in inside]
