"""How a count is printed (17.18.59).

``lowerLetter`` is the Latin alphabet whatever the language: Word has no list that counts a, b, c, d, đ, so writers
type "đ)" by hand or give it a list of its own, whose text says it.
"""

from __future__ import annotations

from collections.abc import Callable

from directive_model.kit import roman_numeral

_MOST_LETTERS = 30
_ENGLISH_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = range(11, 14)
_TEN, _HUNDRED = 10, 100

_VIETNAMESE = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_CARDINALS = str.split(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ORDINALS = str.split(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = str.split("_ ten twenty thirty forty fifty sixty seventy eighty ninety")


def _letters(alphabet: str) -> Callable[[int], str]:
    """Return A to Z, then AA to ZZ, then AAA: the letter repeated."""

    def form(value: int) -> str:
        if not 0 < value <= len(alphabet) * _MOST_LETTERS:
            return str(value)
        times, place = divmod(value - 1, len(alphabet))
        return alphabet[place] * (times + 1)

    return form


def _one_of(signs: str) -> Callable[[int], str]:
    """Return the sign of a count; Arabic digits where there is none."""
    return lambda value: signs[value - 1] if 0 < value <= len(signs) else str(value)


def _digits(zero: str) -> Callable[[int], str]:
    """Return a decimal number in the ten digits that begin with ``zero``."""
    digits = {ord("0") + digit: chr(ord(zero) + digit) for digit in range(10)}
    return lambda value: str(value).translate(digits)


def _padded(width: int) -> Callable[[int], str]:
    return lambda value: f"{value:0{width}}"


def _ordinal(value: int) -> str:
    ending = "th" if value % 100 in _TEENS else _ENGLISH_ENDINGS.get(value % 10, "th")
    return f"{value}{ending}"


def _spelled(units: list[str]) -> Callable[[int], str]:
    """Return a count below a hundred in English words, as Word prints it: the first letter large."""

    def form(value: int) -> str:
        if not 0 < value < _HUNDRED:
            return str(value)
        if value < len(units):
            return units[value].capitalize()
        tens, unit = divmod(value, _TEN)
        if unit:
            return f"{_TENS[tens]}-{units[unit]}".capitalize()
        tens_alone = _TENS[tens]
        return (tens_alone if units is _CARDINALS else tens_alone[:-1] + "ieth").capitalize()

    return form


def _vietnamese(value: int) -> str:
    if 0 <= value < len(_VIETNAMESE):
        return _VIETNAMESE[value]
    if not 0 < value < _HUNDRED:
        return str(value)
    tens, unit = divmod(value, _TEN)
    head = "mười" if tens == 1 else f"{_VIETNAMESE[tens]} mươi"
    if unit == 0:
        return head
    # After tens, five is "lăm", and one is "mốt" above the teens.
    word = {5: "lăm", 1: "một" if tens == 1 else "mốt"}.get(unit, _VIETNAMESE[unit])
    return f"{head} {word}"


_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_RUSSIAN = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": _padded(2),
    "upperRoman": roman_numeral,
    "lowerRoman": lambda value: roman_numeral(value).lower(),
    "upperLetter": _letters(_LATIN),
    "lowerLetter": _letters(_LATIN.lower()),
    "ordinal": _ordinal,
    "cardinalText": _spelled(_CARDINALS),
    "ordinalText": _spelled(_ORDINALS),
    "vietnameseCounting": _vietnamese,
    "numberInDash": lambda value: f"- {value} -",
    "none": lambda _value: "",
    "hex": lambda value: f"{value:X}",
    "chicago": _letters("*†‡§"),
    "russianUpper": _letters(_RUSSIAN),
    "russianLower": _letters(_RUSSIAN.lower()),
    "decimalEnclosedCircle": _one_of(_CIRCLED),
    "decimalEnclosedCircleChinese": _one_of(_CIRCLED),
    "decimalEnclosedParen": _one_of("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "decimalEnclosedFullstop": _one_of("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalFullWidth": _digits("０"),
    "decimalFullWidth2": _digits("０"),
    "thaiNumbers": _digits("๐"),
    "hindiNumbers": _digits("०"),
    "arabicAlpha": _letters("أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
    "arabicAbjad": _letters("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
    "hebrew2": _letters("אבגדהוזחטיכלמנסעפצקרשת"),
    "thaiLetters": _letters("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"),
    "ganada": _letters("가나다라마바사아자차카타파하"),
    "chosung": _letters("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
    "ideographTraditional": _one_of("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _one_of("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _one_of("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"),
    "chineseCounting": _one_of("一二三四五六七八九十"),
    "chineseCountingThousand": _one_of("一二三四五六七八九十"),
    "japaneseCounting": _one_of("一二三四五六七八九十"),
    "ideographDigital": lambda value: str(value).translate(
        dict(zip(map(ord, "0123456789"), "〇一二三四五六七八九", strict=True))
    ),
    # A format of its own, said as an example: "001, 002, 003, ..." (MS-DOCX 2.4).
    "001, 002, 003, ...": _padded(3),
    "0001, 0002, 0003, ...": _padded(4),
    "00001, 00002, 00003, ...": _padded(5),
    "α, β, γ, ...": _letters("αβγδεζηθικλμνξοπρστυφχψω"),
}


def counted(value: int, form: str) -> str:
    """Return ``value`` in a number format; in Arabic digits where the format is of another language."""
    return _FORMATS.get(form, str)(value)
