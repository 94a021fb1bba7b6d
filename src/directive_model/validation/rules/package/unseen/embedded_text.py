"""embedded-text: another file whose words stand in the run of the text."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.package.parts import DOCUMENT, ID, RELATIONS, related
from directive_model.validation.rules.sample import sample

_SENTENCE = "an sinh xã hội trên địa bàn tỉnh.</w:t></w:r></w:p>"

RULE = Rule(
    id="embedded-text",
    severity=Severity.NOTE,
    summary=Words(
        vi="Phần nội dung được gõ trong văn bản, không nhúng từ trang web, tệp RTF hay tệp chữ khác.",
        en="The text stands in the document itself, not in a web page, an RTF or a text embedded in it.",
    ),
    why=Words(
        vi="Phần nhúng hiện khác nhau tùy phần mềm; chỉ chữ của nó được đọc, kiểu trình bày thì không.",
        en="What is embedded looks different in each program; only its words are read, not their looks.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="một trang web được nhúng giữa nội dung", en="a web page embedded in the body"),
            replaced={
                DOCUMENT: (_SENTENCE, f'{_SENTENCE}<w:altChunk r:id="{ID}"/>'),
                RELATIONS: related("aFChunk", "chunk.html"),
            },
            added={"word/chunk.html": "<p>Giữ gìn môi trường vùng biển quê hương.</p>"},
        ),
    ),
    faults=None,
)
