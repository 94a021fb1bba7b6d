"""part-not-read: a part of the package that is broken."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="part-not-read",
    severity=Severity.WARNING,
    summary=Words(
        vi="Mọi phần của gói tệp đều đọc được.",
        en="Every part of the package can be read.",
    ),
    why=Words(
        vi="Phần hỏng có thể mang chữ hay kiểu trình bày mà báo cáo này không thấy; mỗi phần mềm sửa lỗi một cách.",
        en="What is broken may hold words that this report has not seen, and each program mends it otherwise.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="phần thuộc tính của tệp bị hỏng", en="the properties of the file are broken"),
            added={"docProps/core.xml": "<broken"},
        ),
    ),
    faults=None,
)
