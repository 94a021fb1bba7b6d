"""List styles (16.30) and the outline's (16.34): how each level counts, prints its number, and is indented."""

from __future__ import annotations

import attrs
from lxml import etree

from directive_model.kit.encodings import bullet
from directive_model_odt.formatting.definitions import Definitions
from directive_model_odt.formatting.properties import Properties
from directive_model_odt.measure import mm_of, whole
from directive_model_odt.names import FO, LOEXT, NAME, STYLE, TEXT

#: More levels than this no list has in any program.
_LEVELS = 32
_LIST_STYLES = {TEXT + "list-style", TEXT + "outline-style"}
_LEVEL_PROPERTIES = STYLE + "list-level-properties"
_ALIGNMENT = STYLE + "list-level-label-alignment"


@attrs.frozen(eq=False, kw_only=True)
class ListLevel:
    """One level of a list."""

    #: A number format of :func:`directive_model_odt.formatting.counting.counted`; None for a bullet.
    format: str | None
    #: What a bullet shows.
    bullet: str = ""
    prefix: str = ""
    suffix: str = ""
    #: The whole label with "%1%" where the number of the first level goes; None where prefix and suffix make it.
    pattern: str | None = None
    #: How many levels the label shows, its own among them.
    shown: int = 1
    start: int = 1
    #: AA, BB rather than AA, AB.
    synchronous: bool = False
    indents: Properties = attrs.field(factory=dict)
    #: Whether the indents are added to the paragraph's own (the way of OpenDocument 1.1).
    added: bool = False


class Lists:
    """The list styles that the text of one part may name."""

    def __init__(
        self, automatic: etree._Element | None, common: etree._Element | None, definitions: Definitions
    ) -> None:
        self._definitions = definitions
        self._elements: dict[str, etree._Element] = {}
        self._known: dict[str, dict[int, ListLevel]] = {}
        #: The name of the style that numbers headings; None where there is none.
        self.outline: str | None = None
        for root in (automatic, common):
            for element in () if root is None else root:
                if element.tag in _LIST_STYLES:
                    name = element.get(NAME, "")
                    if element.tag == TEXT + "outline-style":
                        name = self.outline = name or "Outline"
                    self._elements.setdefault(name, element)

    def __contains__(self, name: object) -> bool:
        return name in self._elements

    def level(self, name: str | None, level: int) -> ListLevel | None:
        """Return a level, counted from 1, of a list style; None where it has no such level."""
        return self.levels(name).get(level)

    def levels(self, name: str | None) -> dict[int, ListLevel]:
        """Return all levels of a list style; none where there is no such style."""
        if name is None:
            return {}
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = {}
            for element in self._elements.get(name, ()):
                level = whole(element.get(TEXT + "level"))
                if level is not None and 0 < level <= _LEVELS:
                    known[level] = self._read(element)
        return known

    def _read(self, element: etree._Element) -> ListLevel:
        indents, added = _indents(element.find(_LEVEL_PROPERTIES))
        prefix, suffix = element.get(STYLE + "num-prefix", ""), element.get(STYLE + "num-suffix", "")
        pattern = element.get(STYLE + "num-list-format", element.get(LOEXT + "num-list-format"))
        sign = element.get(TEXT + "bullet-char")
        if sign is not None or str(element.tag).endswith("-image"):
            font = self._definitions.font(element.find(STYLE + "text-properties"))
            # A picture shows that there is a bullet, not which.
            shown = "-" if sign is None else bullet(sign, font)
            if pattern is None:
                shown = f"{prefix}{shown}{suffix}"
            # LibreOffice repeats the bullet in the pattern and the suffix.
            return ListLevel(format=None, bullet=shown.strip(), indents=indents, added=added)
        start = whole(element.get(TEXT + "start-value"))
        return ListLevel(
            format=element.get(STYLE + "num-format", ""),
            prefix=prefix,
            suffix=suffix,
            pattern=pattern,
            shown=max(1, whole(element.get(TEXT + "display-levels")) or 1),
            start=1 if start is None else start,
            synchronous=element.get(STYLE + "num-letter-sync") == "true",
            indents=indents,
            added=added,
        )


def _indents(properties: etree._Element | None) -> tuple[Properties, bool]:
    if properties is None:
        return {}, False
    alignment = properties.find(_ALIGNMENT)
    mode = properties.get(TEXT + "list-level-position-and-space-mode")
    if mode == "label-alignment" or alignment is not None:
        left, first = (
            None if alignment is None else mm_of(alignment.get(FO + name)) for name in ("margin-left", "text-indent")
        )
        indents = {"left_mm": left, "first_line_mm": first}
        return {name: value for name, value in indents.items() if value is not None}, False
    before = mm_of(properties.get(TEXT + "space-before")) or 0.0
    width = mm_of(properties.get(TEXT + "min-label-width")) or 0.0
    return {"left_mm": before + width, "first_line_mm": -width}, True
