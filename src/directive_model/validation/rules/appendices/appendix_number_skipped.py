"""appendix-number-skipped: the numbers of the appendices do not follow each other."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold, roman_value
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import appendix, sample

_NUMBER = late(r"(?i)phụ lục(?: số)?\s+(?P<number>\d{1,2}|[IVX]{1,5})\b(?!\.\d)")

_ANNOUNCING = sample(closing="Nội dung chi tiết theo các Phụ lục kèm theo Chương trình này.")


def _faults(context: Context) -> Iterator[Fault]:

    found = [(at, one, _number(one.label or "")) for at, one in enumerate(context.program.appendices)]
    numbers = [number for _, _, number in found if number]
    # Appendices of appendices count anew, and who amends a document quotes some of its.
    if numbers != sorted(set(numbers)) or "sửa đổi" in fold(context.program.title.subject or ""):
        return
    last = 0
    for at, attached, number in found:
        if last and number > last + 1:
            yield Fault(
                f"appendices[{at}].label",
                Words(
                    vi=f"“{attached.label}” không tiếp theo phụ lục số {last}",
                    en=f'"{attached.label}" does not follow appendix {last}',
                ),
                expected=str(last + 1),
                found=attached.label,
                text=attached.label,
            )
        last = number or last


def _number(label: str) -> int:
    match = _NUMBER.search(label)
    if match is None:
        return 0
    return int(match["number"]) if match["number"].isdigit() else roman_value(match["number"]) or 0


RULE = Rule(
    id="appendix-number-skipped",
    severity=Severity.WARNING,
    summary=Words(
        vi="Các phụ lục được đánh số liên tục từ 1.", en="Appendices are numbered one after the other from 1."
    ),
    why=Words(
        vi="Thiếu một số thì không rõ phụ lục bị mất hay chỉ đánh số sai.",
        en="With a number missing nobody knows whether an appendix is lost.",
    ),
    part="appendix_label",
    certainty="C",
    rests_on="absence",
    good=(_ANNOUNCING + appendix("Phụ lục 1") + appendix("Phụ lục 2", "DANH MỤC CÔNG TRÌNH"),),
    bad=(_ANNOUNCING + appendix("Phụ lục 1") + appendix("Phụ lục 3", "DANH MỤC CÔNG TRÌNH"),),
    faults=_faults,
)
