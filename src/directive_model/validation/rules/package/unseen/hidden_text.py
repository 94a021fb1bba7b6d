"""hidden-text: letters that are formatted as hidden."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.package.parts import DOCUMENT
from directive_model.validation.rules.sample import sample

_LABEL = "<w:t>Nơi nhận:</w:t>"

RULE = Rule(
    id="hidden-text",
    severity=Severity.NOTE,
    summary=Words(
        vi="Tệp không có chữ được định dạng ẩn.",
        en="No letters of the file are formatted as hidden.",
    ),
    why=Words(
        vi="Chữ ẩn không in ra nhưng ai mở tệp cũng đọc được; văn bản in và văn bản điện tử khác nhau.",
        en="Hidden letters are not printed, and whoever opens the file can read them: paper and file differ.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="nhãn “Nơi nhận:” được định dạng ẩn", en="the label “Nơi nhận:” is hidden"),
            replaced={DOCUMENT: (_LABEL, f"<w:rPr><w:vanish/></w:rPr>{_LABEL}")},
        ),
    ),
    faults=None,
)
