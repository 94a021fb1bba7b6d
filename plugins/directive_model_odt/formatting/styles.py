"""How styles are inherited (16.2): what a paragraph or a run looks like in the end."""

from __future__ import annotations

import attrs

from directive_model.flow import Face, Layout, shared_face, shared_layout
from directive_model_odt.formatting.definitions import NO_STYLE, Definition, Definitions
from directive_model_odt.formatting.lists import ListLevel
from directive_model_odt.formatting.properties import Properties, merged
from directive_model_odt.names import STANDARD

#: A circle of styles based on each other ends here.
_LONGEST_CHAIN = 64


@attrs.define(eq=False)
class ParagraphStyle:
    """A paragraph style, common or automatic, with all that it inherits, and what was made of it so far."""

    #: The common style beneath, as a person sees it; None for paragraphs that have none but the usual one.
    name: str | None
    #: From the one that all inherit to the paragraph's own.
    layers: tuple[Definition, ...]
    letters: Properties
    list_style: str | None
    master_page: str | None
    page_number: int | None
    borders: dict[str, float]
    faces: dict[tuple[str, ...], Face] = attrs.Factory(dict)
    layouts: dict[tuple[str | None, int, int | None] | None, Layout] = attrs.Factory(dict)


class Styles:
    """The styles of one part, each resolved when it is first asked for; like faces and layouts are one object."""

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions
        self._default = definitions.default("paragraph")
        self._paragraph_styles: dict[str | None, ParagraphStyle] = {}
        self._of_characters: dict[str, Properties] = {}

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """Return the paragraph style of a name; the usual one for None and for a name that is not defined."""
        style = self._paragraph_styles.get(name)
        if style is None:
            style = self._paragraph_styles[name] = self._resolve(name)
        return style

    def _resolve(self, name: str | None) -> ParagraphStyle:
        chain = self._chain("paragraph", name) or self._chain("paragraph", STANDARD)
        layers = (self._default, *reversed(chain))
        common = next((layer for layer in chain if not layer.automatic), None)
        merged_borders: dict[str, float] = {}
        for layer in layers:
            merged_borders.update(layer.borders)
        own = chain[0] if chain else NO_STYLE
        return ParagraphStyle(
            name=None if common is None or common is self.definitions.of("paragraph", STANDARD) else common.name,
            layers=layers,
            letters=merged(*[layer.letters for layer in layers]),
            list_style=next((layer.list_style for layer in chain if layer.list_style is not None), None),
            master_page=next((layer.master_page for layer in chain if layer.master_page is not None), None),
            page_number=own.page_number,
            borders=merged_borders,
        )

    def _chain(self, family: str, name: str | None) -> list[Definition]:
        """Return a style and those that it is based on, itself first."""
        chain: list[Definition] = []
        while len(chain) < _LONGEST_CHAIN:
            definition = self.definitions.of(family, name)
            if definition is NO_STYLE:
                break
            chain.append(definition)
            name = definition.parent
        return chain

    def face(self, style: ParagraphStyle, spans: tuple[str, ...]) -> Face:
        """Return how letters look in a paragraph of ``style``, in text spans of these styles, the innermost last."""
        face = style.faces.get(spans)
        if face is None:
            letters = merged(style.letters, *[self._characters(name) for name in spans])
            face = style.faces[spans] = shared_face(letters)
        return face

    def _characters(self, name: str) -> Properties:
        known = self._of_characters.get(name)
        if known is None:
            layers = [layer.letters for layer in reversed(self._chain("text", name))]
            # A share of a size is one of the paragraph's where no layer names a size.
            known = self._of_characters[name] = layers[0] if len(layers) == 1 else _united(layers)
        return known

    def layout(
        self, style: ParagraphStyle, named: str | None, level: ListLevel | None, outline: int | None = None
    ) -> Layout:
        """Return how a paragraph stands, in a list of the style ``named`` on ``level`` or in none.

        ``outline`` is the level of the outline that a heading has.

        The level's indents lie over those of the style that names the list and of all beneath, under those that the
        style itself and all above it set; over all common ones where no style names the list (19.880).
        """
        key = None if level is None and outline is None else (named, id(level), outline)
        known = style.layouts.get(key)
        if known is None:
            fields = _layout(style, named, level)
            if outline is not None:
                fields["outline"] = outline
            known = style.layouts[key] = shared_layout(fields)
        return known

    def property(self, family: str, name: str | None, group: str, attribute: str) -> str | None:
        """Return an attribute of a table's or a drawing's style, own or inherited, as it stands."""
        for layer in [*self._chain(family, name), self.definitions.default(family)]:
            value = layer.property(group, attribute)
            if value is not None:
                return value
        return None


def _layout(style: ParagraphStyle, named: str | None, level: ListLevel | None) -> Properties:
    layers = [layer.paragraph for layer in style.layers]
    if level is None:
        return merged(*layers)
    if level.added:
        whole = merged(*layers)
        for field, more in level.indents.items():
            whole[field] = round(whole.get(field, 0.0) + more, 2)
        return whole
    naming = [index for index, layer in enumerate(style.layers) if layer.list_style == named]
    last = len(layers) - 1 if style.layers[-1].automatic else len(layers)
    layers.insert(naming[-1] if naming else last, level.indents)
    return merged(*layers)


def _united(layers: list[Properties]) -> Properties:
    united: Properties = {}
    for layer in layers:
        if "size_pt" in layer:
            united.pop("_size_share", None)
        share = layer.get("_size_share")
        if share and "size_pt" in united:
            united.update(layer)
            united["size_pt"] = round(united["size_pt"] * united.pop("_size_share"), 2)
        else:
            united.update(layer)
    return united
