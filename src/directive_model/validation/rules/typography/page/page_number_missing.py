"""page-number-missing: a document of several pages has no page numbers."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.flow import Flow, paragraphs_in
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import layouts, of_sections
from directive_model.validation.rules.typography.page.numbers import HELD, numbers_of
from directive_model.validation.rules.typography.shown import is_of_form

#: More letters than a page holds with the smallest letters and lines that a form allows.
_MOST_ON_A_PAGE = 6000


def _faults(context: Context) -> Iterator[Fault]:
    page, origin = context.page, context.origin
    if page is None or origin is None or not is_of_form(context):
        return
    if origin.format not in HELD and not page.measured:
        return
    long = _goes_on(context) if page.measured else _is_long(page)
    if not long or any(True for section in page.sections for _ in numbers_of(section)):
        return
    yield Fault(
        "",
        Words(
            vi="văn bản dài hơn một trang mà không thấy đánh số trang",
            en="the document is longer than a page, and no page numbers were found",
        ),
    )


def _goes_on(context: Context) -> bool:
    """Whether the document itself has a second page; the first one of an appendix has no number."""
    spans = [one.paragraph.span for one in context.prints if not one.path.startswith("appendices")]
    return any(span is not None and span.page is not None and span.page > 1 for span in spans)


def _is_long(page: Flow) -> bool:
    """Whether the document has surely more than one page."""
    letters = 0
    for index, paragraph in enumerate(paragraphs_in(page.blocks)):
        letters += len(paragraph.text)
        if letters > _MOST_ON_A_PAGE or (index and paragraph.layout and paragraph.layout.page_break_before):
            return True
    return False


def _unnumbered(page: Flow) -> Flow:
    return layouts("recipients_label", page_break_before=True)(of_sections(header=())(page))


RULE = Rule(
    id="page-number-missing",
    severity=Severity.NOTE,
    summary=Words(vi="Văn bản nhiều trang có đánh số trang.", en="Documents of several pages have page numbers."),
    why=Words(
        vi="Không có số trang thì không biết văn bản thiếu trang hay xếp nhầm trang.",
        en="Without numbers nobody sees that a page is missing or in the wrong place.",
    ),
    part="page.number",
    certainty="P",
    rests_on="absence",
    needs=("form", "paper"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="văn bản có trang thứ hai, không có số trang", en="a second page, and no numbers"),
            change=_unnumbered,
        ),
    ),
    faults=_faults,
)
