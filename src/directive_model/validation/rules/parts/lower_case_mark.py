"""lower-case-mark: a mark of urgency or secrecy is not in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_MARKS = ("urgency", "secrecy")


def _faults(context: Context) -> Iterator[Fault]:
    for name in _MARKS:
        mark, part = getattr(context.program.marks, name), context.form.parts.get(name)
        if mark is None or part is None or not part.caps or mark.isupper():
            continue
        path = f"marks.{name}"
        yield Fault(
            path,
            Words(
                vi=f"dấu “{mark}” phải viết bằng chữ in hoa: {mark.upper()}",
                en=f'the mark "{mark}" is written in capitals: {mark.upper()}',
            ),
            expected=mark.upper(),
            found=mark,
            text=mark,
            fix=Fix("safe", (Edit(path, 0, len(mark), mark.upper()),)),
            start=0,
            end=len(mark),
        )


RULE = Rule(
    id="lower-case-mark",
    severity=Severity.WARNING,
    summary=Words(
        vi="Dấu chỉ độ mật, mức độ khẩn viết bằng chữ in hoa, đậm.",
        en="Marks of urgency and secrecy are written in capitals.",
    ),
    why=Words(
        vi="Dấu phải nhìn thấy ngay; chữ thường dễ bị lẫn với trích yếu.",
        en="A mark must be seen at once; in small letters it looks like part of the subject.",
    ),
    part="urgency",
    certainty="P",
    rests_on="marks",
    needs=("form",),
    good=(sample(number="Số 07-CTr/TU\nKHẨN"), state_sample(number="Số: 45/KH-UBND\nHỎA TỐC")),
    bad=(sample(number="Số 07-CTr/TU\nHỏa tốc"),),
    fix="safe",
    faults=_faults,
)
