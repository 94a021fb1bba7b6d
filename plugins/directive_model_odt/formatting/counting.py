"""How a count is printed (19.500 style:num-format), and what a bullet shows."""

from __future__ import annotations

import re

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_LARGEST_ROMAN = 32_767
_LETTERS = 26
_MOST_LETTERS = 30
_FIRST_CIRCLED, _CIRCLED = ord("①"), 20
#: "01, 02, 03, ...": as LibreOffice names what the standard has no letter for.
_PADDED = re.compile(r"0+1(?=,)")

#: Letters of fonts of signs whose codes lie in Unicode's private area (their low byte).
_SYMBOL = {0xB7: "•", 0x2D: "-", 0xA8: "♦", 0xAE: "→", 0xDE: "⇒"}
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_PRIVATE = range(0xE000, 0xF900)
_OF_SIGNS = range(0xF000, 0xF100)


def _roman(value: int) -> str:
    if not 0 < value <= _LARGEST_ROMAN:
        return str(value)
    letters = ""
    for worth, letter in _ROMAN:
        times, value = divmod(value, worth)
        letters += letter * times
    return letters


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
            return _roman(value)
        case "i":
            return _roman(value).lower()
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


def signs(text: str, font: str | None) -> str:
    """Return what letters of the private area show in a font of signs; themselves where that is not known."""
    known = _SYMBOL if font == "Symbol" else _WINGDINGS
    return "".join([known.get(ord(one) - _OF_SIGNS.start, one) if ord(one) in _OF_SIGNS else one for one in text])


def bullet(text: str, font: str) -> str:
    """Return what a bullet shows; "-" where only its font would know."""
    shown = signs(text, font).strip()
    return "-" if any(ord(letter) in _PRIVATE for letter in shown) else shown
