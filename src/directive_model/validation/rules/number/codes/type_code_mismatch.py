"""type-code-mismatch: the symbol's code belongs to another type than the title's."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold, print_number
from directive_model.model import DocumentNumber
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    form, program = context.form, context.program
    if program.title.type is None or program.number is None or program.number.symbol is None:
        return
    title = fold(program.title.type)
    code, separator, organ = program.number.symbol.partition(form.number.type_organ)
    meant = form.types_of(code, context.day)
    # "chương trình hành động" is a chương trình: types that begin alike do not contradict each other.
    if not meant or any(title.startswith(kind) or kind.startswith(title) for kind in meant):
        return
    right = form.codes_of(title, context.day)
    if not right:
        return
    number = program.number
    expected = DocumentNumber(number.serial, number.year, f"{right[0]}{separator}{organ}")
    yield Fault(
        "number.symbol",
        Words(
            vi=f"ký hiệu {code} là của {meant[0]}, nhưng tên loại văn bản là {title}: phải là {right[0]}",
            en=f'code {code} stands for "{meant[0]}", but the title says "{title}": it should be {right[0]}',
        ),
        expected=print_number(expected, form.regime),
        found=print_number(number, form.regime),
        against=("title.type",),
    )


RULE = Rule(
    id="type-code-mismatch",
    severity=Severity.ERROR,
    summary=Words(
        vi="Ký hiệu của số phù hợp với tên loại văn bản: CTr với chương trình, KH với kế hoạch.",
        en="The code in the symbol agrees with the title's type: CTr with chương trình, KH with kế hoạch.",
    ),
    why=Words(
        vi="Mỗi loại văn bản có một dãy số riêng; ký hiệu sai làm sai sổ đăng ký và lời viện dẫn.",
        en="Each type has its own sequence of numbers; a wrong code spoils the register and every citation.",
    ),
    part="number",
    certainty="P",
    needs=("form",),
    good=(sample(), sample(type="CHƯƠNG TRÌNH HÀNH ĐỘNG")),
    bad=(sample(number="Số 07-KH/TU"), sample(number="Số 07-CT/TU")),
    faults=_faults,
)
