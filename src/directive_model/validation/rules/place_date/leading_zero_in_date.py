"""leading-zero-in-date: a zero before day or month that should not be there, or one that is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Edit, Fix, Severity
from directive_model.language.patterns import late
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_DAY_MONTH = late(r"ngày\s*(?P<day>\d{1,2})\s*tháng\s*(?P<month>\d{1,2})(?!\d)", re.IGNORECASE)
_PATH = "printed.place_date"


def _faults(context: Context) -> Iterator[Fault]:
    printed = context.program.printed.place_date
    match = None if printed is None else _DAY_MONTH.search(printed)
    if printed is None or match is None:
        return
    below = {"day": context.form.date.pad_days_below, "month": context.form.date.pad_months_below}
    edits: list[Edit] = []
    expected = printed
    for name in ("month", "day"):  # from the right, so that offsets stay true
        value = int(match[name])
        right = f"{value:02}" if value < below[name] else str(value)
        if right != match[name]:
            edits.insert(0, Edit(_PATH, match.start(name), match.end(name), right))
            expected = expected[: match.start(name)] + right + expected[match.end(name) :]
    if edits:
        wrong = ", ".join(f"{printed[edit.start : edit.end]} → {edit.text}" for edit in edits)
        yield Fault(
            _PATH,
            Words(
                vi=f"ngày, tháng viết chưa đúng quy định về số 0 ở trước: {wrong}",
                en=f"day and month are not padded with a zero as the form asks: {wrong}",
            ),
            expected=expected,
            found=printed,
            text=printed[edits[0].start : edits[-1].end],
            fix=Fix("safe", tuple(edits)),
            start=edits[0].start,
            end=edits[-1].end,
        )


RULE = Rule(
    id="leading-zero-in-date",
    severity=Severity.WARNING,
    summary=Words(
        vi="Ngày nhỏ hơn 10 và tháng 1, tháng 2 có số 0 ở trước; các tháng khác thì không.",
        en="Days below 10 and the months 1 and 2 have a zero in front; other months do not.",
    ),
    why=Words(
        vi="Số 0 ở trước ngăn việc thêm chữ số vào ngày, tháng đã ký; với tháng 3 đến tháng 9 thì không cần.",
        en="The zero keeps a digit from being added to a signed date; from March to September none could be.",
    ),
    part="place_date",
    certainty="P",
    needs=("form",),
    good=(sample(), sample(place_date="Sơn Hải, ngày 05 tháng 7 năm 2022")),
    bad=(
        sample(place_date="Sơn Hải, ngày 5 tháng 07 năm 2022"),
        sample(place_date="Sơn Hải, ngày 28 tháng 06 năm 2022"),
    ),
    fix="safe",
    faults=_faults,
)
