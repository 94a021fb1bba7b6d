"""Pages whose text layer cannot be used: read from their pictures where that can be done, and told of where not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model_pdf.reader.layer import Pdf
from directive_model_pdf.reader.sheet import Sheet
from directive_model_pdf.reader.sifting import Judgement, filled_in, refused

__all__ = ["Recognized", "recognized"]


_OR_ASK = Words(vi="hoặc xin bản có chữ từ nơi gửi", en="or ask the sender for the document with its text")


@attrs.frozen
class Recognized:
    """The pages of a document as far as they can be read."""

    sheets: list[Sheet]
    findings: tuple[Finding, ...] = ()
    #: Whether pages have no text of their own that can be used.
    refused: bool = False
    #: Whether some of those are not read at all.
    partial: bool = False
    #: What to do about such pages; None where OCR has read what there is.
    remedy: Words | None = None


def recognized(pdf: Pdf, sheets: Sequence[Sheet], judgements: Sequence[Judgement]) -> Recognized:
    """Return ``sheets``, those that ``judgements`` refuse read by OCR where that is installed.

    Raises :class:`directive_model.errors.LimitExceeded` ("seconds").
    """
    source = pdf.source
    pairs = list(zip(sheets, judgements, strict=True))
    numbers = [one.number for one, judgement in pairs if refused(one, judgement, source.name)]
    if not numbers:
        return Recognized(list(sheets))
    # What this takes to import is spent on scans alone.
    from directive_model_pdf.reader.scan.found import installed, missing

    program, lacking = installed(), missing()
    if program is None or lacking is not None:
        remedy = Words(vi=f"{lacking.vi}; {_OR_ASK.vi}", en=f"{lacking.en}; {_OR_ASK.en}") if lacking else _OR_ASK
        findings = [refused(one, judgement, source.name, remedy=remedy) for one, judgement in pairs]
        left = [attrs.evolve(one, words=()) if one.number in numbers else one for one in sheets]
        return Recognized(left, tuple(filter(None, findings)), refused=True, partial=True, remedy=remedy)
    from directive_model_pdf.reader.scan.drawing import drawn
    from directive_model_pdf.reader.scan.pages import scanned

    scans = scanned(partial(drawn, pdf), numbers, program, source)
    found, told = list(sheets), list(scans.findings)
    for index, (sheet, judgement) in enumerate(pairs):
        if sheet.number in numbers:
            why = scans.given_up.get(sheet.number)
            found[index], layer = _instead(sheet, scans.sheets.get(sheet.number))
            told += filter(
                None, [refused(layer, judgement, source.name, recognized=why is None, remedy=why or _OR_ASK)]
            )
    return Recognized(found, tuple(told), refused=True, partial=bool(scans.given_up))


def _instead(sheet: Sheet, scan: Sheet | None) -> tuple[Sheet, Sheet]:
    """Return what takes the place of a page, and what of its own text layer is refused.

    What signing software has laid over the page is no part of the scan: numbers and days stay.
    """
    if scan is None:
        return attrs.evolve(sheet, words=()), sheet
    over = [word for word in sheet.words if word.laid_over]
    under = [word for word in sheet.words if not word.laid_over]
    whole = filled_in(attrs.evolve(scan, words=(*scan.words, *over), turned=sheet.turned))
    return whole, attrs.evolve(sheet, words=tuple(under))
