"""missing-final-mark: the text ends without a mark."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_TEXT = ("preamble", "body", "closing")
#: Fewer words may be a line that found no better place.
_FEWEST = 5
_SHOWN = 30


def _faults(context: Context) -> Iterator[Fault]:

    found = [(path, sentence) for path, sentence in context.sentences if path.startswith(_TEXT)]
    if not found:
        return
    path, sentence = found[-1]
    words = sentence.text.rstrip()
    if ".rows[" in path or not words[-1:].isalnum() or len(words.split()) < _FEWEST:
        return
    yield Fault(
        f"{path}.text",
        Words(
            vi=f"nội dung kết thúc mà không có dấu chấm: “… {words[-_SHOWN:]}”",
            en=f'the text ends without a full stop: "… {words[-_SHOWN:]}"',
        ),
        expected=".",
        text=words[-_SHOWN:],
        fix=Fix("suggested", (Edit(f"{path}.text", len(words), len(words), "."),)),
        start=len(words) - 1,
        end=len(words),
    )


RULE = Rule(
    id="missing-final-mark",
    severity=Severity.NOTE,
    summary=Words(
        vi="Câu cuối của nội dung kết thúc bằng dấu chấm.", en="The last sentence of the text ends with a full stop."
    ),
    why=Words(
        vi="Câu cuối không có dấu chấm có thể là câu bị cắt mất phần sau.",
        en="A last sentence without its mark may be one whose end was cut off.",
    ),
    part="body",
    certainty="P",
    rests_on="absence",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(closing="Các cấp, các ngành tổ chức thực hiện nghiêm túc chương trình này"),),
    fix="suggested",
    faults=_faults,
)
