"""A file mended in place: a few letters change, every other byte stays as it is."""

from directive_model.kit.mending.edits import Edited, PlacedEdit, Refusal

__all__ = ["Edited", "PlacedEdit", "Refusal"]
