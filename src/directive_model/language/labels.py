"""Labels at the head of a line: "1.", "I-", "a)", "đ)", "-", "Điều 5.", "Phần thứ nhất" (HD05 6.2.4)."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from directive_model.language.normal import is_upper
from directive_model.language.numerals import roman_value
from directive_model.language.patterns import late, small
from directive_model.model.value import Value

#: The order in which official lists count (NĐ30 Phụ lục I), without the letters that have marks but "đ".
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")

# The small letters of Vietnamese: a range such as "à-ỹ" would hold capitals, too.
_SMALL_LETTERS = "a-zàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵð"
_SPACE = r"[ \t\xa0\u2002-\u200a\u202f\u3000]*"
_CODE = r"[A-ZĐÐ][A-Za-zĐÐ]{0,5}\s*[-–]?[A-ZĐÐ]*/|[A-ZĐÐ]{2,}[-–]"  # after a serial: "13-NQ/TW", "12/KH-UBND"

#: "1). Chỉ đạo" has both; a bracket with nothing behind its stop ends a sentence: "(Khoản" and "3).".
_CLOSED = r"\)(?:\.(?=\s+[^\s.]|[^\W\d_]))?"

#: What nearly all numbers are: "1. " before a letter.
_PLAIN_NUMBER = late(r"([0-9]{1,3})\.[ \t\xa0]+(?=[^\W\d_])")
_NUMBER = late(
    rf"""(?P<label>[0-9]{{1,3}}(?:
        (?P<sub>(?:\.[1-9][0-9]?){{1,3}})(?:\.(?![0-9])|[-/)](?=\s)|(?=\s+[^\W\d_{_SMALL_LETTERS}])|(?=\s*\Z))
      | (?:(?<![0-9]{{3}})[a-zđ])?\.(?![0-9./]|\s*[0-9]{{1,2}}\s*[./]\s*[0-9]{{4}})
      | {_CLOSED}(?!\s?(?:[,;]|\.(?!\.)))
      | \.?/[-–](?=\s)
      | /(?=\s|[^\W\d_][{_SMALL_LETTERS}])(?!\s*(?:{_CODE}))
      | {_SPACE}[-–](?=[ \xa0]*[^\W\d_])(?!\s*(?:{_CODE}))
    )){_SPACE}""",
    re.VERBOSE,
)
_CAPITAL = late(
    rf"(?P<label>(?P<mark>[IVX]{{1,6}}|[A-HK-NĐÐ])(?:\.(?![\w.]\.|[0-9.])|[):/](?=\s)|/[-–](?=\s)"
    rf"|{_SPACE}[-–](?=[ \xa0]+[^\W\d_]|(?P<glued>[^\W\d_])))){_SPACE}",
)
_COMPOUND = late(rf"(?P<label>(?:[IVX]{{1,5}}|[A-H])\.(?P<sub>[1-9][0-9]?(?:\.[1-9][0-9]?)?)\.?(?=\s)){_SPACE}")
#: What can stand behind the first letter of these two, and of a small one; most lines go on otherwise.
_AFTER_CAPITAL = frozenset("IVX.:)/-– \t\xa0\u202f\u3000").union(map(chr, range(0x2002, 0x200B)))
_AFTER_SMALL = frozenset("0123456789ivx)./")
_SMALL = late(
    rf"(?P<label>(?P<mark>[a-zđăâêôơư]|[ivx]{{2,5}})(?:[0-9]?{_CLOSED}(?![,;])|\.(?=\s)|/[-–]?(?=\s))){_SPACE}"
)
_PAREN = late(
    rf"(?P<label>\((?:(?P<number>[0-9]{{1,2}})|(?P<roman>[ivx]{{1,5}})|(?P<letter>[a-zđ])){_CLOSED}){_SPACE}",
)
_NAMED = late(
    rf"""(?P<label>(?P<word>điều|phần|chương|mục|tiểu\ mục|nội\ dung)\s+
      (?:(?P<number>[0-9]{{1,3}})[a-zđ]?|(?P<roman>[IVX]{{1,6}})|thứ\s+(?P<ordinal>{"|".join(_ORDINALS)})|(?P<capital>[A-Z]))
      (?P<stop>{_SPACE}[.:](?![0-9])|{_SPACE}[-–](?=\s))?)(?=\W|\Z){_SPACE}""".replace("điều", "[đð]iều"),
    re.VERBOSE | re.IGNORECASE,
)
#: How the words before a number begin; most lines begin otherwise.
_WORDS = ("điều", "ðiều", "phần", "chươ", "mục", "tiểu", "nội ")
#: Those that go on with a second word.
_TWO_WORDS = ("tiểu", "nội")
_FAMILIES = {"điều": "dieu", "phần": "phan", "chương": "chuong", "mục": "muc", "tiểu mục": "tieu-muc"}
_FAMILIES |= {"ðiều": "dieu", "nội dung": "noi-dung"}
#: "Phần thứ mười hai".
_MOST_WORDS, _LONGEST = 4, 24
_MARKS = {"-": "dash", "–": "dash", "—": "dash", "−": "dash", "+": "plus", "*": "star"} | dict.fromkeys(
    "•·●○▪■◦‣∙",
    "bullet",
)


@attrs.frozen(eq=False, repr=False)
class Label(Value):
    """A label at the head of a line."""

    #: As printed: "1.", "I-", "Phần thứ nhất".
    text: str
    #: phan, chuong, muc, tieu-muc, dieu, noi-dung, upper, roman, number, number2 to number4, letter,
    #: paren-number, paren-roman, dash, plus, star, bullet.
    family: str
    #: Its ordinal, of the last number of "2.1.3."; None where it has none.
    value: int | None
    #: The offset in the line at which the text begins.
    end: int


def parse_label(line: str) -> Label | None:
    """Read the label at the head of ``line`` (NFC, spaces before it allowed); None where it has none."""
    at = 0 if line[:1] > " " else len(line) - len(line.lstrip())
    reader = _READERS.get(line[at : at + 1])
    return None if reader is None else reader(line, at)


def parse_known_label(line: str) -> Label | None:
    """Read the label of a line that is known to have one, whatever stands behind it: "I- 3. Ban …", "- - Ban …"."""
    label = parse_label(line)
    if label is not None:
        return label
    ends = [index for index, letter in enumerate(line[:_LONGEST]) if letter == " "][:_MOST_WORDS]
    for end in (*ends, len(line)):
        words = line[:end]
        label = parse_label(f"{words} NỘI DUNG") if end <= _LONGEST else None
        if label is not None and label.text == words:
            return Label(words, label.family, label.value, min(end + 1, len(line)))
    return None


def _number(line: str, at: int) -> Label | None:
    if plain := _PLAIN_NUMBER.match(line, at):
        return Label(f"{plain[1]}.", "number", int(plain[1]), plain.end())
    match = _NUMBER.match(line, at)
    if match is None:
        return None
    if match["label"][-1] in "-–/" and not _is_text(line[match.end("label") :]):
        return None  # "11-" broken at a line's end, "2-BUTANOL"
    label, sub = match["label"], match["sub"]
    if sub:
        groups = sub.split(".")[1:]
        return Label(label, f"number{len(groups) + 1}", int(groups[-1]), match.end())
    family = "paren-number" if ")" in label else "number"
    return Label(label, family, int(re.match("[0-9]+", label)[0]), match.end())  # type: ignore[index]  # digits come first


def _capital(line: str, at: int) -> Label | None:
    if line[at + 1 : at + 2] not in _AFTER_CAPITAL:
        return _named(line, at)
    match = _CAPITAL.match(line, at)
    if match is None:
        return _compound(line, at) or _named(line, at)
    mark, rest = match["mark"], line[match.end() :]
    if match["label"][-1] in "-–" and "/" not in match["label"]:
        heading = is_upper(rest) and _is_text(rest)
        numeral = (len(mark) > 1 or mark == "I") and rest[:1].isupper() and not (match["glued"] and rest.isascii())
        if not heading and not numeral:
            return None  # "X-quang", "N-BUTYL"; "G – Giá tính tiền" explains a formula
    if mark[0] in "IVX":
        value = roman_value(mark)
        return None if value is None else Label(match["label"], "roman", value, match.end())
    letter = mark.lower().replace("ð", "đ")
    value = _LETTERS.find(letter) + 1
    return Label(match["label"], "upper", value or None, match.end())


def _is_text(rest: str) -> bool:
    """Whether what follows a dash can be Vietnamese text, and not the rest of a name in ASCII capitals."""
    return bool(rest) and (rest[0].isspace() or not (rest.isascii() and is_upper(rest)))


def _compound(line: str, at: int) -> Label | None:
    match = _COMPOUND.match(line, at)
    if match is None:
        return None
    groups = match["sub"].split(".")
    return Label(match["label"], f"number{len(groups) + 1}", int(groups[-1]), match.end())


def _small(line: str, at: int) -> Label | None:
    match = _SMALL.match(line, at) if line[at + 1 : at + 2] in _AFTER_SMALL else None
    if match is None:
        return _named(line, at)
    mark = match["mark"]
    if len(mark) > 1:
        value = roman_value(mark.upper())
        return None if value is None else Label(match["label"], "paren-roman", value, match.end())
    return Label(match["label"], "letter", _LETTERS.find(mark) + 1 or None, match.end())


def _paren(line: str, at: int) -> Label | None:
    match = _PAREN.match(line, at)
    if match is None:
        return None
    if match["number"]:
        return Label(match["label"], "paren-number", int(match["number"]), match.end())
    if match["roman"]:
        value = roman_value(match["roman"].upper())
        return None if value is None else Label(match["label"], "paren-roman", value, match.end())
    return Label(match["label"], "letter", _LETTERS.find(match["letter"]) + 1 or None, match.end())


def _mark(line: str, at: int) -> Label | None:
    mark, after = line[at], line[at + 1 : at + 2]
    rest = line[at + 1 :].lstrip()
    if not rest or after == mark or after in "/=.,;:)" or rest[0] in "-–—−":
        return None
    if mark == "*" and not after.isspace() and rest.rstrip().endswith("*"):  # emphasis in a web page's text
        return None
    return Label(mark, _MARKS[mark], None, len(line) - len(rest))


def _named(line: str, at: int) -> Label | None:
    match = _NAMED.match(line, at) if _can_be_named(line, at) else None
    if match is None:
        return None
    family = _FAMILIES[" ".join(small(match["word"]).split())]
    rest = line[match.end() :]
    blank = rest.startswith(("…", ".."))  # a form: "Điều 2………"
    if rest and not blank and not match["stop"] and (family in {"dieu", "noi-dung"} or not is_upper(rest)):
        return None  # "Điều 5 của Luật này", "Mục II Hướng dẫn số …"
    if match["number"]:
        value: int | None = int(match["number"])
    elif match["roman"]:
        value = roman_value(small(match["roman"]).upper())
    elif match["ordinal"]:
        value = _ORDINALS.index(small(match["ordinal"])) + 1
    else:
        value = _LETTERS.find(small(match["capital"])) + 1 or None
    return Label(match["label"], family, value, match.end())


def _can_be_named(line: str, at: int) -> bool:
    """Whether the line begins with one of the words, and a number, "thứ" or a letter by itself after it."""
    if not line[at : at + 4].lower().startswith(_WORDS):
        return False
    words = line[at:].split(None, 3)
    number = words[1 + (words[0].lower() in _TWO_WORDS) :][:1]
    if not number:
        return False
    word = number[0].lower()
    return word[0] in "0123456789ivx" or word == "thứ" or not word[1:2].isalnum()


_READERS: dict[str, Callable[[str, int], Label | None]] = {
    **dict.fromkeys("0123456789", _number),
    **dict.fromkeys("ABCDEFGHIKLMNVXĐÐP", _capital),
    **dict.fromkeys("abcdefghijklmnopqrstuvwxyzđăâêôơưð", _small),
    **dict.fromkeys("T", _named),
    "(": _paren,
    **dict.fromkeys(_MARKS, _mark),
}
