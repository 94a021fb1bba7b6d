"""Roman numerals and codes: their width tells better than their shape how many strokes or letters there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.looks import size_on, width_of

__all__ = ["counted"]

#: A numeral, also with two strokes taken for "H", or one and a bracket for "D".
_NUMERAL = re.compile(r"(?P<opening>[(“]?)(?P<ten>X{0,3}V?)(?P<strokes>[IH]{1,3}D?|D|IV|IX)(?P<closing>[).,;:”]*)")
#: It looks like a letter of Vietnamese, and is none of it.
_ETH = "\u00d0"
#: How much nearer the width of another numeral must be, by the size.
_NEARER = 0.12


def counted(line: Sequence[Token]) -> list[Token]:
    """Return the tokens of a line, Roman numerals and codes with as many strokes and letters as they are wide."""
    size = None
    if any(_ETH in token.text or _NUMERAL.fullmatch(token.text) for token in line):
        size = size_on(line)
    if size is None:
        return list(line)
    line = [_with_stroke(token, size) if _ETH in token.text else token for token in line]
    said = [token.text for token in line]
    return [_counted(token, size, _is_open(said[: index + 1])) for index, token in enumerate(line)]


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
