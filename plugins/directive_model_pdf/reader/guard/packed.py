"""The streams of a PDF, found by the word that begins them, and inflated piece by piece."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

__all__ = ["begun", "inflated"]

_STREAM = re.compile(rb"stream[^\r\n]{0,64}(?:\r\n?|\n)")
_BEGINS = b"stream"
_PIECE = 2**18


def begun(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the word stands that begins a stream, and where the stream does."""
    begin = data.find(_BEGINS)
    while begin >= 0:
        match = None if data.endswith(b"end", 0, begin) else _STREAM.match(data, begin)
        if match is not None:
            yield match.span()
        begin = data.find(_BEGINS, begin + len(_BEGINS) if match is None else match.end())


def inflated(data: bytes, start: int) -> Iterator[bytes]:
    """Yield what a stream holds, piece by piece, as far as it is whole."""
    engine = zlib.decompressobj()
    try:
        while not engine.eof:
            packed = engine.unconsumed_tail
            if not packed:
                packed = data[start : start + _PIECE]
                start += len(packed)
                if not packed:
                    return
            yield engine.decompress(packed, _PIECE)
    # What pdfium makes of the rest it makes of no more bytes than there are.
    except zlib.error:
        return
