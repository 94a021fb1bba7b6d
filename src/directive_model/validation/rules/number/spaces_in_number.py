"""spaces-in-number: spaces within number and symbol, which else are right."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language import print_number
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    printed, number = context.program.printed.number, context.program.number
    if printed is None or number is None or number.serial is None or number.symbol is None:
        return
    expected = print_number(number, context.form.regime)
    if printed != expected and "".join(printed.split()) == "".join(expected.split()):
        yield Fault(
            "printed.number",
            Words(
                vi=f"số và ký hiệu có dấu cách thừa hoặc thiếu: “{printed}”; đúng là “{expected}”",
                en=f'number and symbol have spaces too many or too few: "{printed}" instead of "{expected}"',
            ),
            expected=expected,
            found=printed,
            text=printed,
            fix=Fix("safe", (Edit("printed.number", 0, len(printed), expected),)),
            start=0,
            end=len(printed),
        )


RULE = Rule(
    id="spaces-in-number",
    severity=Severity.WARNING,
    summary=Words(
        vi="Giữa số, dấu nối và ký hiệu không có dấu cách.",
        en="No spaces stand between the number, the marks and the symbol.",
    ),
    why=Words(
        vi="Dấu cách để chừa chỗ đóng số làm máy và người tìm theo số không thấy văn bản.",
        en="Room that was left for stamping the number keeps people and programs from finding it by its number.",
    ),
    part="number",
    certainty="C",
    needs=("form", "blanks"),
    good=(sample(), sample(number="Số      -CTr/TU")),
    bad=(sample(number="Số 07 - CTr/TU"), sample(number="Số 07- CTr/TU")),
    fix="safe",
    faults=_faults,
)
