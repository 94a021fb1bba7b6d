"""missing-period: a monthly program does not say its month."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

_PROGRAM = "chương trình"
#: How subjects of monthly programs begin.
_MONTHLY = ("chỉ đạo của ", "chỉ đạo tháng", "công tác tháng")


def _faults(context: Context) -> Iterator[Fault]:

    title = context.program.title
    subject = fold(title.subject or "")
    if fold(title.type or "") == _PROGRAM and subject.startswith(_MONTHLY) and context.program.period is None:
        yield Fault(
            "title.subject",
            Words(
                vi="chương trình chỉ đạo không ghi tháng, năm trong trích yếu",
                en="the directive program does not say for which month it is",
            ),
            expected="chỉ đạo tháng …/…",
            found=title.subject,
        )


RULE = Rule(
    id="missing-period",
    severity=Severity.WARNING,
    summary=Words(
        vi="Chương trình chỉ đạo hằng tháng ghi tháng và năm trong trích yếu: “chỉ đạo tháng 7/2022 …”.",
        en='A monthly directive program names month and year in its subject: "chỉ đạo tháng 7/2022 …".',
    ),
    why=Words(
        vi="Các chương trình tháng chỉ khác nhau ở tháng; thiếu tháng thì không biết văn bản của kỳ nào.",
        en="Monthly programs differ by their month alone; without it nobody knows which one this is.",
    ),
    part="subject",
    certainty="C",
    rests_on="absence",
    good=(
        sample(),
        state_sample(),
    ),
    bad=(sample(subject="chỉ đạo của Ban Thường vụ Tỉnh ủy\n-----"),),
    faults=_faults,
)
