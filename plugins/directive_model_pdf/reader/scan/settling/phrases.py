"""Set phrases: their letters are read well, the marks of these less so, and only one way of them is said."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

from directive_model.kit import nfc

__all__ = ["as_said"]

_FILE = Path(__file__).with_name("phrases.txt")
#: Grave, acute, tilde, hook above, dot below: they may stand over either vowel of two.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OPENING, _CLOSING = "(“\"'", ".,;:)”\"'!?"
#: By the first word without marks and the number of words: phrases by their letters without marks.  None where two
#: phrases have the same.
_Phrases: TypeAlias = dict[str, dict[int, dict[str, tuple[str, ...] | None]]]


def as_said(words: Sequence[str]) -> list[str]:
    """Return ``words``, one after another on a page, with the marks of the set phrases that are among them."""
    said = list(words)
    plain = [_plain(word) for word in words]
    for index, word in enumerate(plain):
        for length, phrases in _phrases().get(word.lstrip(_OPENING).rstrip(_CLOSING.replace(",", "")), {}).items():
            letters = " ".join(plain[index : index + length]).lstrip(_OPENING).rstrip(_CLOSING)
            meant = phrases.get(letters) if index + length <= len(said) else None
            if meant is not None:
                said[index : index + length] = map(_marked, said[index : index + length], meant)
                break
    return said


def _marked(word: str, meant: str) -> str:
    """Return ``word`` with the marks of ``meant``, in its own case and punctuation; as it is if it has the same."""
    start = len(word) - len(word.lstrip(_OPENING))
    core = word[start : start + len(meant)]
    if len(core) != len(meant) or _tone_last(core.lower()) == _tone_last(meant):
        return word
    cased = [new.upper() if old.isupper() else new for old, new in zip(core, meant, strict=True)]
    return word[:start] + "".join(cased) + word[start + len(meant) :]


@cache
def _phrases() -> _Phrases:
    found: _Phrases = {}
    for line in _FILE.read_text("utf-8").splitlines():
        for phrase in line.partition("#")[0].split(";"):
            words = tuple(nfc(phrase).split())
            if words:
                letters = _plain(" ".join(words))
                same = found.setdefault(_plain(words[0]), {}).setdefault(len(words), {})
                same[letters] = words if same.get(letters, words) == words else None
    # The longest comes first.
    return {first: dict(sorted(lengths.items(), reverse=True)) for first, lengths in found.items()}


def _plain(text: str) -> str:
    """Return ``text`` in small letters without marks."""
    apart = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join([letter for letter in apart if not unicodedata.combining(letter)])


def _tone_last(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join([letter for letter in apart if letter not in _TONES]) + "".join(
        [letter for letter in apart if letter in _TONES]
    )
