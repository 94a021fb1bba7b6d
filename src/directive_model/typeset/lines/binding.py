"""What no line may part: a number and what it counts ("Điều 5", "ngày 05", "số 12-NQ/TW"); room left for the pen.

Only spaces change, each into one no-break space, so that every letter keeps its place; recognition reads both alike.
A hyphen in a code stays the one that people search for: U+2011 would keep a code on one line in Word, and hide it
from who looks for "12-NQ/TW".
"""

from __future__ import annotations

from typing import Final

from directive_model.language import nfc
from directive_model.language.normal import Remembered
from directive_model.language.patterns import late

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
#: Before a number, in digits or Roman, or before a point's letter ("điểm a").
_COUNTED: Final = frozenset(
    (
        "điều", "khoản", "điểm", "chương", "mục", "phần", "số", "ngày", "tháng", "năm", "quý", "khóa", "khoá", "thứ",
        "lần", "kỳ", "tuần", "trang", "biểu", "mẫu", "bảng", "tập", "quận", "phường", "tổ", "thôn", "ấp", "khu",
        "lục", "lúc", "hồi", "quyển", "nhóm", "cấp", "hạng", "bước", "đợt", "trước", "sau",
    )
)  # fmt: skip
#: After a number.
_UNITS: Final = "giờ|phút|%|triệu|tỷ|tỉ|nghìn|ngàn|km|m|m2|ha|kg|tấn|tuổi"
#: A number with the space before it, and that before what it counts, or a point's letter.  It begins with one letter
#: and with what may follow that, and nothing stands before but its place: so the search is quickest, and spaces are
#: many.
_NUMBER: Final = late(
    rf" [0-9IVXLC](?:(?<=[0-9])[0-9]*( )(?=[a-zđ]\b|(?:{_UNITS})(?!\w))"
    r"|(?<=[^\s\d.,;:()] .)(?:(?<=[0-9])|[IVXLC]*\b))"
)
#: The end of "điểm", with the pattern that is asked where it stands: whether a point's letter follows.
_POINTS: Final = (
    ("iểm ", late(r"iểm (?<= [đĐ]iểm )(?=[a-zđ]\b)")),
    ("IỂM ", late(r"IỂM (?<= ĐIỂM )(?=[a-zđ]\b)")),
)
#: What a form leaves between words for a pen to fill in, where a format has no room of its own.
_GAP: Final = late(" {2,}")
#: Room for a number of three digits written by hand, 12 mm in letters of 14 pt, and for a day of two.
NUMBER_ROOM: Final = NO_BREAK * 10
DAY_ROOM: Final = NO_BREAK * 6


def bound(text: str) -> str:
    """Return ``text`` with numbers held to the words that they belong to."""
    for end, point in _POINTS:
        # One letter is found much sooner than a word, and capitals are rare.
        at = text.find(end) if end[1] in text else -1
        while at >= 0:
            after = at + len(end)
            if point.match(text, at):
                text = f"{text[: after - 1]}{NO_BREAK}{text[after:]}"
            at = text.find(end, after)
    pieces = []
    done = 0
    counts, rfind = _COUNTS, text.rfind
    for spot in _NUMBER.finditer(text):
        start = spot.start()
        begin = rfind(" ", 0, start) + 1
        # At the beginning of a paragraph no line ends.
        if begin and counts[text[begin:start]]:
            pieces.append(text[done:start])
            done = start + 1
        if spot.lastindex:
            pieces.append(text[done : spot.start(1)])
            done = spot.end(1)
    return NO_BREAK.join([*pieces, text[done:]]) if pieces else text


def _counts(word: str) -> bool:
    """Whether a number after ``word`` says which one, or how many times."""
    return nfc(word).lower().lstrip("(“\"'") in _COUNTED


_COUNTS: Final = Remembered(_counts, 1024)


def widened(text: str, room: str) -> str:
    """Return ``text`` with ``room``, which no line end parts, wherever it leaves some for a hand."""
    return _GAP.sub(room, text)
