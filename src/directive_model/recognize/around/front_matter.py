"""What stands before a document and says again what it says: a cover, a table of contents."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.language import fold
from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import type_of
from directive_model.recognize.page.furniture import unplaced
from directive_model.recognize.page.lines import Line
from directive_model.recognize.page.spots import join_spans
from directive_model.recognize.parts.bodies import is_organ
from directive_model.recognize.parts.head import is_head_line

_HEADING = "mục lục"
#: A heading in asterisks is bold on a web page; a source in decomposed letters has been composed.
_HEADING_BEGINS = frozenset("mM*")
#: A page's number behind dots, a tab or a gap.
_PAGE = late(r"(?:[.…·_]{3}|(?:\. ){3}|\t|\s{3})[.…·_\s]*\d{1,3}\s*$")
#: So much of a line's end is looked at.
_END_OF_LINE = 40
#: The styles of its lines, as word processors name them.
_STYLE = late(r"(?:toc|contents) ?\d")
_FEWEST = 3
#: An entry takes so many lines; only the last has the number.
_LONGEST_ENTRY = 3
_CONTENTS = Words(vi="mục lục", en="the table of contents")
_COVER = Words(vi="trang bìa", en="the cover page")
#: How lines end that say something: no cover has any.
_SENTENCE = (".", ";", ":")
#: A cover has no more lines, and neither has what stands from a banner to the type below it.
_MOST_LINES = 20


def without_front_matter(lines: list[Line]) -> tuple[list[Line], list[Finding]]:
    """Return ``lines`` without those of a cover and of tables of contents, and a finding for each."""
    kept: list[Line] = []
    findings: list[Finding] = []
    index = _cover_end(lines)
    if index:
        findings.append(_finding(lines[:index], _COVER))
    # Hardly any document has contents: a look at each line costs less than a call for it.
    short = 2 * len(_HEADING)
    if not [
        1
        for line in lines
        if line.paragraph.style or (len(_HEADING) <= len(line.text) <= short and line.text[:1] in _HEADING_BEGINS)
    ]:
        return lines[index:], findings
    while index < len(lines):
        end = _contents_end(lines, index)
        if end > index:
            findings.append(_finding(lines[index:end], _CONTENTS))
            index = end
        else:
            kept.append(lines[index])
            index += 1
    return kept, findings


def _cover_end(lines: Sequence[Line]) -> int:
    """Return the index after a cover: a type without a head of its own, over a head and the same type again."""
    first = next((index for index, line in enumerate(lines[:_MOST_LINES]) if is_head_line(line)), 0)
    types = [fold(found) for line in lines[:first] if line.table is None and (found := type_of(line)) is not None]
    if not types or any(line.text.endswith(_SENTENCE) for line in lines[:first]):
        return 0
    below = lines[first : first + _MOST_LINES]
    if not any(line.table is None and fold(type_of(line) or "") in types for line in below):
        return 0
    while first and _is_of_head(lines[first - 1], lines[first]):
        first -= 1
    return first


def _is_of_head(line: Line, first: Line) -> bool:
    """Whether a line before the first one that shows a head belongs to it: the issuer's name, words beside it."""
    if line.table is not None or line.cell is None or first.cell is None:
        return line.table is None and line.cell == first.cell and is_organ(fold(line.text))
    return line.cell[0] == first.cell[0]


def _contents_end(lines: Sequence[Line], start: int) -> int:
    """Return the index after the table of contents that begins at ``start``; ``start`` where none does."""
    line = lines[start]
    headed = len(line.text) <= 2 * len(_HEADING) and fold(line.text).strip(" .:*") == _HEADING
    if not headed and not _is_styled(line):
        return start
    entries = 0
    end = index = start + headed
    while index < len(lines) and index - end < _LONGEST_ENTRY and lines[index].table is None:
        index += 1
        if _is_entry(lines[index - 1]):
            entries += 1
            end = index
    return end if entries >= _FEWEST else start


def _is_entry(line: Line) -> bool:
    return _is_styled(line) or _PAGE.search(line.raw[-_END_OF_LINE:]) is not None


def _is_styled(line: Line) -> bool:
    style = line.paragraph.style
    return style is not None and _STYLE.match(style.lower()) is not None


def _finding(lines: Sequence[Line], what: Words) -> Finding:
    text = "\n".join(line.text for line in lines)
    found = unplaced(text, join_spans(lines[0].span, lines[-1].span), what)
    return attrs.evolve(found, severity=Severity.NOTE)
