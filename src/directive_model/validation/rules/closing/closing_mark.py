"""closing-mark: the text ends with the other regime's mark."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_STATES = "./."
_TEXT = ("preamble", "body", "closing")


def _faults(context: Context) -> Iterator[Fault]:

    last = next((path for path, _ in reversed(context.sentences) if path.startswith(_TEXT)), None)
    if last is None or context.program.regime is not Regime.PARTY:
        return
    words = dict(context.sentences)[last].text
    if words.rstrip().endswith(_STATES):
        at = len(words.rstrip()) - len(_STATES)
        yield Fault(
            f"{last}.text",
            Words(
                vi="văn bản của Đảng kết thúc bằng dấu “.”, không dùng “./.”",
                en='a document of the Party ends with ".", not with "./."',
            ),
            expected=".",
            found=_STATES,
            text=_STATES,
            fix=Fix("safe", (Edit(f"{last}.text", at, at + len(_STATES), "."),)),
            start=at,
            end=at + len(_STATES),
        )


RULE = Rule(
    id="closing-mark",
    severity=Severity.NOTE,
    summary=Words(
        vi="Văn bản của Đảng kết thúc bằng dấu “.”; văn bản hành chính nhà nước kết thúc bằng “./.”.",
        en='A Party document ends with "."; an administrative document of the State with "./.".',
    ),
    why=Words(
        vi="Dấu kết thúc cho biết văn bản đã hết, không còn trang nào bị thiếu.",
        en="The mark tells that the text ends here, and that no page is missing.",
    ),
    part="body",
    certainty="P",
    rests_on="marks",
    regimes=(Regime.PARTY,),
    good=(
        sample(),
        state_sample(closing="Trên đây là Kế hoạch phòng, chống thiên tai năm 2023./."),
    ),
    bad=(sample(closing="Các cấp, các ngành tổ chức thực hiện nghiêm túc chương trình này./."),),
    fix="safe",
    faults=_faults,
)
