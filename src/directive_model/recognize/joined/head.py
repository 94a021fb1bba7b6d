"""The head's two columns, a blank between them in each line.

So a page comes that was copied out of a viewer of PDFs, or read by OCR line by line: "TỈNH ỦY SƠN HẢI ĐẢNG CỘNG SẢN
VIỆT NAM" over "Số 09-CTr/TU Sơn Hải, ngày 28 tháng 11 năm 2025".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, takewhile

import attrs

from directive_model.language import fold, parse_bare_number, parse_number_line, parse_place_date
from directive_model.language.naming import below_superior
from directive_model.language.patterns import late
from directive_model.recognize.joined.pieces import blanks_of, folded_in_place, in_column, is_whole, parted_at
from directive_model.recognize.kinds import is_type, number_behind, paper_length
from directive_model.recognize.page.anchors import (
    LONGEST_TYPE_LINE,
    banner_of,
    is_addressees_label,
    is_typed_rule,
    letter_subject_of,
    paper_of,
    type_of,
)
from directive_model.recognize.page.line import Line
from directive_model.recognize.parts.head.lines import ends_sentence

#: A head has no more lines, and these are no longer.
_MOST_LINES, _LONGEST = 16, 170
#: No type has a longer name.
_LONGEST_TYPE = 40
#: A type and its subject on one line are no longer than this.
_LONGEST_TITLE = 300
#: The name of a paper and its subject stand in so many lines over the next line of the subject.
_NEAR = 2
#: The columns of heads stand apart from all tables of the page.
_TABLE = -1
_LEFT, _RIGHT = 0, 2
#: How what stands in the right column begins.
_ENDS = frozenset(("NAM", "HÚC", "INH"))
_BANNER = late(r" (?=(?:đảng cộng sản|cộng hòa xã hội|độc lập\s*[-–—]\s*tự do|đoàn tncs|đoàn thanh niên cộng sản)\b)")
_TWO_ROWS = late(
    r"\S.*? cộng hòa xã hội chủ nghĩa việt nam (?P<lower>(?!độc lập)\S.*) "
    r"độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc$"
)
_ADDRESSED = late(r"(?<!\S)kính (?:gửi|gởi|trình|mời)\s*:", re.IGNORECASE)
_DAY = late(r", ngày \d{1,2}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{4}$")
#: Whose name goes on with that of the State, which is no banner there.
_STATES = ("chính phủ nước", "quốc hội nước", "đại sứ quán nước", "thay mặt nước")


def part_head(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines``, those of the head that hold both columns parted, the left column's first."""
    lines = _with_addressees_below(lines)
    lines = [*chain.from_iterable(map(_two_rows, lines[:_MOST_LINES])), *lines[_MOST_LINES:]]
    rows = _rows(lines[:_MOST_LINES])
    joined = [index for index, row in enumerate(rows) if len(row) > 1]
    if not joined:
        return _with_title_parted(list(lines))
    first, end = joined[0], joined[-1] + 1
    left: list[Line] = []
    right: list[Line] = []
    for number, row in enumerate(rows[first:end]):
        for piece in row:
            side, column = (right, _RIGHT) if _is_right(piece) else (left, _LEFT)
            side.append(in_column(piece, _TABLE, number, column))
    return _with_title_parted([*lines[:first], *left, *right, *lines[end:]])


def _with_addressees_below(lines: Sequence[Line]) -> Sequence[Line]:
    """Return ``lines``, addressees with their label in the left column of a head below the right column.

    A PDF whose addressees stand close under the number seems to have them in that column, behind the letter's subject
    perhaps.  Where the label begins a row of the head's table, the row is the addressees', with those below it.
    """
    for index, line in enumerate(lines[:_MOST_LINES]):
        if line.cell is None or (at := _addressed_at(line)) is None:
            continue
        if at and any(map(is_addressees_label, lines[index + 1 : _MOST_LINES])):
            continue  # it is a word of the subject
        end = index + 1
        while end < len(lines) and lines[end].cell == line.cell:
            end += 1
        below = end
        while below < len(lines) and (cell := lines[below].cell) is not None and cell[0] == line.cell[0]:
            below += 1
        if any(map(_is_right, lines[end:below])):
            *over, first = parted_at(line, at) if at else [line]
            kept, beside = list(lines[end:below]), list[Line]()
            if not over and (not index or lines[index - 1].cell != line.cell):
                kept, beside = _rows_from(line.cell[1], kept)
            moved = [attrs.evolve(one, cell=None) for one in (first, *lines[index + 1 : end], *beside)]
            return [*lines[:index], *over, *kept, *moved, *lines[below:]]
    return lines


