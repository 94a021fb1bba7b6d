"""abolished-organ-code: the code is of a body that did not exist any more on the document's day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.number.codes.organs import organ_of_symbol
from directive_model.validation.rules.sample import sample

#: From this day there are no districts, and no Party committees of theirs.
_NO_DISTRICTS = date(2025, 7, 1)
_ABOLISHED = {
    "HU": "huyện ủy",
    "QU": "quận ủy",
    "ThU": "thị ủy",
    "BTCHU": "ban tổ chức huyện ủy",
    "VPHU": "văn phòng huyện ủy",
}


def _faults(context: Context) -> Iterator[Fault]:
    number, day = context.program.number, context.day
    organ = None if number is None or number.symbol is None else organ_of_symbol(number.symbol, context)
    if day is not None and day >= _NO_DISTRICTS and organ in _ABOLISHED:
        yield Fault(
            "number.symbol",
            Words(
                vi=f"{organ} là ký hiệu của {_ABOLISHED[organ]}, không còn từ ngày 01/7/2025",
                en=f"{organ} stands for {_ABOLISHED[organ]}, which ended on 2025-07-01; the document is of {day}",
            ),
            found=organ,
            against=("date",),
        )


RULE = Rule(
    id="abolished-organ-code",
    severity=Severity.WARNING,
    summary=Words(
        vi="Ký hiệu là của cơ quan đang tồn tại vào ngày ban hành: không có HU, QU sau ngày 01/7/2025.",
        en="The code is of a body that existed on the day of issue: no HU or QU after 1 July 2025.",
    ),
    why=Words(
        vi="Cấp huyện đã kết thúc hoạt động; ký hiệu cũ thường sót lại từ văn bản mẫu.",
        en="The district level has ended; an old code is mostly left over from a template.",
    ),
    part="number",
    certainty="D",
    regimes=(Regime.PARTY,),
    since=_NO_DISTRICTS,
    needs=("form",),
    good=(
        sample(
            number="Số 07-CTr/HU",
            issuer="ĐẢNG BỘ TỈNH SƠN HẢI\nHUYỆN ỦY SƠN BẮC\n*",
            place_date="Sơn Bắc, ngày 28 tháng 6 năm 2022",
        ),
    ),
    bad=(
        sample(
            number="Số 07-CTr/HU",
            issuer="ĐẢNG BỘ TỈNH SƠN HẢI\nHUYỆN ỦY SƠN BẮC\n*",
            place_date="Sơn Bắc, ngày 28 tháng 10 năm 2025",
            subject="chỉ đạo tháng 11/2025 của Ban Thường vụ Huyện ủy\n-----",
        ),
    ),
    faults=_faults,
)
