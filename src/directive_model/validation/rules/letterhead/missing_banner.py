"""missing-banner: the issuing body stands there, the banner does not."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    letterhead = context.program.letterhead
    if not letterhead.banner and letterhead.issuer is not None:
        yield Fault(
            "letterhead.banner",
            Words(vi="thiếu tiêu đề ở góc phải, đầu trang thứ nhất", en="the banner at the top right is missing"),
            expected="; ".join(context.form.part("banner").text) or None,
        )


RULE = Rule(
    id="missing-banner",
    severity=Severity.ERROR,
    summary=Words(
        vi="Ở góc phải, đầu trang thứ nhất có tiêu đề: “ĐẢNG CỘNG SẢN VIỆT NAM” hoặc Quốc hiệu và Tiêu ngữ.",
        en="At the top right stands the banner: the Party's name, or the State's name and motto.",
    ),
    why=Words(
        vi="Tiêu đề là thành phần thể thức thứ nhất, cho biết văn bản thuộc hệ thống nào.",
        en="The banner is the first mandatory part and tells whose system the document belongs to.",
    ),
    part="banner",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(),),
    bad=(sample(banner=""),),
    faults=_faults,
)
