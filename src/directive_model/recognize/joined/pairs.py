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
#: A line over both columns stands in none of them, each in one of its own; its row has no cut.
_ALONE, _WHOLE = -1, -1
#: As what those sign minutes who hold no office.
_ROLES = frozenset(
    ("thư ký", "chủ trì", "chủ tọa", "ghi biên bản", "người ghi biên bản", "thư ký cuộc họp", "chủ trì cuộc họp",
     "thư ký hội nghị", "chủ trì hội nghị", "người lập", "người lập biểu", "người báo cáo")
)  # fmt: skip
#: A committee of the Party, behind the name of who works for it; how such committees end, and who works for one.
_COMMITTEE = late(r"(?:tỉnh|thành|huyện|quận|thị) ủy(?: (?P<more>.*))?$")
_END_IN_ONE = tuple(f"{whose} ủy" for whose in ("đảng", "chi", "tỉnh", "thành", "huyện", "quận", "thị", "quân"))
_HAVE_ONE = ("văn phòng", "ban ", "ủy ban kiểm tra")
#: What names a level, and a committee of the Party with "ủy" behind it, but where that begins one of these.
_LEVELS = ("tỉnh", "thành", "huyện", "quận", "thị")
_OF_THE_PEOPLE = ("ban nhân dân", "ban mặt trận", "ban mttq", "ban kiểm tra")
_COUNCILS = tuple(f"ủy {name}" for name in _OF_THE_PEOPLE)
#: Who is named with whose they are: "BAN CHẤP HÀNH CHI BỘ".
_BOARDS = ("ban chấp hành", "bch", "ban thường vụ", "btv")
#: How offices begin under which somebody else heads the body.
_HEAD_NO_BODY = ("phó ", "kế toán")
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
#: Whether a cut at an offset in folded words parts a name.
_PartsName: TypeAlias = "Callable[[str, int], bool]"


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
        alone = [
            in_column(line, _TABLE - table, number, _ALONE - number)
            for number, (line, cut) in enumerate(rows)
            if cut == _WHOLE
        ]
        halves = [(number, parted_at(*row)) for number, row in enumerate(rows) if row[1] != _WHOLE]
        left = [in_column(half[0], _TABLE - table, number, _LEFT) for number, half in halves]
        right = [in_column(half[1], _TABLE - table, number, _RIGHT) for number, half in halves]
        lines = [*lines[:start], *alone, *left, *right, *lines[start + len(rows) :]]
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
        over = _over(lines, index, done, rows)
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
        names = _between_names(line.text, are_two=_are_of_two(offices))
        return [] if names is None else [*rows, (line, names)]
    return []


def _halves(row: _Row) -> tuple[str, str]:
    """Return the folded words on both sides of a row's cut."""
    line, cut = row
    return fold(line.text[:cut]), fold(line.text[cut + 1 :])


def _are_of_two(offices: tuple[str, str]) -> bool:
    """Whether nobody holds both offices: who is twice the same, or writes the minutes of whom presides, is two."""
    return offices[0] == offices[1] or _ROLES.issuperset(offices)


def _are_two(names: tuple[str, str]) -> bool:
    """Whether two names are too long for one, and a family's begins each, no given one."""
    left, right = (name.split(" ") for name in names)
    is_family = right[0] in _FAMILIES - _GIVEN or (right[0] in _FAMILIES and right[1] in _ENDS_NO_NAME)
    return len(left) + len(right) > _MOST and left[0] in _FAMILIES and is_family


def _over(lines: Sequence[Line], index: int, first: int, signed: Sequence[_Row]) -> list[_Row] | None:
    """Return the lines over the offices, from ``first`` on, that name bodies, each with the place of its cut.

    None where they are of one who signs: for somebody else, or for what cannot be parted.  Over those who are two
    for sure a body's name is neither's, and nothing is parted above it; who signs for somebody else stands left.
    """
    rows: list[_Row] = []
    in_row, of_one = True, False
    offices = _halves(signed[0])
    sure = _are_of_two(offices) or _are_two(_halves(signed[-1]))
    for line in reversed(lines[max(first, index - _MOST_OVER) : index]):
        if not line.text.isupper() or not is_whole(line):
            break
        cut = _cut_between_bodies(line, offices) if in_row and _may_hold_both(line) else None
        if cut is not None:
            rows.insert(0, (line, cut))
        elif authority_of(line) is not None:
            return [row for row in rows if row[1] != _WHOLE] if sure else None
        elif sure and _names_body(line):
            in_row = False
            rows.insert(0, (line, _WHOLE))
        elif sure:
            break
        elif in_row:
            in_row = False
            of_one = _names_body(line) or is_role(line.text) or is_position(line.text)
    return None if of_one else rows


