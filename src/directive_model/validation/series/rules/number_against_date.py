"""number-against-date: a later document has a lower number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.rules.sample import sample, state_sample
from directive_model.validation.series.entry import Entry
from directive_model.validation.series.rule import SeriesFault, SeriesRule


def _faults(row: Sequence[Entry]) -> Iterator[SeriesFault]:
    dated = [entry for entry in row if entry.day is not None]
    kept = _rising(dated)
    standing = [entry for at, entry in enumerate(dated) if at in kept]
    for at, entry in enumerate(dated):
        if at not in kept:
            yield _fault(entry, next(other for other in standing if _contradicts(entry, other)))


def _rising(row: Sequence[Entry]) -> set[int]:
    """Return the most documents whose numbers rise with their dates: one wrong number must not accuse all others.

    Of equally many the earlier ones stand.
    """
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for at in reversed(range(len(row))):
        serial = -(row[at].serial or 0)
        place = bisect_right(tails, serial)
        before[at] = ends[place - 1] if place else None
        tails[place : place + 1], ends[place : place + 1] = [serial], [at]
    kept: set[int] = set()
    step = ends[-1] if ends else None
    while step is not None:
        kept.add(step)
        step = before[step]
    return kept


def _contradicts(one: Entry, other: Entry) -> bool:
    """Return whether the later of two documents has the lower number."""
    facts = sorted((entry.day or date.max, entry.serial or 0) for entry in (one, other))
    return facts[0][0] < facts[1][0] and facts[0][1] > facts[1][1]


def _fault(entry: Entry, other: Entry) -> SeriesFault:
    told = f"“{entry.number}”", f"“{other.number}”"
    if (other.serial or 0) > (entry.serial or 0):
        message = Words(
            vi=f"{told[0]} ban hành sau {told[1]} ({other.told.vi}) nhưng có số nhỏ hơn",
            en=f"{told[0]} was issued after {told[1]} ({other.told.en}) with a lower number",
        )
    else:
        message = Words(
            vi=f"{told[0]} ban hành trước {told[1]} ({other.told.vi}) nhưng có số lớn hơn",
            en=f"{told[0]} was issued before {told[1]} ({other.told.en}) with a higher number",
        )
    return SeriesFault(
        entry, message, f"{entry.issuer} {entry.number} {entry.day}", span=entry.span, found=entry.number
    )


RULE = SeriesRule(
    id="number-against-date",
    severity=Severity.WARNING,
    summary=Words(
        vi="Văn bản cùng loại ban hành sau có số lớn hơn văn bản ban hành trước.",
        en="Of two documents of one type the later one has the higher number.",
    ),
    why=Words(
        vi="Số được cấp liên tục theo thứ tự ban hành; số nhỏ hơn mà ngày sau thì số, ngày hoặc sổ đăng ký bị sai.",
        en="Numbers are given in the order of issue; where they do not rise, number, date or register are wrong.",
    ),
    part="number",
    certainty="P",
    compares="numbers",
    good=(
        (sample(), sample(number="Số 08-CTr/TU", place_date="Sơn Hải, ngày 29 tháng 7 năm 2022")),
        (state_sample(), state_sample(number="Số: 01/KH-UBND", place_date="Lâm Giang, ngày 05 tháng 01 năm 2024")),
    ),
    bad=((sample(), sample(number="Số 06-CTr/TU", place_date="Sơn Hải, ngày 29 tháng 7 năm 2022")),),
    faults=_faults,
)
