"""banner-of-other-regime: a Party organ under the State's banner, or an organ of the State under the Party's."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language import fold
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample, state_sample

#: How names of organs begin that are of one regime for sure (HD05 II-I.2, ND30 Phụ lục I).
_PARTY = (
    "tỉnh ủy",
    "thành ủy",
    "đảng ủy",
    "đảng bộ",
    "chi bộ",
    "huyện ủy",
    "quận ủy",
    "thị ủy",
    "ban chấp hành đảng bộ",
)
_STATE = ("ủy ban nhân dân", "hội đồng nhân dân", "ubnd", "hđnd", "sở ", "chính phủ", "thủ tướng chính phủ")


def _faults(context: Context) -> Iterator[Fault]:
    letterhead, regime = context.program.letterhead, context.program.regime
    names = tuple(fold(name) for name in (letterhead.superior, letterhead.issuer) if name)
    if not letterhead.banner or not names:
        return
    wrong = _STATE if regime is Regime.PARTY else _PARTY
    if all(name.startswith(wrong) for name in names):
        banner = "; ".join(letterhead.banner)
        yield Fault(
            "letterhead.banner",
            Words(
                vi=f"{letterhead.issuer or letterhead.superior} không ban hành văn bản dưới tiêu đề “{banner}”",
                en=f'{letterhead.issuer or letterhead.superior} issues no documents under the banner "{banner}"',
            ),
            found=banner,
            against=("letterhead.superior", "letterhead.issuer"),
        )


RULE = Rule(
    id="banner-of-other-regime",
    severity=Severity.ERROR,
    summary=Words(
        vi="Cơ quan của Đảng dùng tiêu đề của Đảng; cơ quan nhà nước dùng Quốc hiệu và Tiêu ngữ.",
        en="Organs of the Party use the Party's banner, organs of the State the State's name and motto.",
    ),
    why=Words(
        vi="Tiêu đề quyết định văn bản theo quy định nào; tiêu đề sai thì mọi thành phần khác đều bị hiểu sai.",
        en="The banner says by whose rules a document is made; with a wrong one every other part is misread.",
    ),
    part="banner",
    certainty="P",
    good=(sample(), state_sample()),
    bad=(
        sample(
            banner="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
            number="Số: 07/CTr-TU",
            recipients="Nơi nhận:\n- Các sở, ban, ngành cấp tỉnh;\n- Lưu: VT, TH.",
            signatory="TM. BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nNguyễn Hải Sơn",
        ),
        state_sample(
            banner="ĐẢNG CỘNG SẢN VIỆT NAM",
            number="Số 45-KH/UBND",
            recipients="Nơi nhận:\n- Các sở, ban, ngành,\n- Lưu Văn phòng Ủy ban.",
            signatory="T/M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nTrần Lâm Giang",
        ),
    ),
    faults=_faults,
)