def _names_body(line: Line) -> bool:
    folded = fold(line.text)
    return is_organ(folded) or is_place(folded)


def _cut_between_bodies(line: Line, offices: tuple[str, str]) -> int | None:
    """Return the blank between two bodies, their places, whom somebody signs for, or as what.

    Only where each of ``offices`` heads a body of its own are names parted that may go on across the blank.
    """
    heads = not any(office in _ROLES or office.startswith(_HEAD_NO_BODY) for office in offices)
    goes_on = (_parts_name,) if heads else (_parts_name, _may_go_on)
    if (cut := _cut(line, _is_body, goes_on, _may_go_on)) is not None:
        return cut
    for can_be in (is_place, is_role, _is_office):
        if (cut := _cut(line, can_be)) is not None:
            return cut
    cuts = [at for at in blanks_of(line.text) if authority_in(line.text[at + 1 :]) and authority_in(line.text[:at])]
    return cuts[0] if len(cuts) == 1 else None


def _cut(
    line: Line, can_be: Callable[[str], bool], never: Sequence[_PartsName] = (), hardly: _PartsName | None = None
) -> int | None:
    """Return the one blank on both sides of which a line holds such a name; None where there is none, or several.

    Of several that is it which parts no name ``hardly``, or behind which the line begins anew: "ĐẠI DIỆN BÊN A"
    beside "ĐẠI DIỆN BÊN B".
    """
    text = fold(line.text)
    if len(text) != len(line.text):
        return None
    cuts = [at for at in blanks_of(text) if can_be(text[:at]) and can_be(text[at + 1 :])]
    cuts = [at for at in cuts if not any(parts(text, at) for parts in never)]
    if len(cuts) > 1 and hardly is not None:
        cuts = [at for at in cuts if not hardly(text, at)]
    if len(cuts) > 1:
        first = text[: text.index(" ") + 1]
        cuts = [at for at in cuts if text.startswith(first, at + 1)]
    return cuts[0] if len(cuts) == 1 else None


def _parts_name(text: str, cut: int) -> bool:
    """Whether ``cut`` parts one name: "ỦY" from "BAN", "TỈNH" from "ỦY", "BAN CHẤP HÀNH" from whose it is.

    So does it that of an organ of the Party from the committee whose it is, without a place: "BAN TỔ CHỨC TỈNH ỦY".
    """
    left, right = text[:cut], text[cut + 1 :]
    if left.endswith(" ủy") and (right.startswith(_OF_THE_PEOPLE) or not left.endswith(_END_IN_ONE)):
        return True
    if left.endswith(_LEVELS) and right.startswith("ủy ") and not right.startswith(_COUNCILS):
        return True
    whose = _COMMITTEE.match(right)
    if whose is not None and left.startswith(_HAVE_ONE) and (not whose["more"] or is_organ(whose["more"])):
        return True
    return left.endswith(_BOARDS) and not right.startswith(_BOARDS)


def _may_go_on(text: str, cut: int) -> bool:
    """Whether one name may go on across ``cut``: "VĂN" with "PHÒNG", "NỘI" with "VỤ", "CHI BỘ" with whose it is."""
    left, right = text[:cut], text[cut + 1 :]
    whose = _COMMITTEE.match(right)
    if whose is not None and (not whose["more"] or is_organ(whose["more"])):
        return True
    if any(name_goes_on(left[at + 1 :], right) for at in (-1, *blanks_of(left))):
        return True
    across = text[left.rfind(" ") + 1 :]
    is_across = is_organ(across) and not across.startswith("vụ ") and not left.endswith(_END_IN_ONE)
    return right.startswith("vụ ") or (is_across and not right.startswith("ủy ban"))


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
