"""issuer-among-recipients: the issuing body is among its own recipients."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample


def _faults(context: Context) -> Iterator[Fault]:

    issuer = fold(context.program.letterhead.issuer or "")
    for at, recipient in enumerate(context.program.recipients):
        if issuer and fold(recipient.name) == issuer:
            yield Fault(
                f"recipients[{at}].name",
                Words(
                    vi=f"{recipient.name} là cơ quan ban hành, không ghi ở nơi nhận",
                    en=f"{recipient.name} issues the document, so it is no recipient",
                ),
                found=recipient.name,
                text=recipient.name,
                against=("letterhead.issuer",),
            )


RULE = Rule(
    id="issuer-among-recipients",
    severity=Severity.WARNING,
    summary=Words(
        vi="Cơ quan ban hành không ghi chính mình ở nơi nhận.", en="The issuing body is not among its own recipients."
    ),
    why=Words(
        vi="Bản của cơ quan ban hành là bản lưu, ghi ở dòng “Lưu”.",
        en='The issuer\'s own copy is the one that is kept, and stands in the line "Lưu".',
    ),
    part="recipient",
    certainty="C",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(
        sample(recipients="Nơi nhận:\n- Tỉnh ủy Sơn Hải,\n- Các sở, ban, ngành cấp tỉnh,\n- Lưu Văn phòng Tỉnh ủy."),
    ),
    faults=_faults,
)
