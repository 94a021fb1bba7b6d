"""body-line-pitch: the lines of the text stand closer or wider than the form allows."""

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
from directive_model.validation.rules.typography.shown import Wrong, faults_of_parts, is_running, points, same, usual

#: Lines of Times New Roman are so high, as a share of the size of their letters.
_LINE = 1.15
#: What a pitch in lines may be off by: "1.02" is a single line to the eye.
_TOLERANCE_LINES = 0.05
#: The widest pitch that a State document may have, in lines.
_SINGLE = 1.0


def _faults(context: Context) -> Iterator[Fault]:
    yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, entry: Part) -> Wrong | None:
    layout, size = one.paragraph.layout, usual(one, "size_pt")
    if one.part != "body" or layout is None or size is None or entry.line_pt is None or not is_running(one):
        return None
    if (layout.line, layout.line_rule) == (_SINGLE, "multiple"):  # what a source says that says nothing
        return None
    pitch = layout.line * size * _LINE if layout.line_rule == "multiple" else layout.line
    if layout.line_rule == "at-least":
        pitch = max(pitch, size * _LINE)
    unit, slack = (size * _LINE, _TOLERANCE_LINES * size * _LINE) if entry.line_rule == "multiple" else (1.0, 0.25)
    least, most = entry.line_pt * unit, None if entry.max_line_pt is None else entry.max_line_pt * unit
    if least - slack <= pitch and (most is None or pitch <= most + slack):
        return None
    return Wrong(_told(pitch), _asked(least, most))


def _told(pitch: float) -> Words:
    measured = same(points(pitch))
    return Words(vi=f"giãn dòng {measured.vi} pt", en=f"a pitch of {measured.en} pt")


def _asked(least: float, most: float | None) -> Words:
    if most is None:
        from_there = same(points(least))
        return Words(vi=f"từ {from_there.vi} pt trở lên", en=f"at least {from_there.en} pt")
    return same(f"{points(least)}–{points(most)} pt")


RULE = Rule(
    id="body-line-pitch",
    severity=Severity.WARNING,
    summary=Words(
        vi="Giãn dòng của nội dung theo quy định.", en="The pitch of the lines of the text is what the form allows."
    ),
    why=Words(
        vi="Dòng quá sát làm dấu thanh chạm nhau, dòng quá thưa làm văn bản dài ra.",
        en="Close lines let the marks of letters touch, wide ones make a document longer.",
    ),
    part="body",
    certainty="P",
    needs=("form", "faces", "layouts", "settings"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="dòng cách nhau đúng 14 pt", en="lines of exactly 14 pt"),
            change=layouts("body", line=14.0, line_rule="exact"),
        ),
    ),
    faults=_faults,
)
