"""Which letters of a file a reader's paragraph is made of.

A reader is given the file with each letter replaced by one of its own, a dye, from planes of Unicode that have none.
Where a dye comes out, the letter has gone in; so the places are the reader's by construction, whatever it counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from directive_model.kit.mending.letters import Letter

#: Planes 4 to 13 have no characters yet.
_DYES = range(0x40000, 0xE0000)


def can_be_dyed(letters: Sequence[Letter]) -> bool:
    """Whether there are dyes enough."""
    return len(letters) <= len(_DYES)


def dyed(data: bytes, letters: Sequence[Letter]) -> bytes:
    """Return ``data`` with each letter but white space dyed by its number in ``letters``."""
    pieces: list[bytes] = []
    done = 0
    for dye, letter in zip(_DYES, letters, strict=False):
        if letter.end > letter.start and not letter.text.isspace():
            pieces += data[done : letter.start], chr(dye).encode()
            done = letter.end
    return b"".join([*pieces, data[done:]])


def sources_of(text: str, letters: Sequence[Letter]) -> list[range | None]:
    """Return for each character of a paragraph that was read dyed which of ``letters`` it is made of.

    A blank may be made of several, as where white space of any length is one.  None for what no letter stands for: a
    tab, a symbol, a blank that is an element.
    """
    sources: list[range | None] = []
    before: int | None = None
    for is_dye, group in groupby(text, lambda one: ord(one) in _DYES):
        if is_dye:
            numbers = [ord(one) - _DYES.start for one in group]
            sources += [range(number, number + 1) for number in numbers]
            before = numbers[-1]
        else:
            count = len(list(group))
            after = len(sources) + count
            following = ord(text[after]) - _DYES.start if after < len(text) else None
            sources += _blanks(count, before, following, letters)
    return sources


def _blanks(count: int, before: int | None, after: int | None, letters: Sequence[Letter]) -> Sequence[range | None]:
    """Return what ``count`` characters between two dyes are made of."""
    unknown = [None] * count
    if before is None or after is None or after <= before:
        return unknown
    between = range(before + 1, after)
    if not between or not all(letters[at].text.isspace() for at in between):
        return unknown
    if len(between) == count:
        return [range(at, at + 1) for at in between]
    return [between] if count == 1 else unknown
