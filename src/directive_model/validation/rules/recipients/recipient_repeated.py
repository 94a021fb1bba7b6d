"""recipient-repeated: one recipient stands twice."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample


def _faults(context: Context) -> Iterator[Fault]:

    seen: dict[tuple[str, str], str] = {}
    for at, recipient in enumerate(context.program.recipients):
        path = f"recipients[{at}].name"
        key = (fold(recipient.name), fold(recipient.note or ""))
        if key in seen:
            yield Fault(
                path,
                Words(
                    vi=f"nơi nhận “{recipient.name}” ghi hai lần", en=f'the recipient "{recipient.name}" stands twice'
                ),
                found=recipient.name,
                text=recipient.name,
                against=(seen[key],),
            )
        seen.setdefault(key, path)


RULE = Rule(
    id="recipient-repeated",
    severity=Severity.WARNING,
    summary=Words(vi="Mỗi nơi nhận ghi một lần.", en="Every recipient stands once."),
    why=Words(
        vi="Nơi nhận lặp lại làm sai số bản phát hành.", en="A repeated recipient makes the number of copies wrong."
    ),
    part="recipient",
    certainty="C",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(recipients="Nơi nhận:\n- Các sở, ban, ngành,\n- Các sở, ban, ngành,\n- Lưu Văn phòng Tỉnh ủy."),),
    faults=_faults,
)
