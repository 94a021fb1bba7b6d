"""What is laid over a page: fields and notes, which signing software stamps pages with."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

from directive_model_pdf.reader.guard import annotations_of

__all__ = ["with_overlays"]

#: The kinds of annotation that show letters of their own (ISO 32000-1, 12.5.6): fields, stamps, text boxes.
_LETTERED = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_FREETEXT)


@contextmanager
def with_overlays(page: pypdfium2.PdfPage, number: int) -> Iterator[tuple[pypdfium2.PdfPage, AbstractSet[int]]]:
    """Give ``page`` with the letters of what is laid over it, and the addresses of the text objects of those.

    Where nothing is, the page itself is given.  Pictures that are drawn of a page afterwards show its stamps even
    without annotations: draw them of a document that was opened anew.
    """
    own: int = raw.FPDFPage_CountObjects(page.raw)
    if not _is_overlaid(page) or raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) != raw.FLATTEN_SUCCESS:
        yield page, frozenset()
        return
    flat = page.pdf[number - 1]
    try:
        yield flat, _texts_from(flat, own)
    finally:
        flat.close()


def _texts_from(page: pypdfium2.PdfPage, first: int) -> set[int]:
    """Return the addresses of the text objects of ``page`` from its object ``first`` on, and in forms there."""
    found: set[int] = set()
    waiting = [raw.FPDFPage_GetObject(page.raw, index) for index in range(first, raw.FPDFPage_CountObjects(page.raw))]
    while waiting:
        thing = waiting.pop()
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            found.add(ctypes.addressof(thing.contents))
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            inside = range(raw.FPDFFormObj_CountObjects(thing))
            waiting += [raw.FPDFFormObj_GetObject(thing, index) for index in inside]
    return found


def _is_overlaid(page: pypdfium2.PdfPage) -> bool:
    return any(raw.FPDFAnnot_GetSubtype(annotation) in _LETTERED for annotation in annotations_of(page))
