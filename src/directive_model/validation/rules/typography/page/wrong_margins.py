"""wrong-margins: a margin of the page is wider or narrower than the form allows."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.flow import PageSetup
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import state_sample
from directive_model.validation.rules.typography.changed import setup
from directive_model.validation.rules.typography.shown import TOLERANCE_MM, is_of_form, points, same

_SIDES = {
    "top": Words(vi="lề trên", en="top"),
    "bottom": Words(vi="lề dưới", en="bottom"),
    "left": Words(vi="lề trái", en="left"),
    "right": Words(vi="lề phải", en="right"),
}


def _faults(context: Context) -> Iterator[Fault]:
    if context.page is None or not is_of_form(context):
        return
    for section in context.page.sections:
        page = section.page
        # A page that lies has no margins in the rules.
        if page is None or page.width_mm > page.height_mm or _is_back(page, context):
            continue
        if wrong := list(_wrong(page, context)):
            yield Fault(
                "",
                Words(vi="; ".join(one.vi for one in wrong), en="; ".join(one.en for one in wrong)),
            )
            return


def _is_back(page: PageSetup, context: Context) -> bool:
    """Whether the page is the back of a sheet, whose bound edge is at the right."""
    back = context.form.page.back_mm
    return back is not None and abs(page.left_mm - back[0]) + abs(page.right_mm - back[1]) <= TOLERANCE_MM


def _wrong(page: PageSetup, context: Context) -> Iterator[Words]:
    for side, name in _SIDES.items():
        found, (least, most) = getattr(page, f"{side}_mm"), context.form.page.margins_mm[side]
        if not least - TOLERANCE_MM <= found <= most + TOLERANCE_MM:
            asked = points(least) if least == most else f"{points(least)}–{points(most)}"
            measured = same(points(found))
            yield Words(
                vi=f"{name.vi} {measured.vi} mm, đúng là {same(asked).vi} mm",
                en=f"{name.en} margin {measured.en} mm instead of {asked} mm",
            )


RULE = Rule(
    id="wrong-margins",
    severity=Severity.WARNING,
    summary=Words(
        vi="Lề trên, dưới 20 mm, trái 30 mm, phải 15 mm (NĐ30: 20–25, 30–35 và 15–20 mm).",
        en="The margins are 20 mm above and below, 30 mm left and 15 mm right (ND30: 20–25, 30–35, 15–20 mm).",
    ),
    why=Words(
        vi="Lề trái hẹp thì chữ bị mất khi đóng tập; lề khác nhau làm hồ sơ không đều.",
        en="A narrow left margin loses letters where papers are bound, and files of mixed margins are untidy.",
    ),
    part="page.margins",
    certainty="P",
    needs=("form", "paper", "settings"),
    good=(
        PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),
        PageExample(
            words=Words(vi="lề trái 35 mm của văn bản hành chính", en="the left margin of a State document 35 mm"),
            text=state_sample(),
            change=setup(left_mm=35.0),
        ),
    ),
    bad=(PageExample(words=Words(vi="lề trái 20 mm", en="a left margin of 20 mm"), change=setup(left_mm=20.0)),),
    faults=_faults,
)
