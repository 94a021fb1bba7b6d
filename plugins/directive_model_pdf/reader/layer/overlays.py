"""What is laid over a page: fields and notes, which signing software stamps pages with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

__all__ = ["with_overlays"]

#: The kinds of annotation that show letters of their own (ISO 32000-1, 12.5.6): fields, stamps, text boxes.
_LETTERED = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FREETEXT)


@contextmanager
def with_overlays(page: pypdfium2.PdfPage, number: int) -> Iterator[tuple[pypdfium2.PdfPage, int | None]]:
    """Give ``page`` with the letters of what is laid over it after its own, and how many its own are.

    Where nothing is, the page itself is given, and None.  Pictures that are drawn of a page afterwards show its
    stamps even without annotations: draw them of a document that was opened anew.
    """
    if not _is_overlaid(page):
        yield page, None
        return
    text = page.get_textpage()
    own: int = raw.FPDFText_CountChars(text.raw)
    text.close()
    if raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) != raw.FLATTEN_SUCCESS:
        yield page, None
        return
    flat = page.pdf[number - 1]
    try:
        yield flat, own
    finally:
        flat.close()


def _is_overlaid(page: pypdfium2.PdfPage) -> bool:
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind in _LETTERED:
            return True
    return False
