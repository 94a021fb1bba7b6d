"""Reads the pages of a PDF, alone in a process of its own: started as a script, and ended with the first fault.

It prints a dot a page when it is read.  It imports nothing but what Python itself brings, so that it starts fast, and
puts the limits on itself, so that the process which waits for it needs no rights over it.
"""

from __future__ import annotations

import ctypes
import sys

#: Exit codes beside 0: the file is not opened; it has more letters than are allowed.
UNOPENED, TOO_LONG = 3, 4


def main(library: str, memory: int, letters: int) -> int:
    """Read the PDF on standard input with pdfium; ``memory`` is in bytes, ``letters`` are those of all pages."""
    pdfium = ctypes.CDLL(library)
    for name in ("FPDF_LoadMemDocument64", "FPDF_LoadPage", "FPDFText_LoadPage"):
        getattr(pdfium, name).restype = ctypes.c_void_p
    data = sys.stdin.buffer.read()
    _limit(memory + len(data))
    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, ctypes.c_size_t(len(data)), None)
    if not document:
        return UNOPENED
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
        sys.stdout.write(".")
        sys.stdout.flush()
    return 0


def _letters(pdfium: ctypes.CDLL, page: int) -> int:
    text = ctypes.c_void_p(pdfium.FPDFText_LoadPage(ctypes.c_void_p(page)))
    count: int = pdfium.FPDFText_CountChars(text)
    pdfium.FPDFText_ClosePage(text)
    return count


def _limit(memory: int) -> None:
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
    # Nothing is left to be tidied up that the end of the process does not.
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
