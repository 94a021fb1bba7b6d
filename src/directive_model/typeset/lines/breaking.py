"""Where the lines of a part end that is wider than its place: between units of sense, lines of about one length.

"ỦY BAN NHÂN DÂN TỈNH LÂM GIANG" is parted before "TỈNH", and no syllable stands alone on a line.
Lines are filled from the left by whatever prints them: it is enough to hold those words together with no-break
spaces that would else be drawn up to the line before.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import Final

import attrs

from directive_model.flow import FlowBlock, FlowParagraph, FlowRow, FlowTable, Layout
from directive_model.language import fold
from directive_model.typeset.lines.binding import NO_BREAK, bound
from directive_model.typeset.lines.units import CLINGING, COUNTRY, OPENING, units, units_within
from directive_model.typeset.lines.widths import text_width_mm

#: What stands after a word and is none of it.
_STOPS: Final = ',;.:()“”"'
_DASHES: Final = ("-", "–")
#: Syllables of a word mostly.
_PAIR: Final = 2
#: What breaks cost, beside lines whose lengths differ.
_WELL, _PLAIN, _ILL, _TORN, _NEVER = 0.0, 0.6, 4.0, 12.0, 40.0
#: What one line more costs, and one that a single syllable is alone on.
_LINE, _ALONE = 8.0, 30.0
#: What measuring by a table of widths may be wrong by; columns are made two millimetres wider than their words.
SLACK_MM: Final = 1.5
#: Longer ones are running text, in which nobody looks for units.
_LONGEST: Final = 100
#: What has more letters is held no longer than its document.
_MOST_LETTERS: Final = 1000


def bound_within(text: str, size_pt: float, width_mm: float) -> str:
    """Return ``text`` so in a column of ``width_mm``; let go what held together was wider, and a word broken."""
    held = bound(text)
    if held == text:
        return text
    words, at = [], 0
    for word in held.split(" "):
        fits = NO_BREAK not in word or text_width_mm(word, size_pt, bold=True) + SLACK_MM <= width_mm
        words.append(word if fits else text[at : at + len(word)])
        at += len(word) + 1
    return " ".join(words)


def well_broken(blocks: Iterable[FlowBlock], width_mm: float) -> list[FlowBlock]:
    """Return ``blocks``, what is set in the middle of a column of ``width_mm`` and wider than it broken well."""
    return [_of_block(block, width_mm) for block in blocks]


def _of_block(block: FlowBlock, width_mm: float) -> FlowBlock:
    if isinstance(block, FlowParagraph):
        layout = block.layout
        return block if layout is None or layout.alignment != "center" else _centred(block, layout, width_mm)
    if isinstance(block, FlowTable) and not block.bordered:
        rows = [_of_row(row, block) for row in block.rows]
        return block if _same(rows, block.rows) else attrs.evolve(block, rows=tuple(rows))
    return block


def _centred(block: FlowParagraph, layout: Layout, width_mm: float) -> FlowParagraph:
    face = block.runs[0].face if len(block.runs) == 1 else None
    if face is None or face.size_pt is None or layout.border == "box":
        return block
    (run,) = block.runs
    room = width_mm - layout.left_mm - layout.right_mm
    broken = _broken if len(run.text) <= _MOST_LETTERS else _broken.__wrapped__
    text = broken(run.text, face.size_pt, face.bold, face.caps, round(room, 2))
    # What is remembered may be another document's, and alike.
    return block if text == run.text else attrs.evolve(block, runs=(attrs.evolve(run, text=text),))


def _of_row(row: FlowRow, table: FlowTable) -> FlowRow:
    cells = []
    for cell, width in table.measured(row):
        blocks = well_broken(cell.blocks, width)
        cells.append(cell if _same(blocks, cell.blocks) else attrs.evolve(cell, blocks=tuple(blocks)))
    return row if _same(cells, row.cells) else attrs.evolve(row, cells=tuple(cells))


def _same(made: Sequence[object], before: Sequence[object]) -> bool:
    """Whether nothing was made anew: in most documents all names have room."""
    return all(map(operator.is_, made, before))


@lru_cache(maxsize=256)
def _broken(text: str, size_pt: float, bold: bool, caps: bool, width_mm: float) -> str:
    """Return ``text`` with the spaces that hold words back from the line before as no-break spaces."""
    words = text.split(" ")
    shown = text.upper() if caps else text
    if len(words) > _LONGEST or "\n" in text or text_width_mm(shown, size_pt, bold=bold) + SLACK_MM <= width_mm:
        return text
    # Where a word begins and ends on a line that held all of them.
    space = text_width_mm(" ", size_pt, bold=bold)
    starts, ends, at = [], [], 0.0
    for word in shown.split(" "):
        starts.append(at)
        at += text_width_mm(word, size_pt, bold=bold)
        ends.append(at)
        at += space
    lines = _lines(words, starts, ends, max(width_mm - SLACK_MM, 1.0))
    held = set()
    for (first, _), (begin, end) in pairwise(lines):
        for gap in range(begin, end - 1):
            if ends[gap] - starts[first] > width_mm + SLACK_MM:
                break
            held.add(gap)
    return "".join(word + (NO_BREAK if gap in held else " ") for gap, word in enumerate(words))[:-1]


def _lines(
    words: Sequence[str], starts: Sequence[float], ends: Sequence[float], width_mm: float
) -> list[tuple[int, int]]:
    """Return the lines that cost least, each as its first word and the one after its last."""
    count = len(words)
    costs = _costs(words, starts, ends, width_mm)
    usual = ends[-1] / (ends[-1] // width_mm + 1)
    best: list[tuple[float, int]] = [(inf, 0)] * count + [(0.0, count)]
    for first in range(count - 1, -1, -1):
        for after in range(first + 1, count + 1):
            wide = ends[after - 1] - starts[first]
            if wide > width_mm and after > first + 1:
                break
            cost = _LINE + 2 * (wide / usual - 1) ** 2 + (_ALONE if after == first + 1 else 0) + best[after][0]
            cost += costs[after - 1] if after < count else 0.0
            best[first] = min(best[first], (cost, after))
    lines, first = [], 0
    while first < count:
        lines.append((first, best[first][1]))
        first = best[first][1]
    return lines


def _costs(words: Sequence[str], starts: Sequence[float], ends: Sequence[float], width_mm: float) -> list[float]:
    """Return the cost of a line's end after each word; a unit wider than a line is parted between units in it."""
    folded = [fold(word) for word in words]
    bare = [word.strip(_STOPS) for word in folded]
    costs = [_after(word, bare[index]) for index, word in enumerate(folded)]
    known = [word in OPENING or word in CLINGING or word in _DASHES for word in bare]
    for start, length in units(bare):
        if start and costs[start - 1] == _PLAIN:
            costs[start - 1] = _WELL
        known[start : start + length] = [True] * length
        costs[start : start + length - 1] = [_NEVER] * (length - 1)
        wide = ends[start + length - 1] - starts[start] > width_mm
        # The first of the smaller ones hold the others.
        for rank, inside in enumerate(units_within(bare, start, length) if wide else ()):
            costs[inside - 1] = (
                _TORN + rank * _PLAIN + (_ILL if tuple(bare[inside : start + length]) == COUNTRY else 0.0)
            )
        if start and tuple(bare[start : start + length]) == COUNTRY and bare[start - 1] == folded[start - 1]:
            costs[start - 1] = max(costs[start - 1], _ILL)
    for index, (word, after) in enumerate(pairwise(bare)):
        if after[:1].isdigit():
            costs[index] = _NEVER
        elif after in _DASHES or (word.isdigit() and after in {"tháng", "năm"}):
            costs[index] = _ILL
        elif after in OPENING and costs[index] == _PLAIN:
            costs[index] = _WELL
    for start in _pairs(known, costs):
        costs[start] = _TORN
    return costs


def _pairs(known: Sequence[bool], costs: Sequence[float]) -> Iterator[int]:
    """Yield where two words stand by themselves that no list has: most words have two syllables, so they are one."""
    start = 0
    for index in range(len(known) + 1):
        ended = index == len(known) or known[index]
        if (ended or (index and costs[index - 1] == _WELL)) and index - start == _PAIR:
            yield start
        if ended:
            start = index + 1
        elif index and costs[index - 1] == _WELL:
            start = index


def _after(word: str, bare: str) -> float:
    """Return what it costs to end a line after a word, whatever follows."""
    if word[-1:] in ",;:" or word in _DASHES:
        return _WELL
    return _ILL if bare in CLINGING else _PLAIN
