"""What a page is evidence for: where it was read from pictures or in part, some verdicts are guesses."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, TypeAlias

from directive_model.errors import Words
from directive_model.flow import Flow, Spots, paragraphs_of
from directive_model.model import Span
from directive_model.validation.page.prints import Key, key_of

#: What a verdict rests on: "words", letters that were read; "marks", a full stop, a comma, a colon, a capital, which
#: OCR takes one for another; "absence", that something is nowhere, or that nothing stands between: what is missing,
#: skipped, counted.
Basis: TypeAlias = Literal["words", "marks", "absence"]

_ABSENT = Words(
    vi="trang được nhận dạng từ ảnh, có thể sót chữ: hãy xem trên bản quét",
    en="the pages were recognized from pictures, and words may be lost: look at the scan",
)
_MARKS = Words(
    vi="nhận dạng từ ảnh hay nhầm dấu nhỏ: hãy xem trên bản quét",
    en="what is recognized from pictures takes small marks for others: look at the scan",
)
_DOUBTFUL = Words(
    vi="OCR không đọc chắc chữ ở đây: hãy đối chiếu bản quét",
    en="OCR is not sure of the words here: compare the scan",
)


class Evidence:
    """What a page can show and what not.  Without a page, what a program says is taken as said."""

    def __init__(self, page: Flow | None) -> None:
        self._page = page if page is not None and (page.scanned or page.partial) else None

    def lacks(self, basis: Basis) -> bool:
        """Whether a verdict that rests on ``basis`` cannot be given: what lacks may stand in what is unread."""
        return basis == "absence" and self._page is not None and self._page.partial

    def doubt(self, basis: Basis, places: Iterable[Span | None]) -> Words | None:
        """Return why a verdict is a guess that rests on ``basis`` and words at ``places``; None where it is not."""
        if self._page is None or not self._page.scanned:
            return None
        if basis == "absence":
            return _ABSENT
        if basis == "marks":
            return _MARKS
        return _DOUBTFUL if any(map(self._is_doubtful, places)) else None

    def _is_doubtful(self, span: Span | None) -> bool:
        """Whether a word that OCR was not sure of stands, in part or as a whole, in a place; so does one nowhere."""
        key = key_of(span)
        if span is None or key is None:
            return True
        part, first = key
        last = span.end_paragraph or first
        for number in range(first, last + 1):
            begin = (span.start or 0) if number == first else 0
            end = span.end if number == last else None
            for start, stop in self._doubtful.get((part, number), ()):
                if begin < stop and (end is None or start < end):
                    return True
        return False

    @cached_property
    def _doubtful(self) -> dict[Key, list[tuple[int, int]]]:
        """The stretches of doubtful words, by their paragraphs."""
        found: dict[Key, list[tuple[int, int]]] = {}
        for paragraph in () if self._page is None else paragraphs_of(self._page):
            stretches = Spots.of(paragraph.spots).doubtful
            key = key_of(paragraph.span) if stretches else None
            if key is not None:
                found.setdefault(key, []).extend(stretches)
        return found
