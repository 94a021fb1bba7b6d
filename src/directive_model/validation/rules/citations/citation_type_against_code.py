"""citation-type-against-code: the word before a code is another type than the code's."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.citations.cited import cited
from directive_model.validation.rules.sample import sample

_SURE = ("party", "state-law", "state-adm")
#: What codes stand for that stand for few things (HD05 3.1.2, ND30 Phụ lục III).
_TYPES: dict[str, tuple[str, ...]] = {
    "NQ": ("nghị quyết",),
    "CT": ("chỉ thị",),
    "KL": ("kết luận",),
    "CTr": ("chương trình", "chương trình hành động"),
    "KH": ("kế hoạch",),
    "HD": ("hướng dẫn",),
    "BC": ("báo cáo",),
    "NĐ": ("nghị định",),
    "QĐ": ("quyết định", "quy định", "quy chế"),
    "QĐi": ("quy định",),
    "TTr": ("tờ trình",),
}
_KNOWN = frozenset(name for names in _TYPES.values() for name in names) | {"thông tư", "thông báo", "luật"}


def _faults(context: Context) -> Iterator[Fault]:

    for one in cited(context):
        kind, code = one.citation.type, one.code
        if kind is None or code is None or code.type is None or code.kind not in _SURE:
            continue
        word, meant = fold(kind), _TYPES.get(code.type)
        if meant is None or word not in _KNOWN or word in meant:
            continue
        yield Fault(
            f"{one.path}.text",
            Words(
                vi=f"{code.text} có ký hiệu của {meant[0]}, nhưng được gọi là {kind}",
                en=f'{code.text} has the code of "{meant[0]}", but is called "{kind}"',
            ),
            expected=meant[0],
            found=kind,
            text=one.text,
            start=one.citation.start,
            end=one.citation.end,
        )


RULE = Rule(
    id="citation-type-against-code",
    severity=Severity.ERROR,
    summary=Words(
        vi="Tên loại văn bản viện dẫn phù hợp với ký hiệu: Nghị quyết với NQ, Chỉ thị với CT.",
        en="The type of a cited document agrees with its code: Nghị quyết with NQ, Chỉ thị with CT.",
    ),
    why=Words(
        vi="Người tìm theo số và người tìm theo tên sẽ tìm ra hai văn bản.",
        en="Who looks for the code and who looks for the name find two documents.",
    ),
    part="body",
    certainty="P",
    good=(
        sample(),
        sample(body="1. Triển khai Nghị quyết số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),
    ),
    bad=(sample(body="1. Triển khai Chỉ thị số 13-NQ/TW, ngày 02/4/2022 của Bộ Chính trị.\n\n2. Tổ chức Đại hội."),),
    faults=_faults,
)
