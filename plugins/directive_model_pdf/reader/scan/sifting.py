"""What of the tokens is text: stamps, handwriting and dirt look like letters to a program that looks for letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import fmean, median

import attrs
import numpy as np

from directive_model.plugin.spelling import is_syllable
from directive_model_pdf.reader.scan.hocr import Token, is_dash
from directive_model_pdf.reader.scan.looks import size_of

__all__ = ["Sifted", "is_word", "sifted", "sifted_from_picture"]

#: A token that is no word must be surer than this.
_SURE_TOKEN = 0.35
#: So many words that were read surely make a sentence: what stands among them belongs to it, however it was read.
_SENTENCE, _SURE_WORD = 4, 0.8
#: A line of fewer words must be surer than this on average.
_FEWEST_WORDS, _SURE_LINE, _SURE_ALONE = 3, 0.5, 0.6
#: What stands out of the text's column must be surer than this.
_SURE_OUTSIDE = 0.7
#: In a picture, so much of a line must be words that were read surely, and so many letters at least.
_SURE_IN_PICTURE, _WORDS_IN_PICTURE, _LETTERS_IN_PICTURE = 0.6, 0.5, 5
#: The letters of a seal are smaller than this part of most; what is still smaller is no text anywhere (the smallest
#: that forms have are the 8 points of a drafter's note).
_SMALL, _TINY = 0.7, 0.5
#: Tokens that are so far apart, by their height, stand in columns of their own.
_GAP_HEIGHTS = 2.5
#: A mark that stands by itself must be so sure; so far out of the column something stands, in mm.
_SURE_MARK, _OUTSIDE_MM = 0.5, 3.0
#: Marks that no document has by themselves: what edges, folds and specks are taken for.
_DIRT = frozenset("_|~^¬ˆ'`´«»‘’°˚¦⁄\\")
#: What the edge of a sheet, a fold or a ruled line leaves at a word.
_EDGES, _PRIMES = "_|¦~¿", "'`‘´"
#: What a speck leaves there, where the word was not read surely.
_FRAYED = "".join(_DIRT) + "{}[]<>=#@®©"
#: What the star under the name of a Party organ is taken for; no other letter stands alone.
_STARS = frozenset("xXzk")
#: Scraps are so many letters at most; behind the end of a sentence they must be surer.
_SCRAP, _CLOSING = 2, ".;:!?)"
#: So few letters that end a sentence: "điểm b)", "5%".
_ENDING = re.compile(r"\w\)|\d%|m[²³23]")
_NUMBER = re.compile(r"\d+(?:[./]\d+)*")
#: Parts of document codes and names of organs: "276-TTr/BNCTU", "/GM-", "STTTT".
_CODE = re.compile(r"(?=.*[A-ZĐ])[\dA-ZĂÂĐÊÔƠƯr]*(?:[-/.&][\dA-ZĂÂĐÊÔƠƯr]*)*")
_PUNCTUATION = '.,;:()“”"!?-–/'


@attrs.frozen
class Sifted:
    """Tokens, told apart."""

    text: tuple[Token, ...]
    #: Stamps, handwriting, dirt.
    rest: tuple[Token, ...]


def sifted(tokens: Sequence[Token], dpi: float) -> Sifted:
    """Return what of the ``tokens`` of a page is text."""
    column = _column(tokens, _OUTSIDE_MM / 25.4 * dpi)
    usual = median([size_of(token) for token in tokens if token.confidence >= _SURE_WORD] or [0.0])

    def kept(line: list[Token]) -> list[bool]:
        lone = len(line) == len(line[0].text) == 1 and (line[0].text.isalpha() or line[0].text in _PUNCTUATION)
        lone = lone and line[0].text not in _STARS
        size, sure = median(map(size_of, line)), fmean(token.confidence for token in line)
        # The letters round a seal make a word or two now and then.
        if lone or size < (_SMALL if len(line) < _FEWEST_WORDS and sure < _SURE_WORD else _TINY) * usual:
            return [False] * len(line)
        words = sum(token.confidence >= _SURE_WORD and is_word(token.text) for token in line)
        if words >= _SENTENCE:
            end = _end(line)
            return [
                index < end and (_is_bullet(index, line) or _is_mark_or_more(token, column))
                for index, token in enumerate(line)
            ]
        words_alone = _SURE_TOKEN if all(is_word(token.text) for token in line) else _SURE_LINE
        if len(line) < _FEWEST_WORDS and sure < (words_alone if len(line) > 1 else _SURE_ALONE):
            return [False] * len(line)
        return [
            _is_bullet(index, line)
            or (_is_mark_or_more(token, column) and (token.confidence >= _SURE_TOKEN or is_word(token.text)))
            for index, token in enumerate(line)
        ]

    return _parted(tokens, kept)


def sifted_from_picture(tokens: Sequence[Token], usual: float) -> Sifted:
    """Return what of ``tokens``, read where a page seems to show a picture, is text: whole lines of plain words.

    ``usual`` is the size of most letters of the page, in dots: those of a seal are smaller.
    """

    def kept(line: list[Token]) -> list[bool]:
        if median(map(size_of, line)) < _SMALL * usual:
            return [False] * len(line)
        letters = sum(len(token.text) for token in line)
        words = sum(
            len(token.text)
            for token in line
            if token.confidence >= _SURE_IN_PICTURE and len(token.text) > 1 and is_word(token.text)
        )
        alone = sum(len(token.text) == 1 for token in line)
        text = words >= max(_WORDS_IN_PICTURE * letters, _LETTERS_IN_PICTURE) and 2 * alone < len(line)
        return [text and any(map(str.isalnum, token.text)) for token in line]

    return _parted(tokens, kept)


def _parted(tokens: Sequence[Token], kept: Callable[[list[Token]], list[bool]]) -> Sifted:
    text: list[Token] = []
    rest: list[Token] = []
    for group in _stretches(tokens):
        line = [_cleaned(token) for token in group]
        for token, keep in zip(line, kept(line), strict=True):
            (text if keep else rest).append(token)
    return Sifted(tuple(text), tuple(rest))


def _stretches(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the tokens line by line, those of columns side by side apart: a seal stands beside the recipients."""
    for _, group in groupby(tokens, key=lambda token: token.line):
        line = list(group)
        room = _GAP_HEIGHTS * median(token.box[3] - token.box[1] for token in line)
        stretch = line[:1]
        for before, token in pairwise(line):
            if token.box[0] - before.box[2] > room:
                yield stretch
                stretch = []
            stretch.append(token)
        yield stretch


