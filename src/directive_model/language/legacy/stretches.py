"""Which stretches of a text stand in an old encoding: decided by the letters, and by nothing else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TypeAlias

import attrs

from directive_model.language.legacy.evidence import Trust, weighed
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
    trust = Trust(frozenset(known), mixed)
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


def _eight_bit(text: str, start: int, end: int, trust: Trust) -> list[Stretch]:
    """Return the stretches of a part in the encoding that fits it best; none where it is what it seems."""
    best: list[Stretch] = []
    most = 0
    for encoding in EIGHT_BIT:
        total, stretches = 0, []
        for words in _runs(text, start, end, encoding):
            evidence = weighed([match[0] for match in words], [converted(match[0], encoding) for match in words])
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


def _viqr(text: str, trust: Trust) -> Stretch | None:
    words = [match[0] for match in _VIQR_WORD.finditer(text)]
    marked = [word for word in words if _VIQR_MARK.search(word)]
    plain = [word for word in words if word.isalpha() and word not in marked]
    evidence = weighed([*marked, *plain], [converted(word.rstrip(".?'"), "viqr") for word in marked] + plain, marked)
    changes = tuple(letters_of(text)) if marked and trust.accepts("viqr", evidence) else ()
    return Stretch("viqr", changes) if changes else None
