"""authority-form: an authority form that the rules do not have."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_MARKS = str.maketrans("", "", "./ ")


def _faults(context: Context) -> Iterator[Fault]:
    allowed = tuple(authority.form for authority in context.form.authorities)
    by_letters = {form.translate(_MARKS): form for form in allowed}
    for index, signatory in enumerate(context.program.signatories):
        for line, authority in enumerate(signatory.authority):
            if authority.form in allowed:
                continue
            right = by_letters.get(authority.form.translate(_MARKS).upper())
            known = ", ".join(allowed)
            yield Fault(
                f"signatories[{index}].authority[{line}].form",
                Words(
                    vi=f"thể thức đề ký “{authority.form}” không có trong quy định; chỉ dùng {known}",
                    en=f'the rules have no authority form "{authority.form}"; they have {known}',
                ),
                expected=right,
                found=authority.form,
            )


RULE = Rule(
    id="authority-form",
    severity=Severity.ERROR,
    summary=Words(
        vi="Thể thức đề ký đúng quy định: Đảng dùng T/M, K/T, T/L, Q.; Nhà nước dùng TM., KT., TL.",
        en="The authority form is one of the rules: T/M, K/T, T/L, Q. of the Party; TM., KT., TL. of the State.",
    ),
    why=Words(
        vi="Thể thức đề ký cho biết người ký nhân danh ai; viết theo hệ thống khác hoặc tự đặt ra là sai thẩm quyền.",
        en="It tells on whose behalf is signed; a foreign or invented form claims a wrong authority.",
    ),
    part="authority",
    certainty="P",
    rests_on="marks",
    needs=("form",),
    good=(sample(), sample(signatory="K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\n\nLê Thị Lam Giang")),
    bad=(
        sample(signatory="TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nNguyễn Hải Sơn"),
        state_sample(signatory="T/M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nTrần Lâm Giang"),
    ),
    faults=_faults,
)
