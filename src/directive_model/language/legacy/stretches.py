"""Which stretches of a text stand in an old encoding: decided by the letters, and by nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TypeAlias
from unicodedata import category

import attrs

from directive_model.language.legacy.syllables import is_syllable
from directive_model.language.legacy.tables import EIGHT_BIT, Encoding, pattern, table
from directive_model.language.legacy.viqr import letters_of
from directive_model.language.patterns import late

#: From which offset, to which, and the letters that are meant there.
Change: TypeAlias = tuple[int, int, str]

#: Words as an old text has them: its signs are letters, the soft hyphen ("ư") not the least.
_WORD = late("[A-Za-z\xa1-\xff\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]+")
#: A word with one of these is Unicode already.
_MODERN = late("[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
#: VIQR is ASCII: a letter beyond it, and the text is something else.
_FOREIGN = late(r"(?![\x00-\x7f])[^\W\d_]")
_VIQR_WORD = late(r"[A-Za-z](?:[A-Za-z]|(?<=[A-Za-z])[\^(+]|(?<=[A-Za-z^(+])[`'~?.]|\\[.?'])*")
_VIQR_MARK = late(r"[aeoAEO]\^|[aA]\(|[uoUO]\+|[dD][dD]|[aeiouyAEIOUY][`'~?.](?=[A-Za-z])")
#: Of the marked words so many must become syllables; fewer where the document is known to have the encoding.
_SURE, _LIKELY = 0.8, 0.6
#: Of the words without marks so many must be Vietnamese.
_PLAIN = 0.5


@attrs.frozen
class Stretch:
    """A stretch of a text that stands in one old encoding."""

    encoding: Encoding
    changes: tuple[Change, ...]

    @property
    def start(self) -> int:
        """The offset of the first letter that changes."""
        return self.changes[0][0]

    @property
    def end(self) -> int:
        """The offset after the last letter that changes."""
        return self.changes[-1][1]


def find_stretches(text: str, known: Collection[Encoding] = (), *, mixed: bool = True) -> tuple[Stretch, ...]:
    """Return the stretches of ``text`` that stand in TCVN3, VNI or VIQR, in order.

    ``known`` are encodings that the document has elsewhere for sure: a single word is then enough, and where the
    document is not ``mixed``, with no word in Unicode anywhere, even a word that would be one as it stands.
    A stretch reaches as far as no word is Unicode already; words that both readings share stay as they are.
    """
    trust = _Trust(frozenset(known), mixed)
    found = [stretch for start, end in _old_parts(text) for stretch in _eight_bit(text, start, end, trust)]
    if not found and ("^" in text or "viqr" in known) and not _FOREIGN.search(text):
        viqr = _viqr(text, trust)
        found = [viqr] if viqr else []
    return tuple(found)


def is_modern(text: str) -> bool:
    """Whether ``text`` has letters that no old encoding has: ă, đ, ơ, ư, or a vowel with two marks."""
    return _MODERN.search(text) is not None


def converted(text: str, encoding: Encoding) -> str:
    """Return ``text``, all of which stands in ``encoding``, in Unicode (NFC)."""
    if encoding == "viqr":
        return applied(text, tuple(letters_of(text)))
    letters = table(encoding)
    return pattern(encoding).sub(lambda match: letters[match[0]], text)


def applied(text: str, changes: Collection[Change]) -> str:
    """Return ``text`` with ``changes`` made, which are in order."""
    pieces: list[str] = []
    done = 0
    for start, end, letters in changes:
        pieces += text[done:start], letters
        done = end
    return "".join([*pieces, text[done:]])


def _old_parts(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of ``text`` between words that are Unicode already, where they have more than ASCII."""
    start = 0
    for word in _WORD.finditer(text):
        if _MODERN.search(word[0]):
            if not text[start : word.start()].isascii():
                yield start, word.start()
            start = word.end()
    if not text[start:].isascii():
        yield start, len(text)


@attrs.frozen
class _Evidence:
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
class _Trust:
    """What is known of the document that a text belongs to."""

    known: frozenset[Encoding]
    mixed: bool

    def accepts(self, encoding: Encoding, evidence: _Evidence) -> bool:
        """Whether a part stands in ``encoding``: by its own letters, or because it fits what is proved elsewhere."""
        if evidence.sure:
            return True
        if encoding not in self.known or evidence.became < _LIKELY * evidence.marked:
            return False
        return not self.mixed or evidence.as_is < evidence.became


def _eight_bit(text: str, start: int, end: int, trust: _Trust) -> list[Stretch]:
    """Return the stretches of a part in the encoding that fits it best; none where it is what it seems."""
    best: list[Stretch] = []
    most = 0
    for encoding in EIGHT_BIT:
        total, stretches = 0, []
        for words in _runs(text, start, end, encoding):
            evidence = _weighed([match[0] for match in words], [converted(match[0], encoding) for match in words])
            if trust.accepts(encoding, evidence):
                total += evidence.became
                changes = _changes(text, words[0].start(), words[-1].end(), encoding)
                stretches += [Stretch(encoding, changes)] if changes else []
        if stretches and (total > most or not best):
            most, best = total, stretches
    return best


def _runs(text: str, start: int, end: int, encoding: Encoding) -> Iterator[list[re.Match[str]]]:
    """Yield the words between those that are syllables as they stand and none in ``encoding``."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        if not word.isascii() and is_syllable(word) and not is_syllable(converted(word, encoding)):
            if run:
                yield run
            run = []
        else:
            run.append(match)
    if run:
        yield run


def _changes(text: str, start: int, end: int, encoding: Encoding) -> tuple[Change, ...]:
    letters = table(encoding)
    found = pattern(encoding).finditer(text, start, end)
    return tuple((one.start(), one.end(), letters[one[0]]) for one in found if letters[one[0]] != one[0])


def _viqr(text: str, trust: _Trust) -> Stretch | None:
    words = [match[0] for match in _VIQR_WORD.finditer(text)]
    marked = [word for word in words if _VIQR_MARK.search(word)]
    plain = [word for word in words if word.isalpha() and word not in marked]
    evidence = _weighed([*marked, *plain], [converted(word.rstrip(".?'"), "viqr") for word in marked] + plain, marked)
    changes = tuple(letters_of(text)) if marked and trust.accepts("viqr", evidence) else ()
    return Stretch("viqr", changes) if changes else None


def _weighed(words: list[str], meant: list[str], signed: Collection[str] = ()) -> _Evidence:
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
    return _Evidence(frozenset(good), became, marked, as_is, odd, plain[1] / sum(plain) if any(plain) else 1.0)


def _oddities(word: str) -> int:
    """Count the signs in ``word`` that are no letters elsewhere: symbols, capitals after small letters."""
    symbols = sum(category(letter) != "Ll" and not letter.isascii() and not letter.isalpha() for letter in word)
    return symbols + len(_STRANGE.findall(word))


_STRANGE = re.compile("[µªº]|(?<=[a-z])[À-ÖØ-Þ]")
