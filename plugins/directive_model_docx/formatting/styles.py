"""Named styles and how they are inherited (17.7): what a paragraph or a run looks like in the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs
from lxml import etree

from directive_model.flow import Face, Layout
from directive_model_docx.formatting.properties import Properties, paragraph_properties, run_properties
from directive_model_docx.names import PPR, RPR, SHOWN_STYLE_NAME, VAL, W

if TYPE_CHECKING:
    from directive_model_docx.formatting.numbering import Numbering

#: Said in a paragraph's style and in a character style, they cancel out (17.7.3).
_TOGGLES = ("bold", "italic", "strike", "caps", "hidden")
_NOT_OF_FACE = {"style", "theme"}
_NOT_OF_LAYOUT = {"num", "level"}
#: A circle of styles based on each other ends here.
_LONGEST_CHAIN = 64


@attrs.define(eq=False)
class ParagraphStyle:
    """A paragraph style with all that it inherits, and what was made of it so far."""

    id: str | None
    #: As a person sees it; None for paragraphs that name no style.
    name: str | None
    layout: Properties
    letters: Properties
    num: str | None
    level: int | None
    faces: dict[object, Face] = attrs.Factory(dict)
    layouts: dict[object, Layout] = attrs.Factory(dict)


class Styles:
    """The styles of a document, each resolved when it is first asked for; like faces and layouts are one object."""

    def __init__(self, root: etree._Element | None, numbering: Numbering, theme: Callable[[str], str | None]) -> None:
        self._numbering = numbering
        self._theme = theme
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._default: dict[str, str] = {}
        self._chains: dict[tuple[str, str | None], tuple[Properties, Properties]] = {}
        self._paragraph_styles: dict[str | None, ParagraphStyle] = {}
        self._faces: dict[Face, Face] = {}
        self._layouts: dict[Layout, Layout] = {}
        self._base_letters: Properties = {}
        self._base_layout: Properties = {}
        self.language: str | None = None
        if root is not None:
            self._index(root)

    def _index(self, root: etree._Element) -> None:
        for element in root:
            if element.tag == W + "style":
                kind = element.get(W + "type", "paragraph")
                identity = element.get(W + "styleId", "")
                self._elements.setdefault((kind, identity), element)
                if element.get(W + "default") in {"1", "true", "on"}:
                    self._default[kind] = identity
            elif element.tag == W + "docDefaults":
                letters = element.find(f"{W}rPrDefault/{W}rPr")
                self._base_letters = run_properties(letters)
                self._base_layout = paragraph_properties(element.find(f"{W}pPrDefault/{W}pPr"))
                language = None if letters is None else letters.find(W + "lang")
                self.language = None if language is None else language.get(VAL)

    def paragraph(self, identity: str | None) -> ParagraphStyle:
        """Return the paragraph style of an id; the default one for None and for an id that is not defined."""
        style = self._paragraph_styles.get(identity)
        if style is None:
            style = self._paragraph_styles[identity] = self._resolve(identity)
        return style

    def list_of(self, identity: str) -> str | None:
        """Return the list that a numbering style stands for."""
        element = self._elements.get(("numbering", identity))
        return None if element is None else paragraph_properties(element.find(PPR)).get("num")

    def table_borders(self, identity: str | None) -> etree._Element | None:
        """Return the ``w:tblBorders`` of a table style, its own or inherited."""
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get(("table", identity or self._default.get("table", "")))
            if element is None:
                return None
            borders = element.find(f"{W}tblPr/{W}tblBorders")
            based_on = element.find(W + "basedOn")
            if borders is not None or based_on is None:
                return borders
            identity = based_on.get(VAL)
        return None

    def _resolve(self, identity: str | None) -> ParagraphStyle:
        known = identity if ("paragraph", identity) in self._elements else self._default.get("paragraph")
        layout, letters = self._chain("paragraph", known)
        return ParagraphStyle(
            id=known,
            name=None if identity is None else self._name(identity),
            layout={**self._base_layout, **layout},
            letters=letters,
            num=layout.get("num"),
            level=layout.get("level"),
        )

    def _name(self, identity: str) -> str:
        element = self._elements.get(("paragraph", identity))
        name = None if element is None else element.find(W + "name")
        stored = identity if name is None else name.get(VAL, identity)
        return SHOWN_STYLE_NAME.get(stored, stored)

    def _chain(self, kind: str, identity: str | None, length: int = 0) -> tuple[Properties, Properties]:
        """Return the paragraph and run properties of a style with those it is based on."""
        if identity is None or length > _LONGEST_CHAIN:
            return {}, {}
        known = self._chains.get((kind, identity))
        if known is not None:
            return known
        element = self._elements.get((kind, identity))
        if element is None:
            return {}, {}
        based_on = element.find(W + "basedOn")
        below = self._chain(kind, None if based_on is None else based_on.get(VAL), length + 1)
        own = paragraph_properties(element.find(PPR))
        layout = {**below[0], **self._of_level(own, identity), **own}
        if "num" in own:
            # The level of a style's number may be said only in the numbering, by the style's name (17.9.23).
            layout["level"] = own.get("level", self._numbering.level_of_style(own["num"], identity))
        known = self._chains[kind, identity] = layout, {**below[1], **run_properties(element.find(RPR))}
        return known

    def _of_level(self, own: Properties, identity: str) -> Properties:
        num = own.get("num")
        if num is None:
            return {}
        level = own.get("level", self._numbering.level_of_style(num, identity))
        return self._numbering.properties(num, level or 0)

    def face(self, style: ParagraphStyle, element: etree._Element | None) -> Face:
        """Return how letters look in a paragraph of ``style`` under the ``w:rPr`` given."""
        key = None if element is None else tuple([(child.tag, *child.items()) for child in element])
        face = style.faces.get(key)
        if face is None:
            face = style.faces[key] = self._make_face(style, run_properties(element))
        return face

    def _make_face(self, style: ParagraphStyle, own: Properties) -> Face:
        base, of_paragraph = self._base_letters, style.letters
        of_characters = self._chain("character", own.get("style") or self._default.get("character"))[1]
        letters = {**base, **of_paragraph, **of_characters, **own}
        for toggle in _TOGGLES:
            if toggle in of_characters and toggle not in own:
                letters[toggle] = base.get(toggle, False) or of_paragraph.get(toggle, False) != of_characters[toggle]
        theme = letters.get("theme")
        if theme:
            letters["font"] = self._theme(theme)
        face = Face(**{name: value for name, value in letters.items() if name not in _NOT_OF_FACE})
        return self._faces.setdefault(face, face)

    def layout(self, style: ParagraphStyle, key: object, level: Properties, own: Properties) -> Layout:
        """Return how a paragraph of ``style`` stands, with its numbering level's and its own properties on top."""
        merged = {**style.layout, **level, **own}
        layout = Layout(**{name: value for name, value in merged.items() if name not in _NOT_OF_LAYOUT})
        layout = style.layouts[key] = self._layouts.setdefault(layout, layout)
        return layout
