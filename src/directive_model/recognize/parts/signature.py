"""Signature blocks (HD36 II.1.7)."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.model import Authority, Signatory, Span
from directive_model.recognize.page.anchors import authority_of, is_typed_rule
from directive_model.recognize.page.lines import Line, join_spans
from directive_model.recognize.text.words import CAPITALS

#: The longest name of an office, in characters.
_LONGEST_OFFICE = 80
_POSITION = late(
    r"(?:q\. ?|quyền )?(?:phó |trợ lý |ủy viên |thứ )?(?:bí thư|chủ tịch|giám đốc|tổng giám đốc|trưởng|chánh"
    r"|chủ nhiệm|cục trưởng|vụ trưởng|viện trưởng|hiệu trưởng|bộ trưởng|thủ tướng|tổng|tư lệnh|chính ủy|chủ tọa"
    r"|thư ký|người|chủ trì|đội trưởng|tổ trưởng"
    r"|hiệu phó|phó|thường trực|kiêm|ủy viên|đại diện|thủ trưởng|quyền hạn|thẩm phán|kế toán|trạm trưởng|chỉ huy)"
)
_NOTE = late(r"\(.*\)$")
_NAME_WORD = late(rf"[{CAPITALS}][\w'’.]*$|\{{\{{.*\}}\}}$")
_SIGNED = late(r"\s*[-–]?\s*\(?(?:đã ký|Đã ký|ĐÃ KÝ)\)?\s*$")
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
    if line.meaning is not None:
        return line.meaning in ("authority", "position", "signature_note", "name")
    return len(line.text) <= _LONGEST_OFFICE and line.text.isupper() and is_position(line.text)


def read_signatories(lines: Sequence[Line], start: int) -> tuple[tuple[Signatory, ...], int]:
    """Read the signature blocks from ``start`` on: the leading body's first, and the index after them."""
    if start < len(lines) and (cell := lines[start].cell) is not None:
        return _read_cells(lines, start, cell[0])
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


def _read_cells(lines: Sequence[Line], start: int, table: int) -> tuple[tuple[Signatory, ...], int]:
    """Read one block a column; the right one is the leading body's (HD05 II.7, joint documents)."""
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
    """Read one block; return it and the index after it, or None where none begins at ``start``."""
    reader = _BlockReader()
    index = start
    while index < len(lines) and reader.name is None:
        line = lines[index]
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        if line.table is not None or line.used or not reader.takes(line, following):
            break
        line.used = True
        index += 1
    if index == start:
        return None, start
    return reader.signatory(join_spans(lines[start].span, lines[index - 1].span)), index


class _BlockReader:
    """Takes the lines of a signature block one by one: authority, position, remark, name."""

    def __init__(self) -> None:
        self.authority: list[Authority] = []
        self.position: list[str] = []
        self.note: str | None = None
        self.name: str | None = None
        self._before = ""

    def takes(self, line: Line, following: str) -> bool:
        """Take the line if it belongs to the block; say whether it does."""
        text = line.text
        begun = bool(self.authority or self.position)
        if self._takes_by_style(line):
            return True
        if (found := authority_of(line)) is not None and not self.position:
            self.authority.append(Authority(*found))
        elif is_typed_rule(line):
            pass
        elif begun and _NOTE.fullmatch(text):
            self.note = text
        elif self._goes_on(line, following):
            last = self.authority[-1]
            self.authority[-1] = Authority(last.form, f"{last.body} {text}" if last.body else text)
        elif self._is_position(line):
            self.position.append(text)
        elif not begun or not self._signs(text):
            return False
        self._before = text
        return True

    def _takes_by_style(self, line: Line) -> bool:
        """Take a line whose style says what it is; an authority line is parted by its words."""
        match line.meaning:
            case "position":
                self.position.append(line.text)
            case "signature_note":
                self.note = line.text
            case "name":
                self.name = line.text
            case _:
                return False
        return True

    def signatory(self, span: Span | None) -> Signatory:
        """Return the block as read so far."""
        return Signatory(tuple(self.authority), " ".join(self.position) or None, self.name, self.note, span=span)

    def _signs(self, text: str) -> bool:
        """Take the signer's name, and "Đã ký" behind it."""
        signed = _SIGNED.search(text)
        if signed is not None and is_name(text[: signed.start()]):
            self.name, self.note = text[: signed.start()], text[signed.start() :].strip(" -–")
        elif is_name(text) or (len(text) <= _LONGEST_OFFICE and text.startswith("{{")):
            self.name = text
        return self.name is not None

    def _goes_on(self, line: Line, following: str) -> bool:
        """Whether a line of capitals goes on with the body's name that the authority line began."""
        text = line.text
        if not self.authority or self.position or not text.isupper() or is_position(text) or line.blank_before:
            return False
        wrapped = self._before.endswith((",", "-")) or fold(self._before).endswith((" và", " tỉnh", " ban", " của"))
        return wrapped or is_position(following)

    def _is_position(self, line: Line) -> bool:
        text = line.text
        if len(text) > _LONGEST_OFFICE:
            return False
        if text.isupper():
            if is_position(text):
                return True
            # A name in capitals stands under white space; more of an office follows at once.
            begun = bool(self.position or self.authority)
            return begun and not line.blank_before and not (self.position and _is_short_name(text))
        kiem = "kiêm" in (fold(text), fold(self.position[-1]) if self.position else "")
        return is_position(text) and (not self.position or kiem)


def _is_short_name(text: str) -> bool:
    """Whether a line of capitals right under an office reads like a person's name."""
    return is_name(text) and len(text.split()) <= 4  # noqa: PLR2004  # most names
