"""missing-body: no words between title and signature."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    program = context.program
    if not (program.preamble or program.body or program.closing):
        yield Fault("body", Words(vi="thiếu nội dung văn bản", en="the document has no text"))


RULE = Rule(
    id="missing-body",
    severity=Severity.ERROR,
    summary=Words(vi="Văn bản có nội dung.", en="A document has a text."),
    why=Words(
        vi="Không có nội dung thường là do đọc nhầm tệp, hoặc tệp chỉ có hình ảnh quét.",
        en="A document without a text usually is the wrong file, or one that only holds scanned images.",
    ),
    part="body",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(),),
    bad=(sample(preamble="", body="", closing=""),),
    faults=_faults,
)
