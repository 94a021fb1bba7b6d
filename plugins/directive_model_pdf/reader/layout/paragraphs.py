"""Lines of one column to paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from operator import sub
from typing import TypeAlias

from directive_model import Span
from directive_model.flow import Alignment, Face, FlowParagraph, Layout, Run, SpotLine, Spots
from directive_model_pdf.reader.layout.looks import raised_in
from directive_model_pdf.reader.layout.strips import Strip
from directive_model_pdf.reader.sheet import DOUBTFUL, Word, round_of

__all__ = ["Column", "Paragraph", "at_end"]

#: In mm: lines that are set in the middle are as far from both edges but for this, and what is an indent.
_MIDDLE, _INDENT = 1.6, 3.0
#: What is set in the middle and begins where paragraphs do is nearer to it, in mm.
_EXACT = 0.5
#: What is so far out of the middle that others share is not set in it, in mm: blanks that do not show take less.
_ASIDE = 5.0
#: A line that is full ends so near to the edge, in mm.
_FULL = 0.8
_POINTS_PER_MM = 72 / 25.4
#: A blank wider than so many heights of the letters is white space that somebody has put there.
_WIDE = 1.5
#: Blanks of a line that is set out differ by less, in heights; and how many are several.
_ALIKE, _SEVERAL = 0.1, 3
#: What a line may be broken after without a blank.
_BREAKS = ("-", "/", "–")
_SOFT_HYPHEN = "\u00ad"
#: In mm: no letters are lower.
_LOWEST = 0.1
#: Where the words of a line begin, and where they end.
_Ends: TypeAlias = tuple[Sequence[float], Sequence[float]]
#: What rows to fill in are made of; so many of one sign are a row.
_FILLING, _ROW = frozenset("….·_"), 4


class Column:
    """Where lines stand: from ``left`` to ``right``, in mm."""

    __slots__ = ("centered", "indent", "left", "middle", "right", "widest")

    def __init__(self, left: float, right: float, *, centered: bool = False, indent: float = _INDENT) -> None:
        self.left = left
        self.right = right
        #: Each of its lines is set in the middle.
        self.centered = centered
        #: What is set in the middle is farther from both edges, in mm.
        self.indent = indent
        #: How wide the widest line of a column is whose lines are set in the middle, in mm.
        self.widest = 0.0
        #: The middle that several of its lines share, in mm; None where none do.
        self.middle: float | None = None

    def alignment(self, line: Strip) -> Alignment:
        """Return how a line stands in the column."""
        if self.centered:
            return "center"
        before, after = line.left - self.left, self.right - line.right
        if before > self.indent and after > self.indent:
            near = _EXACT if before < 5 * _INDENT else _MIDDLE
            if abs(before - after) < near:
                return "center"
        if abs(after) < _FULL and before > (self.right - self.left) / 3:
            return "right"
        return "left"

    def aside(self, lines: Sequence[Strip]) -> Alignment | None:
        """Return to which side all of ``lines`` stand out of the middle that others share; None where they do not."""
        if self.middle is None or any(abs(line.center - self.middle) < _ASIDE for line in lines):
            return None
        return "left" if lines[0].center < self.middle else "right"

    def room(self, line: Strip) -> float:
        """Return how wide a line that stands in the middle where ``line`` does may get, in mm."""
        center = line.center
        return 2 * min(center - self.left, self.right - center)


class Paragraph:
    """Lines that are one paragraph."""

    __slots__ = ("alignment", "begins_page", "column", "lines", "pages", "space")

    def __init__(self, line: Strip, column: Column, page: int, space: float) -> None:
        self.lines = [line]
        self.pages = [page]
        self.column = column
        #: White space above it, in mm.
        self.space = space
        self.begins_page = False
        self.alignment: Alignment = column.alignment(line)

    def add(self, line: Strip, page: int) -> None:
        """Take one more line."""
        self.lines.append(line)
        self.pages.append(page)

    def block(self, source: str) -> FlowParagraph:
        """Return it as a flow has it."""
        ends = [_ends(line) for line in self.lines]
        runs, starts = _runs(self.lines, ends, self.column if self.alignment in ("left", "justify") else None)
        spots = Spots(source, [_spot(*one) for one in zip(self.lines, self.pages, starts, ends, strict=True)])
        page = self.pages[0]
        box = round_of([line.box for line, number in zip(self.lines, self.pages, strict=True) if number == page])
        return FlowParagraph.of(runs, self._layout(), span=Span.at(source, None, page=page, box=box), spots=spots)

    def _layout(self) -> Layout:
        first, column = self.lines[0], self.column
        before = round(self.space * _POINTS_PER_MM)
        if self.alignment not in ("left", "justify"):
            return _layout(column.aside(self.lines) or self.alignment, 0.0, 0.0, before, begins=self.begins_page)
        rest = self.lines[1:]
        left = max(min([line.left for line in rest], default=column.left) - column.left, 0.0)
        alignment = self.alignment
        # One that somebody has broken off is short in justified text, too, and one in ragged text may be full.
        full = sum(abs(column.right - line.right) < _FULL for line in self.lines[:-1])
        if 2 * full > len(rest):
            alignment = "justify"
        first_line = round(first.left - column.left - left, 1)
        return _layout(alignment, round(left, 1), first_line, before, begins=self.begins_page)


@lru_cache(maxsize=1024)
def _layout(alignment: Alignment, left: float, first: float, before: int, *, begins: bool) -> Layout:
    """Return a layout, mostly the same object for the same numbers."""
    return Layout(
        alignment=alignment,
        left_mm=left,
        first_line_mm=first,
        before_pt=float(before),
        page_break_before=begins,
    )


def _ends(line: Strip) -> _Ends:
    lefts, _, rights, _ = zip(*[word.box for word in line.words], strict=True)
    return lefts, rights


def _spot(line: Strip, page: int, starts: Sequence[int], ends: _Ends) -> SpotLine:
    """Return where a line stands whose words begin at ``starts`` of the paragraph's text."""
    words = line.words
    edges = list(chain.from_iterable(zip(*ends, strict=True)))
    sure = [word.confidence for word in words]
    doubtful: tuple[tuple[int, int], ...] = ()
    if sure.count(None) < len(sure):
        doubtful = tuple(
            [
                (start, start + len(word.text))
                for start, word in zip(starts, words, strict=True)
                if word.confidence is not None and word.confidence < DOUBTFUL
            ]
        )
    return page, line.box, starts[0], starts, edges, doubtful


