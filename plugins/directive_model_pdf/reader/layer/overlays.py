"""What is laid over a page: fields and notes, which signing software stamps pages with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

from directive_model_pdf.reader.guard import annotations_of

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
    return any(raw.FPDFAnnot_GetSubtype(annotation) in _LETTERED for annotation in annotations_of(page))
