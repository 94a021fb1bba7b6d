"""Names of offices, and which of them is meant where some of its letters were read wrong."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import attrs

from directive_model.plugin.spelling import OFFICES, is_syllable
from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.settling.phrases import unmarked
from directive_model_pdf.reader.scan.sifting import is_word

__all__ = ["Found", "deputies_of", "is_dirt", "is_told", "names_with", "office_in"]

#: A word of an office that is no shorter tells of it.
_TELLING = 3
#: How a line begins that says for which body somebody signs.
_FOR_A_BODY = ("TM", "T/M")
#: The deputy of each that is not called "PHÓ" and its name.
_DEPUTIES = {"BỘ TRƯỞNG": "THỨ TRƯỞNG"}
#: So much of an office's letters may be wrong, none in a short one; and so much of the only one that can stand there.
_WRONG, _LONG, _WRONG_DEPUTY = 0.25, 7, 0.4
#: What is read as an office is mostly capitals, of no more words than these.
_CAPITALS, _MOST_WORDS = 0.5, 8
#: A word beside an office that was read less surely than this, or is no word, does not speak against it; a code or a
#: number less sure than that is what a pen leaves.
_SURE, _SURE_CODE = 0.6, 0.35


@attrs.frozen
class Found:
    """An office, and the tokens that it is read from."""

    name: str
    tokens: tuple[Token, ...]


def office_in(line: Sequence[Token], deputies: Sequence[str]) -> Found | None:
    """Return the office that a line says, one of ``deputies`` if there are any; None where none is near."""
    if not line or len(line) > _MOST_WORDS or not _in_capitals(line):
        return None
    named = []
    for start in range(len(line)):
        for end in range(start + 1, len(line) + 1):
            read, beside = line[start:end], (*line[:start], *line[end:])
            for name in deputies or _names():
                off = _off(read, name, deputy=bool(deputies))
                if off is not None and (off == 0 or not any(map(_is_sure, beside))):
                    # What it leaves over of the line speaks against it, too.
                    named.append((off + len(_letters(beside)) / 2, _marks_off(read, name), -len(name), name, read))
    if not named:
        return None
    *_, name, read = min(named, key=lambda one: one[:3])
    return Found(name, tuple(read))


def _off(read: Sequence[Token], name: str, *, deputy: bool) -> int | None:
    """Return how many letters of an office were read wrong; None where it may be another word."""
    meant = unmarked(name).replace(" ", "")
    off = _distance(_letters(read), meant)
    if off is None or off > (_WRONG_DEPUTY if deputy or not off else _WRONG) * len(meant):
        return None
    # What was read surely is hardly wrong: it is another office, or a name.
    unsure = sum(len(token.text) for token in read if not _is_sure(token))
    return None if off and ((len(meant) < _LONG and not deputy) or off > 1 + unsure) else off


def _marks_off(read: Sequence[Token], name: str) -> int:
    """Return how many letters are another, marks and all, of as many as both have."""
    letters = "".join(token.text for token in read).lower()
    return sum(one != other for one, other in zip(letters, name.lower().replace(" ", ""), strict=False))


def deputies_of(leader: str | None) -> tuple[str, ...]:
    """Return what may stand under who is signed for by a deputy; nothing where nobody is."""
    return (_DEPUTIES.get(leader, f"PHÓ {leader}"),) if leader else ()


def names_with(read: Sequence[Token]) -> tuple[str, ...]:
    """Return the offices of whose words one of ``read`` is, but for marks; nothing where it tells too little of them.

    "ĐỐC" is said of a director, his deputy and the one above him.  "TRƯỞNG" is said of many more than are listed, and
    ink under a seal does not tell "HỘI" from "ĐỘI".
    """
    for word in [unmarked(token.text).strip(".,:;") for token in read if token.confidence >= _SURE]:
        names = [name for name in _names() if len(word) >= _TELLING and word in unmarked(name).split()]
        shortest = min(names, key=len, default="")
        if names and all(name.endswith(shortest) for name in names):
            return tuple(names)
    return ()


@cache
def _names() -> tuple[str, ...]:
    return (*OFFICES, *(name for leader in OFFICES for name in deputies_of(leader)))


def _letters(line: Sequence[Token]) -> str:
    return unmarked("".join(token.text for token in line)).strip(".,:;")


def _in_capitals(line: Sequence[Token]) -> bool:
    """Whether most letters of a line are capitals."""
    letters = [letter for token in line for letter in token.text if letter.isalpha()]
    return sum(map(str.isupper, letters)) > _CAPITALS * len(letters)


def _is_sure(token: Token) -> bool:
    """Whether a token was read surely, and can be a word, a code or a mark."""
    return token.confidence >= _SURE and (
        is_syllable(token.text.strip(".,;:-–")) or is_word(token.text) or not any(map(str.isalnum, token.text))
    )


def is_told(line: Sequence[Token]) -> bool:
    """Whether a line says surely, in capitals, who signs, though it is none of these offices; not for which body."""
    words = [token for token in line if any(map(str.isalpha, token.text))]
    by_itself = len(words) > 1 and not line[0].text.startswith(_FOR_A_BODY)
    return by_itself and all(token.text.isupper() and _is_sure(token) for token in words)


def is_dirt(token: Token) -> bool:
    """Whether a token beside an office is what a pen or a seal leaves: neither sure nor a word."""
    if token.confidence >= _SURE:
        return False
    is_code = not is_syllable(token.text.strip(".,;:-–"))
    return not is_word(token.text) or (is_code and token.confidence < _SURE_CODE)


def _distance(read: str, meant: str) -> int | None:
    """Return how many letters must be put in, taken out or changed; None where half or more must."""
    if abs(len(read) - len(meant)) * 2 >= len(meant):
        return None
    row = list(range(len(meant) + 1))
    for index, letter in enumerate(read, 1):
        above, row[0] = row[0], index
        for at, other in enumerate(meant, 1):
            above, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, above + (letter != other))
    return row[-1] if row[-1] * 2 < len(meant) else None
