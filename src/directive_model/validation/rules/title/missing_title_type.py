"""missing-title-type: no type line, and the document is no official letter, which has none."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    if context.program.title.type is None and not context.is_letter:
        yield Fault("title.type", Words(vi="thiếu tên loại văn bản", en="the type of the document is missing"))


RULE = Rule(
    id="missing-title-type",
    severity=Severity.ERROR,
    summary=Words(
        vi="Văn bản có tên loại, trừ công văn.",
        en="A document names its type, unless it is an official letter.",
    ),
    why=Words(
        vi="Tên loại cho biết văn bản đòi hỏi điều gì và ai có thẩm quyền ban hành.",
        en="The type tells what a document demands, and who may issue it.",
    ),
    part="type",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(),),
    bad=(sample(type="", subject=""),),
    faults=_faults,
)
