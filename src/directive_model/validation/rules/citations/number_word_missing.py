"""number-word-missing: the word "số" is missing before a code."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.citations.cited import cited, rewritten
from directive_model.validation.rules.folded import folded
from directive_model.validation.rules.sample import sample

_BARE = late(r"\s+(?=\d{1,4}[-/])")


def _faults(context: Context) -> Iterator[Fault]:
    yield from folded(_without_word(context))


def _without_word(context: Context) -> Iterator[Fault]:
    for one in cited(context):
        kind = one.citation.type
        match = None if kind is None or one.code is None else _BARE.match(one.text, len(kind))
        if match is not None and one.citation.date is not None:
            message = Words(
                vi=f"thiếu chữ “số” trước ký hiệu: “{one.text}”",
                en=f'the word "số" is missing before the code: "{one.text}"',
            )
            yield rewritten(one, match, " số ", message)


RULE = Rule(
    id="number-word-missing",
    severity=Severity.NOTE,
    summary=Words(
        vi="Trước số, ký hiệu của văn bản viện dẫn có chữ “số”: “Nghị quyết số 13-NQ/TW”.",
        en='The word "số" stands before the code of a cited document: "Nghị quyết số 13-NQ/TW".',
    ),
    why=Words(
        vi="Cách viết đầy đủ theo quy định; thiếu chữ “số” chỉ dùng khi nói.",
        en="The rules write it in full; only in speech is the word left out.",
    ),
    part="body",
    certainty="P",
    good=(
        sample(),
        sample(body="1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),
    ),
    bad=(sample(body="1. Triển khai Nghị quyết 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),),
    fix="safe",
    faults=_faults,
)
