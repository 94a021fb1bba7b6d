"""citation-later-than-document: a document is cited that was issued later."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import short_date
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.citations.cited import cited
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:

    issued = context.program.date
    if issued is None or issued.year is None or issued.month is None or issued.day is None:
        return
    day = (issued.year, issued.month, issued.day)
    for one in cited(context):
        told = one.citation.date
        # What the text says is to come ("sẽ ban hành") has no number yet.
        if told is None or told.year is None or one.citation.code is None:
            continue
        if (told.year, told.month or 1, told.day or 1) > day:
            yield Fault(
                f"{one.path}.text",
                Words(
                    vi=f"văn bản viện dẫn ghi ngày {short_date(told)}, sau ngày ban hành ({short_date(issued)}): "
                    f"“{one.text}”",
                    en=f'the document cited is of {told}, after the day of issue {issued}: "{one.text}"',
                ),
                found=short_date(told),
                text=one.text,
                start=one.citation.start,
                end=one.citation.end,
                against=("date",),
            )


RULE = Rule(
    id="citation-later-than-document",
    severity=Severity.ERROR,
    summary=Words(
        vi="Văn bản được viện dẫn có trước, hoặc cùng ngày ban hành.",
        en="No document is cited that is later than the one that cites it.",
    ),
    why=Words(
        vi="Không thể viện dẫn văn bản chưa có; thường là sai năm.",
        en="What did not exist yet cannot be cited; mostly the year is wrong.",
    ),
    part="body",
    certainty="C",
    good=(
        sample(),
        sample(body="1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),
    ),
    bad=(
        sample(body="1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2023 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),
    ),
    faults=_faults,
)
