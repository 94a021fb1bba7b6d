"""tracked-changes: changes that nobody has accepted or rejected."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.package.parts import DOCUMENT, END
from directive_model.validation.rules.sample import sample

_DELETED = '<w:del w:id="1" w:author="A"><w:r><w:delText>Bản thảo lần hai.</w:delText></w:r></w:del>'

RULE = Rule(
    id="tracked-changes",
    severity=Severity.NOTE,
    summary=Words(
        vi="Tệp phát hành không còn thay đổi được theo dõi (track changes) chưa chấp nhận hoặc từ chối.",
        en="A file that is issued holds no tracked changes that nobody has accepted or rejected.",
    ),
    why=Words(
        vi="Người nhận có thể đọc được chữ đã xóa và ai đã sửa; hai máy có thể in ra hai văn bản khác nhau.",
        en="Who receives it can read what was deleted, and by whom; two machines may print two documents.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(
                vi="một câu đã xóa mà việc theo dõi thay đổi còn giữ",
                en="a deleted sentence that change tracking has kept",
            ),
            replaced={DOCUMENT: (END, f"<w:p>{_DELETED}</w:p>{END}")},
        ),
    ),
    faults=None,
)
