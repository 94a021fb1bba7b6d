"""A file that may cost more than it weighs, read in a process of its own first, which may be ended."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from ctypes.util import find_library
from io import BufferedReader
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model_pdf.reader.guard.child import DONE, HALF, TOO_LARGE, TOO_LONG, UNOPENED

if TYPE_CHECKING:
    from directive_model.plugin import Source

#: What the process may hold beside the file, to read pages and to draw one: 40 MB are Python and pdfium, the rest is
#: for pages.  Where the system tells only how much address space it has, some of it is never touched: who reads may
#: hold half of that.
_READING, _DRAWING = 512 * 2**20, 320 * 2**20
#: Of the time that a page may take at the most, with recognizing its picture, reading or drawing it may take so much.
_SHARE = 1 / 6
#: With more Windows ends a process that breaks; other systems say so by a number below 0.
_MOST_STATUS = 255
#: What pdfium's library is called.
_LIBRARIES = ("libpdfium.so", "libpdfium.dylib", "pdfium.dll")


def rehearse(source: Source) -> None:
    """Read all pages once in a process of its own, and throw them away.

    Raises :class:`LimitExceeded` ("page_seconds", "seconds", "letters"), and :class:`Unreadable` ("pdf-costly") where
    a page takes more memory than it may, or brings pdfium down.
    """
    _run(source, 0, source.limits.letters)


def rehearse_drawing(source: Source, number: int, dpi: float) -> None:
    """Draw page ``number`` in a process of its own, and throw the picture away.  Raises as :func:`rehearse`."""
    _run(source, number, round(dpi))


def _run(source: Source, number: int, bound: int) -> None:
    """Have a process draw page ``number``, or read all where that is 0, within ``bound``."""
    try:
        status, page = _answer(source, number, bound)
    except OSError as error:
        raise costly(source, number or 1, _untried(str(error))) from error
    if status == TOO_LONG:
        raise LimitExceeded("letters", source.limits.letters, None, source.name, f"p.{page}")
    if status == TOO_LARGE or not 0 <= status <= _MOST_STATUS:
        raise costly(source, page, _much(_DRAWING if number else _READING // HALF))
    if status not in {DONE, UNOPENED}:
        # What Python ends with where it cannot begin, and other programs that are taken for it.
        raise costly(source, number or 1, _untried(f"{sys.executable}: {status}"))


def _answer(source: Source, number: int, bound: int) -> tuple[int, int]:
    """Return how the process has ended, and at which page."""
    with tempfile.TemporaryFile() as file:
        file.write(source.data)
        file.seek(0)
        with subprocess.Popen(  # noqa: S603  # the command is ours
            _command(number, bound),
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ},
        ) as process:
            try:
                pages = _followed(process, source, number)
            finally:
                process.kill()
    return process.returncode, number or pages + 1


def _followed(process: subprocess.Popen[bytes], source: Source, number: int) -> int:
    """Return how many pages were read when the process was done.  Raises LimitExceeded where one takes too long."""
    told: SimpleQueue[int] = SimpleQueue()
    Thread(target=_listen, args=(process.stdout, told), daemon=True).start()
    allowed, pages = source.limits.page_seconds * _SHARE, 0
    while True:
        try:
            count = told.get(timeout=min(allowed, source.deadline.left()))
        except Empty:
            place = f"p.{number or pages + 1}"
            source.deadline.check(place)
            raise LimitExceeded("page_seconds", source.limits.page_seconds, None, source.name, place) from None
        if not count:
            process.wait()
            return pages
        pages += count


def _listen(stream: BufferedReader, told: SimpleQueue[int]) -> None:
    """Tell how many dots have come, each time when some have; 0 at the end."""
    count = -1
    while count:
        count = len(stream.read1())
        told.put(count)


def _untried(why: str) -> Words:
    return Words(
        vi=f"không thử được trang trong một tiến trình riêng ({why})",
        en=f"the pages cannot be tried in a process of its own ({why})",
    )


def _much(memory: int) -> Words:
    return Words(
        vi=f"trang này cần hơn {memory // 2**20} MB bộ nhớ, hoặc làm sập bộ đọc PDF",
        en=f"this page takes more than {memory // 2**20} MB of memory, or breaks the reader of PDF",
    )


def costly(source: Source, page: int, reason: Words) -> Unreadable:
    """Return the error that a page takes too much."""
    return Unreadable(
        "pdf-costly",
        reason,
        Words(
            vi="đừng tin tệp này nếu không rõ nguồn; nếu tin, hãy mở bằng chương trình xem PDF rồi in lại ra PDF",
            en="do not trust the file unless you know where it is from; if you do, print it as PDF anew in a viewer",
        ),
        source.name,
        f"p.{page}",
    )


def _library() -> str:
    import pypdfium2_raw

    found = (Path(pypdfium2_raw.__file__).with_name(name) for name in _LIBRARIES)
    # A build of pypdfium2 may use the library of the system.
    return next((str(path) for path in found if path.is_file()), None) or find_library("pdfium") or "pdfium"


def _command(number: int, bound: int) -> list[str]:
    if not sys.executable:
        # Where Python is part of another program it may not know its own.
        raise FileNotFoundError("sys.executable")
    library = _library()
    memory = _DRAWING if number else _READING
    script = str(Path(__file__).with_name("child.py"))
    # Neither the user's settings nor what is installed concern it: so it starts fast.
    return [sys.executable, "-I", "-S", "-B", script, library, str(memory), str(number), str(bound)]
