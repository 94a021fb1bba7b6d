"""Pages that may cost more to draw than they weigh: of more dots, shapes or masks than pages have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pypdfium2 import raw

from directive_model.errors import Words
from directive_model_pdf.reader.guard.costs import DEEPEST, Cost, mask_dots
from directive_model_pdf.reader.guard.laid_over import annotations_of
from directive_model_pdf.reader.guard.looking import Streams
from directive_model_pdf.reader.guard.rehearsal import costly, rehearse_drawing

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from directive_model.plugin import Source

_POINTS = 72
#: Dots of one picture, which pdfium unpacks whole: A3 at 600 dpi has 70 million.
_MOST_UNPACKED = 72_000_000
#: Dots of a JPEG in parts, which is held whole, 6 bytes a dot, and gone through for each hundred of its scans in 2 s.
_MOST_HELD = 24_000_000
#: What may cost any time to draw, whatever stands on the page: cells and shades, masks that are drawn themselves ("G"
#: with a form), pictures whose own bytes say how large they are, layers that are shown by an expression, and
#: programs, one of which may tell the colour of each dot.
#: Not JBIG2, as office scans are: whatever its own bytes said when that was tried, it took 52 MB at the most.
_COSTLY = {"PatternType", "ShadingType", "G", "JPXDecode", "VE", "OCMD", "FunctionType"}


def make_sure_of_drawing(page: PdfPage, number: int, dpi: float, source: Source, streams: Streams) -> None:
    """Draw ``page`` in a process of its own first, where it may cost more than pages do.

    ``streams`` is what a look at the bytes has seen.

    Raises :class:`directive_model.errors.LimitExceeded` ("page_seconds", "seconds") and
    :class:`directive_model.errors.Unreadable` ("pdf-costly").
    """
    blends, inks = "BM" in streams.names, streams.tables.inks
    cost = Cost(page.get_width(), page.get_height(), dpi / _POINTS, streams.fonts.most, blends, inks)
    if streams.plain:
        cost.know_letters(streams.operators, streams.fonts.extent)
    for thing, depth, laid_over in _things(page):
        cost.add(thing, depth, laid_over=laid_over)
        if not cost.is_small:
            break
    if cost.largest > _MOST_UNPACKED:
        raise costly(source, number, _picture_of(cost.largest))
    # Few files have masks, and those are not many megabytes to look through.
    mask = mask_dots(source.data) if cost.pictures else 0
    masked = mask > _MOST_UNPACKED or not cost.bears(mask)
    suspect = not streams.plain or streams.names & _COSTLY or streams.tables.wide or streams.held > _MOST_HELD
    if suspect or masked or not cost.is_small:
        rehearse_drawing(source, number, dpi)


def _picture_of(dots: int) -> Words:
    millions = dots // 10**6
    return Words(
        vi=f"trang này có hình {millions} triệu điểm ảnh", en=f"this page has a picture of {millions} million dots"
    )


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
        if raw.FPDFPageObj_GetType(thing) == raw.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            inside = range(raw.FPDFFormObj_CountObjects(thing))
            waiting += [(raw.FPDFFormObj_GetObject(thing, index), depth + 1) for index in inside]
