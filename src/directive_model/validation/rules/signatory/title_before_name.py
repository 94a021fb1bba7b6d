"""title-before-name: a degree or a rank stands before the name."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_TITLE = late(
    r"(?i)(?:(?:(?:GS|PGS|TS|ThS|CN|KS|BS|DS|LS|CKI{1,2})\.?|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|kỹ sư|bác sĩ|luật sư"
    r"|(?:đại|thượng|trung|thiếu) (?:tướng|tá)|đại úy|đồng chí)[\s.,]+)+(?=\S)"
)


def _faults(context: Context) -> Iterator[Fault]:

    for index, signatory in enumerate(context.program.signatories):
        match = _TITLE.match(signatory.name or "")
        if match is not None and signatory.name is not None:
            yield Fault(
                f"signatories[{index}].name",
                Words(
                    vi=f"không ghi “{match[0].strip()}” trước họ tên: “{signatory.name[match.end() :]}”",
                    en=f'"{match[0].strip()}" does not stand before the name "{signatory.name[match.end() :]}"',
                ),
                expected=signatory.name[match.end() :],
                found=signatory.name,
                text=match[0],
                fix=Fix("suggested", (Edit(f"signatories[{index}].name", 0, match.end(), ""),)),
                start=0,
                end=match.end(),
            )


RULE = Rule(
    id="title-before-name",
    severity=Severity.WARNING,
    summary=Words(
        vi="Trước họ tên người ký không ghi học hàm, học vị, quân hàm.",
        en="No degree and no rank stand before the name of who signs.",
    ),
    why=Words(
        vi="Người ký ký theo chức vụ; học vị không cho quyền ký.",
        en="Who signs does so by his office; a degree gives no right to.",
    ),
    part="name",
    certainty="P",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(signatory="T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nTS. Nguyễn Hải Sơn"),),
    fix="suggested",
    faults=_faults,
)