def _addressed_at(line: Line) -> int | None:
    """Return where in a line the label of the addressees begins; inside of one its colon tells it from a word."""
    if "kính" not in line.text.lower():
        return None
    if is_addressees_label(line):
        return 0
    label = _ADDRESSED.search(line.text)
    return None if label is None else label.start()


def _rows_from(row: int, lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Part ``lines``, of a table's further columns, into those above ``row`` and the rest; no banner is of these."""
    above: list[Line] = []
    others: list[Line] = []
    for line in lines:
        (others if line.cell is not None and line.cell[1] >= row else above).append(line)
    return (list(lines), []) if any(map(_is_right, others)) else (above, others)


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines above the title, each in the pieces that stood apart on the page."""
    above = list(takewhile(_is_above_title, lines))
    if not above:
        return []
    rows = []
    # The Party's own name may end a body's, too: it is a banner where none stands alone, and place and date follow.
    banner = any(line.table is None and banner_of(line) == "party" for line in lines) or not _says_when(lines)
    for line in above:
        if not is_whole(line) or len(line.text) > _LONGEST:
            rows.append([line])
            continue
        gutter = _gutter(line, banner=banner)
        left, *right = [line] if gutter is None else parted_at(line, gutter)
        below = below_superior(left.text)
        rows.append([*([left] if below is None else parted_at(left, below)), *right])
    return rows


def _two_rows(line: Line) -> list[Line]:
    """Return the two rows that a line holds both: upper body and banner, lower body and motto."""
    if not line.text.endswith(("phúc", "Phúc", "PHÚC")) or not is_whole(line) or len(line.text) > _LONGEST:
        return [line]
    match = _TWO_ROWS.match(folded_in_place(line.text))
    return [line] if match is None else parted_at(line, match.start("lower") - 1)


def _is_above_title(line: Line) -> bool:
    """Whether a line is none at which a head has ended: a table, "Kính gửi", a type."""
    return line.table is None and not is_addressees_label(line) and not _is_type(line.text)


def _says_when(lines: Sequence[Line]) -> bool:
    """Whether a line may hold place and date."""
    return any(
        "ngày" in line.text and len(line.text) <= _LONGEST and ("năm" in line.text or bool(_DAY.search(line.text)))
        for line in lines
    )


def _is_right(piece: Line) -> bool:
    return banner_of(piece) is not None or parse_place_date(piece.text) is not None


def _gutter(line: Line, *, banner: bool) -> int | None:
    """Return where the blank stands between what is left and what is right; None where the line has no right part.

    Where the Party's banner can only stand by itself (``banner``), its words in a longer line are part of a name.
    """
    text = line.text
    match = _BANNER.search(folded_in_place(text)) if text[-3:].upper() in _ENDS else None
    if match is not None:
        left, right = parted_at(line, match.start())
        regime = banner_of(right)
        if regime is not None and not (banner and regime == "party") and _is_left(left):
            return match.start()
        return None
    if "ngày" not in text:
        return None
    return _after_number(text) if text[:1] in "Ss" and "/" in text else _after_capitals(text)


def _after_capitals(text: str) -> int | None:
    """Return where the blank stands between a body's name in capitals, or its mark, and the place behind it."""
    cut = None
    for blank in blanks_of(text):
        left = text[:blank]
        rule = not left.strip("-_*=")  # under the name, in the row of place and date
        if not (left.isupper() or rule):
            break
        if rule or (" " in left and not left.endswith((" TP.", " TP"))):
            cut = blank
    date = parse_place_date(text[cut + 1 :]) if cut is not None else None
    return cut if date is not None and date.place is not None else None


def _after_number(text: str) -> int | None:
    """Return where the blank stands between number and symbol and the place behind them."""
    for blank in blanks_of(text):
        number = parse_number_line(text[:blank])
        if number is None or number.symbol is None or not text[blank + 1].isupper():
            continue
        date = parse_place_date(text[blank + 1 :])
        if date is not None and date.place is not None:
            return blank
    return None


def _is_left(line: Line) -> bool:
    if banner_of(line) is not None:
        return False  # both lines of the State's banner
    if fold(line.text).endswith(_STATES):
        return False  # "CHÍNH PHỦ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" is one party to an agreement
    return line.text.isupper() or is_typed_rule(line) or parse_number_line(line.text) is not None


def _with_title_parted(lines: list[Line]) -> list[Line]:
    """Return ``lines`` with type and subject on lines of their own where one line holds both."""
    above: list[str] = []
    for index, line in enumerate(takewhile(_is_above_title, lines[: 2 * _MOST_LINES])):
        length = _type_in_capitals(line.text, above) if line.text[:2].isupper() and is_whole(line) else 0
        if length and _can_be_parted(line.text, length, above) and not _is_of_head(lines, index, line.text[:length]):
            if not any(map(paper_of, lines[max(index - _NEAR, 0) : index])):  # else that paper's subject begins so
                lines[index : index + 1] = parted_at(line, length)
            break
        above.append(line.text)
    return lines


def _is_of_head(lines: Sequence[Line], index: int, kind: str) -> bool:
    """Whether what begins as a type does, ``kind``, goes on with the body over it: "CHƯƠNG TRÌNH MTQG xây dựng …".

    The head goes on below it then, and leads to the title; or its number is of another type, and a letter follows.
    """
    passed = other = False
    for line in lines[index + 1 : index + 1 + _MOST_LINES]:
        text = line.text
        if parse_number_line(text) is not None:
            passed, other = True, number_behind(kind, text) is None
        elif _is_right(line):
            passed = passed or banner_of(line) is not None  # place and date stand under titles, too
        elif is_addressees_label(line) or letter_subject_of(text) is not None:
            return other
        elif passed and not text.endswith(":") and (type_of(line) or paper_of(line) or _type_in_capitals(text, ())):
            return True
        elif not (text.isupper() or is_typed_rule(line)):
            return False
    return False


def _can_be_parted(text: str, length: int, above: Sequence[str]) -> bool:
    """Whether what follows a type on its line is a subject, or a number: the document's, or one with small letters.

    Only a line without them is read as a type with its subject where it is not parted: "THÔNG TRI 02-TTr/TU".
    """
    rest = text[length + 1 :]
    if _is_subject(rest):
        return True
    if text.isupper():
        return number_behind(text[:length], rest, above) is not None
    return parse_bare_number(rest) is not None


def _is_type(text: str) -> bool:
    return len(text) <= _LONGEST_TYPE and is_type(text)


def _type_in_capitals(text: str, above: Sequence[str]) -> int:
    """Return how many letters of a line are a type in capitals, with other words behind it; 0 where none are."""
    longest = 0
    for blank in blanks_of(text[: _LONGEST_TYPE + 1]):
        if not text[:blank].isupper():
            break
        if is_type(text[:blank]) or paper_length(text[:blank]) == blank:
            rest = text[blank + 1 :]
            if not rest.split(" ", 1)[0].isupper() or number_behind(text[:blank], rest, above) is not None:
                return blank
            longest = blank
    # "BÁO CÁO TỔNG KẾT công tác năm 2025": such a subject has but its first words in capitals.  A line without small
    # letters is read as both, unless it is too long.
    return longest if not text.isupper() or len(text) > LONGEST_TYPE_LINE else 0


def _is_subject(rest: str) -> bool:
    """Whether what follows a type on its line can be the subject: words, and no number or sentence's end."""
    return len(rest) <= _LONGEST_TITLE and rest[0].isalpha() and not ends_sentence(rest)
