"""What can be read in one way alone: numbers where the form asks for numbers, labels where it has labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from directive_model_pdf.reader.scan.hocr import Token

__all__ = ["filled"]

_GLUED = re.compile(r"(ngày|tháng|năm)(\d{1,4})", re.IGNORECASE)
#: Figures by hand that were read less surely are more often wrong than right.
_SURE = 0.5
_SERIAL = re.compile(r"\d+[a-z]?", re.IGNORECASE)
#: A label, or who signs for whom, whose full stop is read as a comma.
_STOPPED = re.compile(r"(\d{1,2}|KT|TL|TM|TUQ),")
#: Letters that a Roman numeral's are taken for.
_ROMAN = re.compile(r"[IVXL1l|TH]{1,5}[.,]")
_MEANT = {"L": "I", "l": "I", "1": "I", "|": "I", "T": "I", "H": "II"}


def filled(tokens: Sequence[Token]) -> tuple[list[tuple[str, Token]], list[Token]]:
    """Return the tokens of a line, each with what it was read as, and those that are handwriting in blanks."""
    text: list[tuple[str, Token]] = []
    rest: list[Token] = []
    line = [part for token in tokens for part in _apart(token)]
    words = [token.text.lower().rstrip(":.") for token in line]
    for index, token in enumerate(line):
        if _is_blank(words, index, line):
            kept = _number(token)
            if kept is None:
                rest.append(token)
            else:
                text.append((token.text, kept))
        elif index == 0 and len(line) > 1 and line[1].text[:1].isupper():
            text.append((token.text, _label(token)))
        else:
            text.append((token.text, token))
    return text, rest


def _apart(token: Token) -> list[Token]:
    """Return the two words of a date that a number by hand has joined: "ngày04"."""
    found = _GLUED.fullmatch(token.text)
    if found is None:
        return [token]
    left, top, right, bottom = token.box
    middle = left + (right - left) * len(found[1]) // len(token.text)
    return [
        attrs.evolve(token, text=found[1], box=(left, top, middle, bottom)),
        attrs.evolve(token, text=found[2], box=(middle, top, right, bottom)),
    ]


def _is_blank(words: list[str], index: int, line: list[Token]) -> bool:
    """Whether a form asks for a number at ``index``: "ngày … tháng … năm", "Số … /GM"."""
    before, after = words[index - 1 : index], words[index + 1 : index + 2]
    if before == ["số"]:
        return line[index + 1].text[0] in "/-–" if after else False
    if before == ["ngày"]:
        return after == ["tháng"]
    return before == ["tháng"] and after == ["năm"] and "ngày" in words[max(index - 4, 0) : index]


def _number(token: Token) -> Token | None:
    """Return the number that a token is, specks taken off; None for handwriting that was not read as one."""
    bare = token.text.strip(".,;:'`*-_")
    sure = token.confidence >= _SURE and _SERIAL.fullmatch(bare)
    return attrs.evolve(token, text=bare) if sure else None


def _label(token: Token) -> Token:
    """Return the beginning of a line as it must be before a capital: "1," is "1.", "L." is "I."."""
    found = _STOPPED.fullmatch(token.text)
    if found:
        return attrs.evolve(token, text=f"{found[1]}.")
    if not _ROMAN.fullmatch(token.text) or token.text[:-1].isdigit():
        return token
    meant = "".join(_MEANT.get(letter, letter) for letter in token.text[:-1])
    return attrs.evolve(token, text=f"{meant}.") if re.fullmatch("I{1,3}|IV|VI{0,3}|I?X", meant) else token
