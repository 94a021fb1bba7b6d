"""empty-paragraphs: empty paragraphs keep the paragraphs of the text apart."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.flow import FlowParagraph
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import spaced_out
from directive_model.validation.rules.typography.shown import shown_parts

#: One may hold a picture.
_FEWEST = 2


def _faults(context: Context) -> Iterator[Fault]:
    text = {id(one.paragraph): one for one, _entry in shown_parts(context) if one.part in ("body", "heading")}
    found: list[tuple[Print, int]] = []
    for section in context.page.sections if context.page is not None else ():
        before, empty = None, 0
        for block in section.blocks:
            if isinstance(block, FlowParagraph) and not block.label and not block.text.strip():
                empty += 1
                continue
            after = text.get(id(block))
            if empty and before is not None and after is not None:
                found.append((after, empty))
            before, empty = after, 0
    count = sum(empty for _one, empty in found)
    if count >= _FEWEST:
        yield Fault(
            found[0][0].path,
            Words(
                vi=f"có {count} đoạn trống giữa các đoạn của nội dung; nên dùng khoảng cách đoạn",
                en=f"{count} empty paragraphs stand between those of the text; space before them does better",
            ),
            text=found[0][0].text[:60].strip(),
        )


RULE = Rule(
    id="empty-paragraphs",
    severity=Severity.NOTE,
    summary=Words(
        vi="Khoảng cách giữa các đoạn tạo bằng định dạng, không bằng đoạn trống.",
        en="Space between paragraphs is a property of them, and no empty paragraphs.",
    ),
    why=Words(
        vi="Đoạn trống rơi xuống đầu trang sau và làm khoảng cách không đều.",
        en="Empty paragraphs fall to the head of the next page, and gaps are uneven.",
    ),
    part="body",
    certainty="U",
    needs=("form", "layouts", "settings"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="đoạn trống trước mỗi đoạn", en="an empty paragraph before each"),
            change=spaced_out("body"),
        ),
    ),
    faults=_faults,
)
