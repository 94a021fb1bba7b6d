"""Pages that must be read from their pictures: several at once, for each keeps one Tesseract busy."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeAlias

import attrs
from PIL import Image

from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model.findings import Finding, Reading
from directive_model.plugin import Source
from directive_model_pdf.reader.scan.found import Tesseract
from directive_model_pdf.reader.scan.scanner import GaveUp, Scanner
from directive_model_pdf.reader.scan.telling import read_by
from directive_model_pdf.reader.sheet import Sheet

__all__ = ["Draw", "Scans", "scanned"]

#: Each keeps a page's picture, and a network of its own.
_MOST_AT_ONCE = 4
#: So much of the time for a document is for OCR; pages that are not begun by then are told as unread.
_SHARE = 0.9
_RECOGNIZED = Words(vi="nhận dạng trang", en="recognizing page")
_LATE = Words(
    vi="đã hết thời gian đọc tài liệu; hãy đọc với Limits(seconds=…) lớn hơn",
    en="the time for the document is over; read it with larger Limits(seconds=…)",
)


#: Makes the picture of a page, told by its number, and says how many of its dots are an inch.  Raises LimitExceeded
#: and Unreadable for a page that has none.
Draw: TypeAlias = Callable[[int], tuple[Image.Image, float]]


@attrs.frozen
class Scans:
    """Pages that were read from their pictures, by their numbers."""

    sheets: dict[int, Sheet]
    #: Those that OCR gave up, and why.
    given_up: dict[int, Words]
    findings: tuple[Finding, ...]


def scanned(draw: Draw, numbers: Sequence[int], program: Tesseract, source: Source) -> Scans:
    """Return the pages of ``numbers``, from 1, as ``program`` reads them.  Raises LimitExceeded ("seconds")."""
    sheets: dict[int, Sheet] = {}
    given_up: dict[int, Words] = {}
    findings: list[Finding] = []
    for done, (number, future) in enumerate(_readings(draw, numbers, program, source), 1):
        try:
            reading = future.result()
        except GaveUp as error:
            given_up[number] = error.words
        else:
            sheets[number] = reading.value
            findings += reading.findings
        source.tell(_RECOGNIZED, done, len(numbers))
    note = [read_by(str(program), list(sheets.values()), source.name)] if sheets else []
    return Scans(sheets, given_up, (*note, *findings))


def _readings(
    draw: Draw, numbers: Sequence[int], program: Tesseract, source: Source
) -> Iterator[tuple[int, Future[Reading[Sheet]]]]:
    """Yield the pages in their order; few more pictures are held than are read at the same time."""
    at_once = min(os.cpu_count() or 1, _MOST_AT_ONCE)
    scanner = Scanner(program, source)
    waiting: deque[tuple[int, Future[Reading[Sheet]]]] = deque()
    pool = ThreadPoolExecutor(at_once)
    try:
        for number in numbers:
            if len(waiting) > at_once:
                yield waiting.popleft()
            if source.deadline.left() < source.limits.seconds * (1 - _SHARE):
                waiting.append((number, _given_up(_LATE)))
            else:
                waiting.append((number, _begun(pool, scanner, draw, number)))
        while waiting:
            yield waiting.popleft()
    finally:
        pool.shutdown(cancel_futures=True)


def _begun(pool: ThreadPoolExecutor, scanner: Scanner, draw: Draw, number: int) -> Future[Reading[Sheet]]:
    """Begin to read a page.  It is drawn here and not in the pool: pdfium does one thing at a time."""
    try:
        return pool.submit(scanner.read, *draw(number), number)
    except (LimitExceeded, Unreadable) as error:
        return _given_up(error.words)


def _given_up(why: Words) -> Future[Reading[Sheet]]:
    given_up: Future[Reading[Sheet]] = Future()
    given_up.set_exception(GaveUp(why))
    return given_up
