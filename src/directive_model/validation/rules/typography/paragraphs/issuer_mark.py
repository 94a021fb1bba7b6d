"""issuer-mark: the star under the issuing body is missing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.flow import paragraphs_in
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import without
from directive_model.validation.rules.typography.shown import shown_parts

#: Paragraphs that the head of a document has at most.
_HEAD = 40


def _faults(context: Context) -> Iterator[Fault]:
    mark, page = context.form.parts.get("issuer_mark"), context.page
    issuer = next((one for one, _entry in shown_parts(context) if one.part == "issuer"), None)
    if mark is None or page is None or issuer is None:
        return
    for paragraph in islice(paragraphs_in(page.blocks), _HEAD):
        if any("*" in line and not line.strip(" *-–") for line in paragraph.text.split("\n")):
            return
    yield Fault(
        issuer.path,
        Words(
            vi=f"dưới tên cơ quan ban hành không có dấu sao “{mark.text[0]}”",
            en=f'no star "{mark.text[0]}" stands under the issuing body',
        ),
        expected=mark.text[0],
        text=issuer.text.strip(),
    )


RULE = Rule(
    id="issuer-mark",
    severity=Severity.WARNING,
    summary=Words(
        vi="Dưới tên cơ quan ban hành văn bản của Đảng có dấu sao (*).",
        en="A star (*) stands under the issuing body of a Party document.",
    ),
    why=Words(
        vi="Dấu sao phân cách tên cơ quan với số và ký hiệu, và là nét riêng của văn bản Đảng.",
        en="The star parts the body from the number, and is a mark of Party documents.",
    ),
    part="issuer_mark",
    certainty="P",
    rests_on="absence",
    needs=("form", "layouts"),
    regimes=(Regime.PARTY,),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(PageExample(words=Words(vi="không có dấu sao", en="no star"), change=without("issuer_mark")),),
    faults=_faults,
)
