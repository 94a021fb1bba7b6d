"""missing-recipients: nobody is said to receive the document."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.expected import is_minutes
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    if not context.program.recipients and not context.program.retention and not is_minutes(context):
        yield Fault(
            "recipients",
            Words(vi="thiếu nơi nhận văn bản", en="the recipients are missing"),
            expected="\n".join(context.form.part("recipients_label").text) or None,
        )


RULE = Rule(
    id="missing-recipients",
    severity=Severity.ERROR,
    summary=Words(
        vi="Cuối văn bản, bên trái có nơi nhận.",
        en="At the end, on the left, stand the recipients.",
    ),
    why=Words(
        vi="Nơi nhận cho biết ai phải thực hiện, ai phải biết, và văn bản lưu ở đâu.",
        en="The recipients tell who has to act, who has to know, and where the document is kept.",
    ),
    part="recipients_label",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(), sample(recipients="", type="BIÊN BẢN", number="Số 07-BB/TU")),
    bad=(sample(recipients=""),),
    faults=_faults,
)
