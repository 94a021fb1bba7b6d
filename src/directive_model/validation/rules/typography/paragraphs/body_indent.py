"""body-indent: the first lines of the text are indented less or more than the form says."""

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
from directive_model.validation.rules.typography.shown import (
    TOLERANCE_MM,
    Wrong,
    faults_of_parts,
    is_running,
    points,
    same,
)

#: Half an inch, which word processors indent by, and the decree names beside 1 cm (ND30 Phụ lục I, II.6).
_MOST_MM = 12.7


def _faults(context: Context) -> Iterator[Fault]:
    yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, entry: Part) -> Wrong | None:
    layout = one.paragraph.layout
    if one.part != "body" or layout is None or not is_running(one) or abs(layout.left_mm) > TOLERANCE_MM:
        return None
    # No indent is what a source says that says nothing, and a tab may stand for it.
    found, least = layout.first_line_mm, entry.first_line_mm - _ABOUT_MM
    if found <= 0 or least <= found <= _MOST_MM + TOLERANCE_MM:
        return None
    return Wrong(same(f"{points(found)} mm"), same(f"{points(entry.first_line_mm)}–{points(_MOST_MM)} mm"))


#: The guidance says "about 10 mm".
_ABOUT_MM = 2.0


RULE = Rule(
    id="body-indent",
    severity=Severity.WARNING,
    summary=Words(
        vi="Dòng đầu của đoạn lùi vào khoảng 10 mm (1 cm hoặc 1,27 cm).",
        en="The first line of a paragraph is indented by about 10 mm (1 or 1.27 cm).",
    ),
    why=Words(
        vi="Lùi dòng đều nhau thì thấy ngay chỗ bắt đầu của từng đoạn.",
        en="With even indents one sees where paragraphs begin.",
    ),
    part="body",
    certainty="P",
    needs=("form", "layouts"),
    good=(
        PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),
        PageExample(
            words=Words(vi="dòng đầu lùi 12,7 mm", en="first lines indented by 12.7 mm"),
            change=layouts("body", first_line_mm=12.7),
        ),
    ),
    bad=(
        PageExample(
            words=Words(vi="dòng đầu lùi 20 mm", en="first lines indented by 20 mm"),
            change=layouts("body", first_line_mm=20.0),
        ),
    ),
    faults=_faults,
)
