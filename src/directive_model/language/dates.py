"""Dates as documents print them: in running text (domain.md 5.3), and in the line of place and date (2.4)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import attrs

from directive_model.language.patterns import late
from directive_model.model import ReducedDate
from directive_model.model.value import Value

# What stands where a day or month is still to be written: spaces, dots, a template's field, a form's note "(2)".
_BLANK = r"(?:[\s._…·]|\([0-9]\)|\{\{[^{}\n]{0,40}\}\}){0,40}"
_YEAR = r"(?:1[89]|20)[0-9]{2}(?![0-9])"
_NUMBER = "[0-9]{1,2}"

# Every date has digits, and digits are rare: the search begins at a digit and then looks back for the words.
_CORE = late(
    rf"""[0-9](?<![0-9/.,].)(?:
      (?P<digit>[0-9]?)(?:
          \s?(?P<mark>[./-])\s?(?P<month>{_NUMBER})\s?(?P=mark)\s?(?P<year>{_YEAR})
        | \s{{0,3}}tháng\s{{0,3}}(?P<month2>{_NUMBER})\s{{0,3}}(?:,?\s{{0,3}}năm|[/.-])\s{{0,3}}(?P<year2>{_YEAR})
        | \s{{0,3}}(?:,?\s{{0,3}}năm\s{{0,3}}|[/.-]\s?|\s-\s)(?P<year3>{_YEAR})
      )
    | (?:(?<=1)[89]|(?<=2)0)[0-9]{{2}}(?![0-9])(?P<only_year>))""",
    re.VERBOSE | re.IGNORECASE,
)
_WINDOW = 100
_DAY_BEFORE = late(r"ngày[\s:]{0,3}\Z", re.IGNORECASE)
_MONTH_BEFORE = late(rf"(?:ngày{_BLANK})?\btháng\s{{0,3}}\Z", re.IGNORECASE)
_YEAR_BEFORE = late(rf"\bngày(?:{_BLANK}|\s*{_NUMBER}\s*)tháng{_BLANK}năm\s{{0,3}}\Z", re.IGNORECASE)


@attrs.frozen(eq=False, repr=False)
class FoundDate(Value):
    """A date in a text: ``text[start:end]`` is ``printed``, with the word "ngày" or "tháng" where it stands."""

    start: int
    end: int
    #: Reduced to what is written: "ngày … tháng 11 năm 2025" gives 2025-11.
    date: ReducedDate
    printed: str


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundDate]:
    """Yield the dates of ``text`` (NFC) from ``start`` up to ``end``, in order; one that no calendar has is none."""
    for match in _CORE.finditer(text, start, len(text) if end is None else end):
        begin = match.start()
        before, parts = _reading(match)
        if before is None:
            continue
        words = before.search(text, max(start, begin - _WINDOW), begin)
        if words is None and before is not _DAY_BEFORE:
            continue
        begin = begin if words is None else words.start()
        date = reduced(*parts)
        if date is not None:
            yield FoundDate(begin, match.end(), date, text[begin : match.end()])


def _reading(match: re.Match[str]) -> tuple[re.Pattern[str] | None, tuple[str | None, str | None, str | None]]:
    """Return what must stand before the match, and its year, month and day; a full date needs nothing before."""
    first = match[0][0] + (match["digit"] or "")
    if match["year"]:
        return _DAY_BEFORE, (match["year"], match["month"], first)
    if match["year2"]:
        return _DAY_BEFORE, (match["year2"], match["month2"], first)
    if match["year3"]:
        return _MONTH_BEFORE, (match["year3"], first, None)
    at = match.start()
    near = match.string[max(0, at - 6) : at].rstrip()
    return (_YEAR_BEFORE if near[-3:].lower() == "năm" else None), (match[0], None, None)


def reduced(year: str | None, month: str | None, day: str | None) -> ReducedDate | None:
    """Return the date of these numerals; without a month the day goes too.  None where no calendar has it."""
    if not year and not month:
        return None
    try:
        return ReducedDate(
            int(year) if year else None,
            int(month) if month else None,
            int(day) if day and month else None,
        )
    except ValueError:
        return None


_LONGEST_LINE = 200
_GAP = " " * 4  # what a form leaves for the pen, between the two spaces of the words
_FIRST_UNPADDED_MONTH = 3  # HD36 II.1.4: days below 10 and the months 1 and 2 have a zero in front

#: When a telegram is sent ("hồi 15 giờ 00, ngày …"); the date alone is kept, the line as printed beside it.
_HOUR = late(
    r"(?<=\S, )hồi\s*[0-9]{1,2}\s?(?:giờ|h|g)\s?(?:[0-9]{1,2}\s?)?(?:phút|['’])?,?\s+(?=ngày)", re.IGNORECASE
)
_LINE = late(
    rf"""(?P<place>[^;:\n]{{0,60}}?)
    (?:(?P<comma>\s*,\s*)|\s+|(?<=[.…])|^)
    (?:(?P<word>ngày)(?:
          (?:{_BLANK})(?P<day>[0-9]{{0,2}}){_BLANK}tháng{_BLANK}(?P<month>[0-9]{{0,2}}){_BLANK},?\s*năm
        | \s*(?P<day2>[0-9]{{0,2}}){_BLANK}(?P<mark>[/.-]){_BLANK}(?P<month2>[0-9]{{0,2}}){_BLANK}(?P=mark)
      )
    | tháng\s*(?P<month3>[0-9]{{1,2}})\s*(?:,?\s*năm|/)
    )
    (?:\s*(?P<year>[0-9]{{4}})|{_BLANK}(?:[12][0-9]{{0,2}})?{_BLANK})""",
    re.VERBOSE | re.IGNORECASE,
)
_LEVEL = (
    r"(?:thành phố|thủ đô|thị xã|thị trấn|đặc khu|tỉnh|quận|huyện|phường|xã"
    r"|t\.?p\.?|t\.?x\.?|t\.?t\.?|đ\.?k\.?|[qph]\.)"
)
#: Places of the highlands have signs within their words: "Ea H’Leo".
_WORD = r"[^\W\d_](?:[^\W\d_]|['’])*"
_PLACE = late(
    rf"(?:{_LEVEL}\s*)?(?:(?P<name>{_WORD}(?:[ \xa0-]+{_WORD}){{0,5}})|[0-9]{{1,2}})",
    re.IGNORECASE,
)
_NO_PLACE = late(
    r"(?:bộ luật|luật|căn cứ|nghị (?:định|quyết)|quyết định|thông (?:tư|báo|tri)|hôm nay|chỉ thị|kế hoạch|công văn"
    r"|tờ trình|báo cáo|hướng dẫn|quy (?:định|chế)|kết luận|pháp lệnh|hiến pháp|(?:kỳ|khóa|khoá|phiên) họp|văn bản"
    r"|hợp đồng|giấy|biên bản|sinh|ngày|thời (?:gian|điểm)|bắt đầu|kết thúc|hiệu lực|hội nghị|thứ \w+|chủ nhật"
    r"|từ|đến|vào|ký|lập|cấp)\b",
    re.IGNORECASE,
)
_DOTS = late(rf"{_BLANK}\Z")
#: What a line of place and date ends with: a year, "năm", or a blank to fill in.
_LAST = frozenset("0123456789mM-…·)}./_")
_BRACKETS = late(r"\[[^\[\]]{1,40}\]")  # words that a place is to be written for


@attrs.frozen(eq=False, repr=False)
class PlaceDate(Value):
    """A line of place and date, whatever of it is filled in."""

    place: str | None
    #: Reduced where day or month is blank; None where the year is, too, or where no calendar has the day.
    date: ReducedDate | None
    printed: str
    #: Whether the rules would write the line exactly so.
    regular: bool


def parse_place_date(line: str) -> PlaceDate | None:
    """Read a line (NFC) of place and date; None where the line is something else."""
    if "áng" not in line and "ÁNG" not in line and "ày" not in line and "ÀY" not in line:
        return None
    printed = line.strip()
    if len(printed) > _LONGEST_LINE:
        return None
    bare = printed.strip("*_/| \t\xa0").rstrip(".;,")
    if "hồi" in bare:
        bare = _HOUR.sub("", bare, count=1)
    ends = bare[-1:] in _LAST or bare[-1:].isspace()
    match = _LINE.fullmatch(bare) if ends else None
    if match is None:
        return None
    place = match["place"].strip(" \t\xa0*_,")
    if _DOTS.fullmatch(place):
        place = ""
    elif not _is_place(place, comma=match["comma"] is not None):
        return None
    if not place and (match["word"] in {None, "Ngày"} or (match["year"] and printed[-1] in ".;,")):
        return None  # the rest of a sentence, or the head of a table's column
    month = match["month"] or match["month2"] or match["month3"]
    date = reduced(match["year"], month, match["day"] or match["day2"]) if match["year"] else None
    regular = bool(place) and date is not None and printed == print_place_date(place, date)
    return PlaceDate(place or None, date, printed, regular)


def _is_place(text: str, *, comma: bool) -> bool:
    """Whether a place can be called so; without a comma every syllable must have its capital."""
    if _BRACKETS.fullmatch(text):
        return comma
    match = _PLACE.fullmatch(text)
    if match is None or _NO_PLACE.match(text):
        return False
    name = match["name"]
    if name is None:
        return comma
    syllables = name.replace("-", " ").split()
    capitals = sum(syllable[0].isupper() for syllable in syllables)
    return capitals == len(syllables) or (comma and syllables[0][0].isupper())


def short_date(date: ReducedDate | dt.date) -> str:
    """Return the date as it is written in a sentence: "02/4/2022", "4/2022", "2022"; "" where nothing is known."""
    padded = date.month is not None and date.month < _FIRST_UNPADDED_MONTH and date.day is not None
    month = None if date.month is None else f"{date.month:02}" if padded else str(date.month)
    known = (None if date.day is None else f"{date.day:02}", month, None if date.year is None else str(date.year))
    return "/".join(part for part in known if part is not None)


def print_place_date(place: str | None, date: ReducedDate | None) -> str:
    """Return the line as the rules write it (HD36 II.1.4), with gaps for what is not known."""
    day = f"{date.day:02}" if date and date.day else _GAP
    month, year = _GAP, _GAP
    if date and date.month:
        month = str(date.month) if date.month >= _FIRST_UNPADDED_MONTH else f"{date.month:02}"
    if date and date.year:
        year = str(date.year)
    return f"{f'{place}, ' if place else ''}ngày {day} tháng {month} năm {year}".rstrip()
