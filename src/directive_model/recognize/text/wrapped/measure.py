"""What all lines of a text tell of how it was wrapped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from directive_model.language.patterns import late
from directive_model.recognize.page.line import Line

#: How a line ends that need not have ended because the page does.
ENDS = (".", ";", ":", "!", "?", "…", ".”", '."', ".)", "”.", "/.")
#: Fewer lines do not tell a width by how many of them end inside a sentence, nor fewer set in how paragraphs begin.
_FEWEST, _FEWEST_SET_IN = 8, 3
#: Of fewer than the latter one that surely does is enough, where all of them look wrapped.
_FEWEST_OF_FEW, _FEW = 4, 24
#: A first line is set in by so many blanks or more; pdftotext misses the column by one now and then.
_LEAST_INDENT, _MISS = 3, 1
#: No page is wider; what a page is mostly, in letters.
_WIDEST, _OF_A_PAGE = 160, range(50, 101)
#: How full a line of a short text is that was wrapped.
_FULL = 0.9
#: What parts the columns of a table.
_GAP = "   "
#: A note at a page's foot: its number without a dot, and words that begin a sentence.
_NOTE = late(r"\d{1,2} [A-ZĐÀ-Ỹ]\w* \w")
#: Of the lines at the margin so many may begin something: behind a page's end, say.
_ODD = 4


@attrs.frozen(eq=False, repr=False)
class Wrapped:
    """How a text was wrapped: None of each where it has a paragraph a line, or does not tell."""

    width: int | None = None
    #: Blanks before the lines inside a paragraph.
    margin: int | None = None
    #: Blanks before the first line of one.
    first: int = 0
    #: The width was told by a line or two, and joins nothing that could stand apart.
    by_few: bool = False

    def fills(self, reach: int, *, ended: bool) -> bool:
        """Whether a line is full that the next word would make as long as ``reach``.

        Letters are not equally wide, so a line that ends inside a sentence may fall short by a fifth.
        """
        if self.width is None or (self.by_few and ended):
            return False
        return reach > self.width * (0.97 if ended else 1 if self.by_few else 0.8)

    def begins(self, line: Line) -> bool:
        """Whether a line is set in as first lines are."""
        return self.margin is not None and abs(_indent(line) - self.first) <= _MISS

    def goes_on(self, line: Line) -> bool:
        """Whether a line of running text stands at the margin of one whose paragraphs begin set in."""
        return self.margin is not None and _indent(line) <= self.margin + _MISS and not has_gaps(line)


def is_note(line: Line) -> bool:
    """Whether a line looks like a note at a page's foot: its number without a dot, and a sentence."""
    return line.text[0].isdigit() and _NOTE.match(line.text) is not None


def has_gaps(line: Line) -> bool:
    """Whether white space parts the words of a line, as those of a table's row."""
    return _GAP in line.raw.strip()


def is_set_in(line: Line) -> bool:
    """Whether blanks or a tab stand before a line, as who breaks lines sets the first of a paragraph in."""
    return line.raw[:1] == "\t" or (len(line.raw) > _LEAST_INDENT and line.raw[:_LEAST_INDENT].isspace())


def measured(lines: Sequence[Line]) -> Wrapped:
    """Return how ``lines`` were wrapped."""
    width = _width(lines)
    by_few = width is None and (width := _width_of_few(lines)) is not None
    if any(line.raw[:3] == _GAP for line in lines) and (shape := _indents(lines)) is not None:
        return Wrapped(width, *shape, by_few=by_few)
    return Wrapped(width, by_few=by_few)


def _indents(lines: Sequence[Line]) -> tuple[int, int] | None:
    """Return how far lines inside paragraphs and the first of each are set in; None where blanks do not tell."""
    plain = [line for line in lines if line.table is None and line.cell is None and line.paragraph.layout is None]
    indents = Counter(map(_indent, plain))
    margin = min(indents, default=0)
    first, count = max(
        ((indent, count) for indent, count in indents.items() if indent >= margin + _LEAST_INDENT),
        key=lambda one: one[1],
        default=(0, 0),
    )
    inside = [line for line in plain if _indent(line) <= margin + _MISS]
    begun = sum(line.blank_before or not line.text[:1].isalnum() for line in inside)
    if count < _FEWEST_SET_IN or not inside or begun * _ODD > len(inside):
        return None
    return margin, first


def _indent(line: Line) -> int:
    return len(line.raw) - len(line.raw.lstrip())


def _width(lines: Sequence[Line]) -> int | None:
    """Return the width at which a text was wrapped by hand; None for a text that has a paragraph a line.

    In wrapped text hardly a line is longer than the rest, and most lines end inside a sentence.
    """
    if any(line.paragraph.layout is not None for line in lines[:20]):
        return None
    lengths = sorted(len(line.text) for line in lines if line.table is None)
    if len(lengths) < _FEWEST:
        return None
    longest = lengths[-1] if len(lengths) < _FEW else lengths[int(len(lengths) * 0.98) - 1]
    if longest > _WIDEST:
        return None
    cut = sum(1 for line, _ in _cuts(lines, longest * 0.7))
    return longest if cut >= max(3, len(lengths) // 8) else None


def _width_of_few(lines: Sequence[Line]) -> int | None:
    """Return the width of a short text whose lines, used ones apart, all end a sentence or are full; None for others.

    One must end inside a sentence for certain, as the next goes on in small letters.  In a list, or in the cell of a
    table, lines end so where something ends: breaks inside a paragraph tell nothing.
    """
    few = [line for line in lines if not line.used]
    if not _FEWEST_OF_FEW <= len(few) < _FEW or any(map(_is_set, few)):
        return None
    longest = max((len(line.text) for line in few), default=0)
    if longest not in _OF_A_PAGE or any(not _is_full(line, longest) and not line.text.endswith(ENDS) for line in few):
        return None
    return longest if any(after.text[:1].islower() for _, after in _cuts(few, longest * _FULL)) else None


def _is_set(line: Line) -> bool:
    """Whether something other than its letters says where a line ends."""
    return line.soft or line.table is not None or line.paragraph.layout is not None


def _is_full(line: Line, width: int) -> bool:
    return len(line.text) > width * _FULL


def _cuts(lines: Sequence[Line], least: float) -> Iterator[tuple[Line, Line]]:
    """Yield the lines longer than ``least`` that end inside a sentence, each with the next."""
    for line, after in pairwise(lines):
        parted = line.table is not None or after.table is not None or after.blank_before
        if not parted and len(line.text) > least and not line.text.endswith(ENDS):
            yield line, after
