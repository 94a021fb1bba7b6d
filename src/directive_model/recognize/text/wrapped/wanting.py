"""What the last words of a line want behind them, so that the next line goes on with it, however both look."""

from __future__ import annotations

import re

from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import WANT_WORDS
from directive_model.recognize.text.words import CAPITALS

#: Elsewhere a dash and a year begin a list: "Kết quả năm 2024" and "- 2025 là năm bứt phá".
_YEARS_BREAK = late(
    r"(?:giai đoạn|nhiệm kỳ|nhiệm kì|năm học|niên khóa|từ năm) (?P<from>(?:19|20)\d\d)$", re.IGNORECASE
)
#: An entry of a list says something of its year: "- 2025: …".
_YEARS_REST = late(r"[-–]\s?(?P<to>(?:19|20)\d\d)(?![\d/]|\s*:)")
#: Words that stand before a number.
_BEFORE_NUMERAL = (
    " ngày", " tháng", " năm", " số", " Điều", " khoản", " điểm", " khóa", " khoá", " thứ", " Chương", " Mục", " mục",
    " lần", " Phụ lục", " phụ lục", " quý", " Quý", " nhóm", " hạng", " loại", " điều",
)  # fmt: skip
#: "Quy định tại" wants more, too, and nouns that end so do not.
_WANT_PLACE, _WHOLE = " tại", (" tồn tại", " hiện tại")
#: Such a word and the number or numeral behind it where no sign makes that a label, and neither can be whole alone:
#: "Điều" and "12 của Luật …", "khóa" and "XIII của Đảng"; but "chuyển đổi số" and "15 xã", "hằng tháng" and "2 tổ".
_NUMERAL = late(
    r"(?<!hằng )(?<!hàng )(?<!mỗi )(?<!từng )(?:"
    r"số\n\d+(?:/\d{4})?[-/][A-ZĐ]|số\n\d+ ngày "
    r"|ngày\n\d{1,2}(?:[/-]\d|,? tháng )"
    r"|tháng\n\d{1,2}(?:[/-]\d|,? năm )"
    r"|năm\n(?:19|20)\d\d\b"
    r"|(?:[Đđ]iều|khoản)\n\d+(?:[,.;)]| (?:và|của|Điều|điều|Luật|Nghị|Quy)\b)"
    r"|(?:Điều|Chương|Mục|Phụ lục|thứ)\n(?:\d|[IVX]+\b)"
    rf"|(?:khóa|khoá|phụ lục|[Qq]uý|hạng|loại|nhóm)\n[IVX]{{1,6}}(?![\w.])(?! [{CAPITALS}])"
    r")"
)
#: Letters of numbers and numerals; the same with the signs between them.
_LETTERS, _SIGNS = "0123456789IVX", "0123456789IVX.,"
#: So many letters show the number at the head of a line.
_ENOUGH = 16


def breaks_years(so_far: str, text: str) -> bool:
    """Whether a span of years was broken before its dash, which begins no list then: "2021" and "- 2025"."""
    if text[0] not in "-–" or (rest := _YEARS_REST.match(text)) is None:
        return False
    begun = _YEARS_BREAK.search(so_far)
    return begun is not None and begun["from"] < rest["to"]


def inside_date(so_far: str) -> bool:
    """Whether a line that looks labelled goes on with "tháng" or "ngày" at the end of the one before."""
    return so_far.endswith(_BEFORE_NUMERAL)


def is_numeral(so_far: str, text: str) -> bool:
    """Whether a line begins with the number or numeral that the words before it end in wanting.

    What stands by itself is of a table's next cell.
    """
    if text[0] not in _LETTERS or not inside_date(so_far) or (text[-1] in _LETTERS and not text.strip(_SIGNS)):
        return False
    return _NUMERAL.search(f"{so_far}\n{text[:_ENOUGH]}") is not None


def wants_word(text: str) -> bool:
    """Whether a line ends in a word that no sentence or heading ends with, however it looks."""
    return text.endswith(WANT_WORDS) or (text.endswith(_WANT_PLACE) and not text.endswith(_WHOLE))
