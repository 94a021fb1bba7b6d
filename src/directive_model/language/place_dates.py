"""The line of place and date (HD36 II.1.4): "Sơn Hải, ngày 03 tháng 02 năm 2026"."""

from __future__ import annotations

import re

import attrs

from directive_model.language.dates import BLANK, reduced
from directive_model.model import ReducedDate

_GAP = " " * 4  # what a form leaves for the pen, between the two spaces of the words
_FIRST_UNPADDED_MONTH = 3  # HD36 II.1.4: days below 10 and the months 1 and 2 have a zero in front

_LINE = re.compile(
    rf"""(?P<place>[^;:\n]{{0,60}}?)
    (?:(?P<comma>\s*,\s*)|\s+|(?<=[.…])|^)
    (?:(?P<word>ngày)(?:
          (?:{BLANK})(?P<day>[0-9]{{0,2}}){BLANK}tháng{BLANK}(?P<month>[0-9]{{0,2}}){BLANK},?\s*năm
        | \s*(?P<day2>[0-9]{{0,2}}){BLANK}(?P<mark>[/.-]){BLANK}(?P<month2>[0-9]{{0,2}}){BLANK}(?P=mark)
      )
    | tháng\s*(?P<month3>[0-9]{{1,2}})\s*(?:,?\s*năm|/)
    )
    (?:\s*(?P<year>[0-9]{{4}})|{BLANK}(?:[12][0-9]{{0,2}})?{BLANK})""",
    re.VERBOSE | re.IGNORECASE,
)
_LEVEL = r"(?:thành phố|thủ đô|thị xã|thị trấn|đặc khu|tỉnh|quận|huyện|phường|xã|t\.?p\.?|t\.?x\.?|t\.?t\.?|đ\.?k\.?|[qph]\.)"
_PLACE = re.compile(
    rf"(?:{_LEVEL}\s*)?(?:(?P<name>[^\W\d_][^\W\d_'’.-]*(?:[ \xa0-]+[^\W\d_][^\W\d_'’.]*){{0,5}})|[0-9]{{1,2}})",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"(?:bộ luật|luật|căn cứ|nghị (?:định|quyết)|quyết định|thông (?:tư|báo|tri)|hôm nay|chỉ thị|kế hoạch|công văn"
    r"|tờ trình|báo cáo|hướng dẫn|quy (?:định|chế)|kết luận|pháp lệnh|hiến pháp|(?:kỳ|khóa|khoá|phiên) họp|văn bản"
    r"|hợp đồng|giấy|biên bản|sinh|ngày|thời (?:gian|điểm)|bắt đầu|kết thúc|hiệu lực|hội nghị|thứ \w+|chủ nhật"
    r"|từ|đến|vào|ký|lập|cấp)\b",
    re.IGNORECASE,
)
_DOTS = re.compile(rf"{BLANK}\Z")


@attrs.frozen
class PlaceDate:
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
    match = _LINE.fullmatch(printed.strip("*_/| \t\xa0").rstrip(".;,"))
    if match is None:
        return None
    place = match["place"].strip(" \t\xa0*_,")
    if _DOTS.fullmatch(place):
        place = ""
    elif not _is_place(place, comma=match["comma"] is not None):
        return None
    if not place and match["word"] is None:
        return None
    month = match["month"] or match["month2"] or match["month3"]
    date = reduced(match["year"], month, match["day"] or match["day2"]) if match["year"] else None
    regular = bool(place) and date is not None and printed == print_place_date(place, date)
    return PlaceDate(place or None, date, printed, regular)


def _is_place(text: str, *, comma: bool) -> bool:
    """Whether a place can be called so; without a comma every syllable must have its capital."""
    match = _PLACE.fullmatch(text)
    if match is None or _NO_PLACE.match(text):
        return False
    name = match["name"]
    if name is None:
        return comma
    syllables = name.replace("-", " ").split()
    capitals = sum(syllable[0].isupper() for syllable in syllables)
    return capitals == len(syllables) or (comma and syllables[0][0].isupper())


def print_place_date(place: str | None, date: ReducedDate | None) -> str:
    """Return the line as the rules write it (HD36 II.1.4), with gaps for what is not known."""
    day = f"{date.day:02}" if date and date.day else _GAP
    month, year = _GAP, _GAP
    if date and date.month:
        month = str(date.month) if date.month >= _FIRST_UNPADDED_MONTH else f"{date.month:02}"
    if date and date.year:
        year = str(date.year)
    return f"{f'{place}, ' if place else ''}ngày {day} tháng {month} năm {year}".rstrip()
