"""Recipients and signature, a blank between them in each line.

"Nơi nhận: T/M BAN THƯỜNG VỤ" over "- Thường trực Tỉnh ủy, BÍ THƯ", and at the end "- Lưu Văn phòng. Trần Văn Bình".
Or the office stands above the list, and the name of who holds it below.
"""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import fold
from directive_model.language.naming import is_position, is_role, is_whole_office
from directive_model.language.patterns import late
from directive_model.recognize.joined.pieces import blanks_of, in_column, is_whole, parted_at
from directive_model.recognize.page.anchors import (
    appendix_label_of,
    authority_in,
    authority_of,
    is_recipients_label,
    wants_more,
)
from directive_model.recognize.page.layout import SENT_TO
from directive_model.recognize.page.line import Line
from directive_model.recognize.signers import is_note, signer_of

#: A list beside a signature has no more lines, and these are no longer.
_MOST_LINES, _LONGEST = 40, 200
#: Lines of authority and office over a name.
_MOST_OFFICES = 4
#: The columns of endings stand apart from all tables of the page.
_TABLE = -2
_LEFT, _RIGHT = 0, 2
_LABEL = late(rf"{SENT_TO}\s*:?(?= )")
_DASHES = "-–—+•*"
#: Behind these an office is one of a recipient's.
_MANY = frozenset(("các", "những", "đ/c", "chí", "ông", "bà"))
_LAST = late(r"[-–—+•*]?\s*lưu\b")


def part_ending(lines: list[Line]) -> list[Line]:
    """Return ``lines``, those that hold a recipient and a part of the signature parted, recipients first."""
    start = next((index for index in range(len(lines) - 1, -1, -1) if is_recipients_label(lines[index])), None)
    if start is not None and is_whole(lines[start]):
        above = _signature_above(lines, start)
        block = _Block(lines[above:start])
        listed = lines[start : start + _MOST_LINES]
        for line in listed if above < start or _may_hold_both(listed) else ():
            if not block.takes(line):
                break
        if block.joined or (above < start and block.named):
            rest = lines[start + block.rows :]
            left = [in_column(line, _TABLE, row, _LEFT) for line, row in block.left]
            right = [in_column(line, _TABLE, row, _RIGHT) for line, row in block.right]
            return [*lines[:above], *left, *right, *rest]
    return lines


def _may_hold_both(listed: Sequence[Line]) -> bool:
    """Whether words stand behind "Nơi nhận:", or capitals behind an entry: most lists need no closer look."""
    label = listed[0].text
    entries = (line.text for line in listed[1:] if line.text[:1] in _DASHES)
    return " " in label[len("Nơi nhận :") :] or any(text[-1:].isupper() for text in entries)


def _signature_above(lines: Sequence[Line], start: int) -> int:
    """Return where the signature begins that stands right above ``start`` without its name; ``start`` without one."""
    index = start
    while index > 0 and start - index < _MOST_OFFICES and is_whole(lines[index - 1]):
        if not (_signs(lines[index - 1].text) or authority_of(lines[index - 1]) is not None):
            break
        index -= 1
    return index


class _Block:
    """Takes the lines of a list of recipients and of what is signed beside it."""

    def __init__(self, signed_above: Sequence[Line]) -> None:
        #: Lines with their rows.
        self.left: list[tuple[Line, int]] = []
        self.right = [(line, 0) for line in signed_above]
        #: How many lines it has taken, and how many of them hold both.
        self.rows = self.joined = 0
        self._named = False

    @property
    def named(self) -> bool:
        """Whether the last line of the signature is a name."""
        return self._named

    def takes(self, line: Line) -> bool:
        """Take a line if it belongs here; say whether it does."""
        if not is_whole(line) or len(line.text) > _LONGEST or appendix_label_of(line) is not None:
            return False
        blank = None if self._is_signature(line) else self._gutter(line.text)
        if blank is not None:
            before, behind = parted_at(line, blank)
            self.left.append((before, self.rows))
            self._sign(behind)
            self.joined += 1
        elif self._is_signature(line):
            self._sign(line)
        elif self._is_entry(line.text):
            self.left.append((line, self.rows))
        else:
            return False
        self.rows += 1
        return True

    def _sign(self, line: Line) -> None:
        self.right.append((line, self.rows))
        self._named = _is_name(line.text)

    def _gutter(self, text: str) -> int | None:
        """Return where the blank stands between an entry and a part of the signature behind it."""
        if not self.rows:
            label = _LABEL.match(fold(text))
            return label.end() if label and _signs(text[label.end() + 1 :]) else None
        if self._named or not (self.right or text[-1].isupper()):
            return None
        last = bool(self.right) and _LAST.match(fold(text)) is not None
        for blank in blanks_of(text):
            before, rest = text[:blank], text[blank + 1 :]
            if rest.isupper() and self._is_cut(before, rest):
                return blank
            noted = is_note(rest) and (last or fold(rest) == "(đã ký)")
            if self.right and ((_is_name(rest) and _closed(before, last=last)) or noted):
                return blank
        return None

    def _is_cut(self, before: str, rest: str) -> bool:
        """Whether the words in capitals behind an entry are of the signature, and not the entry's own."""
        if not any(map(str.islower, before)):
            return False
        authority = authority_in(rest)
        if authority is not None:
            # "KT." alone, or before an authority line, is a department's letters, "TM. B25" a division's and how many
            # copies it has.
            body = authority[1]
            return body is not None and authority_in(body) is None and not any(map(str.isdigit, rest))
        if before.endswith((",", ";", ".")):
            return _signs(rest) if self.right else is_whole_office(fold(rest))
        more = wants_more(before) or fold(before.rsplit(" ", 1)[-1]) in _MANY
        return bool(self.right) and not more and is_whole_office(fold(rest))

    def _is_signature(self, line: Line) -> bool:
        if self._named:
            return False
        text = line.text
        begun = bool(self.right) and (_signs(text) or is_note(text) or _is_name(text))
        return begun or authority_of(line) is not None

    def _is_entry(self, text: str) -> bool:
        if not self.left or text[0] in _DASHES or text[0].islower() or text.isdigit():
            return True
        return not self.left[-1][0].text.endswith((".", ";", ":") if self._named else (".", ":"))


def _closed(before: str, *, last: bool) -> bool:
    """Whether an entry can end so; the ``last`` one has commas, and often ends in the letters of an office."""
    if last:
        word = before.rsplit(" ", 1)[-1]
        return before.endswith((".", ";")) or (word.isalpha() and word.isupper())
    return before.endswith((",", ";", "."))


def _signs(text: str) -> bool:
    """Whether words in capitals are an authority line or an office."""
    return text.isupper() and (authority_in(text) is not None or is_position(text) or is_role(text))


def _is_name(text: str) -> bool:
    """Whether words are a person's name, and not an office in capitals."""
    return signer_of(text) is not None and not _signs(text)
