"""The second extraction of PDF: what pdfium itself takes for the text of a page, line by line.

Pages without Vietnamese letters are no text: scans, and layers of OCR without Vietnamese.  Of the letters of
Vietnamese text 16 to 22 % are ones that only Vietnamese has, of such layers at most 1 %.
"""

from __future__ import annotations

import pypdfium2
from ledger import Ledger
from pypdfium2 import raw

_VIETNAMESE = frozenset("ăâđêôơư" + "".join(map(chr, range(0x1EA0, 0x1EFA))))
_SHARE = 0.1
#: What pdfium gives for a hyphen at the end of a line.
_HYPHEN = str.maketrans({"\x02": "-", "\ufffe": "-"})


def show(data: bytes) -> Ledger:
    ledger = Ledger()
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        # What signing software lays over a page is shown with it.
        if raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS:
            page = document[number]
        text = page.get_textpage().get_text_range().translate(_HYPHEN)
        letters = [letter for letter in text.lower() if letter.isalpha()]
        if letters and sum(letter in _VIETNAMESE for letter in letters) / len(letters) >= _SHARE:
            ledger.add(text)
    return ledger
