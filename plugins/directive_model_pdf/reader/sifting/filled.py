"""Numbers and days that were stamped into the blanks of a line, brought into that line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model_pdf.reader.sheet import Sheet, Word
from directive_model_pdf.reader.words import PageWords

#: So much of the lower of two words is beside the other where they stand on one line: stamps are set by hand.
_BESIDE = 0.5
#: A blank ends no further away, in mm.
_NEAR = 40.0
#: Words that are laid over a page, times all words there: a page of 5,000 words has not 400 numbers stamped into it.
_MOST_PAIRS = 2_000_000
_LEFT_BEHIND = Words(
    vi="quá nhiều chữ đặt chồng lên trang nên không đưa được vào đúng dòng; chúng nằm sau mọi chữ khác của trang",
    en="too many words are laid over the page to be put into its lines; they stand behind all its other words",
)


def filled_in(sheet: Sheet) -> Sheet:
    """Return ``sheet`` with what is laid over it in the lines of the page: at their height, and in their order.

    What stands beside no word of the page stays where it is, after all others.
    """
    whole = PageWords.of(sheet.words)
    if not any(one.laid_over for one in whole.settings) or _is_too_much(whole):
        return sheet
    listed = list(whole)
    words = [word for word in listed if not word.laid_over]
    alone: list[Word] = []
    for word in listed:
        if word.laid_over:
            at = _place(words, word)
            if at is None:
                alone.append(word)
            else:
                index, beside = at
                _, top, _, bottom = beside.box
                words.insert(index, attrs.evolve(word, box=(word.box[0], top, word.box[2], bottom)))
    return attrs.evolve(sheet, words=PageWords.of((*words, *alone)))


def left_behind(sheet: Sheet, source: str) -> Iterator[Finding]:
    """Yield that what is laid over a page stays behind all its other words, where it is too much to be put in."""
    if _is_too_much(PageWords.of(sheet.words)):
        place = Span(source=source, page=sheet.number)
        yield Finding(rule="words-laid-over", severity=Severity.WARNING, message=_LEFT_BEHIND, span=place)


def _is_too_much(words: PageWords) -> bool:
    over = {one for one in words.settings if one.laid_over}
    return bool(over) and len(words) * len(words.places(over)) > _MOST_PAIRS


def _place(words: Sequence[Word], over: Word) -> tuple[int, Word] | None:
    """Return before which of ``words`` the word ``over`` belongs, and which is nearest to it on that line."""
    found: list[tuple[float, int, Word]] = []
    left, top, right, bottom = over.box
    for index, word in enumerate(words):
        _, other_top, _, other_bottom = word.box
        if other_bottom <= top or other_top >= bottom:
            continue
        shared = min(bottom, other_bottom) - max(top, other_top)
        if shared > _BESIDE * min(bottom - top, other_bottom - other_top):
            before = word.box[0] + word.box[2] < left + right
            gap = left - word.box[2] if before else word.box[0] - right
            if gap < _NEAR:
                found.append((abs(gap), index + before, word))
    if not found:
        return None
    _, index, beside = min(found, key=lambda one: one[:2])
    return index, beside
