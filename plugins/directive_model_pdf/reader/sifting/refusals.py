"""What is said of pages whose letters cannot be used: why, what to do, and which letters they were."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model import Span
from directive_model.errors import Unreadable
from directive_model.findings import Finding, Severity, Words
from directive_model_pdf.reader.sheet import Sheet
from directive_model_pdf.reader.sifting.quality import Judgement
from directive_model_pdf.reader.sifting.rows import rows_of, text_of_row

_ASK = Words(vi="hãy xin bản có chữ từ nơi gửi", en="ask the sender for the document with its text")


def refused(
    sheet: Sheet, judgement: Judgement, source: str, *, recognized: bool = False, remedy: Words = _ASK
) -> Finding | None:
    """Return the finding about a page whose layer is not passed on as text; None for text and for blank pages.

    ``recognized`` says that the page was read from its picture instead; what was refused is a note then.  ``remedy``
    says what to do about it otherwise.
    """
    reason = _reason(judgement)
    if reason is None or (recognized and not sheet.words):
        return None
    instead = (
        Words(vi="trang được nhận dạng từ ảnh", en="the page is recognized from its picture")
        if recognized
        else remedy
    )
    return Finding(
        rule="page-not-read",
        severity=Severity.NOTE if recognized else Severity.ERROR,
        message=Words(vi=f"{reason.vi}; {instead.vi}", en=f"{reason.en}; {instead.en}"),
        span=Span(source=source, page=sheet.number, box=(0.0, 0.0, sheet.width_mm, sheet.height_mm)),
        text="\n".join(map(text_of_row, rows_of(sheet.words))) or None,
    )


def nothing_to_read(judgements: Sequence[Judgement], source: str, remedy: Words | None = None) -> Unreadable:
    """Return what to raise about a document none of whose pages has text; ``remedy`` says what else can be tried."""
    reasons = [reason for one in judgements if (reason := _reason(one)) is not None]
    blank = Words(vi="không trang nào có chữ", en="no page has any text")
    count = len(judgements)
    place = "p.1" if count == 1 else f"p.1-{count}"
    return Unreadable("pdf-no-text", reasons[0] if reasons else blank, remedy or _ASK, source, place)


def _reason(judgement: Judgement) -> Words | None:
    if judgement.quality == "none":
        if not judgement.scanned:
            return None
        return Words(vi="trang là ảnh quét, không có lớp chữ", en="the page is a scan without a text layer")
    if judgement.quality == "text":
        return None
    if not judgement.scanned:
        return Words(
            vi="phông chữ của trang không cho biết chữ nào là chữ nào",
            en="the fonts of the page do not tell which letters they show",
        )
    share = f"{judgement.share:.1%}"
    decimal = share.replace(".", ",")
    return Words(
        vi=f"lớp chữ dưới ảnh quét là rác: {decimal} chữ cái của riêng tiếng Việt, lời văn có hơn 12%",
        en=f"the text layer under the scan is no text: {share} of its letters are Vietnamese only, of text over 12%",
    )
