"""code-in-wrong-case: a code is written with other capitals than the form has."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample


def _faults(context: Context) -> Iterator[Fault]:
    form, number = context.form, context.program.number
    if number is None or number.symbol is None:
        return
    code = number.symbol.partition(form.number.type_organ)[0]
    known = {entry.code.casefold(): entry.code for entry in form.type_codes}
    right = known.get(code.casefold())
    if right is None or code in known.values():
        return
    yield Fault(
        "number.symbol",
        Words(
            vi=f"ký hiệu tên loại viết là {right}, không viết {code}",
            en=f"the code of the type is written {right}, not {code}",
        ),
        expected=right,
        found=code,
        text=code,
        fix=Fix("safe", (Edit("number.symbol", 0, len(code), right),)),
        start=0,
        end=len(code),
    )


RULE = Rule(
    id="code-in-wrong-case",
    severity=Severity.WARNING,
    summary=Words(
        vi="Ký hiệu tên loại viết đúng chữ hoa, chữ thường: CTr, TTr, QĐ.",
        en="The code of a type is written with its own capitals: CTr, TTr, QĐ.",
    ),
    why=Words(
        vi="CTr, CTR và Ctr là ba chuỗi khác nhau khi tìm kiếm và đối chiếu sổ văn bản.",
        en="CTr, CTR and Ctr are three different strings to a search and to a register.",
    ),
    part="number",
    certainty="P",
    rests_on="marks",
    needs=("form",),
    good=(sample(), state_sample()),
    bad=(sample(number="Số 07-Ctr/TU"),),
    fix="safe",
    faults=_faults,
)
