"""number-shape: the line of number and symbol is not written as the form writes it."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language import fold, print_number
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample


def _faults(context: Context) -> Iterator[Fault]:
    printed, number = context.program.printed.number, context.program.number
    if printed is None or number is None or number.serial is None or number.symbol is None:
        return
    if not fold(printed).startswith("số"):  # "Luật số: 35/2024/QH15" obeys the rules of legislation
        return
    expected = print_number(number, context.form.regime)
    if "".join(printed.split()) == "".join(expected.split()):  # spaces alone are another rule's
        return
    yield Fault(
        "printed.number",
        Words(
            vi=f"số và ký hiệu trình bày chưa đúng: “{printed}”; đúng là “{expected}”",
            en=f'number and symbol are not written as the form writes them: "{printed}" instead of "{expected}"',
        ),
        expected=expected,
        found=printed,
        text=printed,
        fix=Fix("safe", (Edit("printed.number", 0, len(printed), expected),)),
        start=0,
        end=len(printed),
    )


RULE = Rule(
    id="number-shape",
    severity=Severity.ERROR,
    summary=Words(
        vi="Số và ký hiệu được viết đúng dấu: “Số 07-CTr/TU”, không có dấu hai chấm.",
        en='Number and symbol are written with the right marks: "Số 07-CTr/TU", without a colon.',
    ),
    why=Words(
        vi="Viết khác đi thì sổ văn bản và máy không tìm ra cùng một văn bản.",
        en="Written otherwise, registers and programs take one document for two.",
    ),
    part="number",
    certainty="P",
    rests_on="marks",
    needs=("form",),
    good=(sample(), sample(number="Số      -CTr/TU"), state_sample()),
    bad=(sample(number="Số: 07-CTr/TU"), state_sample(number="Số 45/KH-UBND")),
    fix="safe",
    faults=_faults,
)
