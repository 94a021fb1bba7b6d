"""authority-against-issuer: somebody signs for another committee than the one that issues."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_COMMITTEES = ("tỉnh ủy", "thành ủy", "đảng ủy", "huyện ủy", "quận ủy", "thị ủy", "chi bộ")


def _faults(context: Context) -> Iterator[Fault]:

    issuer = fold(context.program.letterhead.issuer or "")
    own = next((name for name in _COMMITTEES if issuer.startswith(name)), None)
    if own is None or len(context.program.signatories) != 1:
        return
    for line, authority in enumerate(context.program.signatories[0].authority):
        body = fold(authority.body or "")
        other = next((name for name in _COMMITTEES if body.startswith(name)), None)
        if other is not None and other != own:
            yield Fault(
                f"signatories[0].authority[{line}].body",
                Words(
                    vi=f"{context.program.letterhead.issuer} ban hành, nhưng ký thay mặt {authority.body}",
                    en=f"{context.program.letterhead.issuer} issues it, and it is signed for {authority.body}",
                ),
                expected=own.upper(),
                found=authority.body,
                text=authority.body,
                against=("letterhead.issuer",),
                # Of a head of one line nobody knows whether another stood under it.
                rests_on="words" if context.program.letterhead.superior else "absence",
            )


RULE = Rule(
    id="authority-against-issuer",
    severity=Severity.ERROR,
    summary=Words(
        vi="Thể thức đề ký là của cơ quan ban hành: tỉnh ủy ký “T/M TỈNH ỦY” hoặc “T/M BAN THƯỜNG VỤ”.",
        en='The authority line is that of the issuing body: a tỉnh ủy signs "T/M TỈNH ỦY" or "T/M BAN THƯỜNG VỤ".',
    ),
    why=Words(
        vi="Ký thay mặt cơ quan khác là ký không đúng thẩm quyền.",
        en="Who signs for another body signs without authority.",
    ),
    part="authority",
    certainty="P",
    regimes=(Regime.PARTY,),
    good=(sample(),),
    bad=(sample(signatory="T/M ĐẢNG ỦY\nPHÓ BÍ THƯ\n\n\nNguyễn Hải Sơn"),),
    faults=_faults,
)
