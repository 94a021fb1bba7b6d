"""number-gap: numbers between those of the documents are of none of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.rules.sample import sample
from directive_model.validation.series.entry import Entry
from directive_model.validation.series.rule import SeriesFault, SeriesRule

#: A row of fewer numbers is no row yet.
_FEWEST = 3


def _faults(row: Sequence[Entry]) -> Iterator[SeriesFault]:
    first: dict[int, Entry] = {}
    for entry in row:
        if entry.serial is not None:
            first.setdefault(entry.serial, entry)
    serials = sorted(first)
    # Where more numbers are absent than there, somebody has looked at some documents of many.
    if len(serials) < _FEWEST or serials[-1] - serials[0] + 1 > 2 * len(serials):
        return
    for before, after in pairwise(serials):
        if after - before > 1:
            entry = first[after]
            absent = f"{before + 1:02d}" if after - before == 2 else f"{before + 1:02d}–{after - 1:02d}"  # noqa: PLR2004  # one is absent
            yield SeriesFault(
                entry,
                Words(
                    vi=f"trước “{entry.number}” không có văn bản số {absent} trong các tệp được kiểm tra",
                    en=f'before "{entry.number}" no document of number {absent} is among the files',
                ),
                f"{entry.issuer} {entry.number} {absent}",
                span=entry.span,
                found=absent,
            )


_FISHING = "về phát triển nghề cá trên địa bàn tỉnh\n-----"
_FIRST = sample()
_SECOND = sample(number="Số 08-CTr/TU", place_date="Sơn Hải, ngày 29 tháng 7 năm 2022", subject=_FISHING)
_THIRD = sample(number="Số 09-CTr/TU", place_date="Sơn Hải, ngày 30 tháng 8 năm 2022", subject=_FISHING)
_FIFTH = sample(number="Số 11-CTr/TU", place_date="Sơn Hải, ngày 28 tháng 10 năm 2022", subject=_FISHING)

RULE = SeriesRule(
    id="number-gap",
    severity=Severity.NOTE,
    summary=Words(
        vi="Số của văn bản cùng loại được cấp liên tục, không bỏ cách.",
        en="The numbers of documents of one type follow one another without a gap.",
    ),
    why=Words(
        vi="Số bị bỏ cách có thể là văn bản chưa thu đủ, văn bản mật lưu riêng hoặc số cấp mà không ban hành.",
        en="A number between may be of a document that is not among the files, is secret, or was never issued.",
    ),
    part="number",
    certainty="P",
    compares="numbers",
    good=((_FIRST, _SECOND, _THIRD), (_FIRST, _SECOND, _FIFTH.replace("11-CTr", "31-CTr"))),
    bad=((_FIRST, _SECOND, _THIRD, _FIFTH),),
    faults=_faults,
)
