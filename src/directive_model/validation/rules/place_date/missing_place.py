"""missing-place: a date without a place."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    program = context.program
    printed = program.printed.place_date
    if program.place is not None or (program.date is None and printed is None):
        return
    before = "" if printed is None else printed.lower().partition("ngày")[0]
    if not before.strip():  # dots before the date are a blank to be filled in
        yield Fault(
            "place", Words(vi="thiếu địa danh trước ngày, tháng, năm", en="the place before the date is missing")
        )


RULE = Rule(
    id="missing-place",
    severity=Severity.ERROR,
    summary=Words(
        vi="Trước ngày, tháng, năm có địa danh, sau địa danh có dấu phẩy.",
        en="A place stands before the date, with a comma after it.",
    ),
    why=Words(
        vi="Địa danh cho biết nơi cơ quan ban hành đóng trụ sở.",
        en="The place tells where the issuing body has its seat.",
    ),
    part="place_date",
    certainty="P",
    mandatory=True,
    needs=("form",),
    good=(sample(), sample(place_date="……, ngày 28 tháng 6 năm 2022")),
    bad=(sample(place_date="ngày 28 tháng 6 năm 2022"),),
    faults=_faults,
)
