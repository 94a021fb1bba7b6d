"""unplaced-text: words of the source that belong to no part; readers and the recognizer find them."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="unplaced-text",
    severity=Severity.WARNING,
    summary=Words(
        vi="Mọi chữ trong tệp đều thuộc một phần nào đó của văn bản.",
        en="Every word of the file belongs to some part of the document.",
    ),
    why=Words(
        vi="Chữ không xếp được vào phần nào có thể là vết nhiễu của bản quét, cũng có thể là nội dung bị đặt "
        "sai chỗ; không chữ nào bị bỏ mà không báo. Chú thích chân trang, cuối văn bản chỉ là lưu ý.",
        en="Such words may be dirt of a scan, or content in a wrong place; nothing is dropped without a word. "
        "Footnotes and endnotes are a note only.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(sample(closing="Căn cứ chương trình chỉ đạo này, các cấp, các ngành cụ thể hóa và tổ chức thực hiện. ✓"),),
    faults=None,
)
