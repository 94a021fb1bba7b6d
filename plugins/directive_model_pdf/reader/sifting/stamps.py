"""What signing software writes on a page of who has signed it, and when: it is no part of the document's words.

It stands wherever there was room, often between the lines of the head.  Where it is a field laid over the page its
letters are known by that; where it was printed into the page, by its own font or size.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from directive_model import Span
from directive_model.findings import Finding, Severity, Words
from directive_model_pdf.reader.sheet import Sheet, Word
from directive_model_pdf.reader.sifting.rows import box_of, is_like, rows_of, text_of_row
from directive_model_pdf.reader.words import PageWords

_TIME = re.compile(
    r"(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2})(?:,?\s+|T)\d{1,2}:\d{2}:\d{2}"
    r"(?:\s*(?:GMT|UTC)?\s*[-+]\d{2}[:']?\d{2}'?)?"
)
#: Rows that only a stamp has.
_STAMP = re.compile(
    r"(?:(?:được\s+)?(?:ký|kí)(?:\s+số)?\s+bởi|người\s+(?:ký|kí)|(?:digitally\s+)?signed\s+by)\b.*"
    rf"|(?:(?:thời\s+gian|ngày|giờ)\s+(?:ký|kí)|date|signing\s+time)\s*:.*|{_TIME.pattern}",
    re.IGNORECASE | re.DOTALL,
)
#: What one of these rows has at least, in small letters.
_WORDS = ("ký", "kí", "signed", "date", "signing")
#: What such a row begins with; that many pages speak of signing is not enough.
_BEGINS = re.compile(
    r"(?:ký|kí)(?:\s+số)?\s+bởi|người\s+(?:ký|kí)|signed\s+by"
    r"|(?:(?:thời\s+gian|ngày|giờ)\s+(?:ký|kí)|date|signing\s+time)\s*:"
)
_SECONDS = re.compile(r":\d{2}:\d{2}")
#: Rows that stamps have beside these.
_DETAIL = re.compile(
    r"(?:e-?mail|cơ\s+quan|đơn\s+vị|tổ\s+chức|chức\s+vụ|lý\s+do|reason|location)\s*:.*"
    r"|[-+]\d{2}:\d{2}|\d{1,2}:\d{2}:\d{2}.*",
    re.IGNORECASE | re.DOTALL,
)
#: No line of a stamp is further from the next, in heights of the line.
_PITCH = 1.6


def without_stamps(sheet: Sheet, source: str) -> tuple[Sheet, tuple[Finding, ...]]:
    """Return ``sheet`` without the stamps of signing software, and a note with the words and the place of each."""
    if not _may_be_stamped(PageWords.of(sheet.words).text):
        return sheet, ()
    words = list(sheet.words)
    rows = list(rows_of(words))
    seeds = [index for index, row in enumerate(rows) if _STAMP.fullmatch(text_of_row(row))]
    usual = _usual(words) if seeds else None
    stamps: list[list[Word]] = []
    taken = 0
    for index in seeds:
        if index >= taken:
            start, end = _reach(rows, index, taken, usual)
            stamp = [word for row in rows[start:end] for word in row]
            # Forms ask who has signed, too; a stamp says it to the second.
            if stamp[0].laid_over or _TIME.search(text_of_row(stamp)):
                stamps.append(stamp)
                taken = end
    if not stamps:
        return sheet, ()
    gone = {id(word) for stamp in stamps for word in stamp}
    kept = PageWords.of(word for word in words if id(word) not in gone)
    return attrs.evolve(sheet, words=kept), tuple(_finding(stamp, sheet, source) for stamp in stamps)


def _may_be_stamped(text: str) -> bool:
    """Whether the text of a page has what any row of a stamp has: most pages need not be parted into rows."""
    small = text.lower()
    if any(word in small for word in _WORDS) and _BEGINS.search(small) is not None:
        return True
    return _SECONDS.search(text) is not None


def _usual(words: Sequence[Word]) -> Word | None:
    """Return a word of the font and size that most letters of the page have."""
    printed = [word for word in words if not word.laid_over]
    letters: Counter[tuple[str | None, float | None]] = Counter()
    for word in printed:
        letters[word.face.font, word.face.size_pt] += len(word.text)
    if not letters:
        return None
    look = letters.most_common(1)[0][0]
    return next(word for word in printed if (word.face.font, word.face.size_pt) == look)


def _reach(rows: Sequence[list[Word]], at: int, least: int, usual: Word | None) -> tuple[int, int]:
    """Return from which row to which the stamp goes that the row ``at`` belongs to."""
    own_look = rows[at][0].laid_over or usual is None or not is_like(rows[at][0], usual)
    start, end = at, at + 1
    while start > least and _goes_on(rows[start - 1], rows[start], own_look=own_look):
        start -= 1
    while end < len(rows) and _goes_on(rows[end], rows[end - 1], own_look=own_look):
        end += 1
    return start, end


def _goes_on(row: Sequence[Word], beside: Sequence[Word], *, own_look: bool) -> bool:
    """Whether ``row`` belongs to the stamp that ``beside`` belongs to: near it, and of its look or of its words."""
    if row[0].laid_over != beside[0].laid_over:
        return False
    one, other = box_of(row), box_of(beside)
    height = max(one[3] - one[1], other[3] - other[1])
    near = abs(one[1] - other[1]) < _PITCH * height and one[0] < other[2] and other[0] < one[2]
    text = text_of_row(row)
    return near and (
        (own_look and is_like(row[0], beside[0])) or bool(_STAMP.fullmatch(text) or _DETAIL.fullmatch(text))
    )


def _finding(stamp: Sequence[Word], sheet: Sheet, source: str) -> Finding:
    text = "\n".join(map(text_of_row, rows_of(stamp)))
    shown = " ".join(text.split())
    return Finding(
        rule="signing-stamp",
        severity=Severity.NOTE,
        message=Words(
            vi=f"dấu của phần mềm ký số trên trang, không thuộc lời văn: “{shown}”",
            en=f"a stamp of signing software on the page, no part of the document's words: “{shown}”",
        ),
        span=Span(source=source, page=sheet.number, box=box_of(stamp)),
        text=text,
    )
