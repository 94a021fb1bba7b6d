"""Asking values, and all that they hold.

A quick look keeps no paths, of which there are as many as nodes; a slow one finds what is wrong, and says where.
"""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from typing import Any

from directive_model.model.typed.classes import CLASSES, Place
from directive_model.model.typed.wanted import shown

#: How often was asked, and up to when it costs less to look slowly than to write out how to look quickly.
_ASKED, _FEW = count(), 8


def need_typed(node: Any) -> None:
    """Raise :class:`directive_model.errors.WrongType` unless all fields at and below ``node`` hold what they say.

    Of where things came from it is only looked whether a span is one; nor is it looked at what is nested deeper than
    Python calls: who writes it refuses it.
    """
    from directive_model.errors import WrongType

    with suppress(RecursionError):
        if next(_ASKED) < _FEW:
            CLASSES[type(node)].need(node, "")
            return
        try:
            CLASSES[type(node)].look(node)
        except WrongType:
            CLASSES[type(node)].need(node, "")


def need_kind(value: Any, *kinds: type) -> None:
    """Raise WrongType unless ``value`` itself is of one of ``kinds``."""
    if not isinstance(value, kinds):
        from directive_model.errors import WrongType

        raise WrongType("", shown(value), " | ".join(kind.__name__ for kind in kinds))


def place_of(kind: type, name: str) -> Place:
    """Return what may stand in the field ``name`` of ``kind``."""
    return CLASSES[kind].places[name]
