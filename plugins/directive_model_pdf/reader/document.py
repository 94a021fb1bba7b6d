"""A PDF as a whole: bytes to flow."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import Flow
from directive_model.plugin import Source
from directive_model_pdf.reader.beside import beside_pages
from directive_model_pdf.reader.flowing import flow_of
from directive_model_pdf.reader.layer import Faces, Pdf, opened, sheet_of
from directive_model_pdf.reader.notices import unseen
from directive_model_pdf.reader.recognition import recognized
from directive_model_pdf.reader.sheet import Sheet
from directive_model_pdf.reader.sifting import (
    filled_in,
    judged,
    left_behind,
    nothing_to_read,
    without_stamps,
)
from directive_model_pdf.reader.signatures import signatures

__all__ = ["read"]


def read(source: Source) -> Reading[Flow]:
    """Return what stands on the pages of a PDF; places are pages and boxes in mm.

    Pages without a text layer that can be used are read by OCR, or told of.  Raises
    :class:`directive_model.errors.MissingExtra`, :class:`directive_model.errors.Unreadable` ("pdf-no-pdf",
    "pdf-encrypted", "pdf-broken", "pdf-costly", "pdf-page", "pdf-no-text") and
    :class:`directive_model.errors.LimitExceeded`; nothing else.
    """
    findings: list[Finding] = []
    sheets: list[Sheet] = []
    with opened(source) as pdf:
        findings += beside_pages(pdf.document, pdf.streams.names, source.name)
        findings += signatures(pdf.document, source, pdf.streams)
        faces = Faces()
        for number, page in pdf.pages():
            source.deadline.check(f"p.{number}")
            whole = sheet_of(page, number, faces, source)
            findings += unseen(whole, source.name)
            sheet, stamps = without_stamps(whole, source.name)
            sheets.append(filled_in(sheet))
            findings += [*stamps, *left_behind(sheet, source.name)]
        title = pdf.title
        judgements = judged(sheets)
        pages = recognized(pdf, sheets, judgements)
        unread = [*_left_out(pdf), *_broken(pdf)]
        findings += unread
    findings += pages.findings
    if pages.refused and not any(sheet.words for sheet in pages.sheets):
        raise nothing_to_read(judgements, source.name, pages.remedy)
    sheets.clear()  # what is read of a page is let go as soon as it is in the flow
    reading = flow_of(pages.sheets, title, source, partial=bool(unread) or pages.partial)
    return Reading(reading.value, (*findings, *reading.findings))


def _left_out(pdf: Pdf) -> Iterator[Finding]:
    """Yield that pages were not asked for, if there are such."""
    count, read = len(pdf), len(pdf.numbers)
    if read < count:
        yield Finding(
            rule="pages-left-out",
            severity=Severity.NOTE,
            message=Words(
                vi=f"chỉ đọc {read} trong {count} trang, theo yêu cầu ({pdf.source.pages})",
                en=f"only {read} of {count} pages are read, as was asked ({pdf.source.pages})",
            ),
            span=Span(source=pdf.source.name),
        )


def _broken(pdf: Pdf) -> Iterator[Finding]:
    """Yield the pages that cannot be opened."""
    for number in pdf.broken:
        yield Finding(
            rule="page-not-read",
            severity=Severity.ERROR,
            message=Words(
                vi="trang này bị hỏng, không đọc được; hãy lấy lại tệp từ nơi gửi",
                en="this page is broken and was not read; get the file from its source again",
            ),
            span=Span(source=pdf.source.name, page=number),
        )
