"""Patterns that are compiled when they are first asked.

Compiling all patterns of this floor takes longer than understanding a page with the few that it needs.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

#: Dotless and dotted "i", the long "s" and the sign of the kelvin: no letters of Vietnamese.
_PASSING = str.maketrans("ı\u0130ſ\u212a", "iisk")


class _LatePattern:
    """Stands for a pattern until it is first asked; from then on its methods are the pattern's own."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Only for names that are not there yet; dunder names belong to whoever copies or pickles.
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in ("match", "search", "fullmatch", "finditer", "findall", "sub", "split", "pattern"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what behaves as ``re.compile(source, flags)``, compiled on first use.

    A fault in ``source`` shows when it is first used; tests use every pattern.
    """
    return cast("re.Pattern[AnyStr]", _LatePattern(source, flags))


def small(matched: str) -> str:
    """Return what a pattern matched in small letters, as the pattern has them: for what is looked up, or counted.

    With IGNORECASE it also matches "ı" and "İ" for "i", and these are their own small letters, or two.
    """
    return matched.translate(_PASSING).lower()
