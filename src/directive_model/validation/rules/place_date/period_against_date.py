"""period-against-date: a program that was issued long before its period, or after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold, short_date
from directive_model.model import ReducedDate
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

#: A quarter.  Programs for a year or a term are issued when the body meets, which may be long before or well within.
_LONGEST_DAYS = 92


def _faults(context: Context) -> Iterator[Fault]:
    program = context.program
    issued, period = program.date, program.period
    if issued is None or issued.year is None or issued.month is None or period is None:
        return
    if (
        not fold(program.title.type or "").startswith("chương trình")
        or (period.end - period.start).days > _LONGEST_DAYS
    ):
        return
    if not _month(period.start) - 1 <= _month(issued) <= _month(period.end):
        yield Fault(
            "date",
            Words(
                vi=f"ban hành ngày {short_date(issued)}, không phải trong tháng trước hay trong thời gian của "
                f"chương trình ({short_date(period.start)} - {short_date(period.end)})",
                en=f"issued {issued}, neither in the month before nor within the program's period "
                f"({period.start} to {period.end})",
            ),
            found=short_date(issued),
            against=("title.type", "title.subject"),
        )


def _month(day: ReducedDate | date) -> int:
    return (day.year or 0) * 12 + (day.month or 0)


RULE = Rule(
    id="period-against-date",
    severity=Severity.WARNING,
    summary=Words(
        vi="Chương trình tháng, quý được ban hành trong tháng trước hoặc trong chính thời gian của nó.",
        en="A program for a month or a quarter is issued in the month before, or within its period.",
    ),
    why=Words(
        vi="Ngày ban hành lệch xa thời gian của chương trình thường là do chép lại văn bản cũ mà quên sửa.",
        en="A date far from the period usually is left over from the document that this one was copied from.",
    ),
    certainty="C",
    good=(sample(), sample(place_date="Sơn Hải, ngày 04 tháng 7 năm 2022")),
    bad=(
        sample(place_date="Sơn Hải, ngày 28 tháng 6 năm 2021", body="1. Chỉ đạo vụ lúa.\n\n2. Khởi công cảng cá."),
        sample(place_date="Sơn Hải, ngày 03 tháng 8 năm 2022"),
    ),
    faults=_faults,
)
