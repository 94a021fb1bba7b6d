"""subject-in-capitals: the subject is in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import is_upper
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

#: Words that may all be abbreviations.
_SHORT = 3


def _faults(context: Context) -> Iterator[Fault]:

    subject = context.program.title.subject
    if subject is not None and is_upper(subject) and len(subject.split()) > _SHORT:
        yield Fault(
            "title.subject",
            Words(vi="trích yếu viết bằng chữ in hoa", en="the subject is in capitals"),
            found=subject,
            text=subject,
            start=0,
            end=len(subject),
        )


RULE = Rule(
    id="subject-in-capitals",
    severity=Severity.NOTE,
    summary=Words(vi="Trích yếu viết bằng chữ thường, đậm.", en="The subject is written in small letters, bold."),
    why=Words(
        vi="Chữ hoa làm mất cách viết tên riêng và khó đọc với trích yếu dài.",
        en="Capitals hide the spelling of names, and are hard to read in long subjects.",
    ),
    part="subject",
    certainty="P",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(subject="CHỈ ĐẠO THÁNG 7/2022 CỦA BAN THƯỜNG VỤ TỈNH ỦY\n-----"),),
    faults=_faults,
)
