"""missing-seal: the eighth mandatory part, which no reader can see."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="missing-seal",
    severity=Severity.NOTE,
    summary=Words(
        vi="Văn bản được đóng dấu cơ quan ban hành.", en="The seal of the issuing body is on the document."
    ),
    why=Words(
        vi="Dấu xác nhận chữ ký. Dấu là hình ảnh, phần mềm không xem được, nên báo cáo ghi rõ là chưa kiểm tra.",
        en="The seal vouches for the signature; it is an image, so the report says that nobody looked for it.",
    ),
    part="seal",
    certainty="P",
    mandatory=True,
    needs=("form", "images"),
    good=(sample(),),
    bad=(),
    faults=None,
)
