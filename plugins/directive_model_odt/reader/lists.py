"""Lists while they are read (5.3): which list a paragraph stands in, on which level, and whether it is numbered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import attrs
from lxml import etree

from directive_model_odt.formatting import ListLevel, Lists, Numbering, ParagraphStyle
from directive_model_odt.measure import whole
from directive_model_odt.names import STYLE_NAME, TEXT, XML, H

_ITEM = TEXT + "list-item"
_CONTINUE = TEXT + "continue-numbering"
_START, _OVERRIDE = TEXT + "start-value", TEXT + "style-override"
_OUTLINE = "\0outline"


@attrs.frozen
class Item:
    """What a list says of a paragraph in it."""

    label: str | None = None
    #: The name of the list style, and the level of it.
    style: str | None = None
    level: ListLevel | None = None


NO_ITEM = Item()


@attrs.define(eq=False)
class _Open:
    """A list that is being read."""

    identity: str
    style: str | None
    level: int
    #: The style of the item that is open, where it has one of its own.
    own_style: str | None = None
    #: Whether the next paragraph is the one that shows the item's number.
    numbered: bool = False
    start: int | None = None
    #: Whether the item that is open has a list in it already.
    divided: bool = False


class ListReader:
    """The lists that are open, and those that later ones may continue."""

    def __init__(self, numbering: Numbering, lists: Lists) -> None:
        self._numbering = numbering
        self._lists = lists
        self._open: list[_Open] = []
        #: What lists with an id are counted as.
        self._identities: dict[str, str] = {}
        #: The list that came last, and its style.
        self._last: tuple[str | None, str] = (None, "")
        self._made = 0

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Read what stands in no list, wherever it is anchored."""
        outside, self._open = self._open, []
        try:
            yield
        finally:
            self._open = outside

    @contextmanager
    def opened(self, element: etree._Element) -> Iterator[None]:
        """Open a ``text:list``, within the one that is open."""
        style = element.get(STYLE_NAME)
        if self._open:
            above = self._open[-1]
            if above.divided and element.get(_CONTINUE) != "true":
                self._numbering.restart(above.identity, above.level + 1)
            above.divided = True
            opened = _Open(above.identity, style or above.own_style or above.style, above.level + 1)
        else:
            opened = _Open(self._identity(element, style), style, 1)
            self._last = style, opened.identity
        self._open.append(opened)
        yield
        self._open.pop()

    def _identity(self, element: etree._Element, style: str | None) -> str:
        continued = element.get(TEXT + "continue-list")
        if continued is not None and continued in self._identities:
            identity = self._identities[continued]
        elif element.get(_CONTINUE) == "true" and self._last[1] and self._last[0] == style:
            identity = self._last[1]
        else:
            self._made += 1
            identity = f"{id(self)}-{self._made}"
        name = element.get(XML + "id") or element.get(TEXT + "id")
        if name:
            self._identities[name] = identity
        return identity

    @contextmanager
    def item(self, element: etree._Element) -> Iterator[None]:
        """Open an item of the list, or a header of it, which has no number."""
        here = self._open[-1]
        here.numbered = element.tag == _ITEM
        here.own_style = element.get(_OVERRIDE)
        here.start = whole(element.get(_START))
        here.divided = False
        yield
        here.numbered = False

    @contextmanager
    def numbered_paragraph(self, element: etree._Element) -> Iterator[None]:
        """Open a ``text:numbered-paragraph``, a list's item without the list around it (5.3.6)."""
        outside = self._open
        identity = f"numbered {element.get(TEXT + 'list-id', '')}"
        level = max(1, whole(element.get(TEXT + "level")) or 1)
        start = whole(element.get(_START))
        self._open = [_Open(identity, element.get(STYLE_NAME), level, None, numbered=True, start=start)]
        yield
        self._open = outside

    def of_paragraph(self, element: etree._Element, style: ParagraphStyle) -> Item:
        """Count a paragraph in its list, or a heading in the outline, and return what it says of it."""
        if not self._open:
            return self._of_heading(element, style) if element.tag == H else NO_ITEM
        here = self._open[-1]
        named = here.own_style or here.style or style.list_style or None
        levels = self._lists.levels(named)
        label = None
        if here.numbered and element.get(TEXT + "is-list-header") != "true":
            label = self._numbering.label(here.identity, levels, here.level, here.start)
            # Only the first paragraph of an item shows its number, whatever lists are around it.
            for opened in self._open:
                opened.numbered, opened.start = False, None
        return Item(label, named, levels.get(here.level))

    def _of_heading(self, element: etree._Element, style: ParagraphStyle) -> Item:
        outline = self._lists.outline
        # A style that says "no list", or names another, takes its headings out of the outline.
        if style.list_style not in {None, outline}:
            return NO_ITEM
        level = whole(element.get(TEXT + "outline-level")) or 1
        levels = self._lists.levels(outline)
        if level not in levels or element.get(TEXT + "is-list-header") == "true":
            return NO_ITEM
        restarted = element.get(TEXT + "restart-numbering") == "true"
        start = whole(element.get(_START)) if restarted else None
        if restarted and start is None:
            start = levels[level].start
        label = self._numbering.label(_OUTLINE, levels, level, start)
        return Item(label, outline, levels[level])
