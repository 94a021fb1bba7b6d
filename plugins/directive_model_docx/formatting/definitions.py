"""The styles of a document as ``word/styles.xml`` has them, each read when it is first asked for (17.7.4)."""

from __future__ import annotations

import attrs
from lxml import etree

from directive_model_docx.formatting.properties import Properties, paragraph_properties, run_properties
from directive_model_docx.names import BASED_ON, PPR, RPR, STYLE_NAME, VAL, W

#: A circle of styles based on each other ends here.
LONGEST_CHAIN = 64
_TABLE_PART = W + "tblStylePr"
_LANGUAGE = W + "lang"
_STYLE, _STYLE_ID, _TYPE, _DEFAULT = W + "style", W + "styleId", W + "type", W + "default"


@attrs.frozen(eq=False, repr=False)
class Definition:
    """What one ``w:style`` says by itself."""

    id: str
    name: str | None
    based_on: str | None
    paragraph: Properties
    letters: Properties
    #: Of a table style: what it says of e.g. the "firstRow", of paragraphs and of letters (17.7.6).
    parts: dict[str, tuple[Properties, Properties]]


#: What most styles say of one or the other: one object, for a template may have thousands of them.
_NOTHING: Properties = {}
_NO_PARTS: dict[str, tuple[Properties, Properties]] = {}
NO_STYLE = Definition("", None, None, _NOTHING, _NOTHING, _NO_PARTS)


def _define(element: etree._Element) -> Definition:
    name = based_on = paragraph = letters = None
    parts = {}
    for child in element:
        tag = child.tag
        if tag == STYLE_NAME:
            name = child.get(VAL)
        elif tag == BASED_ON:
            based_on = child.get(VAL)
        elif tag == PPR:
            paragraph = child
        elif tag == RPR:
            letters = child
        elif tag == _TABLE_PART:
            of_part = paragraph_properties(child.find(PPR)), run_properties(child.find(RPR))
            parts[child.get(_TYPE, "")] = of_part
    layout, face = paragraph_properties(paragraph) or _NOTHING, run_properties(letters) or _NOTHING
    return Definition(element.get(_STYLE_ID, ""), name, based_on, layout, face, parts or _NO_PARTS)


class Definitions:
    """All styles by type and id, the defaults, and the language that letters have by default."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        #: As they were read: no more than the part has, of which large ones are held no longer than their document.
        self._definitions: dict[tuple[str, str | None], Definition] = {}
        #: The ids of the default styles, by type.
        self.default: dict[str, str] = {}
        self.letters: Properties = {}
        self.layout: Properties = {}
        self.language: str | None = None
        if root is not None:
            self._index(root)

    def _index(self, root: etree._Element) -> None:
        for element in root:
            if element.tag == _STYLE:
                kind = element.get(_TYPE, "paragraph")
                identity = element.get(_STYLE_ID, "")
                self._elements.setdefault((kind, identity), element)
                if element.get(_DEFAULT) in {"1", "true", "on"}:
                    self.default[kind] = identity
            elif element.tag == W + "docDefaults":
                self._take_defaults(element)

    def _take_defaults(self, element: etree._Element) -> None:
        for properties in [properties for default in element for properties in default]:
            if properties.tag == RPR:
                self.letters = run_properties(properties)
                self.language = next((child.get(VAL) for child in properties if child.tag == _LANGUAGE), None)
            elif properties.tag == PPR:
                self.layout = paragraph_properties(properties)

    def of(self, kind: str, identity: str | None) -> Definition:
        """Return what a style says; :data:`NO_STYLE` where there is none of that type and id."""
        known = self._definitions.get((kind, identity))
        if known is None:
            element = self._elements.get((kind, identity or ""))
            if element is None:
                return NO_STYLE
            known = self._definitions[kind, identity] = _define(element)
        return known

    def list_of(self, identity: str) -> str | None:
        """Return the list that a numbering style stands for."""
        return self.of("numbering", identity).paragraph.get("num")

    def chain(self, kind: str, identity: str | None) -> tuple[Definition, ...]:
        """Return a style after all that it is based on; nothing where it is not defined."""
        chain: list[Definition] = []
        while identity is not None and len(chain) < LONGEST_CHAIN:
            found = self.of(kind, identity)
            if found is NO_STYLE:
                break
            chain.append(found)
            identity = found.based_on
        return tuple(reversed(chain))

    def table_chain(self, identity: str | None) -> tuple[Definition, ...]:
        """Return a table style, the default one for None, after all that it is based on."""
        return self.chain("table", identity or self.default.get("table"))

    def table_borders(self, identity: str | None) -> etree._Element | None:
        """Return the ``w:tblBorders`` of a table style, its own or inherited."""
        for _ in range(LONGEST_CHAIN):
            element = self._elements.get(("table", identity or self.default.get("table", "")))
            if element is None:
                return None
            borders = element.find(f"{W}tblPr/{W}tblBorders")
            based_on = element.find(BASED_ON)
            if borders is not None or based_on is None:
                return borders
            identity = based_on.get(VAL)
        return None
