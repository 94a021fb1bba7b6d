"""Automatic numbers (17.9): what lists are, and the counters that run while a document is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

import attrs
from lxml import etree

from directive_model.kit.encodings import bullet
from directive_model_docx.formatting.definitions import LONGEST_CHAIN
from directive_model_docx.formatting.properties import Properties, paragraph_properties
from directive_model_docx.measure import switched_on, whole
from directive_model_docx.names import MC, PPR, RPR, VAL, W
from directive_model_docx.numbers.counting import counted

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Level:
    """One level of a list."""

    start: int
    format: str
    #: With "%1" to "%9" where the numbers of the levels go.
    text: str
    #: The level after which this one starts anew: 0 never, None after any above.
    restart: int | None
    #: All numbers in Arabic digits, whatever their own levels say ("isLgl").
    legal: bool
    #: The paragraph style that this level belongs to.
    style: str | None
    properties: Properties


@attrs.frozen(eq=False, repr=False)
class List:
    """A ``w:num``: an abstract list, with levels of its own."""

    abstract: str
    levels: dict[int, Level]
    #: The levels that start anew where this list first has a paragraph on them (17.9.26).
    restarted: frozenset[int]


class Lists:
    """The lists that a document defines, each read when it is first asked for."""

    def __init__(self, part: Callable[[], etree._Element | None], list_of_style: Callable[[str], str | None]) -> None:
        #: Gives the root of the part that defines them, which is read for the first list that is asked for.
        self._part = part
        #: Which list a numbering style stands for: an abstract list may refer to one (17.9.21).
        self._list_of_style = list_of_style
        self._lists: dict[str, List | None] = {}
        #: The list that each refers to.
        self._links: dict[str, str | None] = {}
        #: The levels of abstract lists, and which style each refers to: most lists of a document are of few.
        self._levels: dict[str, dict[int, Level]] = {}
        self._styles: dict[str, str | None] = {}

    @cached_property
    def _defined(self) -> tuple[dict[str, etree._Element], dict[str, etree._Element]]:
        """The ``w:num`` and the ``w:abstractNum`` of the document by their ids."""
        nums: dict[str, etree._Element] = {}
        abstracts: dict[str, etree._Element] = {}
        root = self._part()
        for element in () if root is None else root:
            if element.tag == W + "num":
                nums[element.get(W + "numId", "")] = element
            elif element.tag == W + "abstractNum":
                abstracts[element.get(W + "abstractNumId", "")] = element
        return nums, abstracts

    def properties(self, num: str, level: int) -> Properties:
        """Return the paragraph properties that a level brings."""
        found = self.of(num)
        here = None if found is None else found.levels.get(level)
        return {} if here is None else here.properties

    def level_of_style(self, num: str, style: str) -> int:
        """Return the level of list ``num`` that belongs to a paragraph style; 0 where none says so."""
        found = self.of(num)
        levels = {} if found is None else found.levels
        return next((index for index, level in levels.items() if level.style == style), 0)

    def of(self, num: str) -> List | None:
        """Return the list of an id; None where none is defined."""
        if num not in self._lists and num in self._defined[0]:
            return self._read(num)
        return self._lists.get(num)

    def _read(self, num: str) -> List | None:
        """Read a list after those that it refers to; one that refers to too many has no levels but its own."""
        chain = [num]
        while (other := self._linked(chain[-1])) is not None and len(chain) <= LONGEST_CHAIN:
            chain.append(other)
        if other is not None:
            # Nothing is said of those in between: from there the end may be near enough.
            chain = [num]
        found = None
        for one in reversed(chain):
            if one not in self._lists:
                self._lists[one] = self._made(one, found)
            found = self._lists[one]
        return found

    def _linked(self, num: str) -> str | None:
        """Return the list that another refers to by a numbering style (17.9.21)."""
        if num not in self._links:
            abstract, definition = self._definition(num)
            if abstract not in self._styles:
                self._styles[abstract] = None if definition is None else _style(definition)
            style = self._styles[abstract]
            self._links[num] = None if style is None else self._list_of_style(style) or ""
        return self._links[num]

    def _definition(self, num: str) -> tuple[str, etree._Element | None]:
        nums, abstracts = self._defined
        element = nums.get(num)
        reference = None if element is None else element.find(W + "abstractNumId")
        abstract = "" if reference is None else reference.get(VAL, "")
        return abstract, abstracts.get(abstract)

    def _made(self, num: str, linked: List | None) -> List | None:
        """Return the list of an id, with the levels of the one that it refers to."""
        element = self._defined[0].get(num)
        abstract, definition = self._definition(num)
        if element is None or definition is None:
            return None
        if linked is not None:
            levels, abstract = linked.levels, linked.abstract
        elif self._linked(num) is not None:
            levels = {}
        else:
            if abstract not in self._levels:
                self._levels[abstract] = _levels(definition)
            levels = self._levels[abstract]
        overrides = element.findall(W + "lvlOverride")
        if overrides:
            levels = dict(levels)
        restarted = set()
        for override in overrides:
            index = whole(override.get(W + "ilvl")) or 0
            levels.update(_levels(override))
            start = override.find(W + "startOverride")
            if start is not None:
                restarted.add(index)
                if index in levels:
                    levels[index] = attrs.evolve(levels[index], start=whole(start.get(VAL)) or 0)
        return List(abstract, levels, frozenset(index for index in restarted if 0 <= index < _LEVELS))


class Numbering:
    """The counters of a document's lists.  :meth:`label` must be asked in the document's order."""

    def __init__(self, lists: Lists) -> None:
        #: What is counted.
        self.lists = lists
        self._counters: dict[str, list[int | None]] = {}
        #: The lists and levels whose counting was started anew, which happens once.
        self._restarted: set[tuple[str, int]] = set()

    def label(self, num: str, level: int) -> str | None:
        """Count one paragraph of list ``num`` on ``level`` (from 0) and return its number as printed."""
        found = self.lists.of(num)
        if found is None or level not in found.levels:
            return None
        counters = self._counters.setdefault(found.abstract, [None] * _LEVELS)
        if level in found.restarted and (num, level) not in self._restarted:
            # Those above count on from here: whoever starts below them does not start them anew later.
            self._restarted.update((num, above) for above in range(level + 1))
            counters[level] = None
        here = found.levels[level]
        before = counters[level]
        counters[level] = here.start if before is None else before + 1
        for above in range(level):
            # What is above and has not begun begins now: 10.1, 10.2, then 11.
            if counters[above] is None and above in found.levels:
                counters[above] = found.levels[above].start
        for deeper in range(level + 1, _LEVELS):
            below = found.levels.get(deeper)
            restart = None if below is None else below.restart
            if restart is None or level < restart:
                counters[deeper] = None
        return _printed(here, found.levels, counters)


def _style(definition: etree._Element) -> str | None:
    """Return the numbering style that an abstract list refers to."""
    link = definition.find(W + "numStyleLink")
    return None if link is None else link.get(VAL, "")


def _levels(parent: etree._Element) -> dict[int, Level]:
    levels = {}
    for element in parent.iterfind(W + "lvl"):
        index = whole(element.get(W + "ilvl"))
        if index is not None and 0 <= index < _LEVELS:
            levels[index] = _level(element)
    return levels


def _level(element: etree._Element) -> Level:
    def value(name: str) -> str | None:
        child = element.find(W + name)
        return None if child is None else child.get(VAL)

    legal = element.find(W + "isLgl")
    form = _format(element)
    text = value("lvlText") or ""
    fonts = element.find(f"{RPR}/{W}rFonts")
    if form == "bullet":
        text = bullet(text, "" if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "")
    start = whole(value("start"))
    return Level(
        # Without w:start counting begins at 0 (17.9.25).
        start=0 if start is None else start,
        format=form,
        text=text,
        restart=whole(value("lvlRestart")),
        legal=legal is not None and switched_on(legal.get(VAL)),
        style=value("pStyle"),
        properties=paragraph_properties(element.find(PPR)),
    )


def _format(level: etree._Element) -> str:
    """Return the number format: its name, or the example that a format of its own gives (MS-DOCX 2.4)."""
    # Word wraps formats that older versions do not know, with one that they do.
    said = level.find(W + "numFmt")
    if said is None:
        said = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    if said is None:
        return "decimal"
    return said.get(W + "format") or said.get(VAL) or "decimal"


def _printed(here: Level, levels: dict[int, Level], counters: list[int | None]) -> str | None:
    def number(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        level = levels.get(index)
        if level is None:
            return ""
        count = counters[index]
        # A level above that has not begun shows the number that it would begin with.
        value = level.start if count is None else count
        return counted(value, "decimal" if here.legal and level.format != "decimalZero" else level.format)

    if here.format == "bullet":
        return here.text or None
    return _PLACE.sub(number, here.text).strip() or None
