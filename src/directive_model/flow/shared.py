"""What is worked out of shared objects, remembered by which objects they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple, Unpack

_Of = TypeVarTuple("_Of")
_Made = TypeVar("_Made")

#: Results that are remembered; a form has some dozens, and all its documents share them.
_MOST = 512


def by_identity(work: Callable[[Unpack[_Of]], _Made]) -> Callable[[Unpack[_Of]], _Made]:
    """Return ``work``, which is not done again for the very same objects; they must be ones that never change.

    Looks that are alike are mostly one object, and to ask for that costs less than comparing or hashing their fields.
    """
    # The objects are held too: while they live, no others have their identities.
    known: dict[tuple[int, ...], tuple[object, _Made]] = {}

    @wraps(work)
    def remembered(*objects: *_Of) -> _Made:
        key = tuple(map(id, objects))
        found = known.get(key)
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[key] = (objects, work(*objects))
        return found[1]

    return remembered
