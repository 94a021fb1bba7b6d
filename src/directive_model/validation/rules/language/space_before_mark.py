"""space-before-mark: a blank stands before a mark."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.folded import folded
from directive_model.validation.rules.sample import sample, state_sample

#: Dots that leave room to write, decimals and paths such as ".docx" are none.
_BLANK = late(r"(?<=\w) +([,;]|\.(?![\w.…]))")


def _faults(context: Context) -> Iterator[Fault]:
    yield from folded(_blanks(context))


def _blanks(context: Context) -> Iterator[Fault]:
    for path, sentence in context.sentences:
        if " ," not in sentence.text and " ;" not in sentence.text and " ." not in sentence.text:
            continue
        for match in _BLANK.finditer(sentence.text):
            yield Fault(
                f"{path}.text",
                Words(vi=f"thừa khoảng trắng trước “{match[1]}”", en=f'a blank stands before "{match[1]}"'),
                expected=match[1],
                found=match[0],
                text=match[0],
                fix=Fix("safe", (Edit(f"{path}.text", match.start(), match.end(), match[1]),)),
                start=match.start(),
                end=match.end(),
            )


RULE = Rule(
    id="space-before-mark",
    severity=Severity.NOTE,
    summary=Words(
        vi="Trước dấu phẩy, dấu chấm, dấu chấm phẩy không có khoảng trắng.",
        en="No blank stands before a comma, a full stop or a semicolon.",
    ),
    why=Words(
        vi="Dấu đứng một mình có thể rơi xuống đầu dòng sau.",
        en="A mark that stands alone may fall to the head of the next line.",
    ),
    certainty="C",
    rests_on="marks",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(body="1. Chỉ đạo vụ lúa , vụ màu.\n\n2. Tổ chức Đại hội thể thao."),),
    fix="safe",
    faults=_faults,
)
