"""Two who sign side by side, a blank between them in each line, as text copied out of a PDF has them.

"THƯ KÝ CHỦ TRÌ" over "Hồ Thị Ngần Phạm Văn Thạch", the names of the bodies that they head above perhaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from directive_model.language import fold
from directive_model.language.naming import is_organ, is_place, is_position, is_role, is_whole_office, name_goes_on
from directive_model.language.patterns import late
from directive_model.recognize.joined.pieces import blanks_of, in_column, is_whole, parted_at
from directive_model.recognize.page.anchors import authority_in, authority_of
from directive_model.recognize.page.line import Line
from directive_model.recognize.signers import is_name

#: Both stand among so many of the last lines; none of theirs is longer, no more remarks stand under the offices.
_LAST_LINES, _LONGEST, _MOST_NOTES = 40, 120, 2
#: So many lines of bodies stand over the offices.
_MOST_OVER = 4
#: The columns of such signatures stand apart from all others of the page, however many those are.
_TABLE = -1000
_LEFT, _RIGHT = 0, 2
#: As what those sign minutes who hold no office.
_ROLES = frozenset(
    ("thư ký", "chủ trì", "chủ tọa", "ghi biên bản", "người ghi biên bản", "thư ký cuộc họp", "chủ trì cuộc họp",
     "thư ký hội nghị", "chủ trì hội nghị", "người lập", "người lập biểu", "người báo cáo")
)  # fmt: skip
_COMMITTEE = late(r"(?:tỉnh|thành|huyện|quận|thị) ủy(?: (?P<more>.*))?$")
_NOTES = late(r"\([^()]+\)(?= \([^()]+\)$)")
#: Words of each name.
_FEWEST, _MOST = 2, 5
_FEWEST_BLANKS = 2 * _FEWEST - 1
#: The names of most families, which tell where the second name begins.
_FAMILIES = frozenset(
    ("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
     "lý", "đinh", "đoàn", "trịnh", "trương", "mai", "lâm", "tô", "hà", "cao", "lưu", "tạ", "tống", "thái", "phùng")
)  # fmt: skip
#: Those of them that people are called by, too: "Nguyễn Ngọc Mai Lan" is one.
_GIVEN = frozenset(("hoàng", "vũ", "hà", "dương", "lý", "mai", "lâm", "cao", "thái", "phan", "đoàn", "lưu"))
#: What stands within a name: "Nguyễn Thị" is no whole one, and "Tôn Nữ" is one family's.
_ENDS_NO_NAME, _BEGINS_NO_NAME = ("thị", "văn"), ("thị", "nữ")

#: A line that holds two, and the place of the blank between them.
_Row: TypeAlias = "tuple[Line, int]"


def part_pairs(lines: list[Line]) -> list[Line]:
    """Return ``lines``, those of two who sign side by side parted, the left one's first; any others as they are.

    Pairs one right below the other are of the same two columns.
    """
    lines = _with_names_below(lines)
    runs: list[tuple[int, list[_Row]]] = []
    for start, rows in _pairs(lines):
        if runs and runs[-1][0] + len(runs[-1][1]) == start:
            runs[-1][1].extend(rows)
        else:
            runs.append((start, rows))
    for table, (start, rows) in reversed(tuple(enumerate(runs))):
        halves = [parted_at(*row) for row in rows]
        left = [in_column(half[0], _TABLE - table, number, _LEFT) for number, half in enumerate(halves)]
        right = [in_column(half[1], _TABLE - table, number, _RIGHT) for number, half in enumerate(halves)]
        lines = [*lines[:start], *left, *right, *lines[start + len(rows) :]]
    return lines


def _with_names_below(lines: list[Line]) -> list[Line]:
    """Return ``lines``, the names of two who sign minutes each below what they sign as.

    pdftotext goes along two columns that are far apart row by row: "THƯ KÝ", "CHỦ TRÌ", and then both names.
    """
    for index in range(max(len(lines) - _LAST_LINES, 0), len(lines) - 3):
        if not (lines[index].text.isupper() and lines[index + 1].text.isupper()):
            continue
        four = lines[index : index + 4]
        *roles, first, second = four
        signed = is_name(first.text) and is_name(second.text) and not (first.text.isupper() or second.text.isupper())
        if signed and all(is_role(one.text) for one in roles) and all(map(is_whole, four)):
            return [*lines[:index], roles[0], first, roles[1], second, *lines[index + 4 :]]
    return lines


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[int, list[_Row]]]:
    """Yield where the lines of each pair begin, and the lines, from the bodies or the offices to the names."""
    done = 0
    for index in range(max(len(lines) - _LAST_LINES, 0), len(lines) - 1):
        if index < done or not lines[index].text.isupper():
            continue
        if not _has_two_names(lines[index + 1 : index + 2 + _MOST_NOTES]) or not (rows := _signed(lines, index)):
            continue
        over = _over(lines, index, done)
        if over is not None:
            yield index - len(over), [*over, *rows]
            done = index + len(rows)


def _has_two_names(below: Sequence[Line]) -> bool:
    """Whether a line below has as many words as two names: hardly a line of capitals needs a closer look."""
    return any(line.text.count(" ") >= _FEWEST_BLANKS and not line.text.isupper() for line in below)


def _may_hold_both(line: Line) -> bool:
    return is_whole(line) and " " in line.text and len(line.text) <= _LONGEST


def _signed(lines: Sequence[Line], index: int) -> list[_Row]:
    """Return the lines from the offices to the names, each with the place of its cut; nothing without two names."""
    line = lines[index]
    if not _may_hold_both(line) or (office := _cut(line, _is_office)) is None:
        return []
    offices = fold(line.text[:office]), fold(line.text[office + 1 :])
    rows = [(line, office)]
    for line in lines[index + 1 : index + 2 + _MOST_NOTES]:
        if not _may_hold_both(line):
            break
        if (notes := _NOTES.match(line.text)) is not None:
            rows.append((line, notes.end()))
            continue
        names = _between_names(line.text, are_two=offices[0] == offices[1] or _ROLES.issuperset(offices))
        return [] if names is None else [*rows, (line, names)]
    return []


def _over(lines: Sequence[Line], index: int, first: int) -> list[_Row] | None:
    """Return the lines over the offices, from ``first`` on, that name bodies, each with the place of its cut.

    None where they are of one who signs: for somebody else, or for what cannot be parted.
    """
    rows: list[_Row] = []
    in_row, of_one = True, False
    for line in reversed(lines[max(first, index - _MOST_OVER) : index]):
        if not line.text.isupper() or not is_whole(line):
            break
        cut = _cut_between_bodies(line) if in_row and _may_hold_both(line) else None
        if cut is not None:
            rows.insert(0, (line, cut))
        elif authority_of(line) is not None:
            return None
        elif in_row:
            in_row = False
            folded = fold(line.text)
            of_one = is_organ(folded) or is_place(folded) or is_role(line.text) or is_position(line.text)
    return None if of_one else rows


def _cut_between_bodies(line: Line) -> int | None:
    """Return the blank between two bodies, their places, whom somebody signs for, or as what."""
    for can_be in (_is_body, is_place, is_role, _is_office):
        if (cut := _cut(line, can_be, _parts_name if can_be is _is_body else None)) is not None:
            return cut
    cuts = [at for at in blanks_of(line.text) if authority_in(line.text[at + 1 :]) and authority_in(line.text[:at])]
    return cuts[0] if len(cuts) == 1 else None


def _cut(line: Line, can_be: Callable[[str], bool], cannot: Callable[[str, int], bool] | None = None) -> int | None:
    """Return the one blank on both sides of which a line holds such a name; None where there is none, or several.

    Of several that is it behind which the line begins anew: "ĐẠI DIỆN BÊN A" beside "ĐẠI DIỆN BÊN B".
    """
    text = fold(line.text)
    if len(text) != len(line.text):
        return None
    cuts = [at for at in blanks_of(text) if can_be(text[:at]) and can_be(text[at + 1 :])]
    if len(cuts) > 1 and cannot is not None:
        cuts = [at for at in cuts if not cannot(text, at)]
    if len(cuts) > 1:
        first = text[: text.index(" ") + 1]
        cuts = [at for at in cuts if text.startswith(first, at + 1)]
    return cuts[0] if len(cuts) == 1 else None


def _parts_name(text: str, cut: int) -> bool:
    """Whether one name goes on across ``cut``: "BAN CHẤP HÀNH" with "ĐẢNG BỘ …", "VĂN" with "PHÒNG", "NỘI" with "VỤ".

    So does that of an organ of the Party with the committee whose it is, without a place: "BAN TỔ CHỨC TỈNH ỦY".
    """
    if (whose := _COMMITTEE.match(text, cut + 1)) is not None and (not whose["more"] or is_organ(whose["more"])):
        return True
    right = text[cut + 1 :]
    if any(name_goes_on(text[at + 1 : cut], right) for at in (-1, *blanks_of(text[:cut]))):
        return True
    from_before = text[text.rfind(" ", 0, cut) + 1 :]
    across = is_organ(from_before) and not from_before.startswith("vụ ")
    return right.startswith("vụ ") or (across and not right.startswith("ủy ban"))


def _is_office(folded: str) -> bool:
    return folded in _ROLES or is_whole_office(folded)


def _is_body(folded: str) -> bool:
    return " " in folded and is_organ(folded)


def _between_names(text: str, *, are_two: bool) -> int | None:
    """Return the blank between two names: before that of a family, as near the middle as can be, or in the middle.

    So few words as one person's name has are two names only where each begins with that of a family, and that is
    no given name, too, unless two sign for sure.
    """
    words = text.split(" ")
    folded = [fold(word) for word in words]
    cuts = [at for at in range(_FEWEST, len(words) - _FEWEST + 1) if max(at, len(words) - at) <= _MOST]
    cuts = [at for at in cuts if folded[at - 1] not in _ENDS_NO_NAME and folded[at] not in _BEGINS_NO_NAME]
    cuts = [at for at in cuts if is_name(" ".join(words[:at])) and is_name(" ".join(words[at:]))]
    if text.isupper() or not cuts:
        return None
    middle = len(words) / 2
    many = len(words) > _MOST
    families = _FAMILIES if are_two or many else _FAMILIES - _GIVEN
    told = [at for at in cuts if folded[at] in families] if folded[0] in _FAMILIES or many else []
    told = told or [at for at in cuts if at == middle > _FEWEST]
    ranked = sorted(((abs(at - middle), folded[at] in _GIVEN), at) for at in told)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return len(" ".join(words[: ranked[0][1]]))
