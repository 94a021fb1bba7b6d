"""subject-repeats-type: the subject begins with the type again."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample


def _faults(context: Context) -> Iterator[Fault]:

    title = context.program.title
    if title.type is None or title.subject is None:
        return
    kind, subject = fold(title.type), fold(title.subject)
    if subject.startswith(f"{kind} ") and len(subject) > len(kind):
        length = len(title.type)
        yield Fault(
            "title.subject",
            Words(
                vi=f"trích yếu nhắc lại tên loại: “{title.subject[:length]}”",
                en=f'the subject says the type again: "{title.subject[:length]}"',
            ),
            expected=title.subject[length:].strip(),
            found=title.subject,
            text=title.subject[:length],
            start=0,
            end=length,
            against=("title.type",),
        )


RULE = Rule(
    id="subject-repeats-type",
    severity=Severity.WARNING,
    summary=Words(
        vi="Trích yếu không nhắc lại tên loại văn bản ở dòng trên.",
        en="The subject does not say the type again that stands above it.",
    ),
    why=Words(
        vi="Lặp tên loại làm lời viện dẫn thành “Chương trình chương trình …”.",
        en="A citation would name the type twice.",
    ),
    part="subject",
    certainty="C",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(subject="Chương trình chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy\n-----"),),
    faults=_faults,
)
