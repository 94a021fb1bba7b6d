"""Mending: the fixes that findings bring, made in the program."""

from directive_model.validation.mending.fixing import Mended, Skipped, apply_fixes

__all__ = ["Mended", "Skipped", "apply_fixes"]
