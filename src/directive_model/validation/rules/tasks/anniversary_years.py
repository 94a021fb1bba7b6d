"""anniversary-years: the years of an anniversary do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_ANNIVERSARY = late(
    r"(?<![\d/])(?P<years>\d{1,3}) năm (?:[Nn]gày |thành lập |[Tt]hành lập )[^().;]{2,120}"
    r"\(\s*(?:\d{1,2}/\d{1,2}/)?(?P<since>1[89]\d\d|20\d\d)"
    r"\s*[-–]\s*(?:\d{1,2}/\d{1,2}/)?(?P<until>1[89]\d\d|20\d\d)\s*\)"
)


def _faults(context: Context) -> Iterator[Fault]:

    for path, sentence in context.sentences:
        if " năm " not in sentence.text or "(" not in sentence.text:
            continue
        for match in _ANNIVERSARY.finditer(sentence.text):
            told, right = int(match["years"]), int(match["until"]) - int(match["since"])
            if told == right:
                continue
            yield Fault(
                f"{path}.text",
                Words(
                    vi=f"từ {match['since']} đến {match['until']} là {right} năm, không phải {told} năm",
                    en=f"from {match['since']} to {match['until']} it is {right} years, not {told}",
                ),
                expected=str(right),
                found=match["years"],
                text=match[0],
                fix=Fix("suggested", (Edit(f"{path}.text", match.start("years"), match.end("years"), str(right)),)),
                start=match.start("years"),
                end=match.end("years"),
            )


RULE = Rule(
    id="anniversary-years",
    severity=Severity.ERROR,
    summary=Words(
        vi="Số năm kỷ niệm đúng bằng hiệu của hai năm ghi trong ngoặc.",
        en="The years of an anniversary are those between the two dates in brackets.",
    ),
    why=Words(
        vi="Số năm kỷ niệm sai đi vào băng rôn, diễn văn của cả tỉnh.",
        en="A wrong number of years ends on banners and in speeches.",
    ),
    certainty="C",
    good=(
        sample(),
        sample(
            body="1. Kỷ niệm 75 năm Ngày Thương binh - Liệt sĩ (27/7/1947-27/7/2022).\n\n2. Tổ chức Đại hội thể thao."
        ),
    ),
    bad=(
        sample(
            body=(
                "1. Tổ chức kỷ niệm 76 năm Ngày Thương binh - Liệt sĩ (27/7/1947-27/7/2022).\n\n"
                "2. Tổ chức Đại hội thể thao."
            )
        ),
    ),
    fix="suggested",
    faults=_faults,
)
