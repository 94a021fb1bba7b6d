"""A paragraph in an old encoding brought to Unicode, run by run."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from directive_model.flow import FlowParagraph, Run
from directive_model.language.hints import may_be_old
from directive_model.language.patterns import late

if TYPE_CHECKING:
    from directive_model.language.legacy import Change, Encoding, Stretch

#: The fonts whose small letters of TCVN3 look like capitals: .VnTimeH, .VnArialH.
_CAPITALS = late(r"\.Vn\w+H\Z")
_SPACE = late(r"\s+")


@attrs.frozen(eq=False, repr=False)
class Converted:
    """A paragraph in Unicode, and what of the old one was not."""

    paragraph: FlowParagraph
    #: None where a font has misnamed its letters.
    encoding: Encoding | None
    #: From the first to the last letter that changed, in the old paragraph.
    start: int
    end: int


@attrs.frozen(eq=False, repr=False)
class Letters:
    """What the whole document tells about its letters."""

    known: frozenset[Encoding]
    #: Some words are Unicode already.
    mixed: bool

    @classmethod
    def of(cls, paragraphs: Iterable[FlowParagraph]) -> Letters:
        """Look through all paragraphs once."""
        from directive_model.language.legacy import find_stretches, is_modern

        texts = [one.text for one in paragraphs]
        known = frozenset(stretch.encoding for text in texts if may_be_old(text) for stretch in find_stretches(text))
        return cls(known, bool(known) and any(map(is_modern, texts)))

    def stretches(self, text: str) -> tuple[Stretch, ...]:
        """Return the stretches of ``text`` in an old encoding, given what the document has elsewhere."""
        from directive_model.language.legacy import find_stretches

        return find_stretches(text, self.known, mixed=self.mixed)

    def converted(self, paragraph: FlowParagraph) -> Converted | None:
        """Return ``paragraph`` in Unicode; None where it is that already."""
        stretches = self.stretches(paragraph.text)
        changes = [change for stretch in stretches for change in stretch.changes]
        runs = tuple(_runs(paragraph.runs, changes)) if changes else paragraph.runs
        by_font = {stretch.encoding for stretch in stretches} == {"tcvn3"} or (
            self.known == {"tcvn3"} and not self.mixed
        )
        if by_font:
            runs = tuple(map(_in_capitals, paragraph.runs, runs))
        label = self._label(paragraph.label)
        if runs == paragraph.runs and label == paragraph.label:
            return None
        new = attrs.evolve(paragraph, runs=runs, label=label, shifts=tuple(_shifts(changes)))
        text = paragraph.text
        if changes and not any(map(_shows_capitals, paragraph.runs)):
            start, end = _whole_words(text, changes[0][0], changes[-1][1])
        else:
            start, end = 0, len(text)
        return Converted(new, stretches[0].encoding if stretches else min(self.known), start, end)

    def _label(self, label: str | None) -> str | None:
        """Return an automatic label in Unicode: the word of "§iÒu 1." stands in the numbering's definition."""
        from directive_model.language.legacy import applied

        if not label:
            return label
        return applied(label, [change for stretch in self.stretches(label) for change in stretch.changes])


def _runs(runs: Iterable[Run], changes: Sequence[Change]) -> Iterator[Run]:
    """Yield ``runs`` with ``changes`` made; a letter belongs to the run in which it begins."""
    begin = done = 0
    rest = deque(changes)
    for run in runs:
        end = begin + len(run.text)
        pieces: list[str] = []
        at = first = max(begin, done)
        while rest and rest[0][0] < end:
            start, done, letters = rest.popleft()
            pieces += run.text[at - begin : start - begin], letters
            at = done
            if run.span is not None and done - start != len(letters):
                # Such a run promises that its letters stand one for one: the next letter begins another.
                yield _piece(run, "".join(pieces), first - begin, min(at, end) - begin)
                pieces, first = [], at
        pieces.append(run.text[at - begin :])
        if first == begin or first < end:
            yield _piece(run, "".join(pieces), first - begin, end - begin)
        begin = end


def _piece(run: Run, text: str, start: int, end: int) -> Run:
    """Return a run for the letters from ``start`` to ``end`` of an old one, with its part of the place."""
    span = run.span
    if span is not None and span.column is not None:
        span = attrs.evolve(span, column=span.column + start, end_column=span.column + end)
    return attrs.evolve(run, text=text, span=span)


def _shifts(changes: Iterable[Change]) -> Iterator[tuple[int, int]]:
    """Yield where the new letters come to stand otherwise than the old ones, and by how much."""
    shift = 0
    for start, end, letters in changes:
        if end - start != len(letters):
            shift += end - start - len(letters)
            yield end - shift, shift


def _in_capitals(old: Run, new: Run) -> Run:
    """Return ``new`` in capitals where the font of ``old`` shows its letters so, and they are no Unicode."""
    from directive_model.language.legacy import is_modern

    return attrs.evolve(new, text=new.text.upper()) if _shows_capitals(old) and not is_modern(old.text) else new


def _shows_capitals(run: Run) -> bool:
    font = None if run.face is None else run.face.font
    return font is not None and _CAPITALS.match(font) is not None


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the words begin and end that the letters from ``start`` to ``end`` stand in."""
    after = _SPACE.search(text, end)
    return max(
        (space.end() for space in _SPACE.finditer(text, 0, start)), default=0
    ), after.start() if after else len(text)
