"""wrong-paper: the paper is not A4."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.flow import PageSetup
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import setup
from directive_model.validation.rules.typography.shown import TOLERANCE_MM, is_of_form

#: The half of A4, which papers such as letters of introduction may have (HD05 I).
_HALF_MM = (148.0, 210.0)


def _faults(context: Context) -> Iterator[Fault]:
    if context.page is None or not is_of_form(context):
        return
    asked = context.form.page.setup
    small = (context.program.title.type or "").casefold().startswith("giấy")
    for section in context.page.sections:
        page = section.page
        if page is None or _is(page, asked.width_mm, asked.height_mm) or (small and _is(page, *_HALF_MM)):
            continue
        found = f"{page.width_mm:.0f} × {page.height_mm:.0f} mm"
        expected = f"{asked.width_mm:.0f} × {asked.height_mm:.0f} mm"
        yield Fault(
            "",
            Words(
                vi=f"khổ giấy {found}; đúng là A4 ({expected})",
                en=f"the paper is {found} instead of A4 ({expected})",
            ),
            expected=expected,
            found=found,
        )
        return


def _is(page: PageSetup, width: float, height: float) -> bool:
    """Whether the paper is that, upright or lying."""
    short, long = sorted((page.width_mm, page.height_mm))
    return abs(short - width) <= TOLERANCE_MM and abs(long - height) <= TOLERANCE_MM


RULE = Rule(
    id="wrong-paper",
    severity=Severity.WARNING,
    summary=Words(vi="Văn bản được trình bày trên giấy khổ A4.", en="Documents are on paper of size A4."),
    why=Words(
        vi="Giấy khổ khác thì lề và số dòng đổi khi in, trang không còn như bản đã ký.",
        en="On other paper margins and lines move in print, and pages are not those that were signed.",
    ),
    part="page.paper",
    certainty="P",
    needs=("form", "paper"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="giấy khổ Letter", en="paper of size Letter"),
            change=setup(width_mm=215.9, height_mm=279.4),
        ),
    ),
    faults=_faults,
)
