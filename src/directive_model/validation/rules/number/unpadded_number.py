"""unpadded-number: a number below 10 without its zero."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    number, digits = context.program.number, context.form.number.least_digits
    if number is None or number.serial is None or not number.serial.isdecimal() or len(number.serial) >= digits:
        return
    serial = number.serial.zfill(digits)
    yield Fault(
        "number.serial",
        Words(
            vi=f"số {number.serial} nhỏ hơn 10 phải có số 0 ở trước: {serial}",
            en=f"number {number.serial} is below 10 and has a zero in front: {serial}",
        ),
        expected=serial,
        found=number.serial,
        fix=Fix("safe", (Edit("number.serial", 0, len(number.serial), serial),)),
    )


RULE = Rule(
    id="unpadded-number",
    severity=Severity.WARNING,
    summary=Words(vi="Số nhỏ hơn 10 có số 0 ở trước.", en="A number below 10 has a zero in front."),
    why=Words(
        vi="Số 0 ở trước ngăn việc thêm chữ số và giữ thứ tự khi sắp xếp.",
        en="The zero keeps digits from being added, and keeps documents in order when they are sorted.",
    ),
    part="number",
    certainty="P",
    needs=("form",),
    good=(sample(), sample(number="Số 12-CTr/TU")),
    bad=(sample(number="Số 7-CTr/TU"),),
    fix="safe",
    faults=_faults,
)
