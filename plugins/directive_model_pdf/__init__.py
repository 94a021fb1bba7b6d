"""PDF, read, and written as PDF/A-2a and PDF/UA-1 at once: the hooks; what they need is imported when needed."""

from __future__ import annotations

from directive_model import findings
from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Format, PageFormat, Source, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats", "directive_identify"]

DIRECTIVE_INTERFACE = 1
#: Where the mark of a PDF stands, in bytes: not all begin with it (ISO 32000-1, annex H, note 13).
_HEAD = 1024
#: What PNG, JPEG and TIFF begin with.
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")


def _read(source: Source) -> Reading[Flow]:
    from importlib.util import find_spec

    # Any of the reader's modules may be the first to want it: it is asked for before them all.
    if find_spec("pypdfium2") is None:
        from directive_model.errors import MissingExtra

        raise MissingExtra("pdf", "pypdfium2")
    from directive_model_pdf.reader.document import read

    return read(source)


def _read_picture(source: Source) -> Reading[Flow]:
    from directive_model_pdf.reader.images import read

    return read(source)


def _write(flow: Flow) -> Reading[bytes]:
    from directive_model_pdf.writer import write

    return write(flow)


def _draw(source: Source, number: int, dpi: int) -> findings.Drawn:
    from directive_model_pdf.reader.drawing import draw

    return draw(source, number, dpi)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return PDF, and the pictures of scans."""
    return (
        PageFormat(
            name="pdf",
            suffixes=(".pdf",),
            media_type="application/pdf",
            summary=Words(
                vi="PDF: đọc lớp chữ và bản quét; ghi PDF/A-2a, PDF/UA-1 (có thẻ cấu trúc) để in và lưu trữ",
                en="PDF: text and scans read; written as PDF/A-2a and PDF/UA-1 (tagged), to print and to keep",
            ),
            read=_read,
            write=_write,
            paged=True,
            chooses_pages=True,
            draw=_draw,
        ),
        PageFormat(
            name="ocr",
            suffixes=(".png", ".jpg", ".jpeg", ".tif", ".tiff"),
            media_type="image/tiff",
            summary=Words(
                vi="ảnh quét (PNG, JPEG, TIFF nhiều trang): nhận dạng chữ bằng Tesseract; chỉ đọc",
                en="pictures of scans (PNG, JPEG, TIFF of many pages): recognized by Tesseract; read only",
            ),
            read=_read_picture,
            paged=True,
        ),
    )


@hookimpl
def directive_identify(head: bytes) -> str | None:
    """Know a file by its mark, whatever it is called."""
    if head.startswith(_PICTURES):
        return "ocr"
    return "pdf" if b"%PDF-" in head[:_HEAD] else None
