"""citation-issuer-against-code: the body that is named did not issue documents of that code."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.citations.cited import cited
from directive_model.validation.rules.sample import sample

#: Who issues documents of a code that is not used by others.
_ISSUERS: dict[str, tuple[str, ...]] = {
    "TW": (
        "bộ chính trị",
        "ban bí thư",
        "ban chấp hành trung ương",
        "trung ương",
        "hội nghị",
        "đảng",
        "ban ",
        "ủy ban",
    ),
    "TU": ("tỉnh ủy", "thành ủy", "ban thường vụ", "ban chấp hành", "thường trực", "đảng bộ", "bí thư"),
    "CP": ("chính phủ", "thủ tướng"),
    "TTg": ("thủ tướng",),
}
#: Names that tell for sure who is meant.
_NAMED = (
    "bộ chính trị",
    "ban bí thư",
    "tỉnh ủy",
    "thành ủy",
    "chính phủ",
    "thủ tướng",
    "quốc hội",
    "ủy ban nhân dân",
)


def _faults(context: Context) -> Iterator[Fault]:

    for one in cited(context):
        issuer, code = one.citation.issuer, one.code
        if issuer is None or code is None or not code.bodies:
            continue
        name, may = fold(issuer), _ISSUERS.get(code.bodies[-1])
        if may is None or not name.startswith(_NAMED) or name.startswith(may):
            continue
        yield Fault(
            f"{one.path}.text",
            Words(
                vi=f"{code.text} có ký hiệu {code.bodies[-1]}, không phải văn bản của {issuer}",
                en=f"{code.text} has the code {code.bodies[-1]}, so it is no document of {issuer}",
            ),
            found=issuer,
            text=one.text,
            start=one.citation.start,
            end=one.citation.end,
        )


RULE = Rule(
    id="citation-issuer-against-code",
    severity=Severity.WARNING,
    summary=Words(
        vi="Cơ quan ban hành phù hợp với ký hiệu: TW với Trung ương, TU với tỉnh ủy, CP với Chính phủ.",
        en="The issuer agrees with the code: TW with the centre, TU with a province, CP with the Government.",
    ),
    why=Words(
        vi="Sai cơ quan thì người thực hiện tìm nhầm văn bản và hiểu sai thẩm quyền.",
        en="With a wrong issuer people look in the wrong place, and misjudge its authority.",
    ),
    part="body",
    certainty="P",
    good=(
        sample(),
        sample(body="1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),
    ),
    bad=(sample(body="1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Tỉnh ủy.\n\n2. Tổ chức Đại hội."),),
    faults=_faults,
)
