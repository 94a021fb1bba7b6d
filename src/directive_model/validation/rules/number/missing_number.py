"""missing-number: there is no line of number and symbol."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.expected import expected_number, is_minutes
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    if context.program.number is None and not is_minutes(context):
        yield Fault(
            "number",
            Words(vi="thiếu số và ký hiệu văn bản", en="number and symbol are missing"),
            expected=expected_number(context),
        )


RULE = Rule(
    id="missing-number",
    severity=Severity.ERROR,
    summary=Words(vi="Văn bản có số và ký hiệu.", en="A document has a number and a symbol."),
    why=Words(
        vi="Số và ký hiệu là cách duy nhất để đăng ký, tra cứu và viện dẫn đúng một văn bản.",
        en="Number and symbol are the one way to register, find and cite a document.",
    ),
    part="number",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(), sample(number="Số      -CTr/TU"), sample(number="", type="BIÊN BẢN")),
    bad=(sample(number=""),),
    faults=_faults,
)
