"""relative-date: a time is told by the reader's own day."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.model import Task
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_RELATIVE = late(r"(?i)\b(?:trong |vào )?(?:tuần|tháng|quý) (?:tới|sau)\b(?! đây| khi)|\bngày (?:mai|kia)\b")


def _faults(context: Context) -> Iterator[Fault]:

    for path, sentence in context.sentences:
        if path.startswith("appendices") or not isinstance(sentence, Task):
            continue
        for match in _RELATIVE.finditer(sentence.text):
            yield Fault(
                f"{path}.text",
                Words(
                    vi=f"“{match[0]}” không phải thời hạn cụ thể; hãy ghi ngày, tháng",
                    en=f'"{match[0]}" is no date; name the day or the month',
                ),
                found=match[0],
                text=match[0],
                start=match.start(),
                end=match.end(),
            )


RULE = Rule(
    id="relative-date",
    severity=Severity.WARNING,
    summary=Words(
        vi="Thời hạn ghi ngày, tháng cụ thể, không ghi “tuần tới”, “tháng sau”, “ngày mai”.",
        en='Deadlines are dates, not "tuần tới", "tháng sau", "ngày mai".',
    ),
    why=Words(
        vi="Văn bản đến tay mỗi nơi một ngày khác nhau; “tuần tới” của mỗi nơi là một tuần khác.",
        en='A document reaches each reader on another day, and "next week" is another week for each.',
    ),
    certainty="C",
    good=(
        sample(),
        sample(body="1. Báo cáo trước ngày 15/7/2022.\n\n2. Tổ chức Đại hội thể thao."),
    ),
    bad=(sample(body="1. Giao Văn phòng Tỉnh ủy báo cáo trong tuần tới.\n\n2. Tổ chức Đại hội thể thao."),),
    faults=_faults,
)
