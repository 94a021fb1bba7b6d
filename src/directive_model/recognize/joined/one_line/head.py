"""The head of a document that stands on one line with its text: where its lines, the title and the text begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.recognize.joined.one_line.title import goes_on, lines_of_title, type_at
from directive_model.recognize.joined.pieces import capitals_before

#: So many letters of a page may stand before a head.
_LONGEST_FOREIGN = 500
#: A head has no more letters, a place no more words.
_LONGEST_HEAD, _LONGEST_PLACE = 400, 5
#: A mark is no longer, and there are no more of them.
_LONGEST_DRAFT, _MOST_MARKS = 40, 4
_BANNER = late(
    r"(?P<name>đảng cộng sản việt nam|cộng hòa xã hội chủ nghĩa việt nam|đoàn tncs hồ chí minh)"
    r"(?:(?:[\s*_-]*| [\w&.,() -]{2,80}? )(?P<motto>độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc))?"
)
_RULE = late(r"[-_*=]{3,}|(?<= )[*_](?= )")
NUMBER = late(r"S[ốỐ]\s?:?\s?[\d.…_]*[a-zđ]?\s?(?:/\s?\d{4}\s?)?[/-]\s?[A-ZĐ][\w&.]*(?:\s?[/-]\s?[A-ZĐ][\w&]*)*")
_DAY = r"ngày ?[\d.…_]* ?tháng ?[\d.…_]* ?năm ?(?:\d{4}|20[\d.…_]*|[.…_]{2,}|\{\{\w+\}\})"
DATE = late(rf", ?{_DAY}")
_DATE_WITHOUT_COMMA = late(rf" {_DAY}")
#: A body under another one, whose name a blank alone parts from that of the other.
_BELOW = late(r"(?<=TRUNG ƯƠNG)(?= (?:BAN|VĂN PHÒNG|[ỦU][YỶ] BAN|ĐẢNG [ỦU][YỶ]) ?)")
_MARK = r"(?:(?:TUYỆT |TỐI )?MẬT|H[ỎO][ẢA] TỐC(?: HẸN GIỜ)?|(?:THƯỢNG )?KHẨN)"
#: Marks stand last in the column, under the rule, one behind the other; a body that keeps secrets has a name, too.
_MARKS = late(rf"(?<=[*_=-] ){_MARK}(?: {_MARK})*(?=[ *_=-]*$)")
_EACH_MARK = late(_MARK)
#: Behind number and subject of a letter they stand without one.
_MARK_BELOW = late(rf"(?<=\w ){_MARK}(?=[ *_=-]*$)")
_DRAFT = r"\(?(?:[Dd]ự thảo|DỰ THẢO)(?: (?:lần|LẦN) (?:(?:thứ|THỨ) )?\w+)?(?!\w)\)?"
#: The mark of a draft stands in the left column, or behind the number; others, too, between the day and the title.
_DRAFT_LAST = late(rf"(?<!\S){_DRAFT}(?=[ *_=-]*$)")
_DRAFT_BEHIND = late(rf" *{_DRAFT}(?!\S)")
_OVER_TITLE = late(rf"[ _*=-]*(?P<mark>\b{_MARK}\b|{_DRAFT}(?!\S))?")
#: What a place is, before its name, in small letters or not; such a one may have a number for a name.
_PLACES = frozenset(("xã", "phường", "thị", "trấn", "huyện", "quận", "thành", "phố", "tỉnh", "thôn", "đặc", "khu"))
_ABBREVIATED = frozenset(("TP", "TX", "TT"))
#: The number, where the place begins, and where the day ends.
_Below: TypeAlias = "tuple[re.Match[str] | None, int, int]"


def lines_of_head(text: str, folded: str, *, is_closed: bool) -> list[int]:
    """Return where lines of head and title begin, and the text behind them; nothing where ``text`` has no whole head.

    The document is ``is_closed`` where it ends as a document does: other words may then stand before its head.
    """
    for banner in _BANNER.finditer(folded, 0, _LONGEST_FOREIGN + _LONGEST_HEAD):
        if text[banner.start("name") : banner.end("name")].isupper():
            cuts = sorted(_of_head(text, banner, is_closed=is_closed))
            if cuts:
                return cuts
    return []


def _of_head(text: str, banner: re.Match[str], *, is_closed: bool) -> Iterator[int]:
    """Yield where the lines round a banner begin, if they make a head: names in capitals, number, place and day."""
    begin, last = banner.span()
    before = NUMBER.finditer(text, max(begin - _LONGEST_HEAD, 0), begin)
    number = next((one for one in before if _ends_column(_without_draft(text[one.end() : begin]))), None)
    column = begin if number is None else number.start()
    draft = _DRAFT_LAST.search(text, max(column - _LONGEST_DRAFT, 0), column)
    first = capitals_before(text, column if draft is None else draft.start())
    if first > _LONGEST_FOREIGN or not (is_closed or _is_of_signs(text[:first])):
        return
    below = _below_banner(text, last, number)
    if below is None:
        return
    number, place, day = below
    over = list(_over_title(text, day if number is None else max(day, number.end())))
    end = over[-1]
    if not type_at(text, end) and not text.startswith("Kính g", end):
        return
    yield from (first, begin, banner.end("name"), last, place, day, *over)
    yield from (match.end() for match in _BELOW.finditer(text, first, begin))
    yield from _marks(text, first, column, begin if number is None else number.end(), begin)
    if banner["motto"]:
        # The lower body stands between, where two rows of the head have become one line.
        yield banner.start("motto")
    for one in (number, draft):
        if one is not None:
            yield from one.span()
    title = sorted(lines_of_title(text, end, fold(text[first:begin])))
    yield from title
    for rule in _RULE.finditer(text, first, title[-1] + 1):
        if rule.start() < end or not goes_on(text, rule.end()):
            yield from rule.span()


def _marks(text: str, first: int, column: int, behind: int, end: int) -> Iterator[int]:
    """Yield where marks begin: under the bodies' names, or behind the number and the subject of a letter."""
    if (marks := _MARKS.search(text[first:column])) is not None:
        yield from (first + mark.start() for mark in _EACH_MARK.finditer(text[first:column], *marks.span()))
    if behind < end and (mark := _MARK_BELOW.search(text[:end], behind)) is not None:
        yield mark.start()


