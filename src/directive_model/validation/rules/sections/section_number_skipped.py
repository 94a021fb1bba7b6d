"""section-number-skipped: a number is left out between two siblings."""

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
        missing = max(step.row) + 1
        if step.value < missing:
            continue
        label, value = step.label.text, str(step.value)
        expected = str(missing).join(label.rsplit(value, 1)) if value in label else None
        yield Fault(
            step.path,
            Words(
                vi=f"số thứ tự bị ngắt quãng: trước “{label}” thiếu " + (f"“{expected}”" if expected else "một số"),
                en=f'a number is skipped: before "{label}" '
                + (f'there is no "{expected}"' if expected else "one is missing"),
            ),
            expected=expected,
            found=label,
        )


RULE = Rule(
    id="section-number-skipped",
    severity=Severity.WARNING,
    summary=Words(
        vi="Các mục cùng cấp được đánh số liên tục.",
        en="Units of one level are numbered without a gap.",
    ),
    why=Words(
        vi="Viện dẫn “mục 3” sẽ không có chỗ chỉ đến; thường là một mục đã bị mất số hoặc bị bỏ sót.",
        en='"Item 3" then points nowhere; mostly a unit has lost its number, or was left out.',
    ),
    part="body",
    certainty="P",
    rests_on="absence",
    good=(
        sample(),
        sample(body="1. Xây dựng Đảng\n\na) Về tổ chức.\n\nb) Về cán bộ.\n\n2. Công tác dân vận\n\na) Về tôn giáo."),
    ),
    bad=(
        sample(body="1. Chỉ đạo vụ lúa hè thu.\n\n2. Tổ chức Đại hội thể thao.\n\n4. Tăng cường công tác an ninh."),
    ),
    faults=_faults,
)
