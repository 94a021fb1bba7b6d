"""wrong-alignment: a part that stands in the middle of its column does not."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.forms import Part
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import layouts
from directive_model.validation.rules.typography.shown import Wrong, faults_of_parts

#: An indent or blanks may set the words in the middle, too.
_LEAST_INDENT_MM = 2.0
#: Letters of a line that fills a column of the head.
_FILLS = 30
_NAMES = {
    "left": Words(vi="canh trái", en="at the left"),
    "right": Words(vi="canh phải", en="at the right"),
    "justify": Words(vi="canh đều cả hai lề", en="justified"),
}
_MIDDLE = Words(vi="canh giữa", en="in the middle")


def _faults(context: Context) -> Iterator[Fault]:
    # A source in which nothing is centred does not say how its lines stand.
    if any(one.paragraph.layout and one.paragraph.layout.alignment == "center" for one in context.prints):
        yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, entry: Part) -> Wrong | None:
    layout, text = one.paragraph.layout, one.paragraph.text
    if layout is None or entry.alignment != "center" or layout.alignment == "center":
        return None
    if max(layout.left_mm, layout.right_mm, layout.first_line_mm) > _LEAST_INDENT_MM or layout.border == "box":
        return None
    if text[:1].isspace() or "\t" in text or "    " in text:
        return None
    # The long banner of the State fills its column, so that nobody sees how it is aligned.
    if one.part == "banner" and len(text) > _FILLS:
        return None
    return Wrong(_NAMES[layout.alignment], _MIDDLE)


RULE = Rule(
    id="wrong-alignment",
    severity=Severity.WARNING,
    summary=Words(
        vi="Các thành phần ở phần đầu và phần ký được canh giữa trong ô của mình.",
        en="The parts of head and signature stand in the middle of their columns.",
    ),
    why=Words(
        vi="Canh lệch làm các dòng của một thành phần không thẳng nhau, khó nhận ra.",
        en="Lines that are out of the middle do not show what belongs together.",
    ),
    part="type",
    certainty="P",
    needs=("form", "layouts"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="tên loại canh trái", en="the type at the left"), change=layouts("type", alignment="left")
        ),
    ),
    faults=_faults,
)