def _below_banner(text: str, start: int, number: re.Match[str] | None) -> _Below | None:
    """Return what stands behind a banner, if nothing but number, place and day does."""
    for pattern in (DATE, _DATE_WITHOUT_COMMA):
        date = pattern.search(text, start, start + _LONGEST_HEAD)
        if date is None:
            continue
        place = _place(text, date.start())
        over = number or NUMBER.search(text, start, place)
        if place < date.start() and _is_of_head(text, start, place, over):
            over = over or NUMBER.match(text, _behind_signs(text, date.end()))
            return over, place, date.end()
    return None


def _over_title(text: str, day: int) -> Iterator[int]:
    """Yield where the marks begin and end that stand between the day and the title; and where the title begins."""
    at = day
    for _ in range(_MOST_MARKS):
        found = _OVER_TITLE.match(text, at)
        if found is None or not found["mark"]:
            break
        yield from found.span("mark")
        at = found.end()
    yield _behind_signs(text, at)


def _behind_signs(text: str, at: int) -> int:
    """Return where the words begin behind blanks and the signs of a rule at ``at``."""
    while at < len(text) and text[at] in " -_*=":
        at += 1
    return at


def _without_draft(text: str) -> str:
    """Return the words behind a number without the mark of a draft."""
    draft = _DRAFT_BEHIND.match(text)
    return text if draft is None else text[draft.end() :]


def _ends_column(text: str) -> bool:
    """Whether nothing stands behind a number in the left column of a head but a rule, or the subject of a letter."""
    words = text.strip(" -*_=")
    return not words or words[:3].lower() in ("v/v", "về ")


def _is_of_signs(text: str) -> bool:
    return not any(map(str.isalnum, text))


def _is_of_head(text: str, start: int, place: int, number: re.Match[str] | None) -> bool:
    """Whether nothing but names in capitals and the number stand before the place, or the subject of a letter."""
    behind = start
    if number is not None and number.start() >= start:
        if any(map(str.islower, text[start : number.start()])):
            return False
        behind = number.end()
    words = _without_draft(text[behind:place])
    return not any(map(str.islower, words)) or (number is not None and _ends_column(words))


def _place(text: str, comma: int) -> int:
    """Return where the place before ``comma`` begins: words that begin with a capital, but are not of capitals."""
    start = at = comma
    count = 0
    for word in reversed(text[:comma].split(" ")[-2 * _LONGEST_PLACE :]):
        at -= len(word) + 1
        name = word.lstrip("*_-")
        begin = at + 1 + len(word) - len(name)
        if not name:
            if word != "-" or not count:
                break
            continue  # "Bà Rịa - Vũng Tàu"
        if name.isdigit() and not count and text[:at].rpartition(" ")[2].lower() in _PLACES:
            count += 1
            continue  # "Quận 1"
        if not _is_of_place(name) or count == _LONGEST_PLACE:
            break
        start, count = begin, count + 1
        if name != word:
            break
    start = max(start, 0)
    if text[start].islower() and text[:start].rstrip().rpartition(" ")[2][:1].islower():
        # "V/v sửa đường xã Sơn Hải, ngày …": the subject of a letter says what it is of.
        return next((at for at in range(start, comma) if text[at].isupper()), comma)
    # "V/v họp tại Sơn Hải Sơn Hải, ngày …".
    last = (start + comma) // 2 + 1
    return last if text[start:comma] == f"{text[last:comma]} {text[last:comma]}" else start


def _is_of_place(word: str) -> bool:
    if set(word) <= {".", "…", "_"} or word in _PLACES or word.rstrip(".") in _ABBREVIATED:
        return True
    if not word[:1].isupper() or any(map(str.isdigit, word)) or "/" in word or word.endswith((",", ";", ":")):
        return False
    return not word.isupper() or "." in word
