"""Named styles and how they are inherited (17.7): what a paragraph or a run looks like in the end."""

from __future__ import annotations

from collections.abc import Callable
from sys import getsizeof
from typing import TypeAlias

import attrs
from lxml import etree

from directive_model.flow import Face, Layout, shared_face, shared_layout
from directive_model_docx.formatting.definitions import NO_STYLE, Definitions
from directive_model_docx.formatting.numbering import Lists
from directive_model_docx.formatting.properties import OF_RUN, Properties, run_properties
from directive_model_docx.names import SHOWN_STYLE_NAME

#: The table style around a paragraph, None for the default one, and the parts of the table that it is in (17.7.6).
Around: TypeAlias = tuple[str | None, tuple[str, ...]]
#: What Word shows where nothing says a font or a size (17.3.2.26, 17.3.2.38).
_FONT, _SIZE = "Times New Roman", 10.0
#: Said in a table's, a paragraph's and a character style, two of them cancel out (17.7.3).
_TOGGLES = ("bold", "italic", "strike", "caps", "small", "hidden")
#: Bytes of styles and looks that are kept, of all and of one, and those that what is made of a key takes, about.
#: Nineteen documents of twenty need a quarter.
_MOST, _LARGEST, _MADE = 512 * 1024, 8192, 1024


@attrs.define(eq=False, repr=False)
class ParagraphStyle:
    """A paragraph style with all that it inherits, and what was made of it so far."""

    id: str | None
    #: As a person sees it; None for paragraphs that name no style.
    name: str | None
    layout: Properties
    letters: Properties
    num: str | None
    level: int | None
    #: What the style of the table around it says of letters.
    of_table: Properties = attrs.Factory(dict)
    faces: dict[object, Face] = attrs.Factory(dict)
    layouts: dict[object, Layout] = attrs.Factory(dict)


