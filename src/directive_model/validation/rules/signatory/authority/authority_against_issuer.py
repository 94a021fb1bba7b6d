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

    signatories, issuer = context.program.signatories, context.program.letterhead.issuer
    alone = len(signatories) == 1
    for index, signatory in enumerate(signatories):
        here = f"signatories[{index}]"
        # In a joint document each body signs for itself, and the issuer is all of them.
        own, owner = (issuer, "letterhead.issuer") if alone else (signatory.body, f"{here}.body")
        named = [(f"{here}.authority[{at}].body", line.body) for at, line in enumerate(signatory.authority)]
        if alone:
            named.insert(0, (f"{here}.body", signatory.body))
        for path, body in named:
            right, other = _committee(own), _committee(body)
            if right is not None and other is not None and other != right:
                yield Fault(
                    path,
                    Words(
                        vi=f"{own} {'ban hành' if alone else 'ký'}, nhưng ký thay mặt {body}",
                        en=f"{own} {'issues it' if alone else 'signs'}, and it is signed for {body}",
                    ),
                    expected=right.upper(),
                    found=body,
                    text=body,
                    against=(owner,),
                    # Of a head of one line nobody knows whether another stood under it.
                    rests_on="absence" if alone and context.program.letterhead.superior is None else "words",
                )


def _committee(body: str | None) -> str | None:
    folded = fold(body or "")
    return next((name for name in _COMMITTEES if folded.startswith(name)), None)


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
