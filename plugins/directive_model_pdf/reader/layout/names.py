"""What can be the name of who signs, by its letters alone."""

from __future__ import annotations

__all__ = ["is_name"]

#: Words of a name, its rank or degree among them.
_WORDS = range(2, 8)


def is_name(text: str) -> bool:
    """Whether words are as those of a name, which a rank in small letters may stand before."""
    words = text.split(" ")
    return (
        len(words) in _WORDS
        and not text.isupper()
        and all(word.rstrip(".").isalpha() for word in words)
        and all(word[0].isupper() for word in (words[0], *words[-2:]))
    )
