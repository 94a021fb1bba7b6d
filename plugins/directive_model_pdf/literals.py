"""Words and lengths in typst's code."""

from __future__ import annotations

from functools import lru_cache

from directive_model.flow import held

__all__ = ["length", "literal"]

#: All that ends a string or begins an escape in it.
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"'})


def literal(words: str) -> str:
    """Return words as a string, in which nothing is markup or code."""
    return f'"{words.translate(_ESCAPES)}"' if '"' in words or "\\" in words else f'"{words}"'


@lru_cache(maxsize=2048)
def length(points: float) -> str:
    """Return a length that a page can have, to the millionth of a point and never with an exponent."""
    # Nought is equal to what is left of it, and shares its place in the cache: they are written alike.
    return f"{held(points) + 0.0:.6f}".rstrip("0").rstrip(".") + "pt"
