"""How each style of a page is mostly used, for writers to define it so that few places need more than it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from operator import itemgetter
from typing import TypeAlias, TypeVar

import attrs

from directive_model.flow.blocks import FlowBlock
from directive_model.flow.page import Flow, paragraphs_in
from directive_model.flow.shared import is_short
from directive_model.flow.style import Face, Layout, Run
from directive_model.model.value import Value

_Look = TypeVar("_Look", Face, Layout)

#: The style that paragraphs have which name none.
_NORMAL = "Normal"
_PLAIN, _STANDING, _NO_RUN = Face(), Layout(), Run("")


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


def _all_blocks(flow: Flow) -> Iterator[tuple[FlowBlock, ...]]:
    """Yield the blocks of every section, head and foot."""
    for section in flow.sections:
        yield section.blocks
        yield section.header
        yield section.footer
        yield section.first_header or ()
        yield section.first_footer or ()


#: Looks, each object once, and how often they are used.  Like runs share one, but equal ones may be there, too.
_Faces: TypeAlias = "list[tuple[Face, int]]"
_Layouts: TypeAlias = "list[tuple[Layout, int]]"


def _usage(flow: Flow) -> tuple[dict[str | None, _Faces], dict[str | None, _Layouts]]:
    """Count how often each style name is used with each face and layout, in the order of the flow."""
    # By identity, which costs less than equality; most paragraphs have one run, and are counted in one step.
    counts: dict[tuple[str | None, int, int], int] = {}
    met: dict[tuple[str | None, int, int], tuple[Layout | None, Face | None]] = {}
    for blocks in _all_blocks(flow):
        for paragraph in paragraphs_in(blocks):
            style, layout = paragraph.style, paragraph.layout
            for run in paragraph.runs or (_NO_RUN,):
                key = (style, id(layout), id(run.face))
                known = counts.get(key)
                if known is None:
                    met[key] = (layout, run.face)
                counts[key] = (known or 0) + 1
                # It counts once, with the first.
                layout = None
    faces: dict[str | None, _Faces] = {}
    layouts: dict[str | None, _Layouts] = {}
    for key, count in counts.items():
        layout, face = met[key]
        of_style, stands = faces.setdefault(key[0], []), layouts.setdefault(key[0], [])
        if layout is not None:
            stands.append((layout, count))
        if face is not None:
            of_style.append((face, count))
    return (
        {style: _merged(used) for style, used in faces.items()},
        {style: _merged(used) for style, used in layouts.items()},
    )


def _merged(used: list[tuple[_Look, int]]) -> list[tuple[_Look, int]]:
    """Return looks with their uses, each object once, in the order in which they were met."""
    if len(used) <= 1:
        return used
    merged: dict[int, tuple[_Look, int]] = {}
    for look, count in used:
        known = merged.get(id(look))
        merged[id(look)] = (look, count if known is None else known[1] + count)
    return list(merged.values())


def _most_used(faces: _Faces, otherwise: Face) -> Face:
    """Return the face to define a style by: no font or size where a run has none, for nothing could unsay it."""
    if len(faces) <= 1:
        return faces[0][0] if faces else otherwise
    face = _first_of(faces)
    if face.font is not None and any(used.font is None for used, _ in faces):
        face = attrs.evolve(face, font=None)
    if face.size_pt is not None and any(used.size_pt is None for used, _ in faces):
        face = attrs.evolve(face, size_pt=None)
    return face


def _normal(faces: dict[str | None, _Faces], layouts: dict[str | None, _Layouts]) -> Look:
    common = _most_used(_merged([used for of_style in faces.values() for used in of_style]), _PLAIN)
    base = (_sized if is_short(common) else _sized.__wrapped__)(common.font, common.size_pt)
    face = _most_used(_merged(faces.get(None, []) + faces.get(_NORMAL, [])), base)
    if face is not base:
        # What is based on Normal cannot unsay its font either.
        font = face.font and common.font and face.font
        face = attrs.evolve(face, font=font, size_pt=common.size_pt and face.size_pt)
    stands = _merged(layouts.get(None, []) + layouts.get(_NORMAL, []))
    return Look(face, _usual(stands) or _STANDING)


@lru_cache(maxsize=64)
def _sized(font: str | None, size_pt: float | None) -> Face:
    """Return the face that says no more: one object, as all documents by a form have that one."""
    return Face(font=font, size_pt=size_pt)


def _usual(layouts: _Layouts) -> Layout | None:
    """Return the layout to define a style by: what is drawn or pinned is a paragraph's own."""
    if not layouts:
        return None
    usual = _first_of(layouts)
    return usual if usual.border is None and usual.pin is None else attrs.evolve(usual, border=None, pin=None)


def _first_of(used: list[tuple[_Look, int]]) -> _Look:
    """Return the look that is used most; of several the one that was met first."""
    if len(used) == 1:
        return used[0][0]
    most, uses = max(used, key=itemgetter(1))
    if 2 * uses > sum([count for _, count in used]):
        return most
    counts: dict[_Look, int] = {}
    for look, count in used:
        counts[look] = counts.get(look, 0) + count
    return max(counts.items(), key=itemgetter(1))[0]
