"""Set phrases: their letters are read well, their marks less so; words that are said with the same letters stay."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

from directive_model.kit import nfc
from directive_model.plugin.spelling import is_syllable

__all__ = ["as_said", "unmarked"]

_FILE = Path(__file__).with_name("phrases.txt")
#: Grave, acute, tilde, hook above, dot below: they may stand over either vowel of two.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OPENING, _CLOSING = "(“\"'", ".,;:)”\"'!?"
#: In phrases of so many words, one of so many letters may be read with one of them wrong.
_LONG_PHRASE, _LONG_WORD = 3, 3
#: By the first word without marks and the number of words: phrases by their letters without marks.  None where two
#: phrases have the same.
_Phrases: TypeAlias = dict[str, dict[int, dict[str, tuple[str, ...] | None]]]


def as_said(words: Sequence[str]) -> list[str]:
    """Return ``words``, one after another on a page, with the marks of the set phrases that are among them.

    A word that belongs to one phrase is not changed by the next: "cơ sở kết quả" holds no "sơ kết".  Nor is one of
    words that are known to come together with the letters of a phrase: "cá nhân thực hiện" holds no "nhận thức".
    """
    said = list(words)
    plain = [unmarked(word) for word in words]
    end = 0
    for index in range(len(said)):
        length, meant = _exactly(plain, index)
        meant = meant or _nearly(plain, index)
        if meant is not None and _stays(said[index : index + len(meant)]):
            meant = None
        if meant is not None:
            marked = list(map(_marked, said[index : index + len(meant)], meant))
            shared = max(end - index, 0)
            if marked[:shared] == said[index : index + len(meant)][:shared]:
                said[index : index + len(meant)] = marked
                length = max(length, len(meant))
        end = max(end, index + length)
    return said


def _exactly(plain: list[str], index: int) -> tuple[int, tuple[str, ...] | None]:
    """Return how many words the longest phrase at ``index`` has, by its letters, and the longest said one way."""
    first = plain[index].lstrip(_OPENING).rstrip(_CLOSING.replace(",", ""))
    longest = 0
    for length, phrases in _phrases().get(first, {}).items():
        letters = _bare(plain[index : index + length])
        if index + length <= len(plain) and letters in phrases:
            longest = max(longest, length)
            if phrases[letters] is not None:
                return longest, phrases[letters]
    return longest, None


def _nearly(plain: list[str], index: int) -> tuple[str, ...] | None:
    """Return the long phrase that stands at ``index`` but for one letter, by which one of its words is no word."""
    for words, letters in _long_phrases().get(plain[index + 1], ()) if index + 1 < len(plain) else ():
        part = plain[index : index + len(words)]
        if len(part) == len(words):
            off = [(one, other) for one, other in zip(_bare(part).split(), letters, strict=False) if one != other]
            if len(off) == 1 and len(off[0][0]) == len(off[0][1]) >= _LONG_WORD and not is_syllable(off[0][0]):
                one, other = off[0]
                if sum(a != b for a, b in zip(one, other, strict=True)) == 1:
                    return words
    return None


def _stays(words: Sequence[str]) -> bool:
    """Whether ``words`` are said as they stand; with a capital within ("Số Tài chính") they are a name."""
    text = " ".join(words).lstrip(_OPENING).rstrip(_CLOSING)
    return (text.lower() if text.isupper() else text[:1].lower() + text[1:]) in _file()[1]


def _bare(plain: list[str]) -> str:
    return " ".join(plain).lstrip(_OPENING).rstrip(_CLOSING)


def _marked(word: str, meant: str) -> str:
    """Return ``word`` with the marks of ``meant``, in its own case and punctuation; as it is if it has the same."""
    start = len(word) - len(word.lstrip(_OPENING))
    core = word[start : start + len(meant)]
    if len(core) != len(meant) or _tone_last(core.lower()) == _tone_last(meant):
        return word
    cased = [new.upper() if old.isupper() else new for old, new in zip(core, meant, strict=True)]
    return word[:start] + "".join(cased) + word[start + len(meant) :]


@cache
def _file() -> tuple[list[tuple[str, ...]], frozenset[str]]:
    """Return the phrases, word by word, and what stays as it is read."""
    phrases: list[tuple[str, ...]] = []
    stay: set[str] = set()
    for line in nfc(_FILE.read_text("utf-8")).splitlines():
        said = [tuple(one.split()) for one in line.partition("#")[0].removeprefix("=").split(";")]
        if line.startswith("="):
            stay.update(map(" ".join, said))
        else:
            phrases += filter(None, said)
    return phrases, frozenset(stay)


@cache
def _phrases() -> _Phrases:
    found: _Phrases = {}
    for words in _file()[0]:
        letters = unmarked(" ".join(words))
        same = found.setdefault(unmarked(words[0]), {}).setdefault(len(words), {})
        same[letters] = words if same.get(letters, words) == words else None
    # The longest comes first.
    return {first: dict(sorted(lengths.items(), reverse=True)) for first, lengths in found.items()}


@cache
def _long_phrases() -> dict[str, list[tuple[tuple[str, ...], list[str]]]]:
    """Return the phrases of three words and more by their second word, each with its letters without marks."""
    found: dict[str, list[tuple[tuple[str, ...], list[str]]]] = {}
    for lengths in _phrases().values():
        for length, phrases in lengths.items():
            for letters, words in phrases.items():
                if length >= _LONG_PHRASE and words is not None:
                    found.setdefault(letters.split()[1], []).append((words, letters.split()))
    return found


def unmarked(text: str) -> str:
    """Return ``text`` in small letters without marks."""
    apart = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join([letter for letter in apart if not unicodedata.combining(letter)])


def _tone_last(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join([letter for letter in apart if letter not in _TONES]) + "".join(
        [letter for letter in apart if letter in _TONES]
    )
