"""cut-sentence: a sentence that white space cuts in two; the recognizer joins it and says so."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="cut-sentence",
    severity=Severity.NOTE,
    summary=Words(
        vi="Câu không bị dòng trống cắt làm đôi.",
        en="No sentence is cut in two by an empty line.",
    ),
    why=Words(
        vi="Bản quét thường cắt câu ở chỗ sang trang; hai nửa đã được nối lại, cần người xem nối có đúng không.",
        en="Scans often cut a sentence where the page ends; they are joined, and a person should look at the seam.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        sample(
            body="1. Theo dõi chặt chẽ diễn biến tình hình, bảo đảm giữ vững chủ quyền\n\nvùng biển của tỉnh.\n\n"
            "2. Đẩy mạnh đấu tranh phòng, chống tội phạm."
        ),
    ),
    faults=None,
)
