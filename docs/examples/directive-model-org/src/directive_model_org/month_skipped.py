"""A rule of our own house over many documents: each month has its program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from directive_model import Severity, Words
from directive_model.plugin.rules import Entry, SeriesFault, SeriesRule


def _faults(programs: Sequence[Entry]) -> Iterator[SeriesFault]:
    """Programs for a month come together if one body issues them, by their dates."""
    planned = [(entry.month, entry) for entry in programs if entry.month is not None]
    for (before, _), (month, entry) in pairwise(sorted(planned, key=lambda pair: pair[0])):
        if _months(month) - _months(before) > 1:
            found = f"{before:%m/%Y}–{month:%m/%Y}"
            yield SeriesFault(
                entry,
                Words(
                    vi=f"giữa hai chương trình tháng {found} thiếu chương trình",
                    en=f"between the programs of {found} one is missing",
                ),
                # What a waiver is bound to: the same when other documents are added.
                f"{entry.issuer} {found}",
                path="title.subject",
                found=found,
            )


def _months(day: date) -> int:
    return 12 * day.year + day.month


def _program(serial: int, month: int, task: str) -> str:
    """Return the program for a month of 2025, issued on the last day of the month before."""
    return (
        f"TỈNH ỦY BÌNH AN\n*\nSố {serial:02d}-CTr/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        f"Bình An, ngày 30 tháng {month - 1:02d} năm 2025\n\n"
        f"CHƯƠNG TRÌNH\nchỉ đạo tháng {month}/2025 của Ban Thường vụ Tỉnh ủy\n\n1. {task}\n"
    )


_APRIL, _MAY, _JUNE = _program(3, 4, "Trồng cây."), _program(4, 5, "Tưới cây."), _program(5, 6, "Tỉa cành.")

RULE = SeriesRule(
    id="month-skipped",
    severity=Severity.NOTE,
    summary=Words(
        vi="Mỗi tháng có một chương trình chỉ đạo.",
        en="Each month has its directive program.",
    ),
    why=Words(
        vi="Tháng không có chương trình thì không ai biết việc nào phải làm trước.",
        en="In a month without a program nobody knows what comes first.",
    ),
    certainty="C",
    compares="tasks",
    good=((_APRIL, _MAY, _JUNE),),
    bad=((_APRIL, _JUNE),),
    faults=_faults,
)
