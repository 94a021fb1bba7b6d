"""How Vietnamese is spelt, for readers that must tell words from what only looks like them.

For plugins; imported from here, so that a process that has no need of it does not load it.
"""

from __future__ import annotations

from directive_model.language.legacy import applied, find_stretches
from directive_model.language.legacy import is_syllable as _known
from directive_model.language.naming import WHOLE_OFFICES

__all__ = ["OFFICES", "in_modern_letters", "is_syllable"]

#: Offices that sign (HD36 II.1.7, ND30 Phụ lục I, II.7), in capitals as they stand over a name.
OFFICES = tuple(map(str.upper, WHOLE_OFFICES))


def is_syllable(word: str) -> bool:
    """Whether ``word`` (NFC, any case) is spelt as one Vietnamese syllable, its tone one that it can have."""
    return _known(word)


def in_modern_letters(text: str) -> str:
    """Return ``text`` with what stands in it in TCVN3, VNI or VIQR in Unicode, as recognition reads it."""
    return applied(text, [change for stretch in find_stretches(text) for change in stretch.changes])
