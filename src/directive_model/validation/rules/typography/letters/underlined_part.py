"""underlined-part: words are underlined that the form does not underline."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.forms import Part
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.page import Print
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import faces
from directive_model.validation.rules.typography.shown import Wrong, faults_of_parts, usual

_UNDERLINED = Words(vi="có gạch chân", en="underlined words")
_PLAIN = Words(vi="không gạch chân", en="words without a line")
#: The line under the motto is often made so, and looks as it should; the recipients have a rule of their own.
_FREE = ("body", "heading", "banner", "motto", "recipients_label")


def _faults(context: Context) -> Iterator[Fault]:
    yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, entry: Part) -> Wrong | None:
    if one.part in _FREE or entry.underline or not usual(one, "underline"):
        return None
    return Wrong(_UNDERLINED, _PLAIN)


RULE = Rule(
    id="underlined-part",
    severity=Severity.WARNING,
    summary=Words(
        vi="Các thành phần thể thức không gạch chân, trừ chữ “Nơi nhận:” của văn bản Đảng.",
        en='No part is underlined but the words "Nơi nhận:" of Party documents.',
    ),
    why=Words(
        vi="Nét gạch chân cắt vào dấu thanh, và không phải là đường kẻ mà quy định yêu cầu.",
        en="An underline cuts through the marks below letters, and is not the drawn line that the form asks for.",
    ),
    part="type",
    certainty="P",
    needs=("form", "faces"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="trích yếu gạch chân", en="the subject underlined"),
            change=faces("subject", underline=True),
        ),
    ),
    faults=_faults,
)
