"""The styles of one part as it defines them, automatic ones before common ones, each read when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import attrs
from lxml import etree

from directive_model_odt.formatting.properties import (
    Properties,
    borders,
    family,
    paragraph_properties,
    text_properties,
)
from directive_model_odt.measure import whole
from directive_model_odt.names import FO, NAME, STYLE, SVG

_STYLE, _DEFAULT, _FAMILY = STYLE + "style", STYLE + "default-style", STYLE + "family"
#: "_20_" in a name that has no display name of its own (19.502).
_ENCODED = re.compile(r"_([0-9a-f]{1,6})_")
_HEXADECIMAL = 16


@attrs.frozen(eq=False)
class Definition:
    """What one ``style:style`` says by itself."""

    #: As a person sees it.
    name: str = ""
    parent: str | None = None
    #: Made for one place rather than named by a person.
    automatic: bool = False
    #: None where the style says nothing of it, "" where it says none.
    list_style: str | None = None
    master_page: str | None = None
    page_number: int | None = None
    paragraph: Properties = attrs.field(factory=dict)
    letters: Properties = attrs.field(factory=dict)
    borders: Mapping[str, float] = attrs.field(factory=dict)
    #: The style's own element, for tables' and drawings' properties.
    element: etree._Element | None = None

    def property(self, group: str, name: str) -> str | None:
        """Return an attribute of one group of properties, e.g. "table-column", as it stands."""
        if self.element is None:
            return None
        for child in self.element.iterchildren(f"{STYLE}{group}-properties"):
            value = child.get(name)
            if value is not None:
                return value
        return None


NO_STYLE = Definition()


class Definitions:
    """The styles that the text of one part may name."""

    def __init__(
        self, automatic: etree._Element | None, common: etree._Element | None, faces: Iterable[etree._Element]
    ) -> None:
        self._elements: dict[tuple[str, str], tuple[etree._Element, bool]] = {}
        self._defaults: dict[str, etree._Element] = {}
        self._known: dict[tuple[str, str], Definition] = {}
        self._fonts = _fonts(faces)
        for root, is_automatic in ((automatic, True), (common, False)):
            for element in () if root is None else root:
                if element.tag == _STYLE:
                    key = element.get(_FAMILY, ""), element.get(NAME, "")
                    self._elements.setdefault(key, (element, is_automatic))
                elif element.tag == _DEFAULT:
                    self._defaults.setdefault(element.get(_FAMILY, ""), element)

    def of(self, kind: str, name: str | None) -> Definition:
        """Return the style of a family and name; :data:`NO_STYLE` where there is none."""
        if name is None:
            return NO_STYLE
        known = self._known.get((kind, name))
        if known is None:
            element, automatic = self._elements.get((kind, name), (None, False))
            known = NO_STYLE if element is None else self._define(element, automatic)
            self._known[kind, name] = known
        return known

    def default(self, kind: str) -> Definition:
        """Return what all styles of a family start from."""
        element = self._defaults.get(kind)
        return NO_STYLE if element is None else self._define(element, automatic=False)

    def language(self) -> str | None:
        """Return the language that letters have where nothing else is said, as a tag of BCP 47."""
        element = self._defaults.get("paragraph")
        letters = None if element is None else element.find(STYLE + "text-properties")
        return None if letters is None else language_of(letters)

    def _define(self, element: etree._Element, automatic: bool) -> Definition:
        stored = element.get(NAME, "")
        paragraph = element.find(STYLE + "paragraph-properties")
        table = element.find(STYLE + "table-properties")
        pages = paragraph if table is None else table
        letters = element.find(STYLE + "text-properties")
        return Definition(
            name=element.get(STYLE + "display-name") or decoded(stored),
            parent=element.get(STYLE + "parent-style-name"),
            automatic=automatic,
            list_style=element.get(STYLE + "list-style-name"),
            master_page=element.get(STYLE + "master-page-name"),
            page_number=None if pages is None else whole(pages.get(STYLE + "page-number")),
            paragraph=paragraph_properties(paragraph),
            letters=text_properties(letters, self._fonts),
            borders=borders(paragraph),
            element=element,
        )

    def font(self, letters: etree._Element | None) -> str:
        """Return the font that a ``style:text-properties`` names; "" where it names none."""
        return str(text_properties(letters, self._fonts).get("font", ""))


def _fonts(faces: Iterable[etree._Element]) -> dict[str, str]:
    fonts: dict[str, str] = {}
    for declarations in faces:
        for face in declarations.iterchildren(STYLE + "font-face"):
            fonts.setdefault(face.get(NAME, ""), family(face.get(SVG + "font-family", "")))
    return fonts


def language_of(letters: etree._Element) -> str | None:
    """Return the language that text properties name."""
    tag = letters.get(STYLE + "rfc-language-tag")
    if tag:
        return str(tag)
    language, country = letters.get(FO + "language"), letters.get(FO + "country")
    if not language or language in {"none", "zxx"}:
        return None
    return f"{language}-{country}" if country and country != "none" else language


def decoded(name: str) -> str:
    """Return a style's name as a person wrote it: "Heading_20_1" is "Heading 1"."""

    def letter(found: re.Match[str]) -> str:
        code = int(found[1], _HEXADECIMAL)
        return chr(code) if 0 < code <= 0x10FFFF else found[0]  # noqa: PLR2004  # Unicode's last

    return _ENCODED.sub(letter, name) if "_" in name else name
