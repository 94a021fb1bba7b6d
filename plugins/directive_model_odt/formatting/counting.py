"""How a count is printed (19.500 style:num-format)."""

from __future__ import annotations

import re

from directive_model.kit import roman_numeral

_LETTERS = 26
_MOST_LETTERS = 30
_FIRST_CIRCLED, _CIRCLED = ord("①"), 20
#: "01, 02, 03, ...": as LibreOffice names what the standard has no letter for.
_PADDED = re.compile(r"0+1(?=,)")


def _letters(value: int, synchronous: bool) -> str:
    """Return A to Z, then AA, AB as columns are named; or AA, BB where the letters go in step (19.499)."""
    if value <= 0:
        return str(value)
    if synchronous:
        times, place = divmod(value - 1, _LETTERS)
        return chr(ord("A") + place) * (times + 1) if times < _MOST_LETTERS else str(value)
    letters = ""
    while value:
        value, place = divmod(value - 1, _LETTERS)
        letters = chr(ord("A") + place) + letters
    return letters


def counted(value: int, form: str, synchronous: bool = False) -> str:
    """Return ``value`` in a number format; in Arabic digits where the format is of another language."""
    match form:
        case "":
            return ""
        case "I":
            return roman_numeral(value)
        case "i":
            return roman_numeral(value).lower()
        case "A":
            return _letters(value, synchronous)
        case "a":
            return _letters(value, synchronous).lower()
    padded = _PADDED.match(form)
    if padded:
        return f"{value:0{len(padded[0])}}"
    if form.startswith("①") and 0 < value <= _CIRCLED:
        return chr(_FIRST_CIRCLED + value - 1)
    return str(value)
