"""issuer-against-organ-code: the symbol has the code of another body than the letterhead's."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.number.codes.organs import codes_of_issuer, organ_of_symbol
from directive_model.validation.rules.sample import sample, state_sample


def _faults(context: Context) -> Iterator[Fault]:
    number, issuer = context.program.number, context.program.letterhead.issuer
    if number is None or number.symbol is None or issuer is None:
        return
    organ, codes = organ_of_symbol(number.symbol, context), codes_of_issuer(issuer, context)
    if organ is None or not codes or organ in codes:
        return
    yield Fault(
        "number.symbol",
        Words(
            vi=f"ký hiệu cơ quan {organ} không phải của {issuer}: phải là {' hoặc '.join(codes)}",
            en=f"organ code {organ} is not that of {issuer}: it should be {' or '.join(codes)}",
        ),
        expected=codes[0],
        found=organ,
        text=number.symbol,
        against=("letterhead.issuer",),
        # Of a head of one line nobody knows whether another stood under it.
        rests_on="words" if context.program.letterhead.superior else "absence",
    )


RULE = Rule(
    id="issuer-against-organ-code",
    severity=Severity.ERROR,
    summary=Words(
        vi="Ký hiệu cơ quan trong số văn bản là của cơ quan ban hành: TU với tỉnh ủy, ĐU với đảng ủy.",
        en="The organ code in the symbol is that of the issuing body: TU for tỉnh ủy, ĐU for đảng ủy.",
    ),
    why=Words(
        vi="Người viện dẫn chỉ nhìn ký hiệu; ký hiệu sai dẫn tới văn bản của cơ quan khác.",
        en="Who cites a document has only its symbol; a wrong one leads to another body's document.",
    ),
    part="number",
    certainty="P",
    needs=("form",),
    good=(sample(), state_sample()),
    bad=(sample(number="Số 07-CTr/ĐU"), state_sample(number="Số: 45/KH-HĐND")),
    faults=_faults,
)
