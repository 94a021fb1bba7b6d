"""addressee-repeated: one organ is addressed twice."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample


def _faults(context: Context) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for at, addressee in enumerate(context.program.addressees):
        path, key = f"addressees[{at}].name", fold(addressee.name)
        if key in seen:
            yield Fault(
                path,
                Words(
                    vi=f"“{addressee.name}” được kính gửi hai lần",
                    en=f'"{addressee.name}" is addressed twice',
                ),
                found=addressee.name,
                text=addressee.name,
                against=(seen[key],),
            )
        seen.setdefault(key, path)


RULE = Rule(
    id="addressee-repeated",
    severity=Severity.WARNING,
    summary=Words(vi="Mỗi cơ quan, cá nhân được kính gửi một lần.", en="Each organ or person is addressed once."),
    why=Words(
        vi="Tên lặp lại thường che mất tên của nơi lẽ ra phải gửi.",
        en="A repeated name often stands where another one should.",
    ),
    part="addressee",
    certainty="C",
    good=(
        sample(
            type="TỜ TRÌNH",
            number="Số 07-TTr/TU",
            subject="về việc mở cảng cá\n-----",
            preamble="Kính gửi:\n- Ban Bí thư,\n- Ban Tổ chức Trung ương.\n\nTỉnh ủy trình việc mở cảng cá.",
            recipients="Nơi nhận:\n- Như trên,\n- Lưu Văn phòng Tỉnh ủy.",
        ),
    ),
    bad=(
        sample(
            type="TỜ TRÌNH",
            number="Số 07-TTr/TU",
            subject="về việc mở cảng cá\n-----",
            preamble="Kính gửi:\n- Ban Bí thư,\n- Ban Bí thư.\n\nTỉnh ủy trình việc mở cảng cá.",
            recipients="Nơi nhận:\n- Như trên,\n- Lưu Văn phòng Tỉnh ủy.",
        ),
    ),
    faults=_faults,
)
