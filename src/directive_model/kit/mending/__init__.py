"""A file mended in place: a few letters change, every other byte stays as it is."""

from directive_model.kit.mending.letters import LetterRules, Scope
from directive_model.kit.mending.parts import edit_package, edit_xml

__all__ = ["LetterRules", "Scope", "edit_package", "edit_xml"]
