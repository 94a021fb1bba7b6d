"""words-of-the-site: menus and the like round a document that was saved from a web page."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.example import FileExample
from directive_model.validation.rule import Rule
from directive_model.validation.rules.sample import sample

RULE = Rule(
    id="words-of-the-site",
    severity=Severity.NOTE,
    summary=Words(
        vi="Tệp chỉ có văn bản, không có trình đơn, tin liên quan của trang web.",
        en="The file holds the document alone, without the menus and other news of a web site.",
    ),
    why=Words(
        vi="Chữ của trang web không thuộc văn bản; nó được tách ra, cần xem có chữ nào của văn bản lẫn vào không.",
        en="The words of a site are no part of the document and are kept apart; a person should look at the seam.",
    ),
    certainty="C",
    needs=("source",),
    good=(sample(),),
    bad=(
        FileExample(
            words=Words(vi="số lượt xem của trang web sau văn bản", en="a counter of visits after the document"),
            format="html",
            replaced={"": ("</body>", "<p>Số lượt xem: 15</p><p>Tin liên quan</p></body>")},
        ),
    ),
    faults=None,
)
