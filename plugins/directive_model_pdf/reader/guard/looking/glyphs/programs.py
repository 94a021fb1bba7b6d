"""Programs that draw letters of CFF (Adobe Technical Note 5177), run to see where their outlines are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, cycle

__all__ = ["sides_of"]

_DEEPEST = 10
_STEMS, _MASKS, _CALLS, _RETURN, _END, _ESCAPE = {1, 3, 18, 23}, {19, 20}, {10: 0, 29: 1}, 11, 14, 12
#: A letter that ends with so many numbers draws two others.
_ANOTHER = 4
#: Of so many numbers in a row, those of a program that is well made.
_MOST_NUMBERS = 48
#: How numbers begin (table 1 of the note).
_WORD, _BYTE, _TWO_BYTES, _NEGATIVE, _FIXED = 28, 32, 247, 251, 255
#: How many programs there are is what the number by which each is called counts from (section 4.7).
_BIASES = ((1240, 107), (33900, 1131), (65537, 32768))

_Moves = Iterable[tuple[float, float]]
_Draw = Callable[[list[float]], _Moves]


def sides_of(program: bytes, own: Sequence[bytes], shared: Sequence[bytes]) -> tuple[float, float, float, float]:
    """Return how far a letter reaches left, down, right and up, with the points that its curves only lean towards.

    ``own`` and ``shared`` are the programs that it may call.  Raises ValueError, IndexError and KeyError where the
    program is not made as the note says.
    """
    moves = [(0.0, 0.0), *_Run((own, shared)).moves(program, 0)]
    xs, ys = list(accumulate(x for x, _ in moves)), list(accumulate(y for _, y in moves))
    return min(xs), min(ys), max(xs), max(ys)


class _Run:
    """One letter as it is drawn."""

    def __init__(self, called: tuple[Sequence[bytes], Sequence[bytes]]) -> None:
        self._called = called
        self._numbers: list[float] = []
        self._stems = 0
        self._ended = False

    def moves(self, program: bytes, depth: int) -> Iterator[tuple[float, float]]:
        """Yield how far each point is from the one before."""
        if depth > _DEEPEST:
            raise ValueError(depth)
        at = 0
        while at < len(program) and not self._ended:
            byte = program[at]
            if byte >= _BYTE or byte == _WORD:
                number, at = _number(program, at)
                self._numbers.append(number)
                continue
            at += 1
            if byte in _CALLS:
                yield from self.moves(self._program(_CALLS[byte]), depth + 1)
            elif byte == _RETURN:
                return
            elif byte == _ESCAPE:
                yield from self._drawn(_FLEXES[program[at]])
                at += 1
            elif byte in _MASKS | _STEMS | {_END}:
                at += self._hinted(byte)
            else:
                yield from self._drawn(_DRAWS[byte])

    def _program(self, which: int) -> bytes:
        programs = self._called[which]
        number = int(self._numbers.pop()) + next(bias for most, bias in _BIASES if len(programs) < most)
        if number < 0:
            raise IndexError(number)
        return programs[number]

    def _hinted(self, byte: int) -> int:
        """Take what says how a letter is fitted to dots, or ends it; return how many bytes of it follow."""
        count = len(self._numbers)
        self._numbers.clear()
        if byte == _END:
            if count >= _ANOTHER:
                raise ValueError(count)
            self._ended = True
            return 0
        self._stems += count // 2
        return (self._stems + 7) // 8 if byte in _MASKS else 0

    def _drawn(self, draw: _Draw) -> _Moves:
        numbers = self._numbers
        if len(numbers) > _MOST_NUMBERS:
            raise ValueError(len(numbers))
        self._numbers = []
        return draw(numbers)


def _number(program: bytes, at: int) -> tuple[float, int]:
    """Return the number that begins there, and where it ends."""
    byte = program[at]
    if byte == _WORD:
        return int.from_bytes(program[at + 1 : at + 3], "big", signed=True), at + 3
    if byte == _FIXED:
        return int.from_bytes(program[at + 1 : at + 5], "big", signed=True) / 2**16, at + 5
    if byte < _TWO_BYTES:
        return byte - 139, at + 1
    low = program[at + 1] + 108
    return ((byte - _TWO_BYTES) * 256 + low if byte < _NEGATIVE else (_NEGATIVE - byte) * 256 - low), at + 2


def _well_made(good: bool) -> None:
    if not good:
        raise ValueError


def _pairs(numbers: list[float]) -> _Moves:
    _well_made(len(numbers) % 2 == 0)
    return zip(numbers[::2], numbers[1::2], strict=True)


def _move(numbers: list[float]) -> _Moves:
    # The first move of a letter may have its width before it.
    _well_made(len(numbers) in {2, 3})
    return _pairs(numbers[-2:])


def _move_along(numbers: list[float]) -> _Moves:
    _well_made(len(numbers) in {1, 2})
    return ((numbers[-1], 0),)


def _move_up(numbers: list[float]) -> _Moves:
    _well_made(len(numbers) in {1, 2})
    return ((0, numbers[-1]),)


def _lines(numbers: list[float], *, along: bool) -> _Moves:
    turns = cycle((along, not along))
    return [(number, 0) if turn else (0, number) for number, turn in zip(numbers, turns, strict=False)]


def _straight(numbers: list[float], *, along: bool) -> _Moves:
    """Curves that begin and end in the same direction, all of them; the first may begin a little beside it."""
    beside, rest = (numbers[0], numbers[1:]) if len(numbers) % 4 == 1 else (0, numbers)
    _well_made(len(rest) % 4 == 0)
    for at in range(0, len(rest), 4):
        first, across, up, last = rest[at : at + 4]
        yield (first, beside) if along else (beside, first)
        yield across, up
        yield (last, 0) if along else (0, last)
        beside = 0


def _turning(numbers: list[float], *, along: bool) -> _Moves:
    """Curves that begin in one direction and end in the other, in turns; the last may end a little beside it."""
    _well_made(len(numbers) % 4 in {0, 1})
    for at in range(0, len(numbers) - 3, 4):
        first, across, up, last = numbers[at : at + 4]
        beside = numbers[-1] if at + 5 == len(numbers) else 0
        yield (first, 0) if along else (0, first)
        yield across, up
        yield (beside, last) if along else (last, beside)
        along = not along


def _flat_flex(numbers: list[float]) -> _Moves:
    first, second, up, third, fourth, fifth, sixth = numbers
    return (first, 0), (second, up), (third, 0), (fourth, 0), (fifth, -up), (sixth, 0)


def _flex(numbers: list[float]) -> _Moves:
    _well_made(len(numbers) == 13)  # noqa: PLR2004  # six points, and how flat it is to be to be drawn as a line
    return _pairs(numbers[:-1])


def _flat_flex_back(numbers: list[float]) -> _Moves:
    first, up, second, more, third, fourth, fifth, down, sixth = numbers
    return (first, up), (second, more), (third, 0), (fourth, 0), (fifth, down), (sixth, -(up + more + down))


def _flex_back(numbers: list[float]) -> _Moves:
    _well_made(len(numbers) == 11)  # noqa: PLR2004  # five points, and one coordinate of the sixth
    points = list(_pairs(numbers[:-1]))
    along, up = (sum(coordinates) for coordinates in zip(*points, strict=True))
    return *points, ((numbers[-1], -up) if abs(along) > abs(up) else (-along, numbers[-1]))


_DRAWS: dict[int, _Draw] = {
    4: _move_up,
    5: _pairs,
    6: partial(_lines, along=True),
    7: partial(_lines, along=False),
    8: _pairs,
    21: _move,
    22: _move_along,
    24: _pairs,
    25: _pairs,
    26: partial(_straight, along=False),
    27: partial(_straight, along=True),
    30: partial(_turning, along=False),
    31: partial(_turning, along=True),
}
_FLEXES: dict[int, _Draw] = {34: _flat_flex, 35: _flex, 36: _flat_flex_back, 37: _flex_back}
