"""How each style of a page is mostly used, for writers to define it so that few places need more than it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Any, TypeAlias

import attrs

from directive_model.flow.blocks import FlowBlock
from directive_model.flow.page import Flow, paragraphs_in
from directive_model.flow.shared import by_identity, is_short
from directive_model.flow.style import Face, Layout
from directive_model.model.value import Value

#: The style that paragraphs have which name none.
_NORMAL = "Normal"
_PLAIN, _STANDING = Face(), Layout()


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
    usage = _usage(flow)
    normal = _normal(usage)
    looks: dict[str | None, Look] = {None: normal, _NORMAL: normal}
    for name, (faces, layouts) in usage.items():
        if name not in looks:
            looks[name] = _look(_most_used(faces, normal.face), _usual(layouts) or normal.layout)
    return looks


@by_identity
def _look(face: Face, layout: Layout) -> Look:
    return Look(face, layout)


def _all_blocks(flow: Flow) -> Iterator[tuple[FlowBlock, ...]]:
    """Yield the blocks of every section, head and foot."""
    for section in flow.sections:
        yield section.blocks
        yield section.header
        yield section.footer
        yield section.first_header or ()
        yield section.first_footer or ()


#: Looks by their identity, each in a list with how often it is used, in the order in which they were met.  Identity
#: costs less than equality: like runs share one object, but equal ones may be there, too.
_Uses: TypeAlias = dict[int, list[Any]]


def _usage(flow: Flow) -> dict[str | None, tuple[_Uses, _Uses]]:
    """Count how often each style name is used with each face and each layout, in the order of the flow."""
    usage: dict[str | None, tuple[_Uses, _Uses]] = {}
    for blocks in _all_blocks(flow):
        for paragraph in paragraphs_in(blocks):
            uses = usage.get(paragraph.style)
            if uses is None:
                uses = usage[paragraph.style] = ({}, {})
            faces, layouts = uses
            _count(layouts, paragraph.layout)
            for run in paragraph.runs:
                _count(faces, run.face)
    return usage


def _count(uses: _Uses, look: Face | Layout | None, times: int = 1) -> None:
    if look is None:
        return
    known = uses.get(id(look))
    if known is None:
        uses[id(look)] = [look, times]
    else:
        known[1] += times


def _together(uses: Iterable[_Uses]) -> _Uses:
    """Return the uses of several styles, in the order in which they were met."""
    merged: _Uses = {}
    for of_style in uses:
        for look, times in of_style.values():
            _count(merged, look, times)
    return merged


def _most_used(faces: _Uses, otherwise: Face) -> Face:
    """Return the face to define a style by: no font or size where a run has none, for nothing could unsay it."""
    if not faces:
        return otherwise
    face: Face
    if len(faces) == 1:
        ((face, _),) = faces.values()
        return face
    face = _first_of(faces)
    if face.font is not None and any(used.font is None for used, _ in faces.values()):
        face = attrs.evolve(face, font=None)
    if face.size_pt is not None and any(used.size_pt is None for used, _ in faces.values()):
        face = attrs.evolve(face, size_pt=None)
    return face


def _normal(usage: dict[str | None, tuple[_Uses, _Uses]]) -> Look:
    common = _most_used(_together(faces for faces, _ in usage.values()), _PLAIN)
    base = (_sized if is_short(common) else _sized.__wrapped__)(common.font, common.size_pt)
    own = [usage[name] for name in (None, _NORMAL) if name in usage]
    face = _most_used(_together(faces for faces, _ in own), base)
    if face is not base:
        # What is based on Normal cannot unsay its font either.
        font = face.font and common.font and face.font
        face = attrs.evolve(face, font=font, size_pt=common.size_pt and face.size_pt)
    return Look(face, _usual(_together(layouts for _, layouts in own)) or _STANDING)


@lru_cache(maxsize=64)
def _sized(font: str | None, size_pt: float | None) -> Face:
    """Return the face that says no more: one object, as all documents by a form have that one."""
    return Face(font=font, size_pt=size_pt)


def _usual(layouts: _Uses) -> Layout | None:
    """Return the layout to define a style by: what is drawn or pinned is a paragraph's own."""
    if not layouts:
        return None
    usual: Layout
    if len(layouts) == 1:
        ((usual, _),) = layouts.values()
    else:
        usual = _first_of(layouts)
    return usual if usual.border is None and usual.pin is None else attrs.evolve(usual, border=None, pin=None)


def _first_of(uses: _Uses) -> Any:
    """Return the look that is used most; of several the one that was met first."""
    used = list(uses.values())
    most, often = max(used, key=itemgetter(1))
    if 2 * often > sum([times for _, times in used]):
        return most
    # Equal ones count together.  Their fields tell, which cost less to hash than they do.
    fields = _FIELDS[type(most)]
    alike: dict[Any, list[Any]] = {}
    for look, times in used:
        alike.setdefault(fields(look), [look, 0])[1] += times
    return max(alike.values(), key=itemgetter(1))[0]


_FIELDS: dict[type, Callable[[Any], Any]] = {
    kind: attrgetter(*[field.name for field in attrs.fields(kind)]) for kind in (Face, Layout)
}
