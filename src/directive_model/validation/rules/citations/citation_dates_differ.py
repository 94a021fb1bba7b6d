"""citation-dates-differ: one document is cited with two dates."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold, short_date
from directive_model.model import ReducedDate
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.citations.cited import cited
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:

    first: dict[str, tuple[ReducedDate, str]] = {}
    said: set[str] = set()
    for one in cited(context):
        told, code = one.citation.date, one.citation.code
        # "Số 01/KH-UBND" is another document each year: without type and body in full a code names none.
        if told is None or told.day is None or code is None or one.code is None:
            continue
        key = f"{fold(one.citation.type or '')} {fold(code)}"
        known, there = first.setdefault(key, (told, one.path))
        if known == told or known.year != told.year or key in said:
            continue
        said.add(key)
        yield Fault(
            f"{one.path}.text",
            Words(
                vi=f"{code} được viện dẫn với hai ngày khác nhau: {short_date(known)} và {short_date(told)}",
                en=f"{code} is cited with two dates: {known} and {told}",
            ),
            expected=short_date(known),
            found=short_date(told),
            text=one.text,
            start=one.citation.start,
            end=one.citation.end,
            against=(there,),
        )


RULE = Rule(
    id="citation-dates-differ",
    severity=Severity.ERROR,
    summary=Words(
        vi="Một văn bản được viện dẫn với cùng một ngày ở mọi chỗ.",
        en="A document is cited with the same date everywhere.",
    ),
    why=Words(
        vi="Hai ngày khác nhau thì ít nhất một ngày sai, và người đọc không biết ngày nào.",
        en="Of two dates one at least is wrong, and nobody knows which.",
    ),
    part="body",
    certainty="C",
    good=(
        sample(),
        sample(
            body=("1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội.")
        ),
    ),
    bad=(
        sample(
            body=(
                "1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n"
                "2. Sơ kết Nghị quyết số 13-NQ/TW, ngày 04/2/2022 của Bộ Chính trị."
            )
        ),
    ),
    faults=_faults,
)
