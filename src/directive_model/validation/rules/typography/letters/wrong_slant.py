"""wrong-slant: a part is in italics that should be upright, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.sample import GROUNDS, state_sample
from directive_model.validation.rules.typography.changed import faces
from directive_model.validation.rules.typography.shown import faults_of_faces

_ITALIC = Words(vi="chữ nghiêng", en="italics")
_UPRIGHT = Words(vi="chữ đứng", en="upright letters")


def _faults(context: Context) -> Iterator[Fault]:
    return faults_of_faces(context, "italic", _ITALIC, _UPRIGHT)


RULE = Rule(
    id="wrong-slant",
    severity=Severity.WARNING,
    summary=Words(
        vi="Địa danh, ngày tháng và các căn cứ (NĐ30) in nghiêng; các thành phần khác in đứng theo quy định.",
        en="Place and date, and by ND30 the grounds, are in italics; other parts are upright, as the form says.",
    ),
    why=Words(
        vi="Kiểu chữ giúp nhận ra từng thành phần khi đọc lướt.",
        en="The slant of letters shows which part is which at a glance.",
    ),
    part="place_date",
    certainty="P",
    needs=("form", "faces"),
    good=(
        PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),
        PageExample(
            words=Words(vi="các căn cứ in nghiêng", en="the grounds of issue in italics"),
            text=state_sample(preamble=GROUNDS),
        ),
    ),
    bad=(
        PageExample(
            words=Words(vi="địa danh, ngày tháng in đứng", en="place and date upright"),
            change=faces("place_date", italic=False),
        ),
        PageExample(
            words=Words(vi="các căn cứ in đứng", en="the grounds of issue upright"),
            text=state_sample(preamble=GROUNDS),
            change=faces("basis", italic=False),
        ),
        PageExample(
            words=Words(vi="trích yếu in nghiêng", en="the subject in italics"),
            text=state_sample(),
            change=faces("subject", italic=True),
        ),
    ),
    faults=_faults,
)
