"""blank-date: the line of place and date is there, the date is not all filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_BLANK = late(r"(?:ngày|tháng|năm)\s*(?:tháng|năm|\d{0,3}[.…_]|$)", re.IGNORECASE)


def _faults(context: Context) -> Iterator[Fault]:
    date, printed = context.program.date, context.program.printed.place_date
    # A place alone is printed with gaps for day, month and year.
    unfilled = context.program.place is not None if printed is None else _BLANK.search(printed) is not None
    if (date is None and unfilled) or (date is not None and date.day is None):
        yield Fault(
            "date",
            Words(
                vi="ngày ban hành còn để trống: bản dự thảo, hoặc ngày được đóng sau",
                en="the date is not complete: a draft, or the day is stamped later",
            ),
            found=str(date) if date is not None else printed,
        )


RULE = Rule(
    id="blank-date",
    severity=Severity.NOTE,
    summary=Words(
        vi="Văn bản đã ban hành ghi đủ ngày, tháng, năm.",
        en="A document that is issued has day, month and year filled in.",
    ),
    why=Words(
        vi="Dự thảo và bản ký số thường để trống ngày; đây là lưu ý, không phải lỗi.",
        en="Drafts, and files whose date a system stamps, leave it blank; this is a reminder, no fault.",
    ),
    part="place_date",
    certainty="C",
    needs=("form",),
    good=(sample(),),
    bad=(
        sample(place_date="Sơn Hải, ngày      tháng 6 năm 2022"),
        sample(place_date="Sơn Hải, ngày … tháng … năm 20…"),
        sample(place_date="Sơn Hải, ngày      tháng      năm"),
    ),
    faults=_faults,
)
