"""How each style of a page is mostly used, for writers to define it so that few places need more than it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import TypeAlias, TypeVar

import attrs

from directive_model.flow.blocks import DrawnRule, FlowBlock, FlowParagraph, FlowTable
from directive_model.flow.page import Flow
from directive_model.flow.style import Face, Layout
from directive_model.model.value import Value

_Look = TypeVar("_Look", Face, Layout)

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


#: Looks and how often each is used.  Like runs share one object, so most are there once; equal ones may be, too.
_Faces: TypeAlias = "list[tuple[Face, int]]"
_Layouts: TypeAlias = "list[tuple[Layout, int]]"


def _usage(flow: Flow) -> tuple[dict[str | None, _Faces], dict[str | None, _Layouts]]:
    """Count how often each style name is used with each face and layout, in the order of the flow."""
    # By identity, which costs less than equality.
    looks: dict[int, Face | Layout | None] = {}
    counts: dict[tuple[str | None, int], int] = {}
    for blocks in _all_blocks(flow):
        for paragraph in _paragraphs(blocks):
            style = paragraph.style
            for look in (paragraph.layout, *[run.face for run in paragraph.runs]):
                identity = id(look)
                looks[identity] = look
                counts[style, identity] = counts.get((style, identity), 0) + 1
    faces: dict[str | None, _Faces] = {}
    layouts: dict[str | None, _Layouts] = {}
    for (style, identity), count in counts.items():
        of_style, stands = faces.setdefault(style, []), layouts.setdefault(style, [])
        look = looks[identity]
        if isinstance(look, Face):
            of_style.append((look, count))
        elif isinstance(look, Layout):
            stands.append((look, count))
    return faces, layouts


def _most_used(faces: _Faces, otherwise: Face) -> Face:
    """Return the face to define a style by: no font or size where a run has none, for nothing could unsay it."""
    if not faces:
        return otherwise
    face = _first_of(faces)
    if face.font is not None and any(used.font is None for used, _ in faces):
        face = attrs.evolve(face, font=None)
    if face.size_pt is not None and any(used.size_pt is None for used, _ in faces):
        face = attrs.evolve(face, size_pt=None)
    return face


def _normal(faces: dict[str | None, _Faces], layouts: dict[str | None, _Layouts]) -> Look:
    common = _most_used([used for of_style in faces.values() for used in of_style], Face())
    own = faces.get(None, []) + faces.get(_NORMAL, [])
    base = Face(font=common.font, size_pt=common.size_pt)
    face = _most_used(own, base)
    # What is based on Normal cannot unsay its font either.
    face = attrs.evolve(face, font=face.font and common.font and face.font, size_pt=common.size_pt and face.size_pt)
    stands = layouts.get(None, []) + layouts.get(_NORMAL, [])
    return Look(face, _usual(stands) or Layout())


def _usual(layouts: _Layouts) -> Layout | None:
    """Return the layout to define a style by: what is drawn or pinned is a paragraph's own."""
    if not layouts:
        return None
    usual = _first_of(layouts)
    return usual if (usual.border, usual.pin) == (None, None) else attrs.evolve(usual, border=None, pin=None)


def _first_of(used: list[tuple[_Look, int]]) -> _Look:
    """Return the look that is used most; of several the one that was met first."""
    if len(used) == 1:
        return used[0][0]
    by_identity: dict[int, tuple[_Look, int]] = {}
    for look, count in used:
        by_identity[id(look)] = (look, by_identity.get(id(look), (look, 0))[1] + count)
    counts: Counter[_Look] = Counter()
    for look, count in by_identity.values():
        counts[look] += count
    return max(counts.items(), key=itemgetter(1))[0]
