"""A note beside a brace is said of each line that the brace holds together: "(để báo cáo)" of six recipients.

The note may run over several lines, each beside an entry that it is no part of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import attrs
import numpy as np
from PIL import Image

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.ink.areas import Pixels
from directive_model_pdf.reader.sheet import round_of

__all__ = ["Noted", "spread"]

_DARK = 128
#: A note has so many lines at most, each so far from its entry, by its height, and begins where the others do.
_MOST_LINES, _GAP, _SAME = 4, 0.6, 2.0
#: What is so far apart stands in another column.
_COLUMN = 2.5
#: What a brace is taken for.
_BRACES = frozenset("}])|{>ÿÌ")
#: How far left of its note a brace is looked for, and how wide it is, by the height of a line; it is higher than one.
_LEFT, _WIDE, _HIGH = 3.5, 1.6, 1.4
_ENDS = ".,;"


@attrs.frozen
class Noted:
    """A note that was put to the entries of its brace."""

    note: tuple[Token, ...]
    #: The words of each, as they stood before.
    entries: tuple[tuple[Token, ...], ...]

    @property
    def box(self) -> Pixels:
        """The edges of all of them, in dots."""
        return round_of(token.box for words in (self.note, *self.entries) for token in words)


def spread(tokens: Sequence[Token], picture: Image.Image) -> tuple[list[Token], list[Noted]]:
    """Return the tokens of a page, notes beside braces put to each line that they are said of, and which were.

    A note stays where it is beside what holds no entry together: the rule of a table is upright, too.
    """
    lines = [list(group) for _, group in groupby(tokens, key=lambda token: token.line)]
    found: list[Noted] = []
    for index in range(len(lines)):
        note = _note(lines, index)
        brace = _brace(note, picture) if note else None
        if brace is None:
            continue
        entries = {at: entry for at, line in enumerate(lines) if (entry := _entry(line, brace))}
        if not entries:
            continue
        for at in {*range(index, index + len({token.line for token in note})), *entries}:
            lines[at] = [token for token in lines[at] if token not in note and not _is_brace(token, brace)]
        for at, entry in entries.items():
            lines[at] = [*_after(entry, note), *(token for token in lines[at] if token not in entry)]
        found.append(Noted(tuple(note), tuple(map(tuple, entries.values()))))
    return [token for line in lines for token in line], found


def _entry(line: Sequence[Token], brace: Pixels) -> list[Token]:
    """Return the words of an item that a line has left of a brace which holds it; none where it has none."""
    entry = [token for token in line if token.box[0] < brace[0] and not _is_brace(token, brace)]
    return entry if entry and entry[0].text[:1] in "-–+" and _holds(brace, entry[-1]) else []


def _note(lines: Sequence[Sequence[Token]], index: int) -> list[Token]:
    """Return the words of a note in brackets that begins at the end of a line; none where there is none."""
    found: list[Token] = []
    for line in lines[index : index + _MOST_LINES]:
        tail = _tail(line, found[0] if found else None)
        if not tail:
            break
        found += tail
        if found[-1].text.rstrip(_ENDS).endswith(")"):
            return found
    return []


def _tail(line: Sequence[Token], first: Token | None) -> Sequence[Token]:
    """Return what stands apart from the beginning of a line: from a bracket on, or below the note's first word."""
    for at in range(1, len(line)):
        high = line[at].box[3] - line[at].box[1]
        if line[at].box[0] - line[at - 1].box[2] < _GAP * high and not _BRACES.issuperset(line[at - 1].text):
            continue
        begins = (
            line[at].text.startswith("(") if first is None else abs(line[at].box[0] - first.box[0]) < _SAME * high
        )
        if begins:
            return line[at : _end(line, at)]
    return ()


def _end(line: Sequence[Token], at: int) -> int:
    """Return where a note ends that begins at ``at``: with its bracket, or before another column."""
    for index in range(at, len(line)):
        high = line[index].box[3] - line[index].box[1]
        after = line[index + 1].box[0] if index + 1 < len(line) else float("inf")
        if line[index].text.rstrip(_ENDS).endswith(")") or after - line[index].box[2] > _COLUMN * high:
            return index + 1
    return len(line)


def _brace(note: Sequence[Token], picture: Image.Image) -> Pixels | None:
    """Return where the brace stands at the left of a note: higher than a line, and narrow."""
    left = min(token.box[0] for token in note)
    top, bottom = min(token.box[1] for token in note), max(token.box[3] for token in note)
    high = note[0].box[3] - note[0].box[1]
    reach = 8 * high
    area = (max(round(left - _LEFT * high), 0), max(top - reach, 0), left - 2, bottom + reach)
    if area[2] <= area[0]:
        return None
    dark = np.asarray(picture.crop(area)) < _DARK
    middle = (top + bottom) / 2 - area[1]
    for rows, columns in _pieces(dark):
        tall, wide = rows[-1] - rows[0], max(columns) - min(columns)
        if tall > _HIGH * high and wide < _WIDE * high and rows[0] < middle < rows[-1]:
            return (area[0] + min(columns), area[1] + rows[0], area[0] + max(columns), area[1] + rows[-1])
    return None


def _pieces(dark: np.ndarray) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the rows, from above, and the columns of dots that touch one another, the largest piece first."""
    dots = {(int(row), int(column)) for row, column in zip(*np.nonzero(dark), strict=True)}
    pieces = []
    while dots:
        piece = [dots.pop()]
        for row, column in piece:
            near = {(row + down, column + over) for down in (-2, -1, 0, 1, 2) for over in (-1, 0, 1)} & dots
            dots -= near
            piece += near
        pieces.append(piece)
    for piece in sorted(pieces, key=len, reverse=True):
        rows, columns = zip(*piece, strict=True)
        yield sorted(rows), list(columns)


def _is_brace(token: Token, brace: Pixels) -> bool:
    """Whether a token is what the brace itself was taken for."""
    across = (token.box[0] + token.box[2]) / 2
    return _BRACES.issuperset(token.text) and brace[0] - 3 <= across <= brace[2] + 3


def _holds(brace: Pixels, token: Token) -> bool:
    return brace[1] < (token.box[1] + token.box[3]) / 2 < brace[3] and token.box[0] < brace[2]


def _after(entry: Sequence[Token], words: Sequence[Token]) -> list[Token]:
    """Return an entry with a note's words at its end; its comma or semicolon goes behind them."""
    last = entry[-1]
    bare = last.text.rstrip(_ENDS)
    ending = last.text[len(bare) :]
    found, left = [*entry[:-1], attrs.evolve(last, text=bare or last.text)], last.box[2]
    for word in words:
        left += (last.box[3] - last.box[1]) // 3
        wide = word.box[2] - word.box[0]
        found.append(attrs.evolve(word, box=(left, last.box[1], left + wide, last.box[3]), line=last.line))
        left += wide
    found[-1] = attrs.evolve(found[-1], text=found[-1].text.rstrip(_ENDS) + (ending if bare else ""))
    return found
