"""name-in-capitals: the name of who signs is in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language import is_upper
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample


def _faults(context: Context) -> Iterator[Fault]:

    for index, signatory in enumerate(context.program.signatories):
        name = signatory.name
        if name is not None and is_upper(name) and len(name.split()) > 1:
            yield Fault(
                f"signatories[{index}].name",
                Words(
                    vi=f"họ tên viết chữ in hoa: “{name}”; đúng là “{name.title()}”",
                    en=f'the name is in capitals: "{name}" instead of "{name.title()}"',
                ),
                expected=name.title(),
                found=name,
                text=name,
                fix=Fix("suggested", (Edit(f"signatories[{index}].name", 0, len(name), name.title()),)),
                start=0,
                end=len(name),
            )


RULE = Rule(
    id="name-in-capitals",
    severity=Severity.WARNING,
    summary=Words(
        vi="Họ tên người ký viết chữ thường, đậm, hoa chữ cái đầu: “Nguyễn Hải Sơn”.",
        en='The name of who signs is in small letters with capitals at the head of each: "Nguyễn Hải Sơn".',
    ),
    why=Words(
        vi="Chữ hoa chỉ dùng cho thể thức đề ký và chức vụ, để phân biệt với họ tên.",
        en="Capitals are for authority and position, which are told from the name by them.",
    ),
    part="name",
    certainty="P",
    rests_on="marks",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(signatory="T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nNGUYỄN HẢI SƠN"),),
    fix="suggested",
    faults=_faults,
)
