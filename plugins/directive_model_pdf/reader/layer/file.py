"""A PDF file, opened by pypdfium2: its pages one after another, or why there are none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeAlias

import pypdfium2
from pypdfium2 import raw

from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model.plugin import Source
from directive_model_pdf.reader.guard import ALONE, Streams, forms_over, look_at_streams, rehearse

__all__ = ["Page", "Pdf", "opened"]

Page: TypeAlias = pypdfium2.PdfPage
#: What pdfium says where a password is asked for, and where it does not know how the file is locked (fpdfview.h).
_LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)


_PAGE = Words(vi="đọc trang", en="page")


class Pdf:
    """An open file; its pages are closed again as they are passed."""

    def __init__(self, document: pypdfium2.PdfDocument, source: Source, streams: Streams) -> None:
        self.document = document
        self.source = source
        #: What was seen of its bytes before it was opened.
        self.streams = streams
        #: The numbers of pages that were asked for and cannot be opened.
        self.broken: list[int] = []
        self._rehearsed = not streams.plain

    def __len__(self) -> int:
        return len(self.document)

    @property
    def numbers(self) -> list[int]:
        """The numbers of the pages that are asked for, from 1."""
        count, asked = len(self.document), self.source.pages
        return list(range(1, count + 1) if asked is None else asked.within(count))

    def pages(self) -> Iterator[tuple[int, Page]]:
        """Yield each page that is asked for with its number, and tell how many have passed.

        Those that cannot be opened are in ``broken``.  Raises Unreadable ("pdf-page") where none can be, and as
        :func:`directive_model_pdf.reader.guard.rehearse`.
        """
        numbers = self.numbers
        for done, number in enumerate(numbers, 1):
            try:
                page = self.document[number - 1]
            except pypdfium2.PdfiumError as error:
                self.broken.append(number)
                if len(self.broken) == len(numbers):
                    raise _broken_page(self.source, self.broken[0]) from error
                continue
            try:
                self._make_sure_of_overlays(page)
                yield number, page
            finally:
                page.close()
            self.source.tell(_PAGE, done, len(numbers))

    def _make_sure_of_overlays(self, page: Page) -> None:
        """Try the file in a process of its own, where what is laid over a page may cost more than it weighs."""
        if not self._rehearsed and not self.streams.bears(forms_over(page)):
            rehearse(self.source)
            self._rehearsed = True

    @property
    def title(self) -> str | None:
        """The title in the file's properties."""
        title: str = self.document.get_metadata_value("Title").strip("\0 ")
        return title or None


@contextmanager
def opened(source: Source) -> Iterator[Pdf]:
    """Open the PDF of ``source``.

    Raises Unreadable ("pdf-no-pdf", "pdf-encrypted", "pdf-broken", "pdf-costly", "pdf-no-such-page") and
    LimitExceeded ("source_bytes", "pages", "letters", "page_seconds", "seconds").
    """
    limits = source.limits
    source.hold_size()
    if b"%PDF-" not in source.data[:1024]:
        reason = Words(vi="nội dung không phải PDF", en="the content is not PDF")
        raise source.of_another_format("pdf-no-pdf", reason)
    streams = look_at_streams(source.data, source.deadline.watch)
    if not streams.plain:
        rehearse(source)
    with ALONE:
        try:
            document = pypdfium2.PdfDocument(source.data)
        except pypdfium2.PdfiumError as error:
            raise _unopened(source, getattr(error, "err_code", None)) from error
        try:
            pdf = Pdf(document, source, streams)
            count = len(pdf.numbers)
            if count > limits.pages:
                raise LimitExceeded("pages", limits.pages, count, source.name)
            if not count and len(document):
                raise _no_such_page(source, len(document))
            yield pdf
        finally:
            document.close()


def _unopened(source: Source, code: int | None) -> Unreadable:
    if code in _LOCKED:
        return Unreadable(
            "pdf-encrypted",
            Words(vi="tệp PDF được khóa bằng mật khẩu", en="the PDF is locked with a password"),
            Words(vi="hãy mở khóa rồi lưu lại", en="unlock it and save it again"),
            source.name,
        )
    return Unreadable(
        "pdf-broken",
        Words(vi="tệp PDF bị hỏng, không mở được", en="the PDF is broken and cannot be opened"),
        Words(
            vi="hãy lấy lại tệp từ nguồn, hoặc mở bằng chương trình xem PDF rồi in lại ra PDF",
            en="get it from its source again, or open it in a viewer and print it as PDF anew",
        ),
        source.name,
    )


def _no_such_page(source: Source, count: int) -> Unreadable:
    return Unreadable(
        "pdf-no-such-page",
        Words(vi=f"tệp chỉ có {count} trang", en=f"the file has {count} pages"),
        Words(vi="hãy chọn trang khác", en="ask for other pages"),
        source.name,
        f"p.{source.pages}",
    )


def _broken_page(source: Source, number: int) -> Unreadable:
    return Unreadable(
        "pdf-page",
        Words(vi="trang này của tệp PDF bị hỏng", en="this page of the PDF is broken"),
        Words(vi="hãy lấy lại tệp từ nguồn", en="get the file from its source again"),
        source.name,
        f"p.{number}",
    )
