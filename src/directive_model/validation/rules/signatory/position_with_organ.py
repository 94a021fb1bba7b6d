"""position-with-organ: the position names the body."""

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

_WITH_BODY = late(r"(?P<position>(?:phó )?bí thư(?: thường trực)?) (?:tỉnh|thành|huyện|đảng|quận|thị) ủy.*")


def _faults(context: Context) -> Iterator[Fault]:

    signatories = context.program.signatories
    if len(signatories) != 1:  # joint documents name the bodies of those who sign
        return
    signatory = signatories[0]
    match = _WITH_BODY.fullmatch(fold(signatory.position or ""))
    if match is not None and signatory.position is not None:
        right = signatory.position[: len(match["position"])]
        yield Fault(
            "signatories[0].position",
            Words(
                vi=f"chức vụ ghi kèm tên cơ quan: “{signatory.position}”; chỉ ghi “{right}”",
                en=f'the position names the body: "{signatory.position}" instead of "{right}"',
            ),
            expected=right,
            found=signatory.position,
            text=signatory.position,
        )
    elif signatory.position is not None and _issues_alone(context, signatory.body):
        yield Fault(
            "signatories[0].body",
            Words(
                vi=f"tên cơ quan “{signatory.body}” ghi trên chức vụ; chỉ ghi “{signatory.position}”",
                en=f'the body "{signatory.body}" is named over "{signatory.position}", which stands alone',
            ),
            found=signatory.body,
            text=signatory.body,
            against=("letterhead.issuer",),
        )


def _issues_alone(context: Context, body: str | None) -> bool:
    """Whether the body over an office is all that the letterhead names: of a joint document it is one of several."""
    return body is not None and fold(body) == fold(context.program.letterhead.issuer or "")


RULE = Rule(
    id="position-with-organ",
    severity=Severity.WARNING,
    summary=Words(
        vi="Chức vụ không kèm tên cơ quan: “PHÓ BÍ THƯ”, không ghi “PHÓ BÍ THƯ TỈNH ỦY”.",
        en='The position does not name the body: "PHÓ BÍ THƯ", not "PHÓ BÍ THƯ TỈNH ỦY".',
    ),
    why=Words(
        vi="Tên cơ quan đã có ở thể thức đề ký và ở đầu trang.",
        en="The body is named in the authority line and in the letterhead already.",
    ),
    part="position",
    certainty="P",
    regimes=(Regime.PARTY,),
    good=(sample(),),
    bad=(
        sample(signatory="T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ TỈNH ỦY\n\n\nNguyễn Hải Sơn"),
        sample(signatory="TỈNH ỦY SƠN HẢI\nPHÓ BÍ THƯ\n\n\nNguyễn Hải Sơn"),
    ),
    faults=_faults,
)
