"""What can be read in one way alone: numbers where the form asks for numbers, labels where it has labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

import attrs

from directive_model_pdf.reader.scan.hocr import Token, is_dash
from directive_model_pdf.reader.scan.looks import width_of
from directive_model_pdf.reader.scan.settling.blanks import Blank, bare, left_free, put_together, says_something
from directive_model_pdf.reader.scan.settling.by_hand import IsPrinted

__all__ = ["Filled", "filled"]

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
_SERIAL = re.compile(r"\d+[a-z]?", re.IGNORECASE)
_YEAR = re.compile(r"(\d{4})[.,:;-]")
#: A label, or who signs for whom, whose full stop is read as a comma.
_STOPPED = re.compile(r"[-_]*(\d{1,2}|KT|TL|TM|TUQ),")
#: The dash, the word and who keeps copies; what is written by hand behind them is less sure, and so much higher.
_FEWEST, _SURE, _HIGHER = 3, 0.6, 1.4
#: Words that are so far apart, by their height, stand in columns of their own.
_FAR = 2.5
_NEAR_KT = re.compile(r"K[1lI]\.")
#: Letters that a Roman numeral's are taken for.
_ROMAN = re.compile(r"(?!TL|TM|TH|[1l|][.,])[IVXL1l|TH]{1,5}[.,]")
_MEANT = {"L": "I", "l": "I", "1": "I", "|": "I", "T": "I", "H": "II"}
#: The last of the recipients, where copies are kept.
_FILED = re.compile(r"\w[ưu]u:(.*)")
_NEAR_NOI = re.compile(r"\w[ơớờởôo][ií]|\w?[ơo]i", re.IGNORECASE)


@attrs.frozen
class Filled:
    """The tokens of a line."""

    #: Those that are text, each with what it was read as.
    text: list[tuple[str, Token]]
    #: Specks in places where a form has nothing.
    rest: list[Token]
    blanks: list[Blank]


def filled(tokens: Sequence[Token], printed: IsPrinted, *, in_head: bool) -> Filled:
    """Return the tokens of a line told apart.

    In the head of a document, figures in the blanks of the form are text where they are ``printed``; what its body
    says in the same words ("số 43/2025/TT-BCT, ngày 5 tháng 6 năm 2025") is text however it is read.
    """
    found = Filled([], [], [])
    line = [part for token in tokens for part in _apart(token)]
    line = _without_hands(line, tokens, printed, found) if in_head else _without_copies(line, printed, found)
    words = [token.text.lower().rstrip(":.") for token in line]
    for index, token in enumerate(line):
        kept: Token | None = token
        if in_head and _asked_for(line, index):
            kept = _number(token)
        elif in_head and words[index - 1 : index] == ["năm"] and "ngày" in words[:index] and _closes(line, index):
            kept = _year(token)
        elif words[index - 1 : index] and _is_year(words, index - 1) and not any(map(str.isalnum, token.text)):
            kept = None
        elif words[:index] == ["-"] and (filed := _FILED.fullmatch(token.text)):
            kept = attrs.evolve(token, text=f"Lưu:{filed[1]}")
        elif index + 1 < len(line) and _begins(line, index):
            kept = _beginning(token, line[index:])
        if kept is None:
            found.rest.append(token)
        else:
            found.text.append((token.text, kept))
    return found


def _without_hands(line: Sequence[Token], tokens: Sequence[Token], printed: IsPrinted, found: Filled) -> list[Token]:
    """Return the printed tokens of a line of the head; blanks, and specks in them, are added to ``found``."""
    whole = put_together(line)
    parts = [
        part
        for index, token in enumerate(whole)
        for part in _by_hand(token, whole[index - 1] if index else None, tokens, printed)
    ]
    kept = []
    for index, token in enumerate(parts):
        part = _asked_for(parts, index)
        number = _number(token) if part else None
        if part is None or (number is not None and printed(number, tokens)):
            kept.append(token)
        elif says_something(token):
            found.blanks.append(Blank(part, token.box, token))
        else:
            found.rest.append(token)
    taken = {blank.part for blank in found.blanks}
    found.blanks.extend(blank for blank in left_free(kept) if blank.part not in taken)
    return kept


def _without_copies(line: list[Token], printed: IsPrinted, found: Filled) -> list[Token]:
    """Return where copies are kept; how many, where that is written by hand behind it, is added to ``found``."""
    filed = next((index for index, token in enumerate(line[:2]) if bare(token) == "lưu"), None)
    if filed is None or not (line[filed].text.endswith(":") or (filed and _begins_entry(line[0], line[1]))):
        return line
    end = next(index for index in range(filed, len(line)) if _closes(line, index))
    high = median(token.box[3] - token.box[1] for token in line[: end + 1] if len(token.text) > 1)
    begin = end + 1
    while begin > _FEWEST and _is_of_a_hand(line[begin - 1], high) and not printed(line[begin - 1], line[:end]):
        begin -= 1
    found.rest.extend(line[begin : end + 1])
    return line[:begin] + line[end + 1 :]


def _begins_entry(token: Token, word: Token) -> bool:
    """Whether a token is the dash before a recipient; "Lưu ý các xã" begins a sentence."""
    return token.text in ("-", "–") or is_dash(token, word)


def _is_of_a_hand(token: Token, high: float) -> bool:
    """Whether a token was read unsurely, and is far higher than words of its line are in the middle."""
    return token.confidence < _SURE and token.box[3] - token.box[1] > _HIGHER * high


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


def _by_hand(token: Token, before: Token | None, line: Sequence[Token], printed: IsPrinted) -> list[Token]:
    """Return a document's number as what is written and what is printed, where not all of it is printed."""
    if before is None or before.text.rstrip(":.").lower() != "số":
        return [token]
    found = _BY_HAND.fullmatch(token.text)
    if found is None or not found[1]:
        return [token]
    parts = _cut(token, found[1], found[2])
    return [token] if found[1].isdigit() and printed(parts[0], line) else parts


