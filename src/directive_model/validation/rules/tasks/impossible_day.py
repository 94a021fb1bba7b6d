"""impossible-day: a date in the text is one that no calendar has."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_MONTHS = 12
_DATE = late(
    r"[Nn]gày\s+(?P<day>\d{1,2})(?P<mark>/|\s+tháng\s+)(?P<month>\d{1,2})(?:/|\s+năm\s+)(?P<year>(?:19|20)\d\d)(?!\d)"
)


def _faults(context: Context) -> Iterator[Fault]:

    for path, sentence in context.sentences:
        if "ngày" not in sentence.text and "Ngày" not in sentence.text:
            continue
        for match in _DATE.finditer(sentence.text):
            day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
            if 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]:
                continue
            yield Fault(
                f"{path}.text",
                Words(
                    vi=f"không có ngày này trong lịch: “{match[0]}”", en=f'the calendar has no such day: "{match[0]}"'
                ),
                found=match[0],
                text=match[0],
                start=match.start(),
                end=match.end(),
            )


RULE = Rule(
    id="impossible-day",
    severity=Severity.ERROR,
    summary=Words(
        vi="Ngày, tháng ghi trong nội dung là ngày có thật.", en="Dates in the text are days of the calendar."
    ),
    why=Words(
        vi="Thời hạn rơi vào ngày không có thật thì không ai biết đến khi nào.",
        en="A deadline on a day that there is not is no deadline.",
    ),
    certainty="C",
    good=(
        sample(),
        sample(body="1. Báo cáo trước ngày 29/02/2024.\n\n2. Tổ chức Đại hội thể thao."),
    ),
    bad=(sample(body="1. Báo cáo kết quả trước ngày 31/6/2022.\n\n2. Tổ chức Đại hội thể thao."),),
    faults=_faults,
)
