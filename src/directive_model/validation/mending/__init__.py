"""Mending: the fixes that findings bring, made in the program, and their places in its source."""

from directive_model.validation.mending.fixing import Mended, Skipped, apply_fixes, fixable, pieces_of, together
from directive_model.validation.mending.placing import (
    Placed,
    Placement,
    Places,
    place_each_fix,
    place_fixes,
    placed_edit,
)
from directive_model.validation.mending.pointing import Pointer

__all__ = [
    "Mended",
    "Placed",
    "Placement",
    "Pointer",
    "Skipped",
    "apply_fixes",
    "fixable",
    "pieces_of",
    "place_each_fix",
    "place_fixes",
    "placed_edit",
    "together",
]
