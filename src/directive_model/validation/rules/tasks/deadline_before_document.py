"""deadline-before-document: a deadline had passed on the day of issue."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import short_date
from directive_model.language.deadlines.due import dues
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:

    issued = context.program.date
    if issued is None or issued.year is None or issued.month is None:
        return
    day = (issued.year, issued.month, issued.day or 1)
    for due in dues(context.program):
        end = due.end
        if due.relative_to != "itself" or end is None or end.year is None:
            continue
        if (end.year, end.month or 12, end.day or 31) < day:
            told = "" if due.task.deadline is None else due.task.deadline.text
            start = due.task.text.find(told)
            yield Fault(
                f"{due.path}.text",
                Words(
                    vi=f"thời hạn “{told}” đã qua vào ngày ban hành ({short_date(issued)})",
                    en=f'the deadline "{told}" had passed on the day of issue ({issued})',
                ),
                found=told,
                text=told,
                start=start if start >= 0 else None,
                end=start + len(told) if start >= 0 else None,
                against=("date",),
            )


RULE = Rule(
    id="deadline-before-document",
    severity=Severity.WARNING,
    summary=Words(vi="Thời hạn không trước ngày ban hành văn bản.", en="No deadline is before the day of issue."),
    why=Words(
        vi="Không ai làm kịp việc đã hết hạn trước khi được giao; thường là sai năm hoặc sai tháng.",
        en="Nobody can be in time for what was due before it was asked; mostly year or month is wrong.",
    ),
    certainty="C",
    good=(
        sample(),
        sample(
            body="1. Giao Ban Tổ chức Tỉnh ủy rà soát, xong trước ngày 15/7/2022.\n\n2. Tổ chức Đại hội thể thao."
        ),
    ),
    bad=(
        sample(
            body="1. Giao Ban Tổ chức Tỉnh ủy rà soát, xong trước ngày 15/5/2022.\n\n2. Tổ chức Đại hội thể thao."
        ),
    ),
    faults=_faults,
)
