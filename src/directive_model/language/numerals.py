"""Roman numerals, read and printed."""

from __future__ import annotations

from itertools import pairwise

_WORTH = {"I": 1, "V": 5, "X": 10}
_LETTERS = (
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
#: Word and LibreOffice print no larger one.
_LARGEST = 32_767


def roman_numeral(value: int) -> str:
    """Return ``value`` in capital Roman numerals; in Arabic digits where there is none or nobody prints one."""
    if not 0 < value <= _LARGEST:
        return str(value)
    letters = ""
    for worth, letter in _LETTERS:
        times, value = divmod(value, worth)
        letters += letter * times
    return letters


def roman_value(numeral: str) -> int | None:
    """Return the value of a capital Roman numeral up to XXXIX, as labels have them; None where it is none."""
    values = [_WORTH.get(letter, 0) for letter in numeral]
    total = sum(-value if value < after else value for value, after in pairwise([*values, 0]))
    return total if 0 < total < 40 and numeral == roman_numeral(total) else None  # noqa: PLR2004  # no L in labels
