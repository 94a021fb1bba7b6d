"""What is told of a page beside its text."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model_pdf.reader.sheet import Sheet

_TURNED = Words(
    vi="chữ viết nghiêng hoặc xoay so với trang (dấu, hình mờ) không được đọc vào văn bản",
    en="letters that run in another direction than the page (a stamp, a watermark) have no place in the text",
)


def turned(sheet: Sheet, source: str) -> Iterator[Finding]:
    """Yield what runs in another direction than the page."""
    if sheet.turned:
        lefts, tops, rights, bottoms = zip(*(word.box for word in sheet.turned), strict=True)
        box = (min(lefts), min(tops), max(rights), max(bottoms))
        yield Finding(
            rule="unplaced-text",
            severity=Severity.WARNING,
            message=_TURNED,
            span=Span(source=source, page=sheet.number, box=box),
            text=" ".join(word.text for word in sheet.turned),
        )
