"""What a paragraph's ``w:pPr`` says, with its style found, for layout, numbers and sections to be made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

import attrs
from lxml import etree

from directive_model.flow import Layout
from directive_model_docx.formatting.numbering import Numbering
from directive_model_docx.formatting.properties import OF_PARAGRAPH, Properties, numbered
from directive_model_docx.formatting.styles import Around, ParagraphStyle, Styles
from directive_model_docx.measure import switched_on
from directive_model_docx.names import RPR, SECTPR, VAL, W

_STYLE, _NUMBER, _BORDERS, _FRAME = W + "pStyle", W + "numPr", W + "pBdr", W + "framePr"
_VANISH = W + "vanish"
_TAKEN_OUT: dict[Any, Literal["deleted", "moved"]] = {W + "del": "deleted", W + "moveFrom": "moved"}
_PUT_IN = {W + "ins", W + "moveTo"}
_NOTHING: Properties = {}


@attrs.define(eq=False, repr=False)
class Facts:
    """What one paragraph says of itself."""

    style: ParagraphStyle
    #: The elements that make its own layout, and what they say, to know it again by.
    own: list[etree._Element] = attrs.Factory(list)
    key: tuple[Any, ...] = ()
    number: Properties = _NOTHING
    #: Its end is hidden: without words it takes no place.
    hidden: bool = False
    #: Its end is taken out: it runs on into the next paragraph.
    joined: Literal["deleted", "moved"] | None = None
    #: Its end is put in by change tracking.
    put_in: bool = False
    section: etree._Element | None = None
    borders: etree._Element | None = None
    frame: etree._Element | None = None

    @property
    def list_and_level(self) -> tuple[str | None, int | None]:
        """The list that numbers the paragraph, its own or its style's, and the level where it says one."""
        num = self.number.get("num")
        if num is not None:
            return num, self.number.get("level")
        return self.style.num, self.number.get("level", self.style.level)


def read_facts(element: etree._Element, styles: Styles, around: Around | None) -> Facts:
    """Return what a ``w:pPr`` says; ``around`` is the part of a table that it is in."""
    identity = None
    own: list[etree._Element] = []
    key: list[Any] = []
    rest: list[etree._Element] = []
    for child in element:
        tag = child.tag
        if tag == _STYLE:
            identity = child.get(VAL)
        elif tag in OF_PARAGRAPH:
            own.append(child)
            key.append((tag, *child.items()))
        elif tag in _REST:
            rest.append(child)
    facts = Facts(styles.paragraph(identity, around))
    if own:
        facts.own, facts.key = own, tuple(key)
    for child in rest:
        _REST[child.tag](child, facts)
    return facts


def _number(element: etree._Element, facts: Facts) -> None:
    facts.number = {}
    numbered(element, facts.number)
    facts.key += ((facts.number.get("num"), facts.number.get("level")),)


def _mark(element: etree._Element, facts: Facts) -> None:
    for child in element:
        if child.tag == _VANISH:
            facts.hidden = switched_on(child.get(VAL))
        elif child.tag in _TAKEN_OUT:
            facts.joined = _TAKEN_OUT[child.tag]
        elif child.tag in _PUT_IN:
            facts.put_in = True


def _section(element: etree._Element, facts: Facts) -> None:
    facts.section = element


def _borders(element: etree._Element, facts: Facts) -> None:
    facts.borders = element


def _frame(element: etree._Element, facts: Facts) -> None:
    facts.frame = element


_REST: dict[Any, Callable[[etree._Element, Facts], None]] = {
    _NUMBER: _number,
    RPR: _mark,
    SECTPR: _section,
    _BORDERS: _borders,
    _FRAME: _frame,
}


def layout_of(facts: Facts, styles: Styles, numbering: Numbering) -> Layout:
    """Return how the paragraph stands."""
    known = facts.style.layouts.get(facts.key)
    if known is not None:
        return known
    own: Properties = {}
    for element in facts.own:
        OF_PARAGRAPH[element.tag](element, own)
    level: Properties = _NOTHING
    if facts.number:
        num, _ = facts.list_and_level
        level = _NOTHING if num is None else numbering.lists.properties(num, _level(facts, numbering))
    return styles.layout(facts.style, facts.key, level, own)


def label_of(facts: Facts, numbering: Numbering) -> str | None:
    """Count the paragraph in its list, and return its number as printed; None where it has none."""
    num, _ = facts.list_and_level
    return None if num is None else numbering.label(num, _level(facts, numbering))


def _level(facts: Facts, numbering: Numbering) -> int:
    num, level = facts.list_and_level
    if level is None and num is not None and facts.style.id is not None:
        return numbering.lists.level_of_style(num, facts.style.id)
    return level or 0
