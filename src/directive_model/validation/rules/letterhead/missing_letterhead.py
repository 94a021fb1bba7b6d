"""missing-letterhead: neither banner nor issuing body."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    letterhead = context.program.letterhead
    if not letterhead.banner and letterhead.issuer is None:
        yield Fault(
            "letterhead",
            Words(
                vi="thiếu phần đầu trang: không có tiêu đề và tên cơ quan ban hành",
                en="the letterhead is missing: neither banner nor issuing body",
            ),
            expected="; ".join(context.form.part("banner").text) or None,
        )


RULE = Rule(
    id="missing-letterhead",
    severity=Severity.ERROR,
    summary=Words(
        vi="Đầu trang thứ nhất có tiêu đề và tên cơ quan ban hành văn bản.",
        en="The first page begins with the banner and the issuing body.",
    ),
    why=Words(
        vi="Không có phần này thì không rõ văn bản là của ai; bản quét hoặc trích đăng thường mất nó.",
        en="Without it nobody can tell whose document it is; scans and excerpts often lose it.",
    ),
    part="banner",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(),),
    bad=(sample(issuer="", banner=""),),
    faults=_faults,
)
