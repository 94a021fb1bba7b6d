"""PDFs with a text layer read to a page, against pypdfium2 merely extracting from the same ones."""

from __future__ import annotations

import ctypes
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import documents
import printed
import pypdfium2
import tables
from pypdfium2 import raw
from timing import race

from directive_model.errors import Unreadable
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.host import default_host
from directive_model.plugin import Source

_MOST = 100
_GOAL = 2.0


def layers(sizes: list[int]) -> None:
    """Read prints of the reference document by the library and by LibreOffice, and those of the corpus."""
    for size in sizes:
        if size > _MOST:
            continue
        for printer, data in _prints(size):
            _race(f"Read a PDF that {printer} printed, {size} times the reference", data)
    for name, data in _real():
        _race(f"Read a PDF of the corpus, {name}", data)


def _race(title: str, data: bytes) -> None:
    best = race(
        {
            "ours": lambda: _read(data),
            "text": lambda: _extract(data, boxes=False),
            "boxes": lambda: _extract(data, boxes=True),
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
    tables.show(title, rows)


def _read(data: bytes) -> Flow:
    read: Callable[[Source], Reading[Flow]] = default_host().formats["pdf"].read  # type: ignore[assignment]  # a page format
    return read(Source(data=data, limits=documents.LIMITS)).value


def _real() -> Iterator[tuple[str, bytes]]:
    """Yield the PDFs of the corpus whose text is their own, and not read from pictures."""
    for path in sorted(documents.REFERENCE.parents[1].glob("corpus/*/*.pdf")):
        data = path.read_bytes()
        with pypdfium2.PdfDocument(data) as document:
            lettered = any(page.get_textpage().count_chars() for page in document)
        # What scanners have guessed is refused; nobody reads it where there is no OCR.
        with suppress(Unreadable):
            if lettered and not _read(data).scanned:
                yield path.stem, data


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
