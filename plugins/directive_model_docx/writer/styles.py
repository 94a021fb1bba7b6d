"""Named styles: one for each name in the flow, defined as it is mostly used, so that few places need more than it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from directive_model.flow import DrawnRule, Face, Flow, FlowBlock, FlowParagraph, FlowTable, Layout
from directive_model.kit import xml_attribute
from directive_model_docx.names import STORED_STYLE_NAME, WORD
from directive_model_docx.writer.looks import flow_control, letters, lines

_NORMAL = "Normal"
_HEADINGS = {f"Heading {level}": level for level in range(1, 10)}


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
        faces, layouts = _usage(flow)
        self.normal = _normal(faces, layouts)
        self._by_name: dict[str | None, Named] = {None: self.normal, _NORMAL: self.normal}
        taken = {self.normal.id}
        for name in layouts:
            if name is not None and name not in self._by_name:
                identity = _identity(name, taken)
                face = _most_used(faces[name], self.normal.face)
                self._by_name[name] = Named(identity, name, face, _usual(layouts[name]) or self.normal.layout)

    def of(self, name: str | None) -> Named:
        """Return the style that paragraphs of a name have."""
        return self._by_name[name]

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
                yield _definition(style, normal.face, normal.layout, custom, f'<w:basedOn w:val="{normal.id}"/>')


def _definition(style: Named, face: Face, layout: Layout, attributes: str, based_on: str) -> str:
    level = _HEADINGS.get(style.name)
    outline = "" if level is None else f'<w:outlineLvl w:val="{level - 1}"/>'
    paragraph = flow_control(style.layout, layout) + lines(style.layout, layout) + outline
    run = letters(style.face, face)
    name = xml_attribute(STORED_STYLE_NAME.get(style.name, style.name))
    return (
        f'<w:style w:type="paragraph"{attributes} w:styleId="{style.id}">'
        f'<w:name w:val="{name}"/>{based_on}<w:qFormat/>'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def paragraphs(blocks: Iterable[FlowBlock]) -> Iterator[FlowParagraph]:
    """Yield all paragraphs, those in cells too."""
    for block in blocks:
        match block:
            case FlowParagraph():
                yield block
            case FlowTable():
                for row in block.rows:
                    for cell in row.cells:
                        yield from paragraphs(cell.blocks)
            case DrawnRule():
                pass


def all_blocks(flow: Flow) -> Iterator[tuple[FlowBlock, ...]]:
    """Yield the blocks of every section, head and foot."""
    for section in flow.sections:
        yield section.blocks
        yield section.header
        yield section.footer
        yield section.first_header or ()
        yield section.first_footer or ()


_Faces = dict[str | None, Counter[Face]]
_Layouts = dict[str | None, Counter[Layout]]


def _usage(flow: Flow) -> tuple[_Faces, _Layouts]:
    """Count how often each style name is used with each face and layout, in the order of the flow."""
    # Like runs share one object: its identity is counted first, for it costs less than its equality.
    looks: dict[int, Face | Layout | None] = {}
    counts: dict[tuple[str | None, int], int] = {}
    for blocks in all_blocks(flow):
        for paragraph in paragraphs(blocks):
            style = paragraph.style
            for look in (paragraph.layout, *[run.face for run in paragraph.runs]):
                identity = id(look)
                looks[identity] = look
                counts[style, identity] = counts.get((style, identity), 0) + 1
    faces: _Faces = {}
    layouts: _Layouts = {}
    for (style, identity), count in counts.items():
        of_style, stands = faces.setdefault(style, Counter()), layouts.setdefault(style, Counter())
        look = looks[identity]
        if isinstance(look, Face):
            of_style[look] += count
        elif isinstance(look, Layout):
            stands[look] += count
    return faces, layouts


def _most_used(faces: Counter[Face], otherwise: Face) -> Face:
    """Return the face to define a style by: no font or size where a run has none, for nothing could unsay it."""
    if not faces:
        return otherwise
    face = faces.most_common(1)[0][0]
    if any(used.font is None for used in faces):
        face = attrs.evolve(face, font=None)
    if any(used.size_pt is None for used in faces):
        face = attrs.evolve(face, size_pt=None)
    return face


def _normal(faces: _Faces, layouts: _Layouts) -> Named:
    everything: Counter[Face] = Counter()
    for counted in faces.values():
        everything.update(counted)
    common = _most_used(everything, Face())
    own = faces.get(None, Counter()) + faces.get(_NORMAL, Counter())
    base = Face(font=common.font, size_pt=common.size_pt)
    face = _most_used(own, base)
    # What is based on Normal cannot unsay its font either.
    face = attrs.evolve(face, font=face.font and common.font and face.font, size_pt=common.size_pt and face.size_pt)
    stands = layouts.get(None, Counter()) + layouts.get(_NORMAL, Counter())
    return Named(_NORMAL, _NORMAL, face, _usual(stands) or Layout())


def _usual(layouts: Counter[Layout]) -> Layout | None:
    return layouts.most_common(1)[0][0] if layouts else None


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
