"""Styles: one that a person sees for each name in the flow, automatic ones for what differs from it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model.flow import Face, Flow, Layout, by_identity, usual_looks
from directive_model.kit import xml_attribute
from directive_model.plugin import following_style
from directive_model_odt.names import STANDARD
from directive_model_odt.writer.looks import letters, lines

_HEADINGS = {f"Heading {level}": level for level in range(1, 10)}
_NORMAL, _FRAME = "Normal", "Frame"
_NO_FACE, _NO_LAYOUT = Face(), Layout()


@attrs.frozen(eq=False, repr=False)
class Named:
    """A paragraph style as it is written."""

    #: The name in the file.
    stored: str
    #: The name that a person sees.
    name: str
    face: Face
    layout: Layout
    #: The level of the outline that its name says.
    named_level: int | None
    #: The level of the outline that its paragraphs head: its own, or the one that its name says.
    level: int | None
    #: The name that a person sees of the style that what is typed on below has, where it is another.
    following: str | None


@by_identity
def _named(name: str | None, face: Face, layout: Layout) -> Named:
    """Return the style of a name; None is the one beneath all."""
    stored, shown = (STANDARD, STANDARD) if name is None else (encoded(name), name)
    level = _HEADINGS.get(shown)
    return Named(stored, shown, face, layout, level, layout.outline or level, following_style(shown))


class StyleSheet:
    """The common styles of a flow; :meth:`of` finds a paragraph's, and only those that were found are written."""

    def __init__(self, flow: Flow) -> None:
        self._looks = usual_looks(flow)
        normal = self._looks[None]
        self.standard = _named(None, normal.face, normal.layout)
        self._used: dict[str | None, Named] = {None: self.standard}
        #: The fonts that faces name, in the order in which they were met.
        self.fonts: dict[str, None] = {}
        self._framed = False
        self.note(normal.face)

    def of(self, name: str | None) -> Named:
        """Return the style that paragraphs of a name have."""
        known = self._used.get(name)
        if known is None:
            look = self._looks[name]
            self.note(look.face)
            known = self._used[name] = _named(name or _NORMAL, look.face, look.layout)
            if (after := known.following) is not None and after not in self._used:
                look = self._looks.get(after, look)
                self._used[after] = _named(after, look.face, look.layout)
        return known

    def frame(self) -> str:
        """Return the style that frames have; LibreOffice takes one without it for a shape with a fill of its own."""
        self._framed = True
        return _FRAME

    def note(self, face: Face | None) -> None:
        """Take note of the font that a face names: each must be declared."""
        if face is not None and face.font:
            self.fonts.setdefault(face.font)

    def definitions(self, language: str) -> Iterator[str]:
        """Yield the content of ``office:styles``."""
        properties = '<style:paragraph-properties fo:orphans="2" fo:widows="2" style:tab-stop-distance="12.7mm"/>'
        yield (
            f'<style:default-style style:family="paragraph">{properties}'
            f"<style:text-properties {_language(language)}/></style:default-style>"
        )
        # Those that automatic styles of these families begin with: they say nothing, and checkers look for them.
        for family in ("text", "graphic", "table", "table-column", "table-row", "table-cell"):
            yield f'<style:default-style style:family="{family}"/>'
        if self._framed:
            yield f'<style:style style:name="{_FRAME}" style:family="graphic"/>'
        for style in self._used.values():
            yield _definition(style, self.standard)

    def font_faces(self) -> str:
        """Return the ``office:font-face-decls`` that both parts hold."""
        faces = []
        for font in map(xml_attribute, self.fonts):
            # A family of several words stands in quotes, as in CSS.
            family = f"&apos;{font}&apos;" if " " in font else font
            faces.append(f'<style:font-face style:name="{font}" svg:font-family="{family}"/>')
        return f"<office:font-face-decls>{''.join(faces)}</office:font-face-decls>"


@by_identity
def _definition(style: Named, standard: Named) -> str:
    """Return a style that says what it does not have of ``standard``, which has nothing beneath it."""
    usual = style is standard
    beneath = (_NO_FACE, _NO_LAYOUT) if usual else (standard.face, standard.layout)
    # Out of the outline's list, whose indents would else count above those that the style inherits.
    outline = f' style:default-outline-level="{style.level}" style:list-style-name=""'
    level = "" if style.level is None else outline
    parent = "" if usual else f' style:parent-style-name="{STANDARD}"'
    shown = "" if style.stored == style.name else f' style:display-name="{xml_attribute(style.name)}"'
    after = "" if style.following is None else f' style:next-style-name="{encoded(style.following)}"'
    stands, looks = lines(style.layout, beneath[1]), letters(style.face, beneath[0])
    return (
        f'<style:style style:name="{style.stored}"{shown} style:family="paragraph"{parent}{after}{level} '
        f'style:class="text">{properties_of("paragraph", stands)}{properties_of("text", looks)}</style:style>'
    )


class Automatic:
    """The automatic styles of one part, each written once however often it is asked for."""

    def __init__(self, prefix: str = "") -> None:
        #: What all names begin with, where they must differ from those of another part.
        self._prefix = prefix
        self._names: dict[tuple[str, str, str], str] = {}
        self._counts: dict[str, int] = {}

    def name(self, letter: str, family: str, properties: str, attributes: str = "") -> str:
        """Return the name of the style of a family with properties and attributes; ``letter`` begins it."""
        key = (family, attributes, properties)
        known = self._names.get(key)
        if known is None:
            count = self._counts[letter] = self._counts.get(letter, 0) + 1
            known = self._names[key] = f"{self._prefix}{letter}{count}"
        return known

    def definitions(self) -> str:
        """Return the styles, in the order in which they were first asked for."""
        return "".join(
            f'<style:style style:name="{name}" style:family="{family}"{attributes}>{properties}</style:style>'
            for (family, attributes, properties), name in self._names.items()
        )


def properties_of(group: str, attributes: str) -> str:
    """Return the properties of one group; nothing where there are none."""
    return f"<style:{group}-properties {attributes}/>" if attributes else ""


def encoded(name: str) -> str:
    """Return a style's name as one that XML takes, for :func:`decoded` to bring back: "_20_" for a blank (19.502)."""
    letters_only = "".join([one if one.isalnum() else f"_{ord(one):x}_" for one in name])
    if name == STANDARD or not letters_only[:1].isalpha():
        # A name may not begin with a digit; and what a person calls "Standard" is not the one beneath all.
        letters_only = f"_{ord(letters_only[0]):x}_{letters_only[1:]}" if letters_only[:1].isalnum() else letters_only
    return letters_only or "_20_"


def _language(tag: str) -> str:
    language, _, country = tag.partition("-")
    if not country:
        return f'fo:language="{xml_attribute(tag)}" fo:country="none"'
    if "-" in country:
        return f'style:rfc-language-tag="{xml_attribute(tag)}" fo:language="{xml_attribute(language)}"'
    return f'fo:language="{xml_attribute(language)}" fo:country="{xml_attribute(country)}"'
