"""Which lines of a web page are the document's: from its head to where the page's own words begin again."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import fold
from directive_model.recognize.around.site.lines import PageLine
from directive_model.recognize.around.site.titles import can_be_of_head
from directive_model.recognize.around.site.words import FEWEST_ATTRIBUTES
from directive_model.recognize.page.anchors import letter_subject_of

#: A page repeats the document's title under it, on so many lines.
_TITLE_LINES = 3
#: No letter's subject has more lines, nor longer ones.
_SUBJECT_LINES, _LONGEST_SUBJECT_LINE = 8, 120
#: The number of a head that spaces set stands in the lines from its banner on, a type in those of any head.
_BELOW_BANNER, _HEAD_LINES = 4, 10
#: So many bars may stand round the issuer's cell.
_BARS = 2


def document_start(lines: Sequence[PageLine]) -> int:
    """Return the first line of the document: that of its head, where the page's own words stand before it."""
    anchor = _anchor(lines)
    if anchor is None or not _are_of_site(lines[:anchor]):
        return 0
    return anchor if lines[anchor].is_table else _head_start(lines, anchor)


def document_end(lines: Sequence[PageLine], start: int) -> int:
    """Return the line after the document's last: that where the page's own words begin again."""
    last = start
    for index in range(start, len(lines)):
        if not lines[index].is_of_site and lines[index].is_of_document:
            last = index
    after = [index for index in range(last + 1, len(lines)) if lines[index].can_be_of_site]
    if not _are_of_site([lines[index] for index in after]):
        return len(lines)
    # The page's title for the document may stand right before its words.
    end = first = after[0]
    while end > last + 1 and first - end < _TITLE_LINES and not lines[end - 1].can_close_document:
        end -= 1
    return end


def _are_of_site(lines: Sequence[PageLine]) -> bool:
    """Whether there are words of a site among lines, or enough attributes for a table of them."""
    return any(line.is_of_site for line in lines) or sum(line.is_attribute for line in lines) >= FEWEST_ATTRIBUTES


def _anchor(lines: Sequence[PageLine]) -> int | None:
    """Return where the banner stands, or the type where none does.

    Over another banner the name of the Youth Union is none, where nothing of a document of its own stands between.
    """
    banners = (index for index, line in enumerate(lines) if line.is_banner)
    first = next(banners, None)
    if first is None:
        return next((index for index, line in enumerate(lines) if line.is_type), None)
    below = next((index for index in banners if not lines[index].is_union), None) if lines[first].is_union else None
    if below is None or any(line.is_type or line.says_what_only_documents_do for line in lines[first:below]):
        return first
    return below


def _head_start(lines: Sequence[PageLine], anchor: int) -> int:
    """Return the first line of the head that has its banner at ``anchor``.

    The issuer's cell stands before the banner's, between bars perhaps, and may follow the page's last cell at once.
    """
    start = anchor
    bars = 0
    while start > 0:
        above = lines[start - 1]
        if above.is_bar:
            bars += 1
            if bars > _BARS or (bars == _BARS and lines[start].is_bar):
                break
        elif above.is_union and fold(lines[anchor].text).startswith("đảng"):
            break
        elif above.can_be_of_site or not can_be_of_head(above.text):
            number = _number_over(lines, start, anchor)
            if number is None:
                break
            start = number
            continue
        start -= 1
    return start


def _number_over(lines: Sequence[PageLine], start: int, anchor: int) -> int | None:
    """Return where a letter's number stands over its subject, and this over ``start``; None where none does.

    That is so where a page has column after column.  Then the banner's column has no number, and no type is below it.
    A subject begins with "V/v" or in small letters; what does not may be a list of the page's other documents.
    """
    if any(line.begins_with_number for line in lines[start : anchor + _BELOW_BANNER]):
        return None
    if any(line.is_type for line in lines[anchor : anchor + _HEAD_LINES]):
        return None
    for index in range(start - 1, max(start - 1 - _SUBJECT_LINES, 0) - 1, -1):
        line = lines[index]
        if line.can_be_of_site:
            return None
        if line.is_number:
            below = lines[index + 1].text
            return index if below[:1].islower() or letter_subject_of(below) is not None else None
        if len(line.text) > _LONGEST_SUBJECT_LINE or line.text.endswith((".", ":")) or line.is_table:
            return None
    return None
