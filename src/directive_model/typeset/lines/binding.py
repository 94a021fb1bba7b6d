"""What no line may part: a number and what it counts ("Điều 5", "ngày 05", "số 12-NQ/TW"); room left for the pen.

Only spaces change, each into one no-break space, so that every letter keeps its place; recognition reads both alike.
A hyphen in a code stays the one that people search for: U+2011 would keep a code on one line in Word, and hide it
from who looks for "12-NQ/TW".
"""

from __future__ import annotations

from typing import Final

from directive_model.language import nfc
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
#: At each space one letter is asked first: that after it where a number may follow, else that before it, which is the
#: last of a number or of "điểm".
_SPOTS: Final = late(
    r" (?:(?=[0-9IVXLC])(?=[0-9]|[IVXLC]+\b)"
    rf"|(?<=[0-9mM] )(?=[a-zđ]\b|(?:{_UNITS})(?!\w)))"
)
#: What a form leaves between words for a pen to fill in, where a format has no room of its own.
_GAP: Final = late(" {2,}")
#: Room for a number of three digits written by hand, 12 mm in letters of 14 pt, and for a day of two.
NUMBER_ROOM: Final = NO_BREAK * 10
DAY_ROOM: Final = NO_BREAK * 6


def bound(text: str) -> str:
    """Return ``text`` with numbers held to the words that they belong to."""
    pieces = []
    done = 0
    for spot in _SPOTS.finditer(text):
        start = spot.start()
        before = text[text.rfind(" ", 0, start) + 1 : start]
        # At the beginning of a paragraph no line ends.
        if len(before) < start and _belongs(before, text[start + 1 : start + 2]):
            pieces.append(text[done:start])
            done = start + 1
    return NO_BREAK.join([*pieces, text[done:]]) if pieces else text


def _belongs(before: str, first: str) -> bool:
    """Whether the word ``before`` a space and the one after it, which begins with ``first``, are one thing."""
    if first.isdigit() or first.isupper():
        return nfc(before).lower().strip("(“\"'") in _COUNTED
    return before.isdigit() or (first.isalpha() and before.lower() == "điểm")


def widened(text: str, room: str) -> str:
    """Return ``text`` with ``room``, which no line end parts, wherever it leaves some for a hand."""
    return _GAP.sub(room, text)
