"""missing-issuer: the banner stands there, the issuing body does not."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.expected import is_minutes
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    letterhead = context.program.letterhead
    # Minutes are kept by those who were there, often of several bodies.
    if letterhead.banner and letterhead.issuer is None and not is_minutes(context):
        yield Fault(
            "letterhead.issuer",
            Words(
                vi="thiếu tên cơ quan ban hành ở góc trái, đầu trang thứ nhất",
                en="the issuing body at the top left is missing",
            ),
        )


RULE = Rule(
    id="missing-issuer",
    severity=Severity.ERROR,
    summary=Words(
        vi="Ở góc trái, đầu trang thứ nhất có tên cơ quan ban hành văn bản.",
        en="At the top left stands the name of the issuing body.",
    ),
    why=Words(
        vi="Người nhận cần biết cơ quan nào ban hành để biết thẩm quyền và hiệu lực của văn bản.",
        en="Recipients must see who issued a document to know its authority and its force.",
    ),
    part="issuer",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(),),
    bad=(sample(issuer=""),),
    faults=_faults,
)
