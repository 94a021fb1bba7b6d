"""wrong-weight: a part is bold that should not be, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.changed import faces
from directive_model.validation.rules.typography.shown import faults_of_faces

_BOLD = Words(vi="chữ đậm", en="bold letters")
_REGULAR = Words(vi="chữ không đậm", en="regular letters")


def _faults(context: Context) -> Iterator[Fault]:
    return faults_of_faces(context, "bold", _BOLD, _REGULAR)


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
