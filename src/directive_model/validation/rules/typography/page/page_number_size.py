"""page-number-size: the page number is in letters of another size."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import faces
from directive_model.validation.rules.typography.page.numbers import numbers_of
from directive_model.validation.rules.typography.shown import TOLERANCE_PT, is_of_form, points


def _faults(context: Context) -> Iterator[Fault]:
    if context.page is None or not is_of_form(context):
        return
    least = context.form.page.number_size_pt
    most = context.form.page.max_number_size_pt or least
    for section in context.page.sections:
        for _paragraph, run, _foot in numbers_of(section):
            size = None if run.face is None else run.face.size_pt
            if size is None or least - TOLERANCE_PT <= size <= most + TOLERANCE_PT:
                continue
            asked = points(least) if least == most else f"{points(least)}–{points(most)}"
            yield Fault(
                "",
                Words(
                    vi=f"số trang cỡ chữ {points(size)}; đúng là {asked}",
                    en=f"the page number is in {points(size)} pt instead of {asked} pt",
                ),
                expected=f"{asked} pt",
                found=f"{points(size)} pt",
            )
            return


RULE = Rule(
    id="page-number-size",
    severity=Severity.WARNING,
    summary=Words(
        vi="Số trang có cỡ chữ theo quy định.", en="The page number is in letters of the size that the form gives it."
    ),
    why=Words(
        vi="Số trang nhỏ khó đọc khi lật tìm, số trang lớn lẫn với nội dung.",
        en="Small numbers are hard to read in leafing, large ones look like text.",
    ),
    part="page.number",
    certainty="P",
    needs=("form", "paper", "faces"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="số trang cỡ chữ 10", en="the number in 10 pt"), change=faces("page_number", size_pt=10.0)
        ),
    ),
    faults=_faults,
)
