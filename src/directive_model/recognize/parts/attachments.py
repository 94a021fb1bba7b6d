"""Where an appendix begins: at its label, or at a title that says what it is attached to."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.forms import BlockStyle
from directive_model.language import fold, parse_label
from directive_model.language.naming import is_position
from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import (
    appendix_label_of,
    authority_of,
    banner_of,
    is_type_alone,
    is_typed_rule,
    paper_of,
    type_of,
)
from directive_model.recognize.page.line import Line

#: The line that ties an appendix to its document, of which the first words may stand alone on a narrow page.
REFERENCE = late(r"\(?\s*(?:ban hành )?kèm(?: theo\b|$)|\(\s*ban hành|\(kèm\b")
_HALF_LABELS = frozenset(
    f"{label}{more}" for label in ("phụ", "phụ lục", "mẫu", "biểu mẫu", "mẫu biểu") for more in ("", " số")
)
#: A title has so many lines at most before its reference.
_MOST_TITLE = 12
#: So many lines, or a table, must stand below a title that nothing ties to the document.
_LEAST_CONTENT = 3
_LEAST_WORDS = 2
_HAS_BLANK = late(r"…|\.\.")


def begins_with_label(lines: Sequence[Line], index: int) -> tuple[str, str, int] | None:
    """Return the label with which an appendix begins at ``index``, what follows it, and how many lines it takes."""
    line = lines[index]
    if line.table is not None or line.verbatim:
        return None
    found = _label_of(line)
    if found is not None:
        return *found, 1
    if index + 1 < len(lines) and fold(line.text[:24]) in _HALF_LABELS and lines[index + 1].table is None:
        whole = attrs.evolve(line, text=f"{line.text} {lines[index + 1].text}")
        found = _label_of(whole)
        if found is not None:
            return *found, 2
    return None


def is_appendix(lines: Sequence[Line]) -> bool:
    """Whether the document is an appendix that is sent by itself: label, title, and what it is attached to."""
    found = begins_with_label(lines, 0) if lines else None
    if found is None:
        return False
    end = found[2]
    while end < min(len(lines), _MOST_TITLE) and is_title_like(lines[end]):
        end += 1
    return end < len(lines) and lines[end].table is None and REFERENCE.match(fold(lines[end].text[:60])) is not None


def _label_of(line: Line) -> tuple[str, str] | None:
    label = appendix_label_of(line)
    if label is None:
        return None
    rest = line.text[len(label) :].strip(" :.-–")
    if not rest or rest.isupper() or line.text.isupper() or line.centered or line.bold or is_reference(rest):
        return label, rest
    return None


def is_reference(text: str) -> bool:
    """Whether ``text`` ties an appendix to its document: "(Kèm theo Quyết định số …)"."""
    return REFERENCE.match(fold(text[:60])) is not None


def begins_with_title(lines: Sequence[Line], index: int, *, first: bool, within: bool) -> bool:
    """Whether an appendix without a label begins at ``index``.

    It stands on a page of its own, is a type of document, or its title is followed by the words that tie it to the
    document.  The ``first`` thing after the signature needs a title and content only.  ``within`` an appendix that
    has a label forms have titles too: there the words that tie it must be without blanks to fill in.
    """
    line = lines[index]
    if line.table is not None or isinstance(line.meaning, BlockStyle):
        return False  # a heading in capitals is none, however near the next title stands
    if line.meaning == "appendix_title":
        return True
    if within:
        return is_title_like(line) and (tie := _tie(lines, index)) is not None and not _HAS_BLANK.search(tie.text)
    layout = line.paragraph.layout
    if layout is not None and layout.page_break_before and (line.centered or line.text.isupper()):
        return True
    if is_type_alone(line) and type_of(line) is not None:
        return True
    if line.centered and line.cell is None and first and paper_of(line) == line.text:
        return True
    if not is_title_like(line):
        return False
    end = _title_end(lines, index)
    if end >= len(lines):
        return False
    if _tie(lines, index) is not None:
        return True
    words = sum(len(one.text.split()) for one in lines[index:end])
    return first and line.cell is None and words >= _LEAST_WORDS and _has_content(lines, end)


def _title_end(lines: Sequence[Line], index: int) -> int:
    end = index + 1
    while end < len(lines) and end - index < _MOST_TITLE and is_title_like(lines[end]):
        end += 1
    return end


def _tie(lines: Sequence[Line], index: int) -> Line | None:
    """Return the line under the title at ``index`` that ties an appendix to its document."""
    end = _title_end(lines, index)
    if end < len(lines) and lines[end].table is None and REFERENCE.match(fold(lines[end].text[:60])):
        return lines[end]
    return None


def _has_content(lines: Sequence[Line], start: int) -> bool:
    """Whether words or a table stand below a title, rather than a stamp, or an appendix with this as its head."""
    below = lines[start : start + _LEAST_CONTENT]
    if lines[start].text[:1].isdigit() and parse_label(lines[start].text) is None:
        return False
    if any(begins_with_label(lines, index) for index in range(start, min(start + _MOST_TITLE, len(lines)))):
        return False
    return any(line.table is not None for line in below) or len(below) == _LEAST_CONTENT


def is_title_like(line: Line) -> bool:
    """Whether a line can be one of a title: capitals, or letters set off and in the middle; no part of an ending."""
    text = line.text
    if line.table is not None or REFERENCE.match(fold(text[:60])) or parse_label(text) is not None:
        return False
    if is_typed_rule(line) or banner_of(line) is not None or authority_of(line) is not None or is_position(text):
        return False
    return (text.isupper() and not text[0].isdigit()) or bool(line.bold and line.centered)
