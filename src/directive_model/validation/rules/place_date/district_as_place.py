"""district-as-place: a district is named as the place after districts had ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_NO_DISTRICTS = date(2025, 7, 1)
_DISTRICTS = ("huyện ", "quận ", "thị xã ", "thị trấn ", "tx. ", "tt. ")


def _faults(context: Context) -> Iterator[Fault]:
    place, day = context.program.place, context.day
    if place is not None and day is not None and day >= _NO_DISTRICTS and fold(place).startswith(_DISTRICTS):
        yield Fault(
            "place",
            Words(
                vi=f"từ ngày 01/7/2025 không còn đơn vị hành chính như “{place}”",
                en=f'since 2025-07-01 there are no administrative units such as "{place}"',
            ),
            found=place,
            text=place,
            against=("date",),
        )


RULE = Rule(
    id="district-as-place",
    severity=Severity.WARNING,
    summary=Words(
        vi="Địa danh là tên tỉnh, thành phố, xã, phường, đặc khu; từ ngày 01/7/2025 không còn huyện, quận, thị xã.",
        en="The place is a province, city, commune, ward or special zone; since 1 July 2025 there are no districts.",
    ),
    why=Words(
        vi="Địa danh cũ cho thấy văn bản được chép từ mẫu cũ và làm sai nơi ban hành.",
        en="An old name shows that a template was copied, and tells a wrong place of issue.",
    ),
    part="place_date",
    certainty="D",
    since=_NO_DISTRICTS,
    good=(sample(place_date="Huyện Sơn Bắc, ngày 28 tháng 6 năm 2022"),),
    bad=(
        sample(
            place_date="Huyện Sơn Bắc, ngày 28 tháng 10 năm 2025",
            subject="chỉ đạo tháng 11/2025 của Ban Thường vụ Tỉnh ủy\n-----",
        ),
    ),
    faults=_faults,
)
