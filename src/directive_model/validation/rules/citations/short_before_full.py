"""short-before-full: a document is named in short before it is named in full."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.citations.cited import Cited, cited
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:

    short: dict[str, Cited] = {}
    told: set[str] = set()
    for one in cited(context):
        code = one.citation.code
        if code is None or one.code is None or code in told:
            continue
        if one.citation.date is None and one.citation.issuer is None:
            short.setdefault(code, one)
            continue
        told.add(code)
        if (first := short.get(code)) is not None and not first.path.startswith("appendices"):
            yield Fault(
                f"{first.path}.text",
                Words(
                    vi=f"{code} được viện dẫn tắt ở đây, về sau mới ghi đầy đủ: “{one.text}”",
                    en=f'{code} is cited in short here, and in full only later: "{one.text}"',
                ),
                expected=one.text,
                found=first.text,
                text=first.text,
                start=first.citation.start,
                end=first.citation.end,
            )


RULE = Rule(
    id="short-before-full",
    severity=Severity.NOTE,
    summary=Words(
        vi="Lần đầu viện dẫn ghi đầy đủ tên loại, số, ngày, cơ quan ban hành; các lần sau ghi tên loại và số.",
        en="A document is cited in full the first time (type, code, date, issuer), and in short after that.",
    ),
    why=Words(
        vi="Người đọc gặp tên tắt trước không biết đó là văn bản nào.",
        en="Who meets the short name first does not know what it stands for.",
    ),
    part="body",
    certainty="P",
    rests_on="absence",
    good=(
        sample(),
        sample(
            body=("1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội.")
        ),
    ),
    bad=(
        sample(
            body=(
                "1. Sơ kết Nghị quyết số 13-NQ/TW.\n\n"
                "2. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị."
            )
        ),
    ),
    faults=_faults,
)
