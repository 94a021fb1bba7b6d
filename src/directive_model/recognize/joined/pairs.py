"""Two who sign side by side, a blank between them in each line, as text copied out of a PDF has them.

"THƯ KÝ CHỦ TRÌ" over "Hồ Thị Ngần Phạm Văn Thạch", the names of the bodies that they head above perhaps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from directive_model.language import fold
from directive_model.language.naming import is_organ, is_whole_office
from directive_model.language.patterns import late
from directive_model.recognize.joined.pieces import blanks_of, in_column, is_whole, parted_at
from directive_model.recognize.page.anchors import authority_of
from directive_model.recognize.page.line import Line
from directive_model.recognize.signers import is_name

#: Both stand among so many of the last lines; none of theirs is longer, no more remarks stand under the offices.
_LAST_LINES, _LONGEST, _MOST_NOTES = 40, 120, 2
#: The columns of such signatures stand apart from all others of the page.
_TABLE = -4
_LEFT, _RIGHT = 0, 2
#: As what those sign minutes who hold no office.
_ROLES = frozenset(
    ("thư ký", "chủ trì", "chủ tọa", "ghi biên bản", "người ghi biên bản", "thư ký cuộc họp", "chủ trì cuộc họp",
     "thư ký hội nghị", "chủ trì hội nghị", "người lập", "người lập biểu", "người báo cáo")
)  # fmt: skip
_NOTES = late(r"\([^()]+\)(?= \([^()]+\)$)")
#: Words of each name.
_FEWEST, _MOST = 2, 5
_FEWEST_BLANKS = 2 * _FEWEST - 1
#: The names of most families, which tell where the second name begins.
_FAMILIES = frozenset(
    ("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
     "lý", "đinh", "đoàn", "trịnh", "trương", "mai", "lâm", "tô", "hà", "cao", "lưu", "tạ", "tống", "thái", "phùng")
)  # fmt: skip
#: What stands within a name: "Nguyễn Thị" is no whole one, and "Tôn Nữ" is one family's.
_ENDS_NO_NAME, _BEGINS_NO_NAME = ("thị", "văn"), ("thị", "nữ")


def part_pairs(lines: list[Line]) -> list[Line]:
    """Return ``lines``, those of two who sign side by side parted, the left one's first; any others as they are."""
    for index in range(max(len(lines) - _LAST_LINES, 0), len(lines) - 1):
        line = lines[index]
        if not line.text.isupper() or not _has_two_names(lines[index + 1 : index + 2 + _MOST_NOTES]):
            continue
        if _may_hold_both(line) and (office := _cut(line, _is_office)) is not None:
            rows = _signed(lines, index, office)
            if not rows:
                continue
            first = index
            over = lines[index - 1] if index else line
            if authority_of(over) is not None:
                continue  # who signs for somebody else is one
            if over.text.isupper() and _may_hold_both(over) and (body := _cut(over, _is_body)) is not None:
                first, rows = index - 1, [(over, body), *rows]
            halves = [parted_at(*row) for row in rows]
            left = [in_column(half[0], _TABLE, number, _LEFT) for number, half in enumerate(halves)]
            right = [in_column(half[1], _TABLE, number, _RIGHT) for number, half in enumerate(halves)]
            return [*lines[:first], *left, *right, *lines[first + len(rows) :]]
    return lines


def _has_two_names(below: Sequence[Line]) -> bool:
    """Whether a line below has as many words as two names: hardly a line of capitals needs a closer look."""
    return any(line.text.count(" ") >= _FEWEST_BLANKS and not line.text.isupper() for line in below)


def _may_hold_both(line: Line) -> bool:
    return is_whole(line) and " " in line.text and len(line.text) <= _LONGEST


def _signed(lines: Sequence[Line], index: int, office: int) -> list[tuple[Line, int]]:
    """Return the lines from the offices to the names, each with the place of its cut; nothing without two names."""
    rows = [(lines[index], office)]
    for line in lines[index + 1 : index + 2 + _MOST_NOTES]:
        if not _may_hold_both(line):
            break
        if (notes := _NOTES.match(line.text)) is not None:
            rows.append((line, notes.end()))
            continue
        names = _between_names(line.text)
        return [] if names is None else [*rows, (line, names)]
    return []


def _cut(line: Line, can_be: Callable[[str], bool]) -> int | None:
    """Return the one blank on both sides of which a line holds such a name; None where there is none, or several."""
    text = fold(line.text)
    cuts = [blank for blank in blanks_of(text) if can_be(text[:blank]) and can_be(text[blank + 1 :])]
    return cuts[0] if len(cuts) == 1 and len(text) == len(line.text) else None


def _is_office(folded: str) -> bool:
    return folded in _ROLES or is_whole_office(folded)


def _is_body(folded: str) -> bool:
    return " " in folded and is_organ(folded)


def _between_names(text: str) -> int | None:
    """Return the blank between two names: before that of a family, as near the middle as can be, or in the middle.

    So few words as one person's name has are two names only where each begins with that of a family.
    """
    words = text.split(" ")
    folded = [fold(word) for word in words]
    cuts = [at for at in range(_FEWEST, len(words) - _FEWEST + 1) if max(at, len(words) - at) <= _MOST]
    cuts = [at for at in cuts if folded[at - 1] not in _ENDS_NO_NAME and folded[at] not in _BEGINS_NO_NAME]
    cuts = [at for at in cuts if is_name(" ".join(words[:at])) and is_name(" ".join(words[at:]))]
    if text.isupper() or not cuts:
        return None
    middle = len(words) / 2
    known = folded[0] in _FAMILIES or len(words) > _MOST
    told = [at for at in cuts if known and folded[at] in _FAMILIES]
    told = told or [at for at in cuts if at == middle > _FEWEST]
    return len(" ".join(words[: min(told, key=lambda at: abs(at - middle))])) if told else None
