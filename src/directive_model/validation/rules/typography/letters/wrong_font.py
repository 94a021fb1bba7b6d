"""wrong-font: a part is in another font than the form asks for."""

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
from directive_model.validation.rules.typography.shown import Wrong, faults_of_parts, is_running, same, usual


def _faults(context: Context) -> Iterator[Fault]:
    asked = context.form.page.font

    def wrong(one: Print, _entry: Part) -> Wrong | None:
        font = usual(one, "font")
        if one.part == "body" and not is_running(one):
            return None
        if font is None or _plain(asked) in _plain(font):
            return None
        return Wrong(same(font), same(asked))

    yield from faults_of_parts(context, wrong)


def _plain(font: str) -> str:
    """Return the letters of a font's name: "Times New Roman" is "TimesNewRomanPSMT" in a PDF."""
    return "".join(filter(str.isalnum, font)).lower()


RULE = Rule(
    id="wrong-font",
    severity=Severity.WARNING,
    summary=Words(
        vi="Văn bản dùng phông chữ Times New Roman, bộ mã Unicode.",
        en="Documents are in Times New Roman, in Unicode.",
    ),
    why=Words(
        vi="Phông khác có thể không có trên máy người nhận: chữ bị thay, dòng và trang bị xô lệch.",
        en="Another font may be absent where the document is read: letters are replaced, lines and pages move.",
    ),
    part="page.font",
    certainty="P",
    needs=("form", "faces"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="nội dung phông Arial", en="the text in Arial"), change=faces("body", font="Arial")
        ),
    ),
    faults=_faults,
)
