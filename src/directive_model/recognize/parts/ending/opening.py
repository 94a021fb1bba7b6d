"""How a signature block begins (HD36 II.1.7)."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import fold
from directive_model.language.naming import is_organ, is_place, is_position, is_role, name_goes_on
from directive_model.recognize.page.anchors import authority_of, wants_more
from directive_model.recognize.page.line import Line

#: The longest name of an office, in characters.
LONGEST_OFFICE = 80
#: Lines of the name of a body over the office of its head.
_MOST_BODY_LINES = 3


def starts_signature(line: Line) -> bool:
    """Whether a signature block without authority line begins here: an office in capitals, or a role."""
    if line.meaning is not None:
        return line.meaning in ("signatory_body", "authority", "position", "signature_note", "name")
    text = line.text
    return len(text) <= LONGEST_OFFICE and ((text.isupper() and is_position(text)) or is_role(text))


def body_over(lines: Sequence[Line], index: int) -> int:
    """Return how many lines over an office, or an authority line, name the body whose head or deputy signs.

    So each of a joint document has it (HD05 II.7); a name that ends in a place is broken before that.
    """
    office = lines[index]
    if office.meaning is not None or not _is_office(office):
        return 0
    named = 0
    below = ""
    for count in range(1, min(_MOST_BODY_LINES, index) + 1):
        line = lines[index - count]
        if not _can_name_body(line, office):
            break
        folded = fold(line.text)
        if below and not (wants_more(line.text) or name_goes_on(folded, below) or (not named and is_place(below))):
            break
        if is_organ(folded):
            named = count
        below = folded
    return named


def body_lines(lines: Sequence[Line], index: int) -> int:
    """Return how many lines from ``index`` on name the body whose head or deputy signs below; 0 where none does."""
    if not lines[index].text.isupper():
        return 0
    ends = range(index + 1, min(index + _MOST_BODY_LINES + 1, len(lines)))
    return next((end - index for end in ends if body_over(lines, end) == end - index), 0)


def _is_office(line: Line) -> bool:
    return line.table is None and ((line.text.isupper() and is_position(line.text)) or authority_of(line) is not None)


def _can_name_body(line: Line, office: Line) -> bool:
    """Whether a line can be of the name of a body over ``office``: capitals in its column, and no office itself."""
    if line.table is not None or line.meaning is not None or line.used or not line.text.isupper():
        return False
    if _column(line) != _column(office) or is_position(line.text) or is_role(line.text):
        return False
    return authority_of(line) is None


def _column(line: Line) -> tuple[int, int] | None:
    """Return the table and the column that a line stands in."""
    return None if line.cell is None else (line.cell[0], line.cell[2])
