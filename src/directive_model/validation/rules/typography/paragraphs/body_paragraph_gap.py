"""body-paragraph-gap: paragraphs of the text stand closer than the form allows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.forms import Part
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import layouts
from directive_model.validation.rules.typography.shown import TOLERANCE_PT, Wrong, faults_of_parts, is_running, points

#: On printed pages lines are measured by their letters' feet: what their pitch is, is an estimate.
_MEASURED_PT = 1.5


def _faults(context: Context) -> Iterator[Fault]:
    measured = context.page is not None and context.page.measured
    yield from faults_of_parts(context, partial(_wrong, slack=_MEASURED_PT if measured else TOLERANCE_PT))


def _wrong(one: Print, entry: Part, *, slack: float) -> Wrong | None:
    layout = one.paragraph.layout
    if one.part != "body" or layout is None or not is_running(one):
        return None
    gap = layout.before_pt + layout.after_pt
    # No gap at all is what a source says that says nothing.
    if gap <= 0 or gap >= entry.before_pt - slack:
        return None
    return Wrong(
        Words(vi=f"các đoạn cách nhau {points(gap)} pt", en=f"paragraphs {points(gap)} pt apart"),
        Words(vi=f"tối thiểu {points(entry.before_pt)} pt", en=f"at least {points(entry.before_pt)} pt"),
    )


RULE = Rule(
    id="body-paragraph-gap",
    severity=Severity.WARNING,
    summary=Words(vi="Khoảng cách giữa các đoạn tối thiểu 6 pt.", en="Paragraphs are at least 6 pt apart."),
    why=Words(
        vi="Các đoạn quá sát thì khó thấy chỗ bắt đầu của từng nhiệm vụ.",
        en="Where paragraphs stand close, it is hard to see where each task begins.",
    ),
    part="body",
    certainty="P",
    needs=("form", "layouts"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="các đoạn cách nhau 3 pt", en="paragraphs 3 pt apart"),
            change=layouts("body", before_pt=3.0, after_pt=0.0),
        ),
    ),
    faults=_faults,
)
