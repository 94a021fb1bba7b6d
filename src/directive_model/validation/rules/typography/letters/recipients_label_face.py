"""recipients-label-face: the words over the recipients do not look as the form wants them."""

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


def _faults(context: Context) -> Iterator[Fault]:
    yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, entry: Part) -> Wrong | None:
    if one.part != "recipients_label":
        return None
    found = (usual(one, "bold"), usual(one, "italic"), usual(one, "underline"))
    expected = (entry.bold, entry.italic, entry.underline)
    if None in found or found == expected:
        return None
    return Wrong(_told(*map(bool, found)), _told(*expected))


def _told(bold: bool, italic: bool, underline: bool) -> Words:  # three of a kind, read in this order
    kinds = [words for yes, words in zip((bold, italic, underline), _KINDS, strict=True) if yes]
    if not kinds:
        return Words(vi="chữ đứng, không đậm, không gạch chân", en="upright, regular, no line")
    return Words(vi="chữ " + ", ".join(one.vi for one in kinds), en=", ".join(one.en for one in kinds))


_KINDS = (Words(vi="đậm", en="bold"), Words(vi="nghiêng", en="italic"), Words(vi="gạch chân", en="underlined"))


RULE = Rule(
    id="recipients-label-face",
    severity=Severity.WARNING,
    summary=Words(
        vi="Chữ “Nơi nhận:” của văn bản Đảng gạch chân, chữ đứng; của văn bản hành chính đậm, nghiêng.",
        en='"Nơi nhận:" is upright and underlined in Party documents, bold and italic in those of the State.',
    ),
    why=Words(
        vi="Lẫn cách trình bày của hai hệ thống là dấu hiệu dùng nhầm mẫu.",
        en="The look of the other system shows that the wrong template was taken.",
    ),
    part="recipients_label",
    certainty="P",
    needs=("form", "faces"),
    good=(
        PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),
        PageExample(
            words=Words(vi="văn bản hành chính như được in ra", en="a document of the State as it is printed"),
            text=state_sample(),
        ),
    ),
    bad=(
        PageExample(
            words=Words(
                vi="“Nơi nhận:” đậm, nghiêng như văn bản hành chính",
                en='"Nơi nhận:" bold and italic, as the State has it',
            ),
            change=faces("recipients_label", bold=True, italic=True, underline=False),
        ),
    ),
    faults=_faults,
)
