"""page-number-place: the page number does not stand in the middle of the head."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import layouts
from directive_model.validation.rules.typography.page.numbers import numbers_of
from directive_model.validation.rules.typography.shown import is_of_form


def _faults(context: Context) -> Iterator[Fault]:
    if context.page is None or not is_of_form(context):
        return
    for section in context.page.sections:
        for paragraph, _run, foot in numbers_of(section):
            right = paragraph.layout is not None and paragraph.layout.alignment == "right"
            if not foot and not right:
                continue
            found = _FOOT if foot else _RIGHT
            yield Fault(
                "",
                Words(
                    vi=f"số trang đặt {found.vi}; đúng là ở giữa, phần lề trên",
                    en=f"the page number stands {found.en} instead of in the middle of the top margin",
                ),
            )
            return


_FOOT = Words(vi="ở cuối trang", en="at the foot of the page")
_RIGHT = Words(vi="ở bên phải", en="at the right")


RULE = Rule(
    id="page-number-place",
    severity=Severity.WARNING,
    summary=Words(
        vi="Số trang đặt ở giữa, phần lề trên của trang.",
        en="The page number stands in the middle of the top margin.",
    ),
    why=Words(
        vi="Số trang cùng một chỗ thì lật tìm nhanh, và không lẫn với thông tin ở cuối trang.",
        en="Numbers in one place are found fast, and are not taken for what stands at the foot.",
    ),
    part="page.number",
    certainty="P",
    needs=("form", "paper"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="số trang ở bên phải", en="the number at the right"),
            change=layouts("page_number", alignment="right"),
        ),
    ),
    faults=_faults,
)