def _is_set_out(line: Strip, column: Column | None, *, last: bool) -> bool:
    """Whether the blanks of a line are as wide as they are because it is set out to fill its column.

    They are alike; and two things tell of three: that there are several, that they fill the column as far as that is
    known, and that the paragraph goes on.
    """
    gaps = [word.box[0] - before.box[2] for before, word in pairwise(line.words) if not word.glued]
    if column is None or max(gaps) - min(gaps) > _ALIKE * line.height:
        return False
    return (len(gaps) >= _SEVERAL) + (column.right - line.right < _FULL) + (not last) > 1


def _runs(
    lines: Sequence[Strip], ends: Sequence[_Ends], column: Column | None
) -> tuple[tuple[Run, ...], list[list[int]]]:
    """Return the runs of a paragraph of ``lines``, and where in its text the words of each line begin.

    ``ends`` is where they stand, ``column`` what lines of it may be set out to fill.
    """
    pieces: list[tuple[Face, list[str]]] = []
    starts: list[list[int]] = []
    before = ""
    length = 0
    for line, (lefts, rights) in zip(lines, ends, strict=True):
        first, blank = line.words[0], ""
        if pieces:
            blank = "" if first.glued else at_end(before, first.text)
            if before.endswith(_SOFT_HYPHEN):
                pieces[-1][1][-1] = pieces[-1][1][-1][:-1]
                length -= 1
        if (texts := _alike(line, lefts, rights)) is not None:
            begun = list(accumulate([len(text) + 1 for text in texts], initial=length + len(blank)))
            length = begun.pop() - 1
            _add(pieces, " ".join(texts), first.face, blank)
        else:
            begun = []
            for word, parted in _parted(line, column, blank, last=line is lines[-1]):
                length += len(parted)
                begun.append(length)
                length += len(word.text)
                _add(pieces, word.text, word.face, parted)
        starts.append(begun)
        before = line.words[-1].text
    return tuple([Run.of("".join(texts), face) for face, texts in pieces]), starts


def _alike(line: Strip, lefts: Sequence[float], rights: Sequence[float]) -> list[str] | None:
    """Return the words of a line where all are of one face, a blank before each but the first: those of most are."""
    words = line.words
    faces = [word.face for word in words]
    if faces.count(faces[0]) < len(faces) or True in [word.glued for word in words[1:]]:
        return None
    widest = max(map(sub, lefts[1:], rights), default=0.0)
    return [word.text for word in words] if widest / max(line.height, _LOWEST) < _WIDE else None


def _parted(line: Strip, column: Column | None, blank: str, *, last: bool) -> Iterator[tuple[Word, str]]:
    """Yield the words of a line, each with what parts it from the one before; ``blank`` is before the first."""
    high = max(line.height, _LOWEST)
    set_out: bool | None = None
    before: Word | None = None
    for word in raised_in(line.words):
        if before is not None:
            gap = (word.box[0] - before.box[2]) / high
            blank = "" if word.glued else " "
            if blank and gap >= _WIDE:
                if set_out is None:
                    set_out = _is_set_out(line, column, last=last)
                # As many as the distance to the word before is worth, where somebody has put them there.
                blank = " " if set_out else " " * round(gap * 3)
        yield word, blank
        before = word


def _add(pieces: list[tuple[Face, list[str]]], text: str, face: Face, blank: str) -> None:
    """Put ``text`` behind ``pieces``, which are joined later, and what parts it from them."""
    if pieces and (pieces[-1][0] is face or pieces[-1][0] == face):
        pieces[-1][1].append(blank + text)
        return
    if pieces and blank:
        pieces[-1][1].append(blank)
        blank = ""
    pieces.append((face, [blank + text]))


def at_end(text: str, after: str) -> str:
    """Return what parts the ``text`` of a line from the one ``after`` it: a blank, or nothing.

    Nothing does at the hyphen of a code, nor in a row of dots to fill in that is wider than its column.
    """
    if after[:1] in _FILLING and text.endswith(after[:1] * _ROW):
        return ""
    return "" if text.endswith((*_BREAKS, _SOFT_HYPHEN)) and text[-2:-1].strip() else " "
