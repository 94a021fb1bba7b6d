"""position-under-collective: who signs for a committee has an office that does not sign for it."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_FOR = "T/M"
_COMMITTEES = ("ban thường vụ", "tỉnh ủy", "thành ủy", "đảng ủy", "huyện ủy", "chi bộ", "ban chấp hành")
_OFFICE = late(r"(?:phó )?(?:tổng )?bí thư|ủy viên|thường trực")


def _faults(context: Context) -> Iterator[Fault]:

    for index, signatory in enumerate(context.program.signatories):
        position = fold(signatory.position or "")
        if not position or position.startswith("[") or not signatory.authority:
            continue
        line = signatory.authority[0]
        collective = fold(line.body or "").startswith(_COMMITTEES)
        if line.form == _FOR and collective and not _OFFICE.match(position):
            yield Fault(
                f"signatories[{index}].position",
                Words(
                    vi=f"“{signatory.position}” không ký thay mặt {line.body}; chỉ bí thư hoặc phó bí thư",
                    en=f'"{signatory.position}" does not sign for {line.body}; the secretary or a deputy does',
                ),
                expected="BÍ THƯ; PHÓ BÍ THƯ",
                found=signatory.position,
                text=signatory.position,
            )


RULE = Rule(
    id="position-under-collective",
    severity=Severity.NOTE,
    summary=Words(
        vi="Ký thay mặt cấp ủy, ban thường vụ là bí thư hoặc phó bí thư.",
        en="For a committee its secretary or a deputy signs.",
    ),
    why=Words(
        vi="Người khác ký cho cấp ủy phải ký theo thể thức thừa lệnh (T/L).",
        en="Anybody else signs for a committee by order (T/L).",
    ),
    part="position",
    certainty="P",
    regimes=(Regime.PARTY,),
    good=(
        sample(),
        sample(signatory="T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n\n\nNguyễn Hải Sơn"),
    ),
    bad=(sample(signatory="T/M BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\n\nNguyễn Hải Sơn"),),
    faults=_faults,
)
