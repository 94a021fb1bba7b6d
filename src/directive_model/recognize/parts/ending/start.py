"""Where the text ends."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import parse_label
from directive_model.language.naming import is_position
from directive_model.recognize.page.anchors import (
    appendix_label_of,
    authority_of,
    banner_of,
    can_be_heading,
    is_blank,
    is_recipients_label,
    is_typed_rule,
)
from directive_model.recognize.page.line import Line
from directive_model.recognize.parts.attachments import is_appendix
from directive_model.recognize.parts.ending.opening import body_over, starts_signature
from directive_model.recognize.parts.head import is_head_like, is_head_line
from directive_model.recognize.parts.lists import unlabelled_start
from directive_model.recognize.signers import can_be_name, is_name, is_note, signer_of

#: The parts after the text, by the names of their styles.
_ENDING = frozenset(
    ("recipients_label", "recipient", "retention", "signatory_body", "authority", "position", "signature_note",
     "name", "drafter", "contact", "circulation_media", "appendix_superior", "appendix_issuer",
     "appendix_issuer_mark", "appendix_banner", "appendix_motto", "appendix_label", "appendix_title",
     "appendix_reference")
)  # fmt: skip
#: Who signs for whom stands over a name, with no more lines between: offices and what goes on with their names.
_MOST_OFFICES = 6
#: A line of a signature or a head is not longer.
_LONGEST = 100
#: Signatures with no more than an office over them are looked for in so many of the last lines.
LAST_LINES = 40
#: Notes to a form, and the like, may follow a signature.
_LAST_WORDS = 12


def ending_start(lines: Sequence[Line]) -> int:
    """Return where recipients or signatures begin; the number of lines where there are none.

    An appendix that is sent by itself ends before it begins: what its samples hold is no ending.
    """
    if is_appendix(lines):
        return 0
    articles = [(index, article) for index, line in enumerate(lines) if (article := _article(line)) is not None]
    passed = 0
    for index, line in enumerate(lines):
        if line.table is None and _ends_text(lines, index):
            while passed < len(articles) and articles[passed][0] < index:
                passed += 1
            if not _go_on(articles, passed):
                # Recipients may stand under those who sign, as they do in joint documents and minutes.
                above = _signatures_above(lines, index)
                return _over_list(
                    lines, _cell_start(lines, above if above < index else index - body_over(lines, index))
                )
    last = next((index for index, line in enumerate(lines) if begins_appendix(index, line)), len(lines))
    start = _signatures_above(lines, last)
    if start == last:
        start = _office_over_name(lines, last)
    return _over_list(lines, _cell_start(lines, start)) if start < len(lines) else start


def _over_list(lines: Sequence[Line], start: int) -> int:
    """Return where an ending begins whose recipients, without their label, stand over a signature at ``start``."""
    return start if is_recipients_label(lines[start]) else unlabelled_start(lines, start)


def _signatures_above(lines: Sequence[Line], last: int) -> int:
    """Return where the signatures begin that end before ``last``, which is returned where there are none."""
    start = last
    for index in range(last - 1, max(last - LAST_LINES, 0), -1):
        line = lines[index]
        if not _can_end(line):
            break
        if starts_signature(line) and not is_head_line(line):
            start = index - body_over(lines, index)
    return start


def _go_on(articles: Sequence[tuple[int, int]], passed: int) -> bool:
    """Whether the articles go on number by number after those that are passed: what stands between is a sample."""
    return 0 < passed < len(articles) and articles[passed][1] == articles[passed - 1][1] + 1


def _article(line: Line) -> int | None:
    """Return the number of the article ("Điều 5.") that begins on the line."""
    if line.text[:1] not in "ĐÐ" or (label := parse_label(line.text)) is None or label.family != "dieu":
        return None
    return label.value


def _office_over_name(lines: Sequence[Line], last: int) -> int:
    """Return where a signature stands that more words follow: an office over a name, a remark, dots."""
    for index in range(max(last - _LAST_WORDS, 1), last):
        line, following = lines[index], lines[min(index + 1, len(lines) - 1)]
        if line.meaning is not None or not starts_signature(line) or is_head_line(line):
            continue
        if not line.text.isupper() and line.cell is None:
            continue
        signed = is_typed_rule(following) and not any(banner_of(below) for below in lines[index + 2 : index + 4])
        if following is not line and (signed or is_note(following.text) or is_name(following.text)):
            return index - body_over(lines, index)
    return last


def _ends_text(lines: Sequence[Line], index: int) -> bool:
    """Whether the line shows that recipients, a signature, or what follows them begins."""
    line = lines[index]
    if line.meaning is not None:
        return line.meaning in _ENDING
    if is_recipients_label(line):
        return True
    authority = authority_of(line)
    return authority is not None and (not can_be_heading(authority[0]) or _is_signed_below(lines, index))


def _is_signed_below(lines: Sequence[Line], index: int) -> bool:
    """Whether nothing but offices stands between the line and a signature, the recipients, or the last line."""
    if lines[index].cell is not None:
        return True
    below = lines[index + 1 : index + 1 + _MOST_OFFICES]
    for line in below:
        text = line.text
        if line.table is not None or parse_label(text) is not None:
            return False
        if is_note(text) or is_blank(text) or signer_of(text) is not None or is_recipients_label(line):
            return True
        if not text.isupper() and not is_position(text):
            return False
    return len(below) < _MOST_OFFICES


def begins_appendix(index: int, line: Line) -> bool:
    """Whether an appendix begins under the signature: its label stands alone, in the middle or in capitals."""
    if index == 0 or line.table is not None or line.cell is not None:
        return False
    label = appendix_label_of(line)
    return label is not None and (line.text.isupper() or line.centered) and len(line.text) <= len(label) + 1


def _can_end(line: Line) -> bool:
    """Whether a line can stand in a signature block or a head: short, and no sentence."""
    if line.table is not None or len(line.text) > _LONGEST:
        return False
    if line.meaning is not None:
        return line.meaning in _ENDING
    text = line.text
    return (
        line.cell is not None
        or starts_signature(line)
        or is_typed_rule(line)
        or is_note(text)
        or is_blank(text)
        or can_be_name(text)
        or is_head_line(line)
        or is_head_like(line)
    )


def _cell_start(lines: Sequence[Line], index: int) -> int:
    """Go back to the first line of the signature table that the line at ``index`` stands in."""
    cell = lines[index].cell
    while cell is not None and index > 0:
        before = lines[index - 1]
        if before.cell is None or before.cell[0] != cell[0] or not _stands_beside(before, cell):
            break
        index -= 1
    return index


def _stands_beside(line: Line, cell: tuple[int, int, int]) -> bool:
    """Whether a line of the same table belongs to the ending; a table may hold the whole document."""
    return line.cell is not None and (line.cell[2] == cell[2] or _can_end(line)) and len(line.text) <= _LONGEST
