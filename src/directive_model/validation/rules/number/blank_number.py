"""blank-number: the line of number and symbol is there, the number is not filled in."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    number = context.program.number
    if number is not None and number.serial is None:
        yield Fault(
            "number.serial",
            Words(
                vi="số văn bản còn để trống: bản dự thảo, hoặc số được đóng sau",
                en="the number is blank: a draft, or the number is stamped later",
            ),
        )


RULE = Rule(
    id="blank-number",
    severity=Severity.NOTE,
    summary=Words(vi="Văn bản đã ban hành có số.", en="A document that is issued has its number filled in."),
    why=Words(
        vi="Dự thảo và bản ký số thường để trống số; đây là lưu ý, không phải lỗi.",
        en="Drafts, and files whose number a system stamps, leave it blank; this is a reminder, no fault.",
    ),
    part="number",
    certainty="C",
    needs=("form",),
    good=(sample(),),
    bad=(sample(number="Số      -CTr/TU"),),
    faults=_faults,
)
