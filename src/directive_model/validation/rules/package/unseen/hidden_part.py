"""hidden-part: a part of a web page that is not shown."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="hidden-part",
    severity=Severity.NOTE,
    summary=Words(
        vi="Trang web không có phần bị ẩn.",
        en="A web page has no part that it does not show.",
    ),
    why=Words(
        vi="Phần bị ẩn không được đọc vào văn bản; có thể đó là chữ còn sót của bản khác.",
        en="What is hidden is not read; it may be left over from another version.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="một đoạn bị ẩn trong trang web", en="a paragraph that the page hides"),
            format="html",
            replaced={"": ("</main>", "<p hidden>Bản thảo lần hai</p></main>")},
        ),
    ),
    faults=None,
)
