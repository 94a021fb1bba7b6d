"""number-twice: two documents have one number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.rules.sample import sample, state_sample
from directive_model.validation.series.entry import Entry
from directive_model.validation.series.rule import SeriesFault, SeriesRule


def _faults(row: Sequence[Entry]) -> Iterator[SeriesFault]:
    first: dict[str, Entry] = {}
    for entry in row:
        serial = fold(entry.printed_serial).lstrip("0")
        other = first.setdefault(serial, entry)
        if other is not entry:
            yield SeriesFault(
                entry,
                Words(
                    vi=f"“{entry.number}” đã là số của văn bản khác ({other.told.vi})",
                    en=f'"{entry.number}" is the number of another document already ({other.told.en})',
                ),
                f"{entry.issuer} {entry.number}",
                span=entry.span,
                found=entry.number,
            )


RULE = SeriesRule(
    id="number-twice",
    severity=Severity.ERROR,
    summary=Words(
        vi="Trong một nhiệm kỳ (của Đảng), một năm (của Nhà nước), mỗi số chỉ cấp cho một văn bản của một loại.",
        en="Within a term (of the Party) or a year (of the State), a number is given to one document of a type.",
    ),
    why=Words(
        vi="Hai văn bản cùng số, ký hiệu thì không viện dẫn, không tra tìm được; một trong hai phải đăng ký lại.",
        en="Two documents of one number and symbol cannot be cited or found; one of them has to be registered anew.",
    ),
    part="number",
    certainty="P",
    compares="numbers",
    good=(
        (sample(), sample(number="Số 08-CTr/TU", place_date="Sơn Hải, ngày 29 tháng 7 năm 2022")),
        (state_sample(), state_sample(place_date="Lâm Giang, ngày 12 tháng 5 năm 2024")),
    ),
    bad=(
        (sample(), sample(place_date="Sơn Hải, ngày 29 tháng 7 năm 2022", subject="về phát triển nghề cá\n-----")),
        (state_sample(), state_sample(subject="Phòng, chống cháy rừng năm 2023 trên địa bàn tỉnh")),
    ),
    faults=_faults,
)
