"""What the classes of a floor hold."""

from __future__ import annotations

import attrs


def fields_of(floor) -> set[str]:
    """Return the fields that count of every class of a floor, "Class.field"."""
    kinds = [getattr(floor, name) for name in floor.__all__]
    return {
        f"{kind.__name__}.{field.name}"
        for kind in kinds
        if isinstance(kind, type) and attrs.has(kind)
        for field in attrs.fields(kind)
        if field.eq
    }
