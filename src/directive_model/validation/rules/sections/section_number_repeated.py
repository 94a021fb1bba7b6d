"""section-number-repeated: two siblings have one number."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.numbering import missteps
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    for step in missteps(context):
        if step.value in step.row:
            label = step.label.text
            yield Fault(
                step.path,
                Words(
                    vi=f"số thứ tự “{label}” bị lặp trong cùng một cấp",
                    en=f'the number "{label}" stands twice among its siblings',
                ),
                found=label,
            )


RULE = Rule(
    id="section-number-repeated",
    severity=Severity.WARNING,
    summary=Words(
        vi="Mỗi số thứ tự chỉ dùng một lần trong cùng một cấp.",
        en="A number stands once among the units of one level.",
    ),
    why=Words(
        vi="Khi hai mục cùng số, lời viện dẫn “mục 2” chỉ đến hai chỗ.",
        en='When two units share a number, "item 2" points to both.',
    ),
    part="body",
    certainty="P",
    rests_on="absence",
    good=(
        sample(),
        sample(body="1. Xây dựng Đảng\n\na) Về tổ chức.\n\nb) Về cán bộ.\n\n2. Công tác dân vận\n\na) Về tôn giáo."),
    ),
    bad=(
        sample(body="1. Chỉ đạo vụ lúa hè thu.\n\n2. Tổ chức Đại hội thể thao.\n\n2. Tăng cường công tác an ninh."),
    ),
    faults=_faults,
)
