"""Hypothesis, or what to type to get it."""

from __future__ import annotations

from directive_model.errors import MissingExtra

try:
    from hypothesis import strategies as st
    from hypothesis.strategies import DrawFn, SearchStrategy
except ModuleNotFoundError as error:
    raise MissingExtra("testing", "hypothesis") from error

__all__ = ["DrawFn", "SearchStrategy", "st"]
