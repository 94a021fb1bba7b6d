"""wrong-weight: a part is bold that should not be, or the reverse."""

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

_BOLD = Words(vi="chữ đậm", en="bold letters")
_REGULAR = Words(vi="chữ không đậm", en="regular letters")
#: Text and headings are emphasised as their writer wants; the words over the recipients have a rule of their own.
_FREE = ("body", "heading", "recipients_label")


def _faults(context: Context) -> Iterator[Fault]:
    yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, entry: Part) -> Wrong | None:
    bold = usual(one, "bold")
    if one.part in _FREE or bold is None or bold is entry.bold:
        return None
    return Wrong(_BOLD, _REGULAR) if bold else Wrong(_REGULAR, _BOLD)


RULE = Rule(
    id="wrong-weight",
    severity=Severity.WARNING,
    summary=Words(
        vi="Thành phần thể thức in đậm hay không đậm theo quy định.",
        en="A part is bold, or is not, as the form says.",
    ),
    why=Words(
        vi="Chữ đậm phân biệt cơ quan ban hành với cơ quan cấp trên, họ tên với chức vụ.",
        en="Bold letters tell the issuing body from the one above it, and the name from the position.",
    ),
    part="type",
    certainty="P",
    needs=("form", "faces"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="tên loại không đậm", en="the type in regular letters"), change=faces("type", bold=False)
        ),
        PageExample(
            words=Words(vi="chức vụ in đậm", en="the position in bold letters"), change=faces("position", bold=True)
        ),
    ),
    faults=_faults,
)
