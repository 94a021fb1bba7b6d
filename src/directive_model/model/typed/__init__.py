"""Whether values are of the types that their fields say: Python lets any value into any field."""

from directive_model.model.typed.asking import need_kind, need_typed, place_of

__all__ = ["need_kind", "need_typed", "place_of"]
