"""lead-cooperates: the organ that leads is to cooperate with itself."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.model import Task
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:

    for path, sentence in context.sentences:
        if not isinstance(sentence, Task):
            continue
        leads = {fold(name) for name in sentence.lead}
        for name in sentence.cooperating:
            if fold(name) in leads:
                yield Fault(
                    path,
                    Words(
                        vi=f"{name} vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ",
                        en=f"{name} leads the task and is to cooperate in it",
                    ),
                    found=name,
                    text=sentence.text,
                )


RULE = Rule(
    id="lead-cooperates",
    severity=Severity.WARNING,
    summary=Words(
        vi="Cơ quan chủ trì không đồng thời là cơ quan phối hợp của cùng một nhiệm vụ.",
        en="The organ that leads a task does not cooperate in it.",
    ),
    why=Words(
        vi="Một cơ quan không phối hợp với chính mình; một trong hai tên bị ghi nhầm.",
        en="Nobody cooperates with himself; one of the two names is wrong.",
    ),
    certainty="C",
    good=(
        sample(),
        sample(
            body=(
                "1. Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy rà soát biên chế.\n\n"
                "2. Tổ chức Đại hội thể thao."
            )
        ),
    ),
    bad=(
        sample(
            body=(
                "1. Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Ban Tổ chức Tỉnh ủy rà soát biên chế.\n\n"
                "2. Tổ chức Đại hội thể thao."
            )
        ),
    ),
    faults=_faults,
)
