"""external-reference: something outside that the file would load."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.package.parts import relations
from directive_model.validation.rules.sample import sample

_TEMPLATE = relations("attachedTemplate", "https://example.org/mau.dotx", outside=True)

RULE = Rule(
    id="external-reference",
    severity=Severity.NOTE,
    summary=Words(
        vi="Tệp không trỏ tới mẫu, hình ảnh hay dữ liệu ở ngoài tệp.",
        en="The file refers to no template, image or data outside of it.",
    ),
    why=Words(
        vi="Mở tệp là gọi ra địa chỉ đó: người khác biết văn bản được mở, và nội dung có thể bị thay đổi từ xa.",
        en="Opening the file calls that address: others learn that it was opened, and can change what it shows.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="mẫu văn bản nằm ở một máy chủ khác", en="a template on another server"),
            added={"word/_rels/settings.xml.rels": _TEMPLATE},
        ),
    ),
    faults=None,
)
