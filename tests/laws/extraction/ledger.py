"""Words and signs with their counts: what a source shows, what a reading accounts for, and what differs."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import attrs

#: A word: letters, numerals and the marks on them.  What else prints is a sign.
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
#: Dashes of all lengths are one sign, and so are the dots of "…".
_SAME = {**dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"), ord("…"): "..."}


def words(text: str) -> list[str]:
    """Return the words of ``text`` in order."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def signs(text: str) -> list[str]:
    """Return what prints and is no word, sign by sign."""
    rest = _WORD.sub("", unicodedata.normalize("NFC", text)).translate(_SAME)
    return [sign for sign in rest if unicodedata.category(sign)[0] not in "ZC"]


@attrs.define
class Ledger:
    """What is there for certain, and what may be there besides: set by the form itself, or drawn as a rule."""

    certain: list[str] = attrs.Factory(list)
    possible: list[str] = attrs.Factory(list)
    #: Signs that only a font knows the shape of, and how many of them.
    unknown: int = 0

    def add(self, *texts: str | None) -> None:
        self.certain += [text for text in texts if text]

    def allow(self, *texts: str) -> None:
        self.possible += texts

    def take(self, other: Ledger) -> None:
        self.certain += other.certain
        self.possible += other.possible
        self.unknown += other.unknown

    def count(self, kind=words, *, at_most: bool = False) -> Counter[str]:
        """Return how often each word (or sign) is there, the possible ones included with ``at_most``."""
        return Counter(kind("\n".join(self.certain + self.possible if at_most else self.certain)))


def beyond(one: Ledger, other: Ledger, kind=words) -> Counter[str]:
    """Return what is in ``one`` for certain and in ``other`` less often, with how often it is missing there.

    Words that only one side has parted or joined ("11-" and "KH/ĐU") are the same letters, and nothing is missing.
    """
    short = one.count(kind) - other.count(kind, at_most=True)
    if not short or not _letters(one.count(kind)) - _letters(other.count(kind, at_most=True)):
        return Counter()
    return short


def letters_beyond(one: Ledger, other: Ledger) -> int:
    """Return how many letters and signs ``one`` has beyond ``other``."""
    over = sum(
        (_letters(one.count(kind)) - _letters(other.count(kind, at_most=True)) for kind in (words, signs)), Counter()
    )
    return sum(over.values())


def _letters(found: Counter[str]) -> Counter[str]:
    letters: Counter[str] = Counter()
    for word, times in found.items():
        for letter in word:
            letters[letter] += times
    return letters


def neighbourhood(text: str, word: str, reach: int = 40) -> str:
    """Return the words round the first place of ``word`` in ``text``."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    at = max(text.find(word), 0)
    return text[max(at - reach, 0) : at + len(word) + reach]
