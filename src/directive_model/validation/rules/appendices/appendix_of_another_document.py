"""appendix-of-another-document: an appendix says that it belongs to another document."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import find_codes, find_dates, short_date
from directive_model.model import ReducedDate
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import appendix, sample

_ANNOUNCING = sample(closing="Nội dung chi tiết theo Phụ lục kèm theo Chương trình này.")
_NUMBER, _DAY = Words(vi="số", en="number"), Words(vi="ngày", en="that of")


def _faults(context: Context) -> Iterator[Fault]:

    number, issued = context.program.number, context.program.date
    for at, attached in enumerate(context.program.appendices):
        reference = attached.reference or ""
        # A line that names another issuer's document says where the list was taken from.
        codes = [found.code for found in find_codes(reference)]
        own = number is not None and len(codes) == 1 and codes[0].symbol == number.symbol
        told, serial = (codes[0].serial, number.serial) if own and number is not None else (None, None)
        if told is not None and serial is not None and told.lstrip("0") != serial.lstrip("0"):
            yield _fault(at, reference, told, serial, _NUMBER)
            continue
        if codes and not own:
            continue
        days = [found.date for found in find_dates(reference)]
        whole = [day for day in days if day.day is not None]
        if len(whole) == 1 and issued is not None and issued.day is not None and whole[0] != issued:
            yield _fault(at, reference, whole[0], issued, _DAY)


def _fault(at: int, reference: str, found: str | ReducedDate, expected: str | ReducedDate, kind: Words) -> Fault:
    told, own = (one if isinstance(one, str) else short_date(one) for one in (found, expected))
    return Fault(
        f"appendices[{at}].reference",
        Words(
            vi=f"phụ lục ghi kèm theo văn bản {kind.vi} {told}, văn bản này là {kind.vi} {own}",
            en=f"the appendix says that it comes with {kind.en} {found}, and this document is {kind.en} {expected}",
        ),
        expected=own,
        found=told,
        text=reference,
        against=("number", "date"),
    )


RULE = Rule(
    id="appendix-of-another-document",
    severity=Severity.ERROR,
    summary=Words(
        vi="Dòng “(Kèm theo …)” của phụ lục ghi đúng số, ký hiệu và ngày của văn bản.",
        en='The line "(Kèm theo …)" of an appendix has number, symbol and date of its document.',
    ),
    why=Words(
        vi="Phụ lục rời khỏi văn bản chỉ còn dòng này để biết nó thuộc về đâu.",
        en="Once apart from its document, an appendix has only this line to tell where it belongs.",
    ),
    part="appendix_reference",
    certainty="P",
    good=(_ANNOUNCING + appendix(),),
    bad=(
        _ANNOUNCING + appendix(reference="số 08-CTr/TU, ngày 28/6/2022"),
        _ANNOUNCING + appendix(reference="số 07-CTr/TU, ngày 27/6/2022"),
    ),
    faults=_faults,
)
