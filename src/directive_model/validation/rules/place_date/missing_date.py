"""missing-date: a place without a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_FILLED = late(r"\d{1,2}\s*(?:tháng|[/.-])\s*\d{1,2}\s*,?\s*(?:năm|[/.-])\s*\d{4}", re.IGNORECASE)


def _faults(context: Context) -> Iterator[Fault]:
    printed = context.program.printed.place_date
    # Without figures the date is one to be filled in, as it is where nothing was printed otherwise than by the form.
    if context.program.date is None and printed is not None and _FILLED.search(printed):
        yield Fault(
            "date",
            Words(
                vi="ngày ghi trên văn bản không có trong lịch",
                en="the date of issue is one that no calendar has",
            ),
            found=printed,
        )


RULE = Rule(
    id="missing-date",
    severity=Severity.ERROR,
    summary=Words(
        vi="Sau địa danh có ngày, tháng, năm ban hành; ngày có thật.",
        en="The date of issue stands after the place, and it is a real one.",
    ),
    why=Words(
        vi="Không có ngày thì không biết văn bản có hiệu lực từ khi nào.",
        en="Without a date nobody knows from when a document holds.",
    ),
    part="place_date",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(), sample(place_date="Sơn Hải, ngày      tháng 6 năm 2022")),
    bad=(sample(place_date="Sơn Hải, ngày 31 tháng 6 năm 2022"),),
    faults=_faults,
)
