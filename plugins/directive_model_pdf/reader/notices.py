"""What is told of a page beside its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model_pdf.reader.sheet import Sheet, Word

_TURNED = Words(
    vi="chữ viết nghiêng hoặc xoay so với trang (dấu, hình mờ) không được đọc vào văn bản",
    en="letters that run in another direction than the page (a stamp, a watermark) have no place in the text",
)


_UNSEEN = Words(
    vi="chữ không nhìn thấy trên trang (vô hình, trùng màu giấy, ngoài mép giấy, quá nhỏ) không được đọc vào văn bản",
    en="letters that nobody sees on the page (invisible, white, outside of it, tiny) are left out of the text",
)


def turned(sheet: Sheet, source: str) -> Iterator[Finding]:
    """Yield what runs in another direction than the page."""
    if sheet.turned:
        yield Finding(
            rule="unplaced-text",
            severity=Severity.WARNING,
            message=_TURNED,
            span=_place(sheet.turned, sheet, source),
            text=" ".join(word.text for word in sheet.turned),
        )


def unseen(sheet: Sheet, source: str) -> Iterator[Finding]:
    """Yield what nobody sees on the page."""
    if sheet.unseen:
        yield Finding(
            rule="hidden-text",
            severity=Severity.WARNING,
            message=_UNSEEN,
            span=_place(sheet.unseen, sheet, source),
            text=" ".join(word.text for word in sheet.unseen),
        )


def _place(words: Sequence[Word], sheet: Sheet, source: str) -> Span:
    lefts, tops, rights, bottoms = zip(*(word.box for word in words), strict=True)
    return Span(source=source, page=sheet.number, box=(min(lefts), min(tops), max(rights), max(bottoms)))
