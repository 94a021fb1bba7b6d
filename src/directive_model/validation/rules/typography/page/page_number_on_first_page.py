"""page-number-on-first-page: the first page shows its number."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import of_sections
from directive_model.validation.rules.typography.page.numbers import first_numbers
from directive_model.validation.rules.typography.shown import is_of_form


def _faults(context: Context) -> Iterator[Fault]:
    if context.form.page.number_on_first_page or not is_of_form(context):
        return
    if any(True for _ in first_numbers(context)):
        yield Fault(
            "",
            Words(
                vi="trang đầu hiện số trang; đúng là không đánh số trang thứ nhất",
                en="the first page shows its number, which it should not",
            ),
        )


RULE = Rule(
    id="page-number-on-first-page",
    severity=Severity.WARNING,
    summary=Words(vi="Trang thứ nhất không hiện số trang.", en="The first page shows no number."),
    why=Words(
        vi="Trang đầu đã có phần thể thức để nhận ra; số trang chen vào chỗ của tiêu đề.",
        en="The first page is known by its head, and a number stands in the way of the banner.",
    ),
    part="page.number",
    certainty="P",
    rests_on="absence",
    needs=("form", "paper"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="trang đầu có số trang", en="a number on the first page"),
            change=of_sections(first_header=None),
        ),
    ),
    faults=_faults,
)
