"""Named styles: one for each name in the flow, defined as it is mostly used, so that few places need more than it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import attrs

from directive_model.flow import Face, Flow, Layout, by_identity, usual_looks
from directive_model.kit import xml_attribute
from directive_model.plugin import following_style
from directive_model_docx.names import STORED_STYLE_NAME, WORD
from directive_model_docx.writer.looks import flow_control, letters, lines

_NORMAL = "Normal"
_HEADINGS: dict[str | None, int] = {f"Heading {level}": level for level in range(1, 10)}


@attrs.frozen(eq=False, repr=False)
class Named:
    """A paragraph style as it is written."""

    id: str
    name: str
    face: Face
    layout: Layout


class StyleSheet:
    """The styles of a flow; :meth:`of` finds a paragraph's."""

    def __init__(self, flow: Flow) -> None:
        looks = usual_looks(flow)
        self.normal = Named(_NORMAL, _NORMAL, looks[None].face, looks[None].layout)
        self._by_name: dict[str | None, Named] = {None: self.normal, _NORMAL: self.normal}
        taken = {self.normal.id}
        #: The names of the styles that Word goes on with behind others, by the names of these.
        self._following = {name: after for name in looks if name and (after := following_style(name)) is not None}
        looks |= {after: looks[name] for name, after in self._following.items() if after not in looks}
        for name, look in looks.items():
            if name is not None and name not in self._by_name:
                layout = heading_layout(name, look.layout)
                self._by_name[name] = Named(_identity(name, taken), name, look.face, layout)

    def of(self, name: str | None) -> Named:
        """Return the style that paragraphs of a name have."""
        return self._by_name[name]

    @property
    def fonts(self) -> list[str]:
        """The families that styles name, each once."""
        return list(dict.fromkeys(style.face.font for style in self._by_name.values() if style.face.font))

    def xml(self, language: str) -> str:
        """Return ``word/styles.xml``."""
        tag = f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/>'
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr>{tag}</w:rPr></w:rPrDefault>'
            f"<w:pPrDefault/></w:docDefaults>{''.join(self._definitions())}</w:styles>"
        )

    def _definitions(self) -> Iterator[str]:
        normal = self.normal
        yield _definition(normal, Face(), Layout(), ' w:default="1"', "")
        yield (
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        )
        yield (
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        )
        for style in self._by_name.values():
            if style is not normal:
                custom = "" if style.name in STORED_STYLE_NAME else ' w:customStyle="1"'
                beside = f'<w:basedOn w:val="{normal.id}"/>'
                if after := self._following.get(style.name):
                    beside += f'<w:next w:val="{self._by_name[after].id}"/>'
                yield _definition(style, normal.face, normal.layout, custom, beside)


def heading_layout(name: str | None, layout: Layout) -> Layout:
    """Return ``layout`` with the level of the outline that a style's name says, where it says none itself."""
    if name in _HEADINGS and layout.outline is None:
        return _on_level(layout, _HEADINGS[name])
    return layout


@by_identity
def _on_level(layout: Layout, level: int) -> Layout:
    """Return ``layout`` on a level of the outline: one object, as what is written of it is remembered."""
    return attrs.evolve(layout, outline=level)


def _definition(style: Named, face: Face, layout: Layout, attributes: str, beside: str) -> str:
    paragraph = flow_control(style.layout, layout) + lines(style.layout, layout)
    run = letters(style.face, face)
    name = xml_attribute(STORED_STYLE_NAME.get(style.name, style.name))
    return (
        f'<w:style w:type="paragraph"{attributes} w:styleId="{style.id}">'
        f'<w:name w:val="{name}"/>{beside}<w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def _identity(name: str, taken: set[str]) -> str:
    """Return an id for a style's name: its plain letters, with a number where they are taken."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    letters_only = "".join([letter for letter in plain if letter.isascii() and letter.isalnum()]) or "Style"
    identity, number = letters_only, 1
    while identity in taken:
        number += 1
        identity = f"{letters_only}{number}"
    taken.add(identity)
    return identity
