"""PDF, read, and written as PDF/A-2a and PDF/UA-1 at once: the hooks; what they need is imported when needed."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Drawn, Reading
from directive_model.flow import Flow
from directive_model.plugin import Format, PageFormat, Source, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats", "directive_identify"]

DIRECTIVE_INTERFACE = 1
#: Where the mark of a PDF stands, in bytes: not all begin with it (ISO 32000-1, annex H, note 13).
_HEAD = 1024


def _read(source: Source) -> Reading[Flow]:
    from directive_model_pdf.reader.document import read

    return read(source)


def _write(flow: Flow) -> Reading[bytes]:
    from directive_model_pdf.writer import write

    return write(flow)


def _draw(source: Source, number: int, dpi: int) -> Drawn:
    from directive_model_pdf.reader.drawing import draw

    return draw(source, number, dpi)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the one format of this plugin."""
    return (
        PageFormat(
            name="pdf",
            suffixes=(".pdf",),
            media_type="application/pdf",
            summary=Words(
                vi="PDF: đọc lớp chữ; ghi PDF/A-2a, PDF/UA-1 (có thẻ cấu trúc) để in và lưu trữ",
                en="PDF: its text layer read; written as PDF/A-2a and PDF/UA-1 (tagged), to print and to keep",
            ),
            read=_read,
            write=_write,
            paged=True,
            chooses_pages=True,
            draw=_draw,
        ),
    )


@hookimpl
def directive_identify(head: bytes) -> str | None:
    """Know a file by its mark, whatever it is called."""
    return "pdf" if b"%PDF-" in head[:_HEAD] else None
