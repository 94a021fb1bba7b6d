"""unusual-type-code: a code that practice uses, for a type that the rules give another."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    form, number = context.form, context.program.number
    if number is None or number.symbol is None:
        return
    code = number.symbol.partition(form.number.type_organ)[0]
    entries = [entry for entry in form.type_codes if entry.code == code and entry.holds_on(context.day)]
    if not entries or any(entry.certainty != "C" for entry in entries):
        return
    kind = fold(entries[0].meaning)
    ruled = [entry for entry in form.type_codes if entry.certainty != "C" and kind.startswith(entry.meaning)]
    if ruled:
        right = ruled[0]
        yield Fault(
            "number.symbol",
            Words(
                vi=f"ký hiệu {code} có trong thực tế, nhưng {kind} là một {right.meaning}: ký hiệu là {right.code}",
                en=f"code {code} is seen in practice, but {kind} is a {right.meaning}, whose code is {right.code}",
            ),
            expected=right.code,
            found=code,
        )


RULE = Rule(
    id="unusual-type-code",
    severity=Severity.WARNING,
    summary=Words(
        vi="Ký hiệu là ký hiệu mà quy định đặt cho tên loại: chương trình hành động cũng là CTr.",
        en="The code is the one that the rules give to the type: an action program, too, is CTr.",
    ),
    why=Words(
        vi="Chương trình hành động không phải là một tên loại riêng; dùng CTHĐ làm tách một dãy số thành hai.",
        en="An action program is no type of its own; CTHĐ splits one sequence of numbers in two.",
    ),
    part="number",
    certainty="C",
    needs=("form",),
    good=(sample(),),
    bad=(sample(number="Số 07-CTHĐ/TU"),),
    faults=_faults,
)
