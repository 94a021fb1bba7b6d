"""Numbers: how wide they are tells better than their shape how many strokes there are, and whether two are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

import attrs

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.looks import size_on, width_of
from directive_model_pdf.reader.sheet import round_of

__all__ = ["counted", "in_order", "undivided"]

#: A numeral, also with two strokes taken for "H", or one and a bracket for "D".
_NUMERAL = re.compile(r"(?P<opening>[(“]?)(?P<ten>X{0,3}V?)(?P<strokes>[IH]{1,3}D?|D|IV|IX)(?P<closing>[).,;:”]*)")
#: It looks like a letter of Vietnamese, and is none of it.
_ETH = "\u00d0"
#: How much nearer the width of another numeral must be, by the size.
_NEARER = 0.12

_FIGURES = re.compile(r"\d+")
#: Figures are so high, and leave so much room at either side, a one more, by their size.
_HIGH, _ROOM, _ROOM_OF_ONE = 0.68, 0.03, 0.11
#: Figures of one number are hardly farther apart; between two numbers is a space besides, of a quarter.  Bold figures
#: leave less room: of their space no more than 0.15 may be seen.
_UNDIVIDED = 0.1
#: A one that is read as a letter, and what only numbers stand before.
_ONES, _COUNTED = frozenset("IÏl|"), frozenset(("nghìn", "ngàn", "triệu", "tỷ", "tỉ"))
#: A letter that was read more surely than this is one.
_SURE = 0.6
_LABEL = re.compile(r"(\d{1,2}|[IVX]+)\.")
#: What an "I" of a label is taken for; what was read as something else may be a one.
_LIKE_I = frozenset(("I.", "L", "L.", "l."))


def undivided(line: Sequence[tuple[str, Token]]) -> list[tuple[str, Token]]:
    """Return the tokens of a line, each with what it was read as, figures too close to be two numbers as one.

    OCR takes the room that "1" leaves at its sides for a space: "61 1/QĐ-UBND".
    """
    found = list(line[:1])
    for read, token in line[1:]:
        before, last = found[-1]
        if _FIGURES.fullmatch(last.text) and token.text[:1].isdigit():
            size = min(last.box[3] - last.box[1], token.box[3] - token.box[1]) / _HIGH
            room = sum(_ROOM_OF_ONE if figure == "1" else _ROOM for figure in (last.text[-1], token.text[0]))
            if (token.box[0] - last.box[2]) / size - room < _UNDIVIDED:
                box = round_of((last.box, token.box))
                sure = min(last.confidence, token.confidence)
                found[-1] = (
                    f"{before} {read}",
                    attrs.evolve(last, text=last.text + token.text, box=box, confidence=sure),
                )
                continue
        found.append((read, token))
    return found


def in_order(tokens: Sequence[Token], read: Sequence[str]) -> list[Token]:
    """Return the tokens of a page, ``read`` so at first; an "I." that "2." comes after is "1." unless it was sure."""
    found = list(tokens)
    firsts = [next(group)[0] for _, group in groupby(enumerate(tokens), key=lambda pair: pair[1].line)]
    labels = [index for index in firsts if _LABEL.fullmatch(tokens[index].text)]
    for index, after in pairwise(labels):
        token, other = tokens[index], tokens[after]
        unsure = read[index] not in _LIKE_I or token.confidence < _SURE
        below = abs(token.box[0] - other.box[0]) <= token.box[3] - token.box[1]
        if token.text == "I." and other.text == "2." and unsure and below:
            found[index] = attrs.evolve(token, text="1.")
    return found


def counted(line: Sequence[Token]) -> list[Token]:
    """Return the tokens of a line, Roman numerals and codes with as many strokes and letters as they are wide."""
    line = list(map(_one, line, [*line[1:], None]))
    size = None
    if any(_ETH in token.text or _NUMERAL.fullmatch(token.text) for token in line):
        size = size_on(line)
    if size is None:
        return line
    line = [_with_stroke(token, size) if _ETH in token.text else token for token in line]
    said = [token.text for token in line]
    return [_counted(token, size, _is_open(said[: index + 1])) for index, token in enumerate(line)]


def _one(token: Token, after: Token | None) -> Token:
    """Return "1" for a letter that stands before what only numbers do: "1 triệu"."""
    if after is not None and token.text in _ONES and token.confidence < _SURE and after.text.strip(",.;") in _COUNTED:
        return attrs.evolve(token, text="1")
    return token


def _with_stroke(token: Token, size: float) -> Token:
    """Return a token with Vietnamese letters for Icelandic ones, each of which may be its neighbour seen twice."""
    each = token.text.replace(_ETH, "Đ")
    once = token.text.replace(f"Đ{_ETH}", "Đ").replace(f"{_ETH}Đ", "Đ").replace(_ETH, "Đ")
    wide = (token.box[2] - token.box[0]) / size
    return attrs.evolve(token, text=min(once, each, key=lambda text: abs(width_of(text) - wide)))


def _is_open(said: Sequence[str]) -> bool:
    """Whether a bracket is still open."""
    words = " ".join(said)
    return words.count("(") > words.count(")")


def _counted(token: Token, size: float, bracketed: bool) -> Token:
    found = _NUMERAL.fullmatch(token.text)
    if found is None or (found["ten"] + found["strokes"]) in ("I", "D"):
        return token
    if found["strokes"] in ("IV", "IX"):
        return token
    strokes = found["strokes"].replace("H", "II")
    closing = found["closing"]
    if strokes.endswith("D"):
        if closing.startswith(")"):
            strokes = strokes[:-1] + "I"
        elif bracketed:
            strokes, closing = strokes[:-1] + "I", ")" + closing
        else:
            return token
    wide = (token.box[2] - token.box[0]) / size
    texts = [found["opening"] + found["ten"] + "I" * count + closing for count in (1, 2, 3)]
    off = {text: abs(width_of(text) - wide) for text in texts}
    read = found["opening"] + found["ten"] + strokes + closing
    best = min(texts, key=off.__getitem__)
    if off[best] + _NEARER > off.get(read, float("inf")):
        best = read
    return token if best == token.text else attrs.evolve(token, text=best)
