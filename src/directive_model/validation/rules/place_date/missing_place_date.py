"""missing-place-date: neither place nor date."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.expected import is_minutes
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    program = context.program
    if is_minutes(context):  # whose text says where and when
        return
    if program.place is None and program.date is None and program.printed.place_date is None:
        yield Fault(
            "place",
            Words(
                vi="thiếu địa danh và ngày, tháng, năm ban hành văn bản",
                en="place and date of issue are missing",
            ),
            expected=context.form.date.pattern.format(place="…", day="…", month="…", year="…"),
        )


RULE = Rule(
    id="missing-place-date",
    severity=Severity.ERROR,
    summary=Words(
        vi="Dưới tiêu đề có địa danh và ngày, tháng, năm ban hành.",
        en="Place and date of issue stand under the banner.",
    ),
    why=Words(
        vi="Ngày ban hành quyết định hiệu lực của văn bản và quy định thể thức áp dụng cho nó.",
        en="The date decides when a document takes effect, and which rules of form it must obey.",
    ),
    part="place_date",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(),),
    bad=(sample(place_date=""),),
    faults=_faults,
)
