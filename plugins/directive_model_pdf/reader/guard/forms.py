"""Forms that draw forms, as signing software makes them: how much is drawn where one of them is."""

from __future__ import annotations

import re

__all__ = ["Forms"]

#: What draws a form must say by itself which ones those may be: nothing of it in strings or comments, where letters
#: say what they like, and nothing by reference to another object.
_UNCLEAR = re.compile(rb"[()%]|/(?:Resources|XObject)\s*+\d")
_CLEAR = re.compile(rb"/Resources\s*+<<.*?/XObject\s*+<<", re.DOTALL)
_REFERENCE = re.compile(rb"(\d++)\s++\d++\s++R\b")
#: Honest forms are not nested deeper, nor do they draw more.
_DEEPEST, _MOST = 12, 2**20


class Forms:
    """The forms of a file that draw others."""

    def __init__(self) -> None:
        self._named: dict[int, set[int]] = {}
        self._drawn: dict[int, int] = {}

    def add(self, number: int | None, dictionary: bytes, drawn: int) -> bool:
        """Take the form of that object number, which draws so often; return whether it says clearly what it draws."""
        if number is None or _UNCLEAR.search(dictionary) or not _CLEAR.search(dictionary):
            return False
        # Two of one number are two states of it, of a file that was changed.
        self._named.setdefault(number, set()).update(map(int, _REFERENCE.findall(dictionary)))
        self._drawn[number] = max(self._drawn.get(number, 0), drawn)
        return True

    def most(self) -> int:
        """Return how many forms are drawn where one is, at the most; a great many where they go in circles."""
        # From below: what is deeper than forms are stays at the most.
        found = dict.fromkeys(self._named, _MOST)
        for _ in range(_DEEPEST):
            found = {
                number: min(1 + self._drawn[number] * max([found.get(one, 1) for one in named], default=1), _MOST)
                for number, named in self._named.items()
            }
        return max(found.values(), default=1)
