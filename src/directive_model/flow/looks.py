"""How each style of a page is mostly used, for writers to define it so that few places need more than it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from directive_model.flow.blocks import DrawnRule, FlowBlock, FlowParagraph, FlowTable
from directive_model.flow.page import Flow
from directive_model.flow.style import Face, Layout
from directive_model.model.value import Value

#: The style that paragraphs have which name none.
_NORMAL = "Normal"


@attrs.frozen(eq=False, repr=False)
class Look(Value):
    """How the paragraphs of a style look."""

    face: Face
    layout: Layout


def usual_looks(flow: Flow) -> dict[str | None, Look]:
    """Return the look of every style by its name, the one of paragraphs without a style by None and "Normal".

    What can inherit from another cannot unsay its font and size: None and "Normal" have them only where all
    paragraphs have, another style where all of its own have.
    """
    faces, layouts = _usage(flow)
    normal = _normal(faces, layouts)
    looks: dict[str | None, Look] = {None: normal, _NORMAL: normal}
    for name in layouts:
        if name not in looks:
            looks[name] = Look(_most_used(faces[name], normal.face), _usual(layouts[name]) or normal.layout)
    return looks


def _paragraphs(blocks: Iterable[FlowBlock]) -> Iterator[FlowParagraph]:
    """Yield all paragraphs, those in cells too."""
    for block in blocks:
        match block:
            case FlowParagraph():
                yield block
            case FlowTable():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _paragraphs(cell.blocks)
            case DrawnRule():
                pass


def _all_blocks(flow: Flow) -> Iterator[tuple[FlowBlock, ...]]:
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
    for blocks in _all_blocks(flow):
        for paragraph in _paragraphs(blocks):
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


def _normal(faces: _Faces, layouts: _Layouts) -> Look:
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
    return Look(face, _usual(stands) or Layout())


def _usual(layouts: Counter[Layout]) -> Layout | None:
    """Return the layout to define a style by: what is drawn or pinned is a paragraph's own."""
    if not layouts:
        return None
    usual = layouts.most_common(1)[0][0]
    return usual if (usual.border, usual.pin) == (None, None) else attrs.evolve(usual, border=None, pin=None)
