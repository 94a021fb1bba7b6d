r"""Asterisks: emphasis, or what they are on an official page.

Text of web pages has "<b>1. </b><i>Giảm" as "**1. ***Giảm", and blanks inside of the marks ("**ỦY BAN **"), where
CommonMark sees no emphasis.  So two asterisks switch bold letters, one italic ones, and three both, each in its turn.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import attrs

_RUN = re.compile(r"\*+")
#: Letters between pairs of underscores are underlined; longer rows are blanks to fill in.
_UNDERLINE = re.compile(r"(?<!_)__(?!_)")
_TWO = 2
#: A block with more marks is not looked through for the odd one.
_MOST_TRIED = 60
#: Emphasis that begins behind a blank closes within so many characters.
_NEAR = 1000


@attrs.frozen
class Piece:
    """Letters of a block that stand in its source one for one, or a line break."""

    text: str
    #: Where in the block's source they begin.
    at: int
    #: Asterisks among them may be marks; those of code and of escapes are letters.
    marks: bool = True
    bold: bool = False
    italic: bool = False
    strike: bool = False
    underline: bool = False
    raised: str | None = None


@attrs.frozen
class Stray:
    """Asterisks that open or close nothing."""

    text: str
    at: int


@attrs.define
class _Mark:
    """A run of asterisks in a piece."""

    order: int
    piece: int
    start: int
    end: int
    #: As the letters beside it allow.
    opens: bool
    closes: bool
    #: It marks nothing.
    stray: bool = False
    #: It switches twice.
    doubled: bool = False

    @property
    def length(self) -> int:
        return self.end - self.start


def emphasized(pieces: Sequence[Piece], source: str) -> tuple[list[Piece], list[Stray]]:
    """Take the marks out of ``pieces`` and set the letters between them off; return with them what marks nothing."""
    pieces = list(_underlined(pieces))
    marks = list(_marks(pieces, source))
    if not marks:
        return list(pieces), []
    italic = [mark for mark in marks if mark.length % 2]
    _odd_one(italic)
    _odd_one([mark for mark in marks if mark.length // 2 % 2], [mark for mark in italic if not mark.stray])
    strays = [Stray(pieces[mark.piece].text[mark.start : mark.end], pieces[mark.piece].at + mark.start)
              for mark in marks if mark.stray]  # fmt: skip
    return list(_cut(pieces, marks)), strays


def _underlined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Take pairs of underscores out; an odd one is left as it stands."""
    count = sum(len(_UNDERLINE.findall(piece.text)) for piece in pieces if piece.marks)
    left = count - count % 2
    is_on = False
    for piece in pieces:
        position = 0
        for match in _UNDERLINE.finditer(piece.text) if piece.marks and left else ():
            if left == 0:
                break
            if match.start() > position:
                letters = piece.text[position : match.start()]
                yield attrs.evolve(piece, text=letters, at=piece.at + position, underline=piece.underline or is_on)
            is_on, position, left = not is_on, match.end(), left - 1
        if position < len(piece.text):
            letters = piece.text[position:]
            yield attrs.evolve(piece, text=letters, at=piece.at + position, underline=piece.underline or is_on)


def _marks(pieces: Sequence[Piece], source: str) -> Iterator[_Mark]:
    order = 0
    for index, piece in enumerate(pieces):
        if not piece.marks or "*" not in piece.text:
            continue
        for match in _RUN.finditer(piece.text):
            at, after = piece.at + match.start(), piece.at + match.end()
            before_letter = source[at - 1 : at] if at else "\n"
            after_letter = source[after : after + 1] or "\n"
            if _is_letter(match[0], before_letter, after_letter, source, at):
                continue
            opens, closes = not after_letter.isspace(), not before_letter.isspace()
            yield _Mark(order, index, match.start(), match.end(), opens, closes)
            order += 1


def _is_letter(run: str, before: str, after: str, source: str, at: int) -> bool:
    """Whether asterisks are printed: a note's mark "(*)", a factor's, a bullet, the mark under an issuer's name."""
    if before == "(" and after == ")":
        return True
    if len(run) > 1:
        return False
    if before.isdigit() and after.isdigit():
        return True
    if before not in "\n|" and not _is_head(source, at):
        return False
    if after == "\n":
        return True
    # At the head of a line: a bullet, unless a mark that closes it follows ("* Ghi chú:*").
    rest = source[at + 1 : at + _NEAR]
    return after.isspace() and bool(rest.strip()) and rest.count("*") % 2 == 0


def _is_head(source: str, at: int) -> bool:
    """Whether nothing but blanks stands before ``at`` on its line."""
    while at and source[at - 1] != "\n" and source[at - 1].isspace():
        at -= 1
    return at == 0 or source[at - 1] == "\n"


def _odd_one(marks: list[_Mark], italic: Sequence[_Mark] = ()) -> None:
    """Where marks do not come in pairs, find the one without which the others stand as marks stand."""
    if len(marks) % 2 == 0:
        return
    orders = [one.order for one in italic]
    for mark in marks:
        # Two asterisks inside of italic letters end them and begin them anew: "*ng**ày 21*".
        if mark.length == _TWO and bisect_left(orders, mark.order) % 2:
            mark.doubled = True
            return
    tried = marks if len(marks) <= _MOST_TRIED else marks[-1:]
    min(reversed(tried), key=lambda odd: _oddity([mark for mark in marks if mark is not odd])).stray = True


def _oddity(marks: list[_Mark]) -> int:
    """Count the marks that open where one would close, and the other way round."""
    return sum(
        (mark.closes and not mark.opens) if index % 2 == 0 else (mark.opens and not mark.closes)
        for index, mark in enumerate(marks)
    )


def _cut(pieces: Sequence[Piece], marks: list[_Mark]) -> Iterator[Piece]:
    is_bold = is_italic = False
    waiting = iter(marks)
    mark = next(waiting, None)
    for index, piece in enumerate(pieces):
        position = 0
        while mark is not None and mark.piece == index:
            yield from _part(piece, position, mark.start, is_bold, is_italic)
            switches = not (mark.stray or mark.doubled)
            is_bold ^= switches and mark.length // 2 % 2 == 1
            is_italic ^= switches and mark.length % 2 == 1
            position = mark.end
            mark = next(waiting, None)
        yield from _part(piece, position, len(piece.text), is_bold, is_italic)


def _part(piece: Piece, start: int, end: int, bold: bool, italic: bool) -> Iterator[Piece]:
    if start == end:
        return
    yield attrs.evolve(
        piece, text=piece.text[start:end], at=piece.at + start, bold=piece.bold or bold, italic=piece.italic or italic
    )