def _cut(token: Token, first: str, second: str) -> list[Token]:
    left, top, right, bottom = token.box
    middle = left + round((right - left) * width_of(first) / (width_of(first) + width_of(second)))
    return [
        attrs.evolve(token, text=first, box=(left, top, middle, bottom)),
        attrs.evolve(token, text=second, box=(middle, top, right, bottom)),
    ]


def _asked_for(line: Sequence[Token], index: int) -> str | None:
    """Return which number a form asks for at ``index``: "ngày … tháng … năm", "Số … /GM"; None for none."""
    if not 0 < index < len(line) - 1:
        return None
    before, after = bare(line[index - 1]), line[index + 1]
    if before == "số":
        return "number" if after.text[0] in "/-–" and _begins(line, index - 1) else None
    if before == "ngày":
        return "day" if bare(after) == "tháng" else None
    month = before == "tháng" and bare(after) == "năm" and "ngày" in map(bare, line[max(index - 4, 0) : index])
    return "month" if month else None


def _number(token: Token) -> Token | None:
    """Return the number that a token is, specks taken off; None where it was not read as one."""
    bare = token.text.strip(".,;:'`*-_")
    return attrs.evolve(token, text=bare) if _SERIAL.fullmatch(bare) else None


def _begins(line: Sequence[Token], index: int) -> bool:
    """Whether a token stands first on its line, or in a column of its own."""
    left, top, _, bottom = line[index].box
    return index == 0 or left - line[index - 1].box[2] > _FAR * (bottom - top)


def _closes(line: Sequence[Token], index: int) -> bool:
    """Whether a token stands last on its line, or in a column of its own."""
    return index + 1 == len(line) or _begins(line, index + 1)


def _year(token: Token) -> Token:
    """Return the year that ends a date, the speck behind it taken off."""
    return attrs.evolve(token, text=token.text[:-1]) if _YEAR.fullmatch(token.text) else token


def _beginning(token: Token, line: Sequence[Token]) -> Token:
    """Return the beginning of a line as forms have it."""
    if is_dash(token, line[1]):
        return attrs.evolve(token, text="-")
    if line[1].text.lower() == "nhận:" and _NEAR_NOI.fullmatch(token.text):
        return attrs.evolve(token, text="Nơi")
    if token.text == "số:" and any(_CODE.match(one.text) for one in line[1:3]):
        return attrs.evolve(token, text="Số:")
    return _label(token) if line[1].text[:1].isupper() else token


def _label(token: Token) -> Token:
    """Return the beginning of a line as it must be before a capital: "1," is "1.", "L." is "I."."""
    if _NEAR_KT.fullmatch(token.text):
        return attrs.evolve(token, text="KT.")
    if found := _STOPPED.fullmatch(token.text):
        return attrs.evolve(token, text=f"{found[1]}.")
    if token.text == "L":
        return attrs.evolve(token, text="I.")
    if not _ROMAN.fullmatch(token.text) or token.text[:-1].isdigit():
        return token
    meant = "".join(_MEANT.get(letter, letter) for letter in token.text[:-1])
    return attrs.evolve(token, text=f"{meant}.") if re.fullmatch("I{1,3}|IV|VI{0,3}|I?X", meant) else token
