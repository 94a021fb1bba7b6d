"""What stands before a document and says again what it says: a cover, a table of contents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.language import fold, parse_label
from directive_model.language.naming import is_organ
from directive_model.language.patterns import late
from directive_model.recognize.kinds import sort_of
from directive_model.recognize.page.anchors import is_typed_rule, type_of
from directive_model.recognize.page.furniture import unplaced
from directive_model.recognize.page.line import Line, clean
from directive_model.recognize.page.spots import join_spans
from directive_model.recognize.parts.head import is_head_line

_HEADING = "mục lục"
#: A heading in asterisks is bold on a web page; a source in decomposed letters has been composed.
_HEADING_BEGINS = frozenset("mM*")
#: A page's number behind dots, a tab or a gap.
_PAGE = late(r"(?:[.…·_]{3}|(?:\. ){3}|\t|\s{3})[.…·_\s]*(?P<page>\d{1,3})\s*$")
#: So much of a line's end is looked at.
_END_OF_LINE = 40
#: The styles of its lines, as word processors name them.
_STYLE = late(r"(?:toc|contents) ?\d")
_FEWEST = 3
#: An entry takes so many lines; only the last has the number.
_LONGEST_ENTRY = 3
#: So many letters of a heading tell it from others.
_LONGEST_HEADING, _SHORTEST_PIECE = 150, 12
_CONTENTS = Words(vi="mục lục", en="the table of contents")
_COVER = Words(vi="trang bìa", en="the cover page")
#: Where and when, as a cover says it, folded.
_WHEN = late(r"(?:^|, |- )(?:tháng [\d.…]+(?: năm |[/-])|năm )?20\d\d$")
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
    headings = cache(lambda: _headings(lines))
    while index < len(lines):
        end = _contents_end(lines, index, headings)
        if end > index:
            findings.append(_finding(lines[index:end], _CONTENTS))
            index = end
        else:
            kept.append(lines[index])
            index += 1
    return kept, findings


def _cover_end(lines: Sequence[Line]) -> int:
    """Return the index after a cover: type and subject without a head of their own, over a head and both again."""
    first = next((index for index, line in enumerate(lines[:_MOST_LINES]) if is_head_line(line)), 0)
    title = next(
        (at for at, line in enumerate(lines[:first]) if line.table is None and type_of(line) is not None), None
    )
    if title is None or any(line.text.endswith(_SENTENCE) for line in lines[:first]):
        return 0
    below = [line for line in lines[first : first + _MOST_LINES] if line.table is None]
    while first and _is_of_head(lines[first - 1], lines[first]):
        first -= 1
    if first <= title:
        return 0  # "CHƯƠNG TRÌNH NÔNG THÔN MỚI" in the head itself is the end of a body's name
    kind = _type_of(lines[title])
    again = next((at for at, line in enumerate(below) if _type_of(line) == kind), None)
    return first if again is not None and _says_again(lines[title:first], below[again:]) else 0


def _type_of(line: Line) -> str | None:
    """Return the type that a line names, folded, without the word for its sort, which a cover may leave out."""
    kind = type_of(line)
    return None if kind is None else fold(kind[: sort_of(kind) or None])


def _says_again(cover: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether the lines of a cover from its type on are said again ``below``, but for such as only a cover has."""
    kind = type_of(cover[0]) or ""
    said = " ".join(fold(line.text) for line in below)
    if fold(cover[0].text[len(kind) :]) not in said:
        return False
    parted = False
    for line in cover[1:]:
        parted = parted or (line.blank_before and line is not cover[1])
        folded = fold(line.text)
        if line.table is None and (folded in said or _WHEN.search(folded) or folded[0] == "("):
            continue
        if not (parted and (line.centered or line.text.isupper())) and not is_typed_rule(line):
            return False
    return True


def _is_of_head(line: Line, first: Line) -> bool:
    """Whether a line before the first one that shows a head belongs to it: the issuer's name, words beside it."""
    if line.table is not None or line.cell is None or first.cell is None:
        return line.table is None and line.cell == first.cell and is_organ(fold(line.text))
    return line.cell[0] == first.cell[0]


def _contents_end(lines: Sequence[Line], start: int, headings: Callable[[], Counter[str]]) -> int:
    """Return the index after the table of contents that begins at ``start``; ``start`` where none does."""
    line = lines[start]
    headed = len(line.text) <= 2 * len(_HEADING) and fold(line.text).strip(" .:*") == _HEADING
    if not headed and not _is_styled(line):
        return start
    entries: list[str] = []
    styled = page = 0
    end = index = start + headed
    while index < len(lines) and index - end < _LONGEST_ENTRY and lines[index].table is None:
        line = lines[index]
        number = _PAGE.search(line.raw, max(len(line.raw) - _END_OF_LINE, 0))
        if _is_styled(line):
            styled += 1
        elif number is None and not line.text.endswith(_SENTENCE):
            index += 1
            continue
        elif number is None or int(number["page"]) < page:
            break
        else:
            page = int(number["page"])
        index += 1
        over = [one.text for one in lines[end : index - 1]]
        entries.append(" ".join((*over, clean(line.raw if number is None else line.raw[: number.start()]))))
        end = index
    if len(entries) < _FEWEST:
        return start
    return end if styled == len(entries) or _name_parts(entries, headings(), _headings(lines[start:end])) else start


def _name_parts(entries: Sequence[str], headings: Counter[str], own: Counter[str]) -> bool:
    """Whether most entries are headings of the document, be they wrapped otherwise or numbered by themselves.

    A list of papers with the sheets of each, and a table of figures, have gaps and numbers, too.  Their ``own`` lines
    do not count.
    """

    def is_heading(text: str) -> bool:
        return headings[text] > own[text]

    def names_one(entry: str) -> bool:
        """Whether an entry is a heading, or begins with one that its line broke."""
        return is_heading(entry) or any(is_heading(entry[:end]) for end in range(_SHORTEST_PIECE, len(entry)))

    return 2 * sum(map(names_one, map(_heading, entries))) > len(entries)


def _headings(lines: Sequence[Line]) -> Counter[str]:
    return Counter(_heading(line.text) for line in lines if line.table is None)


def _heading(text: str) -> str:
    """Return the words that a heading begins with, folded, without its label and the dots behind it."""
    label = parse_label(text)
    return fold(text[label.end if label else 0 :][:_LONGEST_HEADING]).strip(" .:…·_*")


def _is_styled(line: Line) -> bool:
    style = line.paragraph.style
    return style is not None and _STYLE.match(style.lower()) is not None


def _finding(lines: Sequence[Line], what: Words) -> Finding:
    text = "\n".join(line.text for line in lines)
    found = unplaced(text, join_spans(lines[0].span, lines[-1].span), what)
    return attrs.evolve(found, severity=Severity.NOTE)
