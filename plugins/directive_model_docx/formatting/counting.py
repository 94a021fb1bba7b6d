"""How a count is printed (17.18.59), and what a bullet shows."""

from __future__ import annotations

from collections.abc import Callable

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
_VIETNAMESE = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ENGLISH_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)

#: Letters of the two fonts of signs whose codes lie in Unicode's private area (their low byte).
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
_PRIVATE = range(0xF000, 0xF100)


def _roman(value: int) -> str:
    if not 0 < value <= _LARGEST_ROMAN:
        return str(value)
    letters = ""
    for worth, letter in _ROMAN:
        times, value = divmod(value, worth)
        letters += letter * times
    return letters


def _letters(value: int) -> str:
    """Return A to Z, then AA to ZZ, then AAA: the letter repeated (17.18.59)."""
    if not 0 < value <= _LETTERS * _MOST_LETTERS:
        return str(value)
    times, place = divmod(value - 1, _LETTERS)
    return chr(ord("A") + place) * (times + 1)


def _ordinal(value: int) -> str:
    ending = "th" if value % 100 in _TEENS else _ENGLISH_ENDINGS.get(value % 10, "th")
    return f"{value}{ending}"


def _vietnamese(value: int) -> str:
    return _VIETNAMESE[value] if 0 <= value < len(_VIETNAMESE) else str(value)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda value: _letters(value).lower(),
    "ordinal": _ordinal,
    "vietnameseCounting": _vietnamese,
    "numberInDash": lambda value: f"- {value} -",
    "none": lambda _value: "",
}


def counted(value: int, form: str) -> str:
    """Return ``value`` in a number format; in Arabic digits where the format is of another language."""
    return _FORMATS.get(form, str)(value)


def sign(code: int, font: str) -> str:
    """Return the letter that ``code`` shows in a font of signs; the code's own letter where that is not known."""
    if code in _PRIVATE:
        known = _SYMBOL if font == "Symbol" else _WINGDINGS
        return known.get(code - _PRIVATE.start, chr(code))
    return chr(code)


def bullet(text: str, font: str) -> str:
    """Return what a bullet shows; "-" where only its font would know."""
    text = "".join([sign(ord(letter), font) for letter in text]).strip()
    return "-" if any(ord(letter) in _PRIVATE for letter in text) else text
