"""The stamp of who received a document: its words are no part of what was sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.ink.areas import Pixels
from directive_model_pdf.reader.scan.settling.blanks import bare
from directive_model_pdf.reader.scan.settling.phrases import unmarked
from directive_model_pdf.reader.sheet import holds, round_of

__all__ = ["stamped"]

#: What such stamps say first, without marks.
_NAMES = frozenset(("den", "cong van den", "van ban den"))
#: What they leave room for.
_ASKED = frozenset(("số", "ngày", "giờ", "chuyển", "lưu", "hồ", "sơ"))
#: Without a frame, the one word "ĐẾN" asks for so many of them: a title has it on a line of its own, too.
_ASKED_OF_ONE = 2
#: The date of a document, which may stand under the stamp.
_DATE = frozenset(("ngày", "tháng", "năm"))
#: How far a frame, and what a stamp asks for, may be from its first line, in mm.
_FRAME_MM, _LEFT_MM, _RIGHT_MM, _BELOW_MM = 25.0, 12.0, 45.0, 15.0


def stamped(tokens: Sequence[Token], drawn: Sequence[Pixels], dpi: float, head: float) -> tuple[Token, ...]:
    """Return the tokens that the stamp of what comes in has, where one is put above ``head`` (dots)."""
    mm = dpi / 25.4
    lines = [list(group) for _, group in groupby(tokens, key=lambda token: token.line)]
    for line in lines:
        for name in _names(line):
            box = round_of(token.box for token in name)
            if box[3] >= head:
                continue
            frame = _frame(box, drawn, _FRAME_MM * mm)
            if frame is not None:
                return tuple(token for token in tokens if holds(frame, token.box))
            area = (box[0] - _LEFT_MM * mm, box[1], box[0] + _RIGHT_MM * mm, box[3] + _BELOW_MM * mm)
            asked = [one for other in lines for one in _asked(other, area)]
            if len(name) > 1 or len(_ASKED.intersection(map(bare, asked))) >= _ASKED_OF_ONE:
                return (*name, *asked)
    return ()


def _names(line: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield the name of a stamp, in capitals, with which a line begins or ends."""
    for count in (3, 1):
        for part in (line[:count], line[-count:]):
            said = " ".join(token.text for token in part)
            alone = count > 1 or len(line) == 1
            if alone and said.isupper() and unmarked(said).strip(".,:;") in _NAMES:
                yield part


def _frame(box: Pixels, drawn: Sequence[Pixels], near: float) -> tuple[float, float, float, float] | None:
    """Return the rectangle that is drawn round a stamp's first line; None where its edges are not found."""
    middle = (box[0] + box[2]) / 2
    level = [one for one in drawn if one[2] - one[0] > one[3] - one[1] and one[0] < middle < one[2]]
    over = [one for one in level if 0 <= box[1] - one[3] < near / 2]
    under = [one for one in level if 0 <= one[1] - box[3] < near]
    if not over or not under:
        return None
    top, bottom = max(over, key=lambda one: one[3]), min(under, key=lambda one: one[1])
    same = abs(top[0] - bottom[0]) + abs(top[2] - bottom[2]) < near / 2
    return (min(top[0], bottom[0]), top[1], max(top[2], bottom[2]), bottom[3]) if same else None


def _asked(line: Sequence[Token], area: tuple[float, float, float, float]) -> Iterator[Token]:
    """Yield what of a line in ``area`` a stamp asks for, and what is written into it."""
    inside = [token for token in line if holds(area, token.box)]
    if _DATE.issubset(map(bare, line)):
        return
    if any("/" in token.text or "-" in token.text for token in inside if not token.text[:1].islower()):
        return  # a document's number, printed under the stamp
    yield from (token for token in inside if bare(token) in _ASKED or not token.text.strip(".…:,;").isalpha())
