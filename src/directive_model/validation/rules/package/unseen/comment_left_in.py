"""comment-left-in: a comment that was not deleted; the recognizer finds it."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.package.parts import RELATIONS, W, related
from directive_model.validation.rules.sample import sample

_COMMENTS = (
    f'<w:comments {W}><w:comment w:id="1"><w:p><w:r><w:t>Xin ý kiến</w:t></w:r></w:p></w:comment></w:comments>'
)

RULE = Rule(
    id="comment-left-in",
    severity=Severity.WARNING,
    summary=Words(
        vi="Tệp phát hành không còn nhận xét (comment) của người soạn thảo, thẩm định.",
        en="A file that is issued holds no comments of those who drafted and reviewed it.",
    ),
    why=Words(
        vi="Nhận xét lộ ra quá trình soạn thảo và có thể bị in ở lề văn bản.",
        en="Comments show how the document was drafted, and may be printed in its margin.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="một nhận xét ở lề", en="a comment in the margin"),
            replaced={RELATIONS: related("comments", "comments.xml")},
            added={"word/comments.xml": _COMMENTS},
        ),
    ),
    faults=None,
)
