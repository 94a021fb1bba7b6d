"""Signature blocks (HD36 II.1.7)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_model.language import fold
from directive_model.model import Authority, Signatory
from directive_model.recognize.page.anchors import authority_of, is_typed_rule
from directive_model.recognize.page.lines import Line, join_spans

_POSITION = re.compile(
    r"(?:q\. ?|quyền )?(?:phó |trợ lý |ủy viên |thứ )?(?:bí thư|chủ tịch|giám đốc|tổng giám đốc|trưởng|chánh|chủ nhiệm|cục trưởng|vụ trưởng"
    r"|viện trưởng|hiệu trưởng|bộ trưởng|thủ tướng|tổng|tư lệnh|chính ủy|chủ tọa|thư ký|người|chủ trì|đội trưởng|tổ trưởng"
    r"|hiệu phó|phó|thường trực|kiêm|ủy viên|đại diện|thủ trưởng|quyền hạn|thẩm phán|kế toán|trạm trưởng|chỉ huy)"
)
_NOTE = re.compile(r"\(.*\)$")
_NAME_WORD = re.compile(r"[A-ZĐÀ-ỸĂÂÊÔƠƯ][\w'’.]*$|\{\{.*\}\}$")
_SIGNED = re.compile(r"\s*[-–]?\s*\(?(?:đã ký|Đã ký|ĐÃ KÝ)\)?\s*$")
#: A name has two to six words; longer lines are something else.
_NAME_WORDS = range(2, 7)


def is_name(text: str) -> bool:
    """Whether a line can be a person's name: two to six words that begin with capitals, titles before it allowed."""
    words = text.split()
    return (
        len(words) in _NAME_WORDS
        and all(_NAME_WORD.match(word) for word in words)
        and not any(character.isdigit() for character in text)
    )


def is_position(text: str) -> bool:
    """Whether a line begins with the name of an office."""
    return _POSITION.match(fold(text)) is not None


def starts_signature(line: Line) -> bool:
    """Whether a signature block without authority line begins here: an office in capitals."""
    return len(line.text) <= 80 and line.text.isupper() and is_position(line.text)  # noqa: PLR2004  # an office's name


def read_signatories(lines: Sequence[Line], start: int) -> tuple[tuple[Signatory, ...], int]:
    """Read the signature blocks from ``start`` on; return them, the leading body's first, and the index after them."""
    if start < len(lines) and lines[start].cell is not None:
        return _read_cells(lines, start)
    signatories: list[Signatory] = []
    index = start
    while index < len(lines):
        signatory, after = _read_one(lines, index)
        if signatory is None or after == index:
            break
        signatories.append(signatory)
        index = after
        if index >= len(lines) or not (authority_of(lines[index]) or starts_signature(lines[index])):
            break
    return tuple(signatories), index


def _read_cells(lines: Sequence[Line], start: int) -> tuple[tuple[Signatory, ...], int]:
    """Read one block a column; the right one is the leading body's (HD05 II.7, joint documents)."""
    table = lines[start].cell[0] if lines[start].cell else 0
    end = start
    columns: dict[int, list[int]] = {}
    while end < len(lines) and (cell := lines[end].cell) is not None and cell[0] == table:
        if not lines[end].used:
            columns.setdefault(cell[2], []).append(end)
        end += 1
    signatories: list[Signatory] = []
    for column in sorted(columns, reverse=True):
        signatory, _ = _read_one([lines[index] for index in columns[column]], 0)
        if signatory is not None:
            signatories.append(signatory)
    return tuple(signatories), end


def _read_one(lines: Sequence[Line], start: int) -> tuple[Signatory | None, int]:
    authority: list[Authority] = []
    position: list[str] = []
    note: str | None = None
    name: str | None = None
    index = start
    while index < len(lines) and name is None:
        line = lines[index]
        if line.table is not None or line.used:
            break
        text = line.text
        if (found := authority_of(line)) is not None and not position:
            authority.append(Authority(*found))
        elif is_typed_rule(line):
            pass
        elif _NOTE.fullmatch(text) and (authority or position):
            note = text
        elif authority and not position and _goes_on(text, line, lines, index):
            last = authority[-1]
            authority[-1] = Authority(last.form, f"{last.body} {text}" if last.body else text)
        elif _is_position_line(text, position, authority, line):
            position.append(text)
        elif (authority or position) and (signed := _SIGNED.search(text)) and is_name(text[: signed.start()]):
            name, note = text[: signed.start()], text[signed.start() :].strip(" -–")
        elif (authority or position) and _is_signers_name(text):
            name = text
        else:
            break
        line.used = True
        index += 1
    if index == start:
        return None, start
    span = join_spans(lines[start].span, lines[index - 1].span)
    return Signatory(tuple(authority), " ".join(position) or None, name, note, span=span), index


def _is_signers_name(text: str) -> bool:
    return is_name(text) or (len(text) <= 60 and text.startswith("{{"))  # noqa: PLR2004  # a form's field


def _goes_on(text: str, line: Line, lines: Sequence[Line], index: int) -> bool:
    """Whether a line of capitals goes on with the body's name that the authority line began."""
    if not text.isupper() or is_position(text) or line.blank_before:
        return False
    before = lines[index - 1]
    wrapped = before.text.endswith((",", "-")) or fold(before.text).endswith((" và", " tỉnh", " ban", " của"))
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    return wrapped or is_position(following)


def _is_position_line(text: str, position: list[str], authority: list[Authority], line: Line) -> bool:
    if text.isupper():
        if is_position(text):
            return True
        # A name in capitals stands under white space; more of an office follows at once.
        return bool(position or authority) and not line.blank_before and not is_name_in_capitals(text, position)
    return (
        is_position(text)
        and (not position or fold(position[-1]) == "kiêm" or fold(text) == "kiêm")
        and len(text) <= 60
    )  # an office's name


def is_name_in_capitals(text: str, position: list[str]) -> bool:
    """Whether a line of capitals right under an office reads like a person's name."""
    return bool(position) and is_name(text) and len(text.split()) <= 4  # noqa: PLR2004  # most names
