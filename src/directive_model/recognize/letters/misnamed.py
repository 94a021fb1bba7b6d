"""Letters that the fonts of a PDF call by a wrong name: the page shows "ư", its text says "ƣ"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from directive_model.errors import Words
from directive_model.flow import FlowParagraph
from directive_model.language.patterns import late

if TYPE_CHECKING:
    from directive_model.recognize.letters.paragraph import Converted

MISNAMED = Words(
    vi="phông chữ của tệp PDF gọi sai tên chữ (“ƣ” là “ư”), đã được đọc như trang giấy hiện; chữ gốc ở mục text",
    en="fonts of the PDF misname letters (“ƣ” for “ư”), which are read as the page shows them; "
    "the original ones are in text",
)
#: Times New Roman has one shape for the horned "u" of Vietnamese and for "gha", a letter of old Turkic alphabets,
#: and Word 2010 wrote the name of the other into the PDF.
_GHA = str.maketrans("ƣƢ", "ưƯ")
#: So it did for the capitals with a grave and with a tilde; where both are words the page's likelier one is meant.
_GRAVE = late(r"\b(?:HÕA|PHÕNG|TÕA|DÕNG|LÕNG|CÕN)\b")


def is_misnamed(text: str) -> bool:
    """Whether ``text`` has a letter that no Vietnamese text has, and fonts of PDF give for one that it has."""
    return "ƣ" in text or "Ƣ" in text


def rightly_named(paragraph: FlowParagraph) -> Converted | None:
    """Return ``paragraph`` with its letters as the page shows them; None where none is misnamed."""
    from directive_model.recognize.letters.paragraph import Converted

    text = paragraph.text
    right = _GRAVE.sub(lambda match: match[0].replace("Õ", "Ò"), text).translate(_GHA)
    if right == text:
        return None
    runs, done = [], 0
    for run in paragraph.runs:
        end = done + len(run.text)
        runs.append(attrs.evolve(run, text=right[done:end]))
        done = end
    return Converted(attrs.evolve(paragraph, runs=tuple(runs)), None, 0, len(text))
