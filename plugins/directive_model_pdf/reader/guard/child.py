"""Reads the pages of a PDF or draws one, alone in a process of its own: started as a script, ended with a fault.

It prints a dot a page when it is read.  It imports nothing but what Python itself brings, so that it starts fast, and
puts the limits on itself, so that the process which waits for it needs no rights over it.  Where the system says what
it holds, as Linux does, it watches that itself; elsewhere its address space is bounded.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from _thread import start_new_thread

#: Exit codes that no other program ends with when it is taken for Python: all is done, or the file is not opened; it
#: has more letters than are allowed, or asks for too much memory.
DONE, UNOPENED, TOO_LONG, TOO_LARGE = 40, 41, 42, 43
_POINTS = 72
#: Who reads pages may hold this part of the address space that it would be bounded to: pdfium ends where memory ends,
#: but what loads its fonts leaves a letter out and goes on.
HALF = 2
#: Who is watched may have so much address space: where memory ends before, what decodes pictures and loads fonts
#: leaves something out, goes on, and says nothing; who reads them afterwards has more.  It is looked every moment, in
#: seconds.
_FAR, _MOMENT = 2**36, 0.004
#: What is laid over the page is drawn, too (FPDF_ANNOT in fpdfview.h).
_WITH_OVERLAYS = 1


def main(library: str, memory: int, number: int, bound: int) -> int:
    """Do it with pdfium to the PDF on standard input; ``memory`` is in bytes.

    ``number`` is that of the page to draw, with ``bound`` dots an inch; 0 has all pages read, which have at most
    ``bound`` letters.
    """
    pdfium = ctypes.CDLL(library)
    for name in ("FPDF_LoadMemDocument64", "FPDF_LoadPage", "FPDFText_LoadPage", "FPDFBitmap_Create"):
        getattr(pdfium, name).restype = ctypes.c_void_p
    for name in ("FPDF_GetPageWidthF", "FPDF_GetPageHeightF"):
        getattr(pdfium, name).restype = ctypes.c_float
    data = sys.stdin.buffer.read()
    allowed = (memory if number else memory // HALF) + len(data)
    if _held():
        limit(_FAR)
        start_new_thread(_watch, (allowed,))
    else:
        limit(memory + len(data))
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, ctypes.c_size_t(len(data)), None)
    if not document:
        return UNOPENED
    if number:
        return _draw(pdfium, pdfium.FPDF_LoadPage(ctypes.c_void_p(document), number - 1), bound, allowed)
    return _read(pdfium, document, bound, allowed)


def _draw(pdfium: ctypes.CDLL, page: int, dpi: int, memory: int) -> int:
    if not page:
        return DONE
    sizes = (pdfium.FPDF_GetPageWidthF(ctypes.c_void_p(page)), pdfium.FPDF_GetPageHeightF(ctypes.c_void_p(page)))
    wide, high = (max(round(size / _POINTS * dpi), 1) for size in sizes)
    bitmap = pdfium.FPDFBitmap_Create(wide, high, 0)
    if not bitmap:
        return TOO_LARGE
    pdfium.FPDF_RenderPageBitmap(ctypes.c_void_p(bitmap), ctypes.c_void_p(page), 0, 0, wide, high, 0, _WITH_OVERLAYS)
    return TOO_LARGE if _held() > memory else DONE


def _read(pdfium: ctypes.CDLL, document: int, letters: int, memory: int) -> int:
    for number in range(pdfium.FPDF_GetPageCount(ctypes.c_void_p(document))):
        page = pdfium.FPDF_LoadPage(ctypes.c_void_p(document), number)
        if page:
            letters -= _letters(pdfium, page)
            # What is laid over it is read as the reader does: made part of the page.
            if pdfium.FPDFPage_GetAnnotCount(ctypes.c_void_p(page)):
                pdfium.FPDFPage_Flatten(ctypes.c_void_p(page), 0)
                flat = pdfium.FPDF_LoadPage(ctypes.c_void_p(document), number)
                letters -= _letters(pdfium, flat)
                pdfium.FPDF_ClosePage(ctypes.c_void_p(flat))
            pdfium.FPDF_ClosePage(ctypes.c_void_p(page))
        if letters < 0:
            return TOO_LONG
        if _held() > memory:
            return TOO_LARGE
        sys.stdout.write(".")
        sys.stdout.flush()
    return DONE


def _letters(pdfium: ctypes.CDLL, page: int) -> int:
    text = ctypes.c_void_p(pdfium.FPDFText_LoadPage(ctypes.c_void_p(page)))
    count: int = pdfium.FPDFText_CountChars(text)
    pdfium.FPDFText_ClosePage(text)
    return count


def _watch(memory: int) -> None:
    """End this process as soon as it holds more than that: pdfium cannot be stopped within a page."""
    while _held() <= memory:
        time.sleep(_MOMENT)
    os._exit(TOO_LARGE)


def _held() -> int:
    """Return how many bytes this process has held at the most; 0 where the system does not say, as only Linux does.

    What getrusage says is that of the process which started this one, where that was more.
    """
    try:
        with open("/proc/self/status", "rb") as status:  # noqa: PTH123  # pathlib would take as long as all else here
            told = [line.split()[1] for line in status if line.startswith(b"VmHWM:")]
    except OSError:
        return 0
    return int(told[0]) * 1024 if told else 0


def limit(memory: int) -> None:
    """Have this process hold no more than so many bytes of address space, and leave no picture of itself."""
    try:
        import resource
    # Not on Windows: there the time alone is bounded, by who waits.
    except ModuleNotFoundError:
        return
    for kind, wanted in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0)):
        _, most = resource.getrlimit(kind)
        if most == resource.RLIM_INFINITY or wanted < most:
            resource.setrlimit(kind, (wanted, most))


if __name__ == "__main__":
    try:
        status = main(sys.argv[1], *map(int, sys.argv[2:5]))
    except MemoryError:
        status = TOO_LARGE
    # Nothing is left to be tidied up that the end of the process does not.
    sys.exit(status)
