"""wrong-slant: a part is in italics that should be upright, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.forms import Part
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import state_sample
from directive_model.validation.rules.typography.changed import faces
from directive_model.validation.rules.typography.shown import Wrong, faults_of_parts, usual

_ITALIC = Words(vi="chữ nghiêng", en="italics")
_UPRIGHT = Words(vi="chữ đứng", en="upright letters")
#: Text and headings are emphasised as their writer wants; the words over the recipients have a rule of their own.
_FREE = ("body", "heading", "recipients_label")


def _faults(context: Context) -> Iterator[Fault]:
    yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, entry: Part) -> Wrong | None:
    italic = usual(one, "italic")
    if one.part in _FREE or italic is None or italic is entry.italic:
        return None
    return Wrong(_ITALIC, _UPRIGHT) if italic else Wrong(_UPRIGHT, _ITALIC)


RULE = Rule(
    id="wrong-slant",
    severity=Severity.WARNING,
    summary=Words(
        vi="Địa danh, ngày tháng in nghiêng; các thành phần khác in đứng theo quy định.",
        en="Place and date are in italics; other parts are upright, as the form says.",
    ),
    why=Words(
        vi="Kiểu chữ giúp nhận ra từng thành phần khi đọc lướt.",
        en="The slant of letters shows which part is which at a glance.",
    ),
    part="place_date",
    certainty="P",
    needs=("form", "faces"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="địa danh, ngày tháng in đứng", en="place and date upright"),
            change=faces("place_date", italic=False),
        ),
        PageExample(
            words=Words(vi="trích yếu in nghiêng", en="the subject in italics"),
            text=state_sample(),
            change=faces("subject", italic=True),
        ),
    ),
    faults=_faults,
)
