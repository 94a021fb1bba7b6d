"""A page of a PDF as a picture, for people to look at."""

from __future__ import annotations

import struct
import zlib
from weakref import ref

import attrs
from pypdfium2 import PdfBitmap, PdfDocument, PdfiumError

from directive_model.errors import Unreadable, Words
from directive_model.findings import Drawn
from directive_model.kit import Deadline
from directive_model.plugin import Source
from directive_model_pdf.reader.guard import ALONE, Streams, look_at_streams, make_sure_of_drawing

__all__ = ["draw"]

#: Of a page that is drawn for a report, no side has more dots.
_LONGEST = 4000
#: The last source of which pages were drawn, and what its bytes are like: a report asks for page after page.
_LAST: list[tuple[ref[Source], Streams]] = []


def draw(source: Source, number: int, dpi: int) -> Drawn:
    """Return the picture of page ``number``, from 1, with what is laid over it.

    Raises :class:`Unreadable` ("pdf-page", "pdf-costly") and :class:`directive_model.errors.LimitExceeded`.
    """
    asked = source
    # Reading had its time; drawing has as much again.
    source = attrs.evolve(source, deadline=Deadline(source.limits.seconds, source.name))
    try:
        with ALONE, PdfDocument(source.data) as document:
            page = document[number - 1]
            if max(page.get_size()) / 72 * dpi > _LONGEST:
                raise _undrawn(source, number)
            make_sure_of_drawing(page, number, dpi, source, _looked_at(asked, source.deadline))
            bitmap = page.render(scale=dpi / 72, rev_byteorder=True)
            return Drawn(_png(bitmap), bitmap.width, bitmap.height)
    except PdfiumError as error:
        raise _undrawn(source, number) from error


def _looked_at(source: Source, deadline: Deadline) -> Streams:
    """Return what the bytes of ``source`` are like, which nobody looks at again for its next page."""
    for last, streams in _LAST:
        if last() is source:
            return streams
    streams = look_at_streams(source.data, deadline.watch)
    _LAST[:] = [(ref(source), streams)]
    return streams


def _undrawn(source: Source, number: int) -> Unreadable:
    return Unreadable(
        "pdf-page",
        Words(vi="không vẽ được trang này", en="this page cannot be drawn"),
        Words(vi="hãy mở tệp bằng chương trình xem PDF", en="open the file in a viewer of PDF"),
        source.name,
        f"p.{number}",
    )


def _png(bitmap: PdfBitmap) -> bytes:
    """Return a picture of red, green and blue as PNG (ISO 15948), each row as it is."""
    wide, high, stride = bitmap.width, bitmap.height, bitmap.stride
    dots = memoryview(bitmap.buffer)
    rows = b"".join(b"\0" + bytes(dots[row * stride : row * stride + 3 * wide]) for row in range(high))
    head = struct.pack(">2I5B", wide, high, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
