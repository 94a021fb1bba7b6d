"""standing-committee-code: a standing committee is given a code, which it has not."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.number.codes.organs import organ_of_symbol
from directive_model.validation.rules.sample import sample

_COMMITTEE = "BTV"


def _faults(context: Context) -> Iterator[Fault]:
    number = context.program.number
    organ = None if number is None or number.symbol is None else organ_of_symbol(number.symbol, context)
    if organ is not None and organ.startswith(_COMMITTEE):
        right = organ.removeprefix(_COMMITTEE) or "TU"
        yield Fault(
            "number.symbol",
            Words(
                vi=f"ban thường vụ không có ký hiệu riêng: viết {right}, không viết {organ}",
                en=f"a standing committee has no code of its own: {right}, not {organ}",
            ),
            expected=right,
            found=organ,
        )


RULE = Rule(
    id="standing-committee-code",
    severity=Severity.ERROR,
    summary=Words(
        vi="Văn bản của ban thường vụ mang ký hiệu của cấp ủy: TU, ĐU; không có BTVTU.",
        en="Documents of a standing committee have their committee's code: TU, ĐU; there is no BTVTU.",
    ),
    why=Words(
        vi="Cấp ủy và ban thường vụ dùng chung một dãy số; ký hiệu riêng làm một sổ văn bản tách thành hai.",
        en="Committee and standing committee share one sequence; a code of its own makes two registers of one.",
    ),
    part="number",
    certainty="P",
    regimes=(Regime.PARTY,),
    needs=("form",),
    good=(sample(),),
    bad=(sample(number="Số 07-CTr/BTVTU", issuer="BAN CHỈ ĐẠO 35\n*"),),
    faults=_faults,
)
