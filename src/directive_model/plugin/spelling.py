"""How Vietnamese is spelt, for readers that must tell words from what only looks like them.

For plugins; imported from here, so that a process that has no need of it does not load it.
"""

from __future__ import annotations

from directive_model.language.legacy import applied, find_stretches, is_syllable

__all__ = ["in_modern_letters", "is_syllable"]


def in_modern_letters(text: str) -> str:
    """Return ``text`` with what stands in it in TCVN3, VNI or VIQR in Unicode, as recognition reads it."""
    return applied(text, [change for stretch in find_stretches(text) for change in stretch.changes])
