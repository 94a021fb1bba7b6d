"""missing-superior: a body below another does not name the one above it."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

#: Bodies that always have one above them (HD05 II-I.2).
_BELOW = ("đảng ủy xã", "đảng ủy phường", "đảng ủy đặc khu", "chi bộ ", "huyện ủy", "quận ủy", "thị ủy")


def _faults(context: Context) -> Iterator[Fault]:
    letterhead = context.program.letterhead
    if letterhead.superior is None and fold(letterhead.issuer or "").startswith(_BELOW):
        yield Fault(
            "letterhead.superior",
            Words(
                vi=f"thiếu tên cơ quan cấp trên ở trên {letterhead.issuer}",
                en=f"the body above is not named over {letterhead.issuer}",
            ),
            expected="ĐẢNG BỘ …",
        )


RULE = Rule(
    id="missing-superior",
    severity=Severity.WARNING,
    summary=Words(
        vi="Đảng ủy xã, phường, đặc khu và chi bộ ghi tên đảng bộ cấp trên ở dòng trên tên mình.",
        en="Committees of communes and wards, and cells, name the Party organisation above them over their own name.",
    ),
    why=Words(
        vi="Nhiều nơi trùng tên; tên đảng bộ cấp trên cho biết văn bản của nơi nào.",
        en="Many places share a name; the organisation above tells whose document it is.",
    ),
    part="superior",
    certainty="P",
    rests_on="absence",
    regimes=(Regime.PARTY,),
    good=(
        sample(
            issuer="ĐẢNG BỘ TỈNH SƠN HẢI\nĐẢNG ỦY XÃ BẾN THUYỀN\n*",
            number="Số 07-CTr/ĐU",
            place_date="Bến Thuyền, ngày 28 tháng 6 năm 2022",
        ),
    ),
    bad=(
        sample(
            issuer="ĐẢNG ỦY XÃ BẾN THUYỀN\n*",
            number="Số 07-CTr/ĐU",
            place_date="Bến Thuyền, ngày 28 tháng 6 năm 2022",
        ),
    ),
    faults=_faults,
)
