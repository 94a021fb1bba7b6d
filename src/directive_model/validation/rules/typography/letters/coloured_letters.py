"""coloured-letters: letters are printed in a colour."""

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
from directive_model.validation.rules.typography.shown import Wrong, faults_of_parts, usage

#: Letters as dark as this are black to the eye, on paper and on a screen.
_DARKEST = 0x40


def _faults(context: Context) -> Iterator[Fault]:
    yield from faults_of_parts(context, _wrong)


def _wrong(one: Print, _entry: Part) -> Wrong | None:
    colours = [colour for colour, _ in usage(one, "color").most_common() if not _is_black(colour)]
    return (
        Wrong(Words(vi=f"chữ màu #{colours[0]}", en=f"letters of colour #{colours[0]}"), _BLACK) if colours else None
    )


_BLACK = Words(vi="màu đen", en="black ones")


def _is_black(colour: str) -> bool:
    try:
        return all(channel <= _DARKEST for channel in bytes.fromhex(colour))
    except ValueError:
        return True  # a name that is no colour, such as "auto"


RULE = Rule(
    id="coloured-letters",
    severity=Severity.WARNING,
    summary=Words(vi="Chữ của văn bản màu đen.", en="The letters of documents are black."),
    why=Words(
        vi="Chữ màu mờ đi khi sao chụp, và chỉ chữ ký, con dấu mới có màu.",
        en="Colours fade in copies, and only signatures and seals have one.",
    ),
    part="page.font",
    certainty="P",
    forms=("hd05", "nd30"),
    needs=("form", "faces"),
    good=(
        PageExample(
            words=Words(vi="chữ đen", en="black letters"), text=state_sample(), change=faces("body", color="000000")
        ),
    ),
    bad=(
        PageExample(
            words=Words(vi="nội dung màu đỏ", en="the text in red"),
            text=state_sample(),
            change=faces("body", color="FF0000"),
        ),
    ),
    faults=_faults,
)
