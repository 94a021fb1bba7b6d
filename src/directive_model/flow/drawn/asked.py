"""What is asked of a text before anything looks for drawn tables in it."""

from __future__ import annotations


def may_draw(text: str) -> bool:
    """Whether a text has what every drawn table has; most have not, and need no look at their lines."""
    return "-- --" in text or "--+" in text
