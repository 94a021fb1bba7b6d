"""What is worked out of shared objects, remembered by which objects they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from typing import Any, TypeVar, TypeVarTuple, Unpack

import attrs

from directive_model.flow.style import Face, Layout

_Of = TypeVarTuple("_Of")
_Made = TypeVar("_Made")

#: Results that are remembered; a form has some dozens, and all its documents share them.
_MOST = 512
#: The names of fonts and styles have some dozens of letters; what has more is held no longer than its document.
_LONGEST = 200


def by_identity(work: Callable[[Unpack[_Of]], _Made]) -> Callable[[Unpack[_Of]], _Made]:
    """Return ``work``, which is not done again for the very same objects; they must be ones that never change.

    Looks that are alike are mostly one object, and to ask for that costs less than comparing or hashing their fields.
    What is long is worked out each time, so that what is remembered has an end in bytes too.
    """
    # The objects are held too: while they live, no others have their identities.
    known: dict[tuple[int, ...], tuple[object, _Made]] = {}

    @wraps(work)
    def remembered(*objects: *_Of) -> _Made:
        key = tuple(map(id, objects))
        found = known.get(key)
        if found is None:
            found = (objects, work(*objects))
            if not is_short(*objects):
                return found[1]
            if len(known) >= _MOST:
                known.clear()
            known[key] = found
        return found[1]

    return remembered


def is_short(*things: object) -> bool:
    """Whether no word in looks, or in values that hold such, is so long that remembering it would cost much."""
    for thing in things:
        if isinstance(thing, Layout):
            continue  # the most of all; it has no words
        if isinstance(thing, Face):
            if len(thing.font or "") > _LONGEST or len(thing.color or "") > _LONGEST:
                return False
        elif isinstance(thing, str):
            if len(thing) > _LONGEST:
                return False
        elif attrs.has(kind := type(thing)) and not is_short(
            *[getattr(thing, one.name) for one in attrs.fields(kind)]
        ):
            return False
    return True


def shared_face(fields: Mapping[str, Any]) -> Face:
    """Return the face of these fields: one object in all documents, but for one with long names."""
    if len(fields.get("font") or "") > _LONGEST or len(fields.get("color") or "") > _LONGEST:
        return Face(**fields)
    return _face(tuple(fields.items()))


def shared_layout(fields: Mapping[str, Any]) -> Layout:
    """Return the layout of these fields: one object in all documents."""
    return _layout(tuple(fields.items()))


# Looks are few and values only: documents that a program reads one after another share them.
@lru_cache(maxsize=4096)
def _face(fields: tuple[tuple[str, Any], ...]) -> Face:
    return _same_face(Face(**dict(fields)))


@lru_cache(maxsize=4096)
def _layout(fields: tuple[tuple[str, Any], ...]) -> Layout:
    return _same_layout(Layout(**dict(fields)))


@lru_cache(maxsize=4096)
def _same_face(face: Face) -> Face:
    return face


@lru_cache(maxsize=4096)
def _same_layout(layout: Layout) -> Layout:
    return layout
