"""standing-committee-in-letterhead: a standing committee stands where its committee has to."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.language.patterns import late
from directive_model.model import Regime
from directive_model.validation.context import Context
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import sample

_COMMITTEE = late(r"(?i)^(?:ban thường vụ|thường trực)\s+(?P<body>(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)\b.*)")


def _faults(context: Context) -> Iterator[Fault]:
    issuer = context.program.letterhead.issuer
    match = _COMMITTEE.search(issuer or "")
    if issuer is not None and match is not None:
        yield Fault(
            "letterhead.issuer",
            Words(
                vi=f"văn bản của ban thường vụ ghi tên cấp ủy: “{match['body']}”",
                en=f'a document of a standing committee bears the name of its committee: "{match["body"]}"',
            ),
            expected=match["body"],
            found=issuer,
            text=issuer,
            start=0,
            end=len(issuer),
        )


RULE = Rule(
    id="standing-committee-in-letterhead",
    severity=Severity.WARNING,
    summary=Words(
        vi="Văn bản của ban thường vụ ghi tên cấp ủy ở đầu trang: “TỈNH ỦY …”, không ghi “BAN THƯỜNG VỤ TỈNH ỦY …”.",
        en='A standing committee issues under its committee\'s name: "TỈNH ỦY …", not "BAN THƯỜNG VỤ TỈNH ỦY …".',
    ),
    why=Words(
        vi="Cấp ủy và ban thường vụ dùng chung tên, dấu và dãy số; thể thức đề ký mới nói ai ban hành.",
        en="Committee and standing committee share name, seal and numbers; the authority form tells which one acts.",
    ),
    part="issuer",
    certainty="P",
    regimes=(Regime.PARTY,),
    good=(sample(),),
    bad=(sample(issuer="BAN THƯỜNG VỤ TỈNH ỦY SƠN HẢI\n*"),),
    faults=_faults,
)
