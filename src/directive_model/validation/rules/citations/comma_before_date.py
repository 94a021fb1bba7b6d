"""comma-before-date: a comma is missing between code and date."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.citations.cited import cited, rewritten
from directive_model.validation.rules.folded import folded
from directive_model.validation.rules.sample import sample

_NO_COMMA = late(r"(?<=[A-ZĐƯ])\s+ngày(?=\s\d)")


def _faults(context: Context) -> Iterator[Fault]:
    yield from folded(_without_comma(context))


def _without_comma(context: Context) -> Iterator[Fault]:
    for one in cited(context):
        match = _NO_COMMA.search(one.text)
        if match is not None and one.code is not None and one.code.kind == "party":
            message = Words(
                vi=f"thiếu dấu phẩy trước “ngày”: “{one.text}”",
                en=f'a comma is missing before "ngày": "{one.text}"',
            )
            yield rewritten(one, match, ", ngày", message)


RULE = Rule(
    id="comma-before-date",
    severity=Severity.NOTE,
    summary=Words(
        vi="Trong văn bản của Đảng, trước “ngày” có dấu phẩy: “Nghị quyết số 13-NQ/TW, ngày 02/4/2022”.",
        en='In documents of the Party a comma stands before "ngày": "Nghị quyết số 13-NQ/TW, ngày 02/4/2022".',
    ),
    why=Words(
        vi="Văn bản Trung ương viết thống nhất như vậy; viết lẫn hai cách thì tra tìm lời viện dẫn bị sót.",
        en="Documents of the centre are written so throughout; who searches for a citation misses others.",
    ),
    part="body",
    certainty="P",
    rests_on="marks",
    regimes=(Regime.PARTY,),
    good=(
        sample(),
        sample(body="1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),
    ),
    bad=(
        sample(body="1. Triển khai Nghị quyết số 13-NQ/TW ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),
    ),
    fix="safe",
    faults=_faults,
)
