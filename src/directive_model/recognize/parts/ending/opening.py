"""How a signature block begins (HD36 II.1.7)."""

from __future__ import annotations

from directive_model.language import fold
from directive_model.language.naming import is_organ, is_position, is_role
from directive_model.recognize.page.anchors import authority_in, authority_of
from directive_model.recognize.page.lines import Line

#: The longest name of an office, in characters.
LONGEST_OFFICE = 80


def starts_signature(line: Line) -> bool:
    """Whether a signature block without authority line begins here: an office in capitals, or a role."""
    if line.meaning is not None:
        return line.meaning in ("authority", "position", "signature_note", "name")
    text = line.text
    return len(text) <= LONGEST_OFFICE and ((text.isupper() and is_position(text)) or is_role(text))


def is_body_over(line: Line, following: str) -> bool:
    """Whether a line names the body whose head signs, as each of a joint document does (HD05 II.7)."""
    text = line.text
    if line.table is not None or not text.isupper() or not is_organ(fold(text)) or authority_of(line) is not None:
        return False
    return following.isupper() and (is_position(following) or authority_in(following) is not None)
