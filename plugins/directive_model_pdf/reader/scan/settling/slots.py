"""What can be read in one way alone: numbers where the form asks for numbers, labels where it has labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from directive_model_pdf.reader.scan.hocr import Token

__all__ = ["filled"]

#: Words that a form prints, and what was written or printed right after them.
_GLUED = (
    re.compile(r"(ngày|tháng|năm)(\d{1,4})", re.IGNORECASE),
    re.compile(r"([Ss]ố:)(\S+)"),
    re.compile(r"\W?((?:KT|TL|TM|TUQ)[.,])([^\W\d_]{2,}.*)"),
    re.compile(r"([Nn][ơo]i)(nh[âậa]n:?)"),
    re.compile(r"([Kk][íi]nh)(g[ửưu]i:?)"),
    re.compile(r"([^\W\d_]{2,})['`’]([^\W\d_]{2,})"),
)
#: What is written by hand before the printed part of a number: "##ZÝ/SCT-QLCN".
_BY_HAND = re.compile(r"([^/]*?)([/-][A-ZĐ].*)")
_CODE = re.compile(r"\d*[/-][A-ZĐ]")
#: Figures by hand that were read less surely are more often wrong than right.
_SURE = 0.5
_SERIAL = re.compile(r"\d+[a-z]?", re.IGNORECASE)
_YEAR = re.compile(r"(\d{4})[.,:;-]")
#: A label, or who signs for whom, whose full stop is read as a comma.
_STOPPED = re.compile(r"[-_]*(\d{1,2}|KT|TL|TM|TUQ),")
#: Words that are so far apart, by their height, stand in columns of their own.
_FAR = 2.5
_NEAR_KT = re.compile(r"K[1lI]\.")
#: Letters that a Roman numeral's are taken for.
_ROMAN = re.compile(r"(?!TL|TM|TH|[1l|][.,])[IVXL1l|TH]{1,5}[.,]")
_MEANT = {"L": "I", "l": "I", "1": "I", "|": "I", "T": "I", "H": "II"}
#: The last of the recipients, where copies are kept.
_FILED = re.compile(r"\w[ưu]u:(.*)")
_NEAR_NOI = re.compile(r"\w[ơớờởôo][ií]|\w?[ơo]i", re.IGNORECASE)


def filled(tokens: Sequence[Token]) -> tuple[list[tuple[str, Token]], list[Token]]:
    """Return the tokens of a line, each with what it was read as, and those that are handwriting in blanks."""
    text: list[tuple[str, Token]] = []
    rest: list[Token] = []
    line = [part for token in tokens for part in _apart(token)]
    line = [part for index, token in enumerate(line) for part in _by_hand(token, line[index - 1] if index else None)]
    words = [token.text.lower().rstrip(":.") for token in line]
    for index, token in enumerate(line):
        kept: Token | None = token
        if _is_blank(words, index, line):
            kept = _number(token)
        elif words[index - 1 : index] == ["năm"] and "ngày" in words[:index] and _YEAR.fullmatch(token.text):
            kept = attrs.evolve(token, text=token.text[:-1])
        elif words[index - 1 : index] and _is_year(words, index - 1) and not any(map(str.isalnum, token.text)):
            kept = None
        elif words[:index] == ["-"] and (filed := _FILED.fullmatch(token.text)):
            kept = attrs.evolve(token, text=f"Lưu:{filed[1]}")
        elif index + 1 < len(line) and _begins(line, index):
            kept = _beginning(token, line[index:])
        if kept is None:
            rest.append(token)
        else:
            text.append((token.text, kept))
    return text, rest


def _is_year(words: list[str], index: int) -> bool:
    """Whether the year of a date stands at ``index``, after which nothing more is on the line."""
    return words[index - 1 : index] == ["năm"] and "ngày" in words[:index] and index == len(words) - 2


def _apart(token: Token) -> list[Token]:
    """Return the two words that a token is, where what stands in a form's blank was joined to it: "ngày04"."""
    for glued in _GLUED:
        found = glued.fullmatch(token.text)
        if found is not None:
            return _cut(token, found[1], found[2])
    return [token]


def _by_hand(token: Token, before: Token | None) -> list[Token]:
    """Return a document's number as what is written and what is printed, where the hand was not read as figures."""
    if before is None or before.text.rstrip(":.").lower() != "số":
        return [token]
    found = _BY_HAND.fullmatch(token.text)
    return [token] if found is None or not found[1] or found[1].isdigit() else _cut(token, found[1], found[2])


def _cut(token: Token, first: str, second: str) -> list[Token]:
    left, top, right, bottom = token.box
    middle = left + (right - left) * len(first) // len(token.text)
    return [
        attrs.evolve(token, text=first, box=(left, top, middle, bottom)),
        attrs.evolve(token, text=second, box=(middle, top, right, bottom)),
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


def _begins(line: Sequence[Token], index: int) -> bool:
    """Whether a token stands first on its line, or in a column of its own."""
    left, top, _, bottom = line[index].box
    return index == 0 or left - line[index - 1].box[2] > _FAR * (bottom - top)


def _beginning(token: Token, line: Sequence[Token]) -> Token:
    """Return the beginning of a line as forms have it."""
    if line[1].text.lower() == "nhận:" and _NEAR_NOI.fullmatch(token.text):
        return attrs.evolve(token, text="Nơi")
    if token.text == "số:" and any(_CODE.match(one.text) for one in line[1:3]):
        return attrs.evolve(token, text="Số:")
    return _label(token) if line[1].text[:1].isupper() else token


def _label(token: Token) -> Token:
    """Return the beginning of a line as it must be before a capital: "1," is "1.", "L." is "I."."""
    if _NEAR_KT.fullmatch(token.text):
        return attrs.evolve(token, text="KT.")
    found = _STOPPED.fullmatch(token.text)
    if found:
        return attrs.evolve(token, text=f"{found[1]}.")
    if token.text == "L":
        return attrs.evolve(token, text="I.")
    if not _ROMAN.fullmatch(token.text) or token.text[:-1].isdigit():
        return token
    meant = "".join(_MEANT.get(letter, letter) for letter in token.text[:-1])
    return attrs.evolve(token, text=f"{meant}.") if re.fullmatch("I{1,3}|IV|VI{0,3}|I?X", meant) else token
