"""missing-signatory: nobody signs."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    if not context.program.signatories:
        yield Fault(
            "signatories",
            Words(
                vi="thiếu thể thức đề ký, chức vụ và họ tên người ký",
                en="authority, position and name of the one who signs are missing",
            ),
        )


RULE = Rule(
    id="missing-signatory",
    severity=Severity.ERROR,
    summary=Words(
        vi="Văn bản có thể thức đề ký, chức vụ, họ tên người ký.",
        en="A document tells who signs it, with what authority and in which position.",
    ),
    why=Words(
        vi="Không có người ký thì văn bản không có hiệu lực.",
        en="Nobody is bound by a document that nobody signs.",
    ),
    part="authority",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(), sample(signatory="TRƯỞNG BAN\n\n\nLê Thị Lam Giang")),
    bad=(sample(signatory=""),),
    faults=_faults,
)
