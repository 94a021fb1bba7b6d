"""The words of a page, column by column: a book's are all held before the first of its paragraphs is known.

Word by word they would take six times the room of what is read of them in the end.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import compress
from typing import overload

import attrs

from directive_model.flow import Face
from directive_model_pdf.reader.sheet import Box, Word

__all__ = ["PageWords", "Setting", "hundredths"]

#: No word has this character: what tells one from the next.
_BETWEEN = "\0"
#: Beyond any paper, in hundredths of a mm: where a letter stands whose place is no number.
_FARTHEST = 2**31 - 1


@attrs.define(eq=False, weakref_slot=False)
class Setting:
    """What words share that are set alike on one line; :class:`Word` says what each of it is."""

    top: float
    bottom: float
    face: Face
    confidence: float | None = None
    laid_over: bool = False
    glued: bool = False

    @staticmethod
    def of(word: Word) -> Setting:
        """Return the setting of ``word``."""
        return Setting(word.box[1], word.box[3], word.face, word.confidence, word.laid_over, word.glued)


def hundredths(mm: float) -> int:
    """Return ``mm`` in hundredths; what no paper has is as far away as can be."""
    try:
        return min(max(round(mm * 100), -_FARTHEST), _FARTHEST)
    except (ValueError, OverflowError):
        return _FARTHEST


def _in_hundredths(edges: Sequence[float]) -> Sequence[int]:
    """Return edges in mm as :func:`hundredths` has them."""
    try:
        return array("i", [round(mm * 100) for mm in edges])
    except (ValueError, OverflowError):  # no numbers, or none that a page has
        return [hundredths(mm) for mm in edges]


class PageWords(Sequence[Word]):
    """Words in their order, made anew for whoever asks; where they begin and end is kept in hundredths of a mm."""

    __slots__ = ("_letters", "_which", "lefts", "rights", "settings")

    def __init__(
        self,
        texts: Collection[str],
        lefts: Iterable[int],
        rights: Iterable[int],
        which: Iterable[int],
        settings: Iterable[Setting],
    ) -> None:
        """Keep words of ``texts`` from ``lefts`` to ``rights``, in hundredths of a mm, each with one of ``settings``.

        ``which`` says which of them each has; each is that of a word.
        """
        self._letters = _BETWEEN.join(texts).encode("utf-8", "surrogatepass")
        self.lefts, self.rights = array("i", lefts), array("i", rights)
        self.settings = tuple(settings)
        count = len(self.settings)
        self._which = array("B" if count <= 2**8 else "H" if count <= 2**16 else "I", which)

    @classmethod
    def of(cls, words: Iterable[Word]) -> PageWords:
        """Return ``words`` so, as they are where they are."""
        if isinstance(words, cls):
            return words
        listed = tuple(words)
        settings: dict[tuple[object, ...], Setting] = {}
        numbers: dict[tuple[object, ...], int] = {}
        which = []
        for word in listed:
            key = (word.box[1], word.box[3], id(word.face), word.confidence, word.laid_over, word.glued)
            number = numbers.setdefault(key, len(numbers))
            if number == len(settings):
                settings[key] = Setting.of(word)
            which.append(number)
        lefts, rights = (_in_hundredths([word.box[side] for word in listed]) for side in (0, 2))
        return cls([word.text for word in listed], lefts, rights, which, settings.values())

    def __len__(self) -> int:
        return len(self._which)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | Sequence[Word]:
        asked = range(len(self))[index]
        return self.at([asked])[0] if isinstance(asked, int) else self.at(asked)

    def __iter__(self) -> Iterator[Word]:
        shared = [(one.top, one.bottom, one.face, one.confidence, one.laid_over, one.glued) for one in self.settings]
        return iter(
            [
                Word(text, (left / 100, top, right / 100, bottom), face, confidence, laid_over, glued)
                for text, left, right, (top, bottom, face, confidence, laid_over, glued) in zip(
                    self.texts, self.lefts, self.rights, map(shared.__getitem__, self._which), strict=True
                )
            ]
        )

    @property
    def texts(self) -> list[str]:
        """The letters of each."""
        return self._letters.decode("utf-8", "surrogatepass").split(_BETWEEN) if self._which else []

    @property
    def text(self) -> str:
        """The letters of all, a blank between words that are not glued."""
        if not any(one.glued for one in self.settings):
            return self._letters.decode("utf-8", "surrogatepass").replace(_BETWEEN, " ")
        glued = [one.glued for one in self.settings]
        pairs = zip(self.texts, map(glued.__getitem__, self._which), strict=True)
        return "".join([text if goes_on else f" {text}" for text, goes_on in pairs]).strip()

    @property
    def box(self) -> Box:
        """The box round all of them, of which there is one at least."""
        used = [self.settings[number] for number in set(self._which)]
        left, right = self.edges
        return left, min([one.top for one in used]), right, max([one.bottom for one in used])

    @property
    def edges(self) -> tuple[float, float]:
        """Where the first of them begins and the last one ends, in mm, of which there is one at least."""
        return min(self.lefts) / 100, max(self.rights) / 100

    def first_of(self, settings: Collection[Setting]) -> Setting:
        """Return which of ``settings`` the first word has that has one of them."""
        wanted = self._numbers(settings)
        return self.settings[next(number for number in self._which if number in wanted)]

    def settings_at(self, places: Iterable[int]) -> set[Setting]:
        """Return the settings of the words at ``places``."""
        return {self.settings[self._which[place]] for place in places}

    def places(self, settings: Collection[Setting]) -> list[int]:
        """Return the places of the words that have one of ``settings``."""
        wanted = self._numbers(settings)
        return [place for place, number in enumerate(self._which) if number in wanted]

    def without(self, places: Collection[int]) -> PageWords:
        """Return the others than those at ``places``."""
        kept = [True] * len(self)
        for place in places:
            kept[place] = False
        which = list(compress(self._which, kept))
        numbers = {old: new for new, old in enumerate(sorted(set(which)))}
        return PageWords(
            list(compress(self.texts, kept)),
            compress(self.lefts, kept),
            compress(self.rights, kept),
            [numbers[old] for old in which],
            [self.settings[old] for old in numbers],
        )

    def at(self, places: Iterable[int]) -> tuple[Word, ...]:
        """Return the words at ``places``."""
        texts = self.texts
        return tuple([self._word(texts[place], place) for place in places])

    def _word(self, text: str, place: int) -> Word:
        one = self.settings[self._which[place]]
        box = (self.lefts[place] / 100, one.top, self.rights[place] / 100, one.bottom)
        return Word(text, box, one.face, one.confidence, one.laid_over, one.glued)

    def _numbers(self, settings: Collection[Setting]) -> set[int]:
        return {number for number, one in enumerate(self.settings) if one in settings}
