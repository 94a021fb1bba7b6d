"""What a page is evidence for: where it was read from pictures or in part, some verdicts are guesses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal, TypeAlias

from directive_model.errors import Words
from directive_model.flow import Flow, Spots, paragraphs_of
from directive_model.model import DirectiveProgram, Span, walk
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


#: What stands before the text of a document, and what stands after it.
_BEFORE = ("letterhead", "number", "place", "date", "title", "marks", "addressees")
_AFTER = ("recipients", "retention", "signatories")


class Evidence:
    """What a page can show and what not.  Without a page, what a program says is taken as said."""

    def __init__(self, page: Flow | None, program: DirectiveProgram) -> None:
        self._page = page if page is not None and (page.scanned or page.partial) else None
        self._program = program

    def lacks(self, basis: Basis) -> bool:
        """Whether a verdict that rests on ``basis`` cannot be given: what lacks may stand in what is unread."""
        return basis == "absence" and self._page is not None and self._page.partial

    def doubt(self, basis: Basis, places: Iterable[Span | None], path: str = "") -> Words | None:
        """Return why a verdict is a guess that rests on ``basis`` and words at ``places``; None where it is not.

        ``path`` is where the fault is; of what is absent it says on which pages it might stand.
        """
        if self._page is None or not self._page.scanned:
            return None
        if basis == "absence":
            return _ABSENT if self._may_be_scanned(path) else None
        if basis == "marks":
            return _MARKS if any(map(self._is_scanned, places)) else None
        return _DOUBTFUL if any(map(self._is_doubtful, places)) else None

    def _may_be_scanned(self, path: str) -> bool:
        """Whether what is absent at ``path`` might stand on a page that was recognized from a picture."""
        scanned = () if self._page is None else self._page.scanned_pages
        if not scanned or not self._of_text:
            return True
        if path.startswith(_BEFORE):
            return min(scanned) <= min(self._of_text)
        return max(scanned) >= max(self._of_text) if path.startswith(_AFTER) else True

    @cached_property
    def _of_text(self) -> frozenset[int]:
        """The pages on which the text stands, between its head and the signatures."""
        spans = (getattr(node, "span", None) for block in self._program.body for _, node in walk(block))
        return frozenset(page for span in spans for page in self._pages_of(span) if page is not None)

    def _is_scanned(self, span: Span | None) -> bool:
        """Whether a place lies, in part or as a whole, on a page that was recognized from a picture."""
        return self._page is not None and any(map(self._page.is_scanned, self._pages_of(span)))

    def _pages_of(self, span: Span | None) -> Iterator[int | None]:
        """Yield the pages of a place, and of all that stands in its paragraphs; None for one nowhere."""
        yield None if span is None else span.page
        key = key_of(span)
        if span is not None and key is not None:
            part, first = key
            for number in range(first, (span.end_paragraph or first) + 1):
                yield from self._pages.get((part, number), ())

    @cached_property
    def _pages(self) -> dict[Key, set[int]]:
        """The pages on which each paragraph stands."""
        found: dict[Key, set[int]] = {}
        for paragraph in () if self._page is None else paragraphs_of(self._page):
            key = key_of(paragraph.span)
            if key is not None:
                pages = (spot.span.page for spot in paragraph.spots)
                found.setdefault(key, set()).update(page for page in pages if page is not None)
        return found

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
