"""title-punctuation: the subject ends with a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_MARKS = (".", ";", ",", ":")
_DOTS = ("..", "…")
_STRIPPED = ".;,: "


def _faults(context: Context) -> Iterator[Fault]:

    subject = context.program.title.subject
    if subject is None or not subject.endswith(_MARKS) or any(dots in subject for dots in _DOTS):
        return
    at = len(subject.rstrip(_STRIPPED))
    yield Fault(
        "title.subject",
        Words(
            vi=f"cuối trích yếu thừa dấu “{subject[at:]}”",
            en=f'"{subject[at:]}" ends the subject, which needs no mark',
        ),
        expected=subject[:at],
        found=subject,
        text=subject[at:],
        fix=Fix("safe", (Edit("title.subject", at, len(subject), ""),)),
        start=at,
        end=len(subject),
    )


RULE = Rule(
    id="title-punctuation",
    severity=Severity.WARNING,
    summary=Words(vi="Trích yếu không kết thúc bằng dấu câu.", en="The subject ends without punctuation."),
    why=Words(
        vi="Trích yếu là tên của văn bản, không phải một câu; dấu chấm đi theo vào mọi lời viện dẫn.",
        en="The subject is a name, not a sentence; its full stop goes into every citation.",
    ),
    part="subject",
    certainty="C",
    rests_on="marks",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(subject="chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy.\n-----"),),
    fix="safe",
    faults=_faults,
)
