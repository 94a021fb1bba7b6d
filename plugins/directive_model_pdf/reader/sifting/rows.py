"""Words that stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from directive_model_pdf.reader.sheet import Box, Word


def rows_of(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Yield the rows of words that follow each other in the source: on one line, in one font and size."""
    row: list[Word] = []
    for word in words:
        if row and not (_same_look(row[-1], word) and _side_by_side(row[-1], word)):
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def text_of_row(words: Iterable[Word]) -> str:
    """Return the letters of words that follow each other."""
    return "".join([word.text if word.glued else f" {word.text}" for word in words]).strip()


def box_of(words: Iterable[Word]) -> Box:
    """Return the box round all of ``words``, of which there is one at least."""
    lefts, tops, rights, bottoms = zip(*[word.box for word in words], strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _same_look(one: Word, other: Word) -> bool:
    return one.laid_over == other.laid_over and is_like(one, other)


def is_like(one: Word, other: Word) -> bool:
    """Whether two words are of one font and size, as far as both say."""
    small, large = sorted((one.face.size_pt or 0.0, other.face.size_pt or 0.0))
    return one.face.font == other.face.font and large - small < 0.6  # noqa: PLR2004  # points, as rounding leaves them


def _side_by_side(one: Word, other: Word) -> bool:
    middle = (other.box[1] + other.box[3]) / 2
    return one.box[1] <= middle <= one.box[3] and other.box[2] > one.box[0]
