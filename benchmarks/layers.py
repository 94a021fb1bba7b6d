"""PDFs with a text layer read to a page, against pypdfium2 merely extracting from the same ones."""

from __future__ import annotations

import ctypes
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import documents
import printed
import pypdfium2
import tables
from pypdfium2 import raw
from timing import race

from directive_model.host import default_host
from directive_model.plugin import Source

_MOST = 100
_GOAL = 2.0


def layers(sizes: list[int]) -> None:
    """Read prints of the reference document by the library and by LibreOffice."""
    read: Callable[[Source], object] = default_host().formats["pdf"].read  # type: ignore[assignment]  # a page format
    for size in sizes:
        if size > _MOST:
            continue
        for printer, data in _prints(size):
            best = race(
                {
                    "ours": lambda data=data: read(Source(data=data, limits=documents.LIMITS)),
                    "text": lambda data=data: _extract(data, boxes=False),
                    "boxes": lambda data=data: _extract(data, boxes=True),
                }
            )
            with pypdfium2.PdfDocument(data) as document:
                count = len(document)
            rows = [
                (f"to a page, {count} pages", f"{best['ours'] * 1e3:.1f} ms", ""),
                ("against pypdfium2: text", *tables.against(best["ours"], best["text"], faster=False)),
                (
                    "against pypdfium2: text and the box of each letter",
                    *tables.against(best["ours"], best["boxes"], _GOAL, faster=False),
                ),
            ]
            tables.show(f"Read a PDF that {printer} printed, {size} times the reference", rows)


def _prints(size: int) -> Iterator[tuple[str, bytes]]:
    yield "the library", documents.written(size, "pdf")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "reference.docx"
        page.write_bytes(documents.written(size, "docx"))
        for path in printed.printed([page]).values():
            yield "LibreOffice", path.read_bytes()


def _extract(data: bytes, *, boxes: bool) -> None:
    """Give the text of each page, and the box of each of its letters: the least that a layout can be made of."""
    box = raw.FS_RECTF()
    by_box = ctypes.byref(box)
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            text.get_text_range()
            found = []
            for index in range(text.count_chars() if boxes else 0):
                raw.FPDFText_GetLooseCharBox(text.raw, index, by_box)
                found.append((box.left, box.bottom, box.right, box.top))
            text.close()
            page.close()