def _cleaned(token: Token) -> Token:
    """Return ``token`` without the edges and specks at its ends; whole where nothing else is left."""
    bare = token.text.strip(_EDGES).lstrip(_PRIMES)
    if bare and token.confidence < _SURE_OUTSIDE:
        plain = bare.strip(_FRAYED)
        bare = plain if is_word(plain) else bare
    return attrs.evolve(token, text=bare) if bare and bare != token.text else token


def _is_bullet(index: int, line: list[Token]) -> bool:
    """Whether a token is the dash before an item, or a stroke that was taken for another sign."""
    if index or len(line) < 2 or not line[1].text[:1].isupper():  # noqa: PLR2004  # the dash and what it stands before
        return False
    return line[0].text in ("-", "–", "+") or is_dash(line[0], line[1])


def _end(line: list[Token]) -> int:
    """Return where a sentence ends on its line: behind it, specks and pens leave what is read as a letter or two."""
    end = len(line)
    while end > 1:
        token, before = line[end - 1], line[end - 2]
        sure = _SURE_LINE if before.text[-1:] in _CLOSING else _SURE_TOKEN
        if len(token.text) > _SCRAP or _may_end(token.text, before.text) or token.confidence >= sure:
            break
        end -= 1
    return end


def _may_end(text: str, before: str) -> bool:
    """Whether ``text``, of a letter or two, may be the end of a sentence: "b" is one behind "điểm", "ở" within it."""
    bare = text.rstrip(".,;:")
    within = before[-1:] not in _CLOSING and is_syllable(bare)
    return within or is_word(text) or bool(_ENDING.fullmatch(bare)) or (before == "điểm" and bare.isalpha())


def _is_mark_or_more(token: Token, column: tuple[float, float]) -> bool:
    if _DIRT.issuperset(token.text):
        return False
    inside = token.box[2] >= column[0] and token.box[0] <= column[1]
    if not any(map(str.isalnum, token.text)):
        return inside and token.confidence >= _SURE_MARK
    return inside or token.confidence >= _SURE_OUTSIDE


def is_word(text: str) -> bool:
    """Whether ``text`` is a syllable of two letters or more, a number, a date or a code, punctuation round it."""
    bare = text.strip(_PUNCTUATION)
    if _NUMBER.fullmatch(bare):
        return True
    return len(bare) > 1 and (is_syllable(bare) or _CODE.fullmatch(bare) is not None)


def _column(tokens: Sequence[Token], room: float) -> tuple[float, float]:
    """Return where the text's column begins and ends, with ``room`` at both sides."""
    sure = [token.box for token in tokens if token.confidence >= _SURE_OUTSIDE and len(token.text) > 1]
    if not sure:
        return 0.0, float("inf")
    left = float(np.quantile([box[0] for box in sure], 0.01))
    right = float(np.quantile([box[2] for box in sure], 0.99))
    return left - room, right + room
