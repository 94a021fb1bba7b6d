"""Where in the source the letters stand that a fix changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from directive_model.errors import Words
from directive_model.findings import Edit, Finding
from directive_model.findings.edits import PlacedEdit
from directive_model.flow import Flow, FlowParagraph, paragraphs_of
from directive_model.model import DirectiveProgram, Span, node_at
from directive_model.validation.mending.fixing import ASTRAY, Claims, Skipped, pieces_of
from directive_model.validation.mending.letters import Letter, letters_of, occurrences, place_before, place_behind
from directive_model.validation.places import source_span

_ASTRAY = Words(
    vi="các chữ này không đứng nguyên như vậy trong tệp (số tự động, bảng mã cũ hoặc ghép từ nhiều chỗ)",
    en="the words do not stand so in the file: an automatic number, an old encoding, or put together from parts",
)
_TWICE = Words(
    vi="các chữ này có mặt nhiều lần ở đó, không biết sửa chỗ nào",
    en="the words stand there more than once, so it is not known which to change",
)
_OVER_LINES = Words(
    vi="chỗ sửa trải qua nhiều dòng hoặc nhiều đoạn", en="the change reaches over several lines or paragraphs"
)


@attrs.frozen(eq=False)
class Placement:
    """An edit of the source, and the characters of the page that it changes."""

    edit: PlacedEdit
    #: The number of the paragraph among all of the page, and offsets in its text.
    paragraph: int
    start: int
    end: int


@attrs.frozen(eq=False)
class Placed:
    """Fixes with their places in the source."""

    #: Those that can be made side by side.
    placements: tuple[tuple[Finding, tuple[Placement, ...]], ...]
    #: Those whose places are not known, or not letter by letter.  What only has to wait for another is in neither.
    refused: tuple[Skipped, ...]


def place_fixes(program: DirectiveProgram, page: Flow, findings: Iterable[Finding]) -> Placed:
    """Return where the source has to be changed for the fixes of ``findings``, of two that overlap for the first.

    ``page`` is the one that ``program`` was recognized in.
    """
    places, claims = Places(program, page), Claims(program)
    placements, refused = [], []
    for finding in findings:
        found = places.place_fix(finding, claims)
        if isinstance(found, Words):
            refused.append(Skipped(finding, found))
        elif claims.claim(finding) is None:
            placements.append((finding, found))
    return Placed(tuple(placements), tuple(refused))


def place_each_fix(
    program: DirectiveProgram, page: Flow, findings: Iterable[Finding]
) -> Iterator[tuple[Finding, tuple[PlacedEdit, ...]]]:
    """Yield the edits of the source that each fix makes by itself, whatever others want of the same words.

    Fixes whose places are not known letter by letter are left out, of one whose edits are apart such edits.
    """
    places, claims = Places(program, page), Claims(program)
    for finding in findings:
        found = [places.place_fix(piece, claims) for piece in pieces_of(program, finding)]
        placed = [one for one in found if not isinstance(one, Words)]
        if placed:
            yield finding, tuple(placement.edit for placements in placed for placement in placements)


class Places:
    """The letters of a page, for the places of a program that was recognized in it."""

    def __init__(self, program: DirectiveProgram, page: Flow) -> None:
        self._program = program
        self.paragraphs = tuple(paragraphs_of(page))
        self._numbers: dict[tuple[str | None, int], list[int]] = {}
        for number, paragraph in enumerate(self.paragraphs):
            if (key := _key(paragraph.span)) is not None:
                self._numbers.setdefault(key, []).append(number)

    def place_fix(self, finding: Finding, claims: Claims) -> tuple[Placement, ...] | Words:
        """Return where the edits of a finding's fix go; why not where one of them cannot be made."""
        edits = claims.edits_of(finding)
        found = [self.place(edit) for edit in edits or ()]
        reason = next((one for one in found if isinstance(one, Words)), ASTRAY if edits is None else None)
        return reason or tuple(one for one in found if isinstance(one, Placement))

    def place(self, edit: Edit) -> Placement | Words:
        """Return where ``edit`` changes the source; why not where that is not known letter by letter."""
        found = self._ends(edit.path, edit.start, edit.end)
        if isinstance(found, Words):
            return found
        (number, start), (last, end) = found
        return self._placement(edit, number, start, end) if number == last else _OVER_LINES

    def span_of(self, path: str, start: int, end: int) -> Span | None:
        """Return the place of the characters ``start`` to ``end`` of the string at ``path``, over lines too.

        None where it is not known letter by letter.
        """
        found = self._ends(path, start, end)
        if isinstance(found, Words):
            return None
        first, last = (self.paragraphs[number] for number, _ in found)
        if first.span is None or last.span is None:
            return None
        begins, ends = _offset(first, found[0][1]), _offset(last, found[1][1] - 1) + 1
        if first.span.line is not None:
            return attrs.evolve(first.span, column=begins, end_line=last.span.line, end_column=ends)
        return attrs.evolve(first.span, end_paragraph=last.span.paragraph, start=begins, end=ends)

    def _ends(self, path: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]] | Words:
        """Return paragraph and offset where characters of the string at ``path`` begin and end on the page."""
        words = node_at(self._program, path)
        span = source_span(self._program, path, None, None)
        wanted = [letter.text for letter in letters_of(words, 0)]
        there = [] if span is None else list(self._within(span))
        found = occurrences(wanted, [letter.text for letter in there])
        if len(found) > 1:
            found = [at for at in found if self._is_whole_word(there[at], there[at + len(wanted) - 1])]
        if len(found) != 1:
            return _TWICE if found else _ASTRAY
        letters = there[found[0] : found[0] + len(wanted)]
        before = sum(1 for _ in letters_of(words[:start], 0))
        after = sum(1 for _ in letters_of(words[:end], 0))
        behind = place_behind(words, end, letters, after)
        begins = place_before(words, start, letters, before) if start < end else behind
        return _ASTRAY if begins is None or behind is None else (begins, behind)

    def _within(self, span: Span) -> Iterator[Letter]:
        key = _key(span)
        if key is None:
            return
        last = span.end_line or span.line if span.line is not None else span.end_paragraph or span.paragraph
        low = span.column if span.line is not None else span.start
        high = span.end_column if span.line is not None else span.end
        for at in range(key[1], (last or key[1]) + 1):
            for number in self._numbers.get((key[0], at), ()):
                paragraph = self.paragraphs[number]
                for letter in letters_of(paragraph.text, number):
                    offset = _offset(paragraph, letter.start)
                    if at == key[1] and low is not None and offset < low:
                        continue
                    if at == last and high is not None and offset >= high:
                        continue
                    yield letter

    def _is_whole_word(self, first: Letter, last: Letter) -> bool:
        before = self.paragraphs[first.paragraph].text[: first.start][-1:]
        after = self.paragraphs[last.paragraph].text[last.end :][:1]
        return not before.isalnum() and not after.isalnum()

    def _placement(self, edit: Edit, number: int, start: int, end: int) -> Placement | Words:
        placed = placed_edit(self.paragraphs[number], start, end, edit.text) if start <= end else None
        return _ASTRAY if placed is None else Placement(placed, number, start, end)


def placed_edit(paragraph: FlowParagraph, start: int, end: int, text: str) -> PlacedEdit | None:
    """Return the edit that puts ``text`` in place of letters of a paragraph, from ``start`` to ``end``.

    None for a paragraph whose place in the source is not known.
    """
    if paragraph.span is None:
        return None
    first = _offset(paragraph, start)
    behind = first if start == end else _offset(paragraph, end - 1) + 1
    if paragraph.span.line is not None:
        span = attrs.evolve(paragraph.span, column=first, end_line=paragraph.span.line, end_column=behind)
    else:
        span = attrs.evolve(paragraph.span, start=first, end=behind)
    return PlacedEdit(span, paragraph.text[start:end], text)


def _key(span: Span | None) -> tuple[str | None, int] | None:
    if span is None:
        return None
    at = span.paragraph if span.line is None else span.line
    return None if at is None else (span.part, at)


def _offset(paragraph: FlowParagraph, offset: int) -> int:
    """Return where a character of the paragraph's text stands in the source: a column, or an offset."""
    span = paragraph.span
    first = 0 if span is None else (span.start or 0) if span.line is None else (span.column or 1)
    return first + paragraph.source_offset(offset)
