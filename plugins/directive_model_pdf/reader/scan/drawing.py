"""Pages of a PDF to pictures, those that take too long refused."""

from __future__ import annotations

import pypdfium2
from PIL import Image

from directive_model.errors import Unreadable, Words
from directive_model.plugin import Source
from directive_model_pdf.reader.guard import make_sure_of_drawing
from directive_model_pdf.reader.layer import Pdf
from directive_model_pdf.reader.scan.ink.picture import BEST_DPI, picture_of

__all__ = ["drawn"]


def drawn(pdf: Pdf, number: int) -> tuple[Image.Image, float]:
    """Return the picture of the page of that number, from 1, and its dots an inch.

    Raises Unreadable ("pdf-page", "pdf-costly") and LimitExceeded.
    """
    try:
        page = pdf.document[number - 1]
    except pypdfium2.PdfiumError as error:
        raise _broken(pdf.source, number) from error
    try:
        make_sure_of_drawing(page, number, BEST_DPI, pdf.source, pdf.streams)
        return picture_of(page)
    except pypdfium2.PdfiumError as error:
        raise _broken(pdf.source, number) from error
    finally:
        page.close()


def _broken(source: Source, number: int) -> Unreadable:
    return Unreadable(
        "pdf-page",
        Words(vi="trang hỏng, không vẽ ra hình được", en="the page is broken and cannot be drawn"),
        Words(vi="hãy lấy lại tệp từ nguồn", en="get the file from its source again"),
        source.name,
        f"p.{number}",
    )
