"""appendix-numerals: appendices are numbered as the other regime numbers them."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import appendix, sample

_KINDS = {True: Words(vi="Ả Rập", en="Arabic"), False: Words(vi="La Mã", en="Roman")}
_NUMBER = late(r"(?i)phụ lục(?: số)?\s+(?P<number>\d{1,2}|[IVX]{1,5})\b")

_ANNOUNCING = sample(closing="Nội dung chi tiết theo các Phụ lục kèm theo Chương trình này.")


def _faults(context: Context) -> Iterator[Fault]:

    party, number = context.program.regime is Regime.PARTY, context.program.number
    if number is not None and number.year is not None:  # legislation obeys rules of its own
        return
    for at, attached in enumerate(context.program.appendices):
        match = _NUMBER.search(attached.label or "")
        if match is None or match["number"].isdigit() == party:
            continue
        yield Fault(
            f"appendices[{at}].label",
            Words(
                vi=f"“{attached.label}”: phụ lục của {'Đảng' if party else 'Nhà nước'} đánh số {_KINDS[party].vi}",
                en=f'"{attached.label}": these appendices are numbered in {_KINDS[party].en} figures',
            ),
            found=attached.label,
            text=attached.label,
        )
        return  # the others are numbered like the first


RULE = Rule(
    id="appendix-numerals",
    severity=Severity.WARNING,
    summary=Words(
        vi="Phụ lục của Đảng đánh số Ả Rập, của Nhà nước đánh số La Mã: “Phụ lục 1”, “Phụ lục I”.",
        en='Appendices of the Party have Arabic numbers, those of the State Roman ones: "Phụ lục 1", "Phụ lục I".',
    ),
    why=Words(
        vi="Lời dẫn “Phụ lục I” và “Phụ lục 1” phải chỉ cùng một phụ lục ở mọi văn bản của một hệ thống.",
        en="References should be of one kind within all documents of a regime.",
    ),
    part="appendix_label",
    certainty="P",
    rests_on="marks",
    needs=("form",),
    good=(_ANNOUNCING + appendix("Phụ lục 1") + appendix("Phụ lục 2", "DANH MỤC CÔNG TRÌNH"),),
    bad=(_ANNOUNCING + appendix("Phụ lục I") + appendix("Phụ lục II", "DANH MỤC CÔNG TRÌNH"),),
    faults=_faults,
)
