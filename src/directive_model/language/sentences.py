"""Where sentences end: not at abbreviations, codes, decimals, dates or most ellipses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_model.language.patterns import late

# One search for all candidates; whatever closes behind the stop belongs to the sentence.  It begins with the stop
# itself, which is rare, and never twice in one run of dots: that keeps it fast and linear.


def _stop(dots: str, closing: str) -> re.Pattern[str]:
    return late(rf"[{dots}](?<![{dots}].)[{dots}]*+(?:[{closing}]{{1,3}}+[{dots}]{{0,3}}+){{0,2}}(?=\s|\Z)")


# One letter is sought ten times as fast as any of several, and most texts end their sentences in nothing else.
_FULL_STOP, _STOP = _stop(".", r"\"»)\]"), _stop(".?!", r"\"»)\]")
# The signs beyond Latin-1, which many a text has none of, make the compilation six times as long.
_STOP_OF_ALL = _stop(".?!…", r"\"”’»)\]")
_OPENS = ("(", "[", "“", '"')
_CLOSES = {")": "(", "]": "[", "”": "“"}
#: Sought one by one: most texts have none of most, and to find a letter costs less than to ask a class of each.
_BRACKETS = (*_OPENS, *_CLOSES)
_NOT_BEFORE = frozenset(",;:.?!)]}”’»/%&=<>…")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Abbreviations before a stop, in small letters; those that are none in small letters stand in the next set.
_ABBREVIATIONS = _words(
    "tp ts ths th.s pgs gs bs ks kts cn ncs đc đ/c đ.c vd tr stt mr mrs ms dr st vs nxb cty nsnd nsưt ds",
)
_CAPITAL_ABBREVIATIONS = _words("Q P H TX TT KT TM TL TUQ No NO Nos S")
_TITLES = _words("ông bà anh chị cô chú bác chí đ/c ts ths pgs gs bs")
# "nhóm A.", "quý I.", "khóa X.", "hạng B." end a sentence; "A. Nguyễn" does not.
_COUNTED = _words(
    "quý khóa khoá thứ hạng loại nhóm khu vùng bảng lớp cấp mức vitamin phần mục điểm lô tổ bậc gói biểu mẫu tuyến",
)
# What stands alone before the first stop of a line: "1.", "I.", "a.", "Điều 5.".
_LABEL = late(
    r"[0-9]{1,3}[a-zđ]?(?:\.[0-9]{1,2}){0,3}|[IVX]{1,5}|[A-ZĐa-zđ]"
    r"|(?i:[đð]iều|khoản|mục|chương|phần|nội dung|phụ lục)\s+(?:[0-9]{1,3}[a-zđ]?|[IVX]{1,5})",
)
_DEEPEST = 8  # brackets within brackets
_LONGEST = 40  # no abbreviation, with the word before it, is longer
_INITIALS = late(r"(?:[A-ZĐ]\.)+[A-ZĐ]")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence of ``text`` (NFC), in order, without the space around it.

    The spans are disjoint and hold every character that is not white space.
    """
    spans: list[tuple[int, int]] = []
    start = _skip(text, 0)
    inside: list[tuple[int, int]] | None = None
    for match in _stops_of(text).finditer(text):
        stop, end = match.span()
        after = _skip(text, end)
        if after == len(text) or not _ends(text, start, stop, end, after):
            continue
        if inside is None:
            inside = _pairs(text)
        while inside and inside[-1][1] < end:
            inside.pop()
        if inside and inside[-1][0] < stop and inside[-1][0] >= start:
            continue
        spans.append((start, end))
        start = after
    if start < len(text):
        spans.append((start, start + len(text[start:].rstrip())))
    return spans


def _stops_of(text: str) -> re.Pattern[str]:
    """Return what finds the stops of ``text``, as little of it as the text's own signs need."""
    if "…" in text or "”" in text or "’" in text:
        return _STOP_OF_ALL
    return _STOP if "?" in text or "!" in text else _FULL_STOP


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, start: int, stop: int, end: int, after: int) -> bool:
    """Whether the stop at ``stop`` ends the sentence that began at ``start``; brackets are not looked at."""
    following = text[after]
    if following.islower() or following in _NOT_BEFORE:
        return False
    run = text[stop:end]
    if run[0] != "." or ".." in run or "…" in run:
        return run[0] in "?!" or _opens(text, after)
    near = text[max(start, stop - _LONGEST) : stop]
    *_, before, word = "", "", *near.rsplit(None, 2)
    word = word.lstrip('("“‘«[*_-')
    if word[-3:].lower() == "v.v":
        return _opens(text, after)
    line = near.rfind("\n") + 1
    if (line or len(near) == stop - start) and _LABEL.fullmatch(near[line:].strip(' \t\xa0"“(*_')):
        return False
    return not _is_abbreviated(word, before)


def _opens(text: str, at: int) -> bool:
    """Whether a capital begins the next word, perhaps behind a quotation mark."""
    if text[at] in '"“‘«(':
        at += 1
    return text[at : at + 1].isupper()


def _is_abbreviated(word: str, before: str) -> bool:
    """Whether the stop after ``word`` belongs to an abbreviation or an initial; ``before`` is the word before it."""
    if _is_listed(word) or ("." in word and (_is_listed(word.rpartition(".")[2]) or _INITIALS.fullmatch(word))):
        return True
    if len(word) != 1 or not word.isupper():
        return False
    if not before or before.lower() in _TITLES:
        return True
    return not before[0].isupper() and before.lower() not in _COUNTED


def _is_listed(word: str) -> bool:
    return word in _CAPITAL_ABBREVIATIONS or word.lower() in _ABBREVIATIONS


def _pairs(text: str) -> list[tuple[int, int]]:
    """Return the outermost brackets and quotations that are closed, the last one first."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for at, mark in sorted([found for sign in _BRACKETS if sign in text for found in _each(text, sign)]):
        wanted = _CLOSES.get(mark)
        if mark == '"' and any(kind == '"' for kind, _ in opened[-_DEEPEST:]):
            wanted = '"'
        if wanted is None:
            opened.append((mark, at))
            continue
        depth = len(opened) - 1
        while depth >= max(0, len(opened) - _DEEPEST) and opened[depth][0] != wanted:
            depth -= 1
        if depth >= 0 and depth < len(opened) and opened[depth][0] == wanted:
            pairs.append((opened[depth][1], at))
            del opened[depth:]
    outer: list[tuple[int, int]] = []
    for pair in sorted(pairs):
        if not outer or pair[0] > outer[-1][1]:
            outer.append(pair)
    return outer[::-1]


def _each(text: str, sign: str) -> Iterator[tuple[int, str]]:
    """Yield where ``sign`` stands in ``text``, with the sign."""
    at = text.find(sign)
    while at >= 0:
        yield at, sign
        at = text.find(sign, at + 1)
