"""The marks of notes in the text, as a document counts them (17.11)."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
from lxml import etree

from directive_model_docx.measure import whole
from directive_model_docx.names import VAL, W
from directive_model_docx.numbers.counting import counted

#: Endnotes are i, ii, iii where nothing else is said (17.11.11).
_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}


@attrs.define(eq=False)
class Marks:
    """The marks of one kind of note, given in the order in which the text refers to them."""

    format: str
    start: int = 1
    #: The marks given so far, by the note's id.
    known: dict[str, str] = attrs.Factory(dict)

    def next(self, identity: str) -> str:
        """Return the mark that the text shows for the note of an id."""
        mark = counted(self.start + len(self.known), self.format)
        self.known[identity] = mark
        return mark


def marks_of(said: Iterable[etree._Element]) -> dict[str, Marks]:
    """Return the marks of foot- and endnotes; of the elements that may say how they count, the first counts."""
    elements = list(said)
    marks = {}
    for kind, usual in _FORMATS.items():
        properties = [child for element in elements for child in element.iterchildren(f"{W}{kind}Pr")]
        marks[kind] = Marks(_value(properties, "numFmt") or usual, whole(_value(properties, "numStart")) or 1)
    return marks


def _value(properties: list[etree._Element], name: str) -> str | None:
    found = (element.find(W + name) for element in properties)
    return next((child.get(VAL) for child in found if child is not None), None)
