"""stray-emphasis: asterisks of a Markdown text that open or close nothing."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="stray-emphasis",
    severity=Severity.NOTE,
    summary=Words(
        vi="Dấu sao trong tệp Markdown được mở và đóng đủ cặp.",
        en="The asterisks of a Markdown text come in pairs.",
    ),
    why=Words(
        vi="Dấu sao lẻ là chỗ chữ đậm, chữ nghiêng bị mất một đầu; chữ vẫn được đọc nhưng kiểu chữ có thể sai.",
        en="A lone asterisk is an emphasis that has lost one end; the words are read, their weight may be wrong.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="hai dấu sao mở mà không đóng", en="two asterisks that open and do not close"),
            format="md",
            replaced={"": ("chính sách an sinh", "chính sách **an sinh")},
        ),
    ),
    faults=None,
)
