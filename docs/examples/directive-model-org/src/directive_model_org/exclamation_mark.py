"""A rule of our own house: a directive program does not shout."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model import Severity, Words
from directive_model.findings import Edit, Fix
from directive_model.plugin.rules import Context, Fault, Rule


def _faults(context: Context) -> Iterator[Fault]:
    for path, sentence in context.sentences:
        at = sentence.text.find("!")
        if at >= 0:
            yield Fault(
                f"{path}.text",
                Words(vi="câu có dấu chấm than", en="the sentence has an exclamation mark"),
                expected=".",
                found="!",
                fix=Fix("suggested", (Edit(f"{path}.text", at, at + 1, "."),)),
                start=at,
                end=at + 1,
            )


RULE = Rule(
    id="exclamation-mark",
    severity=Severity.WARNING,
    summary=Words(
        vi="Văn bản chỉ đạo không dùng dấu chấm than.", en="A directive document has no exclamation marks."
    ),
    why=Words(vi="Chỉ đạo không phải là khẩu hiệu.", en="A directive is not a slogan."),
    certainty="C",
    fix="suggested",
    good=("KẾ HOẠCH\ntrồng cây năm 2025\n\n1. Trồng 1.000 cây xanh.\n",),
    bad=("KẾ HOẠCH\ntrồng cây năm 2025\n\n1. Trồng 1.000 cây xanh!\n",),
    faults=_faults,
)
