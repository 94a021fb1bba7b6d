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


def _lacks(row: Sequence[Entry]) -> Words | None:
    """Say why gaps tell nothing: the numbers are too few, or somebody looked at some documents of many."""
    serials = sorted(_by_serial(row))
    if len(serials) < _FEWEST:
        return Words(
            vi=f"cần ít nhất {_FEWEST} số cùng loại, cùng cơ quan, cùng nhiệm kỳ hoặc năm; ở đây có {len(serials)}",
            en=f"it takes {_FEWEST} numbers of one issuer, type, and term or year, and here are {len(serials)}",
        )
    between = serials[-1] - serials[0] + 1
    if between > 2 * len(serials):
        return Words(
            vi=f"từ số {serials[0]:02d} đến số {serials[-1]:02d} chỉ có {len(serials)} văn bản, thiếu quá nửa",
            en=f"of the {between} numbers {serials[0]:02d} to {serials[-1]:02d} only {len(serials)} are there",
        )
    return None


def _by_serial(row: Sequence[Entry]) -> dict[int, Entry]:
    """Return the first document of each number."""
    first: dict[int, Entry] = {}
    for entry in row:
        if entry.serial is not None:
            first.setdefault(entry.serial, entry)
    return first


def _faults(row: Sequence[Entry]) -> Iterator[SeriesFault]:
    first = _by_serial(row)
    serials = sorted(first)
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
        vi="Số bị bỏ cách có thể là văn bản chưa thu đủ, văn bản mật lưu riêng hoặc số cấp mà không ban hành; "
        "chỉ xét khi có ít nhất ba số và không thiếu quá nửa.",
        en="A number between may be of a document that is not among the files, is secret, or was never issued; "
        "it takes three numbers to ask, of which no more are absent than there.",
    ),
    part="number",
    certainty="P",
    compares="numbers",
    lacks=_lacks,
    good=((_FIRST, _SECOND, _THIRD), (_FIRST, _SECOND, _FIFTH.replace("11-CTr", "31-CTr"))),
    bad=((_FIRST, _SECOND, _THIRD, _FIFTH),),
    faults=_faults,
)