class Styles:
    """Styles, each resolved when it is first asked for; like faces and layouts are one object.

    Nothing in here is of one document: all that have the same styles, lists and theme may share it, in threads, too.
    """

    def __init__(self, definitions: Definitions, lists: Lists, theme: Callable[[str], str | None]) -> None:
        self._theme = theme
        #: The definitions, for what is not inherited: tables' borders, the language.
        self.definitions = definitions
        #: The lists, for documents to count in.
        self.lists = lists
        self._chains: dict[tuple[str, str | None], tuple[Properties, Properties]] = {}
        self._paragraph_styles: dict[object, ParagraphStyle] = {}
        self._kept = 0

    def paragraph(self, identity: str | None, around: Around | None = None) -> ParagraphStyle:
        """Return the paragraph style of an id; the default one for None and for an id that is not defined."""
        key = identity if around is None else (identity, around)
        style = self._paragraph_styles.get(key)
        if style is None:
            style = self._resolve(identity, around)
            if self._is_kept(key):
                self._paragraph_styles[key] = style
        return style

    def _is_kept(self, key: object) -> bool:
        """Whether what is made of ``key`` is kept, and room for it: words of documents come and go, styles stay."""
        size = _MADE + _size_of(key)
        if size > _LARGEST:
            return False
        self._kept += size
        if self._kept > _MOST:
            # Who reads with a style goes on with it.
            self._paragraph_styles.clear()
            self._chains.clear()
            self._kept = size
        return True

    def _resolve(self, identity: str | None, around: Around | None) -> ParagraphStyle:
        defined = self.definitions.of("paragraph", identity) is not NO_STYLE
        known = identity if defined else self.definitions.default.get("paragraph")
        layout, letters = self._chain("paragraph", known)
        layout_around, of_table = self._of_table(around)
        return ParagraphStyle(
            id=known,
            name=None if identity is None else self._name(identity),
            layout={**self.definitions.layout, **layout_around, **layout},
            letters=letters,
            num=layout.get("num"),
            level=layout.get("level"),
            of_table=of_table,
        )

    def _of_table(self, around: Around | None) -> tuple[Properties, Properties]:
        """Return what the table style around says of paragraphs and of letters."""
        layout: Properties = {}
        letters: Properties = {}
        identity, parts = around or (None, ())
        chain = () if around is None else self.definitions.table_chain(identity)
        for definition in chain:
            layout.update(definition.paragraph)
            letters.update(definition.letters)
        for part in parts:
            for definition in chain:
                of_part = definition.parts.get(part)
                if of_part is not None:
                    layout.update(of_part[0])
                    letters.update(of_part[1])
        return layout, letters

    def _name(self, identity: str) -> str:
        stored = self.definitions.of("paragraph", identity).name or identity
        return SHOWN_STYLE_NAME.get(stored, stored)

    def _chain(self, kind: str, identity: str | None) -> tuple[Properties, Properties]:
        """Return the paragraph and run properties of a style with those it is based on."""
        known = self._chains.get((kind, identity))
        if known is not None:
            return known
        layout: Properties = {}
        letters: Properties = {}
        # Each style by itself: where a chain is cut depends on nothing that was read before.
        chain = self.definitions.chain(kind, identity)
        for definition in chain:
            own = definition.paragraph
            layout.update(self._of_level(own, definition.id))
            layout.update(own)
            if "num" in own:
                # The level of a style's number may be said only in the numbering, by the style's name (17.9.23).
                layout["level"] = own.get("level", self.lists.level_of_style(own["num"], definition.id))
            letters.update(definition.letters)
        if chain and self._is_kept((kind, identity)):
            self._chains[kind, identity] = layout, letters
        return layout, letters

    def _of_level(self, own: Properties, identity: str) -> Properties:
        num = own.get("num")
        if num is None:
            return {}
        level = own.get("level", self.lists.level_of_style(num, identity))
        return self.lists.properties(num, level or 0)

    def face(self, style: ParagraphStyle, element: etree._Element | None) -> Face:
        """Return how letters look in a paragraph of ``style`` under the ``w:rPr`` given."""
        # Of the two dozen properties of letters half are not on the page: languages, sizes of other scripts.
        key = (
            None
            if element is None
            else tuple([(tag, *child.items()) for child in element if (tag := child.tag) in OF_RUN])
        )
        face = style.faces.get(key)
        if face is None:
            face = self._make_face(style, run_properties(element))
            if self._is_kept(key):
                style.faces[key] = face
        return face

    def _make_face(self, style: ParagraphStyle, own: Properties) -> Face:
        base, of_paragraph = self.definitions.letters, style.letters
        of_characters = self._chain("character", own.get("style") or self.definitions.default.get("character"))[1]
        letters = {**base, **style.of_table, **of_paragraph, **of_characters, **own}
        for toggle in _TOGGLES:
            said = [level[toggle] for level in (style.of_table, of_paragraph, of_characters) if toggle in level]
            if toggle not in own and (len(said) > 1 or toggle in of_characters):
                letters[toggle] = base.get(toggle, False) or sum(said) % 2 == 1
        if letters.pop("small", False):
            letters["caps"] = True
        letters.pop("style", None)
        theme = letters.pop("theme", None)
        if theme:
            letters["font"] = self._theme(theme) or letters.get("font", _FONT)
        letters.setdefault("font", _FONT)
        letters.setdefault("size_pt", _SIZE)
        return shared_face(letters)

    def layout(self, style: ParagraphStyle, key: object, level: Properties, own: Properties) -> Layout:
        """Return how a paragraph of ``style`` stands, with its numbering level's and its own properties on top."""
        merged = {**style.layout, **level, **own}
        merged.pop("num", None)
        merged.pop("level", None)
        layout = shared_layout(merged)
        if self._is_kept(key):
            style.layouts[key] = layout
        return layout


def _size_of(key: object) -> int:
    return getsizeof(key) + (sum(map(_size_of, key)) if isinstance(key, tuple) else 0)
