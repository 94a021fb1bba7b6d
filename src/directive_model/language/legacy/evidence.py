"""What speaks for an old encoding in a part of a text, and when it is enough."""

from __future__ import annotations

import re
from collections.abc import Collection
from unicodedata import category

import attrs

from directive_model.language.legacy.syllables import is_syllable
from directive_model.language.legacy.tables import Encoding
from directive_model.language.patterns import late

#: Of the marked words so many must become syllables; fewer where the document is known to have the encoding.
_SURE, _LIKELY = 0.8, 0.6
#: Of the words without marks so many must be Vietnamese.
_PLAIN = 0.5
#: Words long enough to judge by.
_LONG = late(r"[^\W\d_]{2,}")
#: µ, ª and º are letters to Unicode; a capital after a small letter is none to anybody else.
_STRANGE = re.compile("[µªº]|(?<=[a-z])[À-ÖØ-Þ]")


@attrs.frozen
class Evidence:
    """What speaks for an encoding in a part of a text."""

    #: Words with a mark that become syllables by it; each counts once.
    good: frozenset[str]
    #: How many occurrences the good words have, and how many words with a mark there are.
    became: int
    marked: int
    #: How many words with a mark are syllables as they stand.
    as_is: int
    #: Letters of the good words that no living language has inside a word.
    odd: int
    #: The share of Vietnamese among the words without a mark.
    plain: float

    @property
    def sure(self) -> bool:
        """Whether this part alone proves the encoding."""
        return (
            self.became >= _SURE * self.marked
            and len(self.good) + self.odd >= 3  # noqa: PLR2004  # three signs: two may be chance
            and self.as_is * 2 <= self.became
            and self.plain >= _PLAIN
        )


@attrs.frozen
class Trust:
    """What is known of the document that a text belongs to."""

    known: frozenset[Encoding]
    mixed: bool

    def accepts(self, encoding: Encoding, evidence: Evidence) -> bool:
        """Whether a part stands in ``encoding``: by its own letters, or because it fits what is proved elsewhere."""
        if evidence.sure:
            return True
        if encoding not in self.known or evidence.became < _LIKELY * evidence.marked:
            return False
        return not self.mixed or evidence.as_is < evidence.became


def weighed(words: list[str], meant: list[str], signed: Collection[str] = ()) -> Evidence:
    """Weigh ``words``, each with what it would mean; of ASCII words only those in ``signed`` have a mark."""
    good = set()
    became = marked = as_is = odd = 0
    plain = [0, 0]
    for word, read in zip(words, meant, strict=True):
        if word.isascii() and word not in signed:
            if not word.isupper():
                plain[is_syllable(word)] += 1
            continue
        # A lone sign may be a sign: « mot », § 5; and "QĐ" is no syllable, but no fault either.
        if len(word) == 1 or (read.isupper() and not is_syllable(read)) or (read == word and is_syllable(word)):
            continue
        marked += 1
        as_is += is_syllable(word)
        if read != word and is_syllable(read):
            became += 1
            if word not in good:
                good.add(word)
                odd += _oddities(word)
    return Evidence(frozenset(good), became, marked, as_is, odd, plain[1] / sum(plain) if any(plain) else 1.0)


def _oddities(word: str) -> int:
    """Count the signs in ``word`` that are no letters elsewhere: symbols, capitals after small letters."""
    symbols = sum(category(letter) != "Ll" and not letter.isascii() and not letter.isalpha() for letter in word)
    return symbols + len(_STRANGE.findall(word))


def vietnamese_share(text: str) -> float | None:
    """Return which part of the words of ``text`` with marks is Vietnamese; None where no word has any.

    Single letters and abbreviations in capitals are not counted.
    """
    words = [word for word in _LONG.findall(text) if not word.isascii()]
    counted = [word for word in words if is_syllable(word) or not word.isupper()]
    return sum(map(is_syllable, counted)) / len(counted) if counted else None
