"""The letters of a string, and of the page that it was read from: blanks aside, they are the same."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, combining

import attrs

from directive_model.kit import nfc


@attrs.frozen(eq=False)
class Letter:
    """A letter that prints, with the marks over it: NFC, and where it stands in a paragraph of the page."""

    text: str
    paragraph: int
    start: int
    end: int


def letters_of(text: str, paragraph: int) -> Iterator[Letter]:
    """Yield the letters of ``text`` that print, marks that combine with the letter that they stand over."""
    start = None
    for at, one in enumerate(text):
        if start is not None and combining(one):
            continue
        if start is not None:
            yield Letter(nfc(text[start:at]), paragraph, start, at)
        start = None if one.isspace() or category(one) == "Cf" else at
    if start is not None:
        yield Letter(nfc(text[start:]), paragraph, start, len(text))


def occurrences(wanted: list[str], there: list[str]) -> list[int]:
    """Return where ``wanted`` stands in ``there``."""
    if not wanted:
        return []
    first, count = wanted[0], len(wanted)
    return [at for at in range(len(there) - count + 1) if there[at] == first and there[at : at + count] == wanted]


def place_before(words: str, at: int, letters: list[Letter], count: int) -> tuple[int, int] | None:
    """Return the place of ``words[at]``, before which ``count`` letters print: paragraph and offset."""
    if count < len(letters) and not words[at].isspace():
        return letters[count].paragraph, letters[count].start
    return _in_gap(words, at, letters, count)


def place_behind(words: str, at: int, letters: list[Letter], count: int) -> tuple[int, int] | None:
    """Return the place behind ``words[at - 1]``; new letters look like the one that they follow there."""
    if count and not words[at - 1].isspace():
        return letters[count - 1].paragraph, letters[count - 1].end
    if count < len(letters) and at < len(words) and not words[at].isspace():
        return letters[count].paragraph, letters[count].start
    return _in_gap(words, at, letters, count)


def _in_gap(words: str, at: int, letters: list[Letter], count: int) -> tuple[int, int] | None:
    """Return a place among the blanks behind the letter ``count - 1``, as many of them as in ``words``."""
    if not count:
        return None
    blanks = at - len(words[:at].rstrip())
    return letters[count - 1].paragraph, letters[count - 1].end + blanks
