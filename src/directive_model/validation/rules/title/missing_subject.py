"""missing-subject: a type, or an official letter, without its subject."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    title = context.program.title
    if title.subject is None and (title.type is not None or context.is_letter):
        yield Fault(
            "title.subject",
            Words(vi="thiếu trích yếu nội dung văn bản", en="the subject of the document is missing"),
        )


RULE = Rule(
    id="missing-subject",
    severity=Severity.ERROR,
    summary=Words(
        vi="Dưới tên loại có trích yếu nội dung văn bản.",
        en="A subject that says what the document is about stands under its type.",
    ),
    why=Words(
        vi="Người tra cứu đọc trích yếu trong sổ đăng ký, trong danh mục và trong lời viện dẫn.",
        en="The subject is what people read in registers, in lists and in citations.",
    ),
    part="subject",
    certainty="P",
    rests_on="absence",
    needs=("form", "parts"),
    good=(sample(),),
    bad=(sample(subject=""),),
    faults=_faults,
)
