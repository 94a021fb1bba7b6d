"""What is laid over a page (ISO 32000-1, 12.5): pdfium itself is asked, for it alone knows what it would draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pypdfium2 import raw

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

__all__ = ["annotations_of", "forms_over"]

#: What an annotation is drawn by (12.5.5).
_FORM = b"AP"


def annotations_of(page: PdfPage) -> Iterator[raw.FPDF_ANNOTATION]:
    """Yield what is laid over ``page``, each until the next one is asked for; as often as the page has it."""
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        if annotation:
            try:
                yield annotation
            finally:
                raw.FPDFPage_CloseAnnot(annotation)


def forms_over(page: PdfPage) -> int:
    """Return how many forms are laid over ``page``, one that is laid there twice counted twice."""
    return sum(bool(raw.FPDFAnnot_HasKey(annotation, _FORM)) for annotation in annotations_of(page))
