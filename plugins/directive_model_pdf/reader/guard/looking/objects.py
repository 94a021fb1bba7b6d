"""The objects of a PDF by their numbers, as far as it is certain which streams they have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from directive_model_pdf.reader.guard.looking.mentions import REFERENCE
from directive_model_pdf.reader.guard.looking.packed import ends_at

__all__ = ["Objects", "listed"]

#: The word that begins an object and what is before it, from the last byte to the first: its number is on one line
#: with it, only plain blanks between, for where a line ends there may be a comment before, and behind its sign the
#: number that counts.  pdfium also takes two bytes for blanks that others take for letters.  Behind the end of a file
#: that ends in no line, who adds to it may begin at once.
_BEGINS = re.compile(
    rb"j(?<![^\s\0\x80\xff()<>\[\]{}/%]j)bo(?=[ \t\r\n\f\0\x80\xff])"
    rb"(?:[ \t\f\0]++\d{1,5}+[ \t\f\0]++(\d{1,10}+)(?=[\s\0]|\Z|FOE%%))?"
)
_LIST = re.compile(rb"[\s\0]*+\[((?:[\s\0]*+\d{1,10}+[\s\0]++\d{1,5}+[\s\0]++R\b)*+)[\s\0]*+\]")
#: No strings, comments or digits in angles, in which letters say what they like.
_WORDS = rb"[^<>()%\\]"
_WITHIN = rb"<<(?:%s++|<<%s*+>>)*+>>" % (_WORDS, _WORDS)
_DICTIONARY = re.compile(rb"[\s\0]*+(<<(?:%s++|%s)*+>>)[\s\0]*+(stream|endobj)" % (_WORDS, _WITHIN))
_WHOLE_NUMBER = re.compile(rb"[\s\0]*+(\d{1,10}+)[\s\0]*+endobj")
_FORM = re.compile(rb"/Subtype[\s\0]*+/Form\b")
_PARAMETERS = b"/DecodeParms"


def listed(text: bytes, place: int) -> bytes | None:
    """Return what the list names that begins there; None where it is no list, or holds more than references."""
    found = _LIST.match(text, place)
    return found[1] if found else None


class Objects:
    """The objects of a file; ``weights`` are those of its streams by where the word stands that begins them.

    ``behind`` is the file from its last byte to the first.
    ``packed`` are the objects that are packed together in streams, with what is :func:`listed` in each; ``fonts``
    are the streams that may be fonts, and no page.
    """

    def __init__(
        self,
        data: bytes,
        behind: bytes,
        weights: Mapping[int, int],
        packed: Mapping[int, bytes | None],
        fonts: AbstractSet[int],
    ) -> None:
        self._data, self._weights, self._packed, self._fonts = data, weights, packed, fonts
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        #: What was asked, and how much it weighs: a file may name the same again and again.
        self._known: dict[tuple[int, bool], int | None] = {}
        #: Whether each word that begins an object has its number plainly before it.
        self.clear = True
        self._find(behind)

    def _find(self, behind: bytes) -> None:
        whole = len(behind)
        found = [(one[1], whole - one.start()) for one in _BEGINS.finditer(behind)]
        for number, end in reversed(found):
            if number is None:
                self.clear = False
            else:
                self._places[int(number[::-1])].append(end)

    @property
    def places(self) -> dict[int, int]:
        """The numbers of objects by where they begin, behind the word."""
        return {place: number for number, places in self._places.items() for place in places}

    def drawn(self, numbers: Sequence[int]) -> int | None:
        """Return how much a page weighs whose streams are ``numbers``, or lists of them; None where that is open."""
        found = [self._of(number, lists=len(numbers) == 1) for number in numbers]
        return None if None in found else sum(size for size in found if size is not None)

    def held(self, numbers: Iterable[int]) -> int | None:
        """Return how much those weigh together that are streams; None where that is open."""
        total = 0
        for number in numbers:
            for place in self._places.get(number, ()):
                size = self._stream(place, plain=False)
                if size is None:
                    return None
                total += size
        return total

    def heaviest(self, numbers: Iterable[int]) -> int | None:
        """Return how much the heaviest of those weighs that are streams; None where that is open."""
        sizes = [self.held((number,)) for number in numbers]
        return None if None in sizes else max((size for size in sizes if size is not None), default=0)

    def are_forms(self, numbers: Iterable[int]) -> bool:
        """Whether all of ``numbers`` say of themselves that they are forms, or are no streams."""
        places = (place for number in numbers for place in self._places.get(number, ()))
        found = (_DICTIONARY.match(self._data, place) for place in places)
        return all(one is not None and (one[2] == b"endobj" or _FORM.search(one[1])) for one in found)

    def say_the_end(self, number: int, start: int, found: int) -> bool:
        """Whether the object of that number says plainly that a stream ends where the word was ``found`` for it."""
        places = self._places.get(number, ())
        lengths = [_WHOLE_NUMBER.match(self._data, place) for place in places]
        says = all(one is not None and ends_at(self._data, start + int(one[1]), found) for one in lengths)
        return bool(lengths) and says and number not in self._packed

    def _of(self, number: int, *, lists: bool) -> int | None:
        """Return the most that an object of that number may weigh: a file that was changed has several."""
        if (number, lists) not in self._known:
            self._known[number, lists] = self._weighed(number, lists=lists)
        return self._known[number, lists]

    def _weighed(self, number: int, *, lists: bool) -> int | None:
        found: list[int | None] = []
        for place in self._places.get(number, ()):
            names = listed(self._data, place) if lists else None
            found.append(self._stream(place, plain=True) if names is None else self._together(names))
        if number in self._packed:
            names = self._packed[number] if lists else None
            found.append(None if names is None else self._together(names))
        known = [size for size in found if size is not None]
        return max(known) if known and len(known) == len(found) else None

    def _together(self, names: bytes) -> int | None:
        """Return what the streams of a list weigh together."""
        sizes = [self._of(int(number), lists=False) for number in REFERENCE.findall(names)]
        return None if None in sizes else sum(size for size in sizes if size is not None)

    def _stream(self, place: int, *, plain: bool) -> int | None:
        """Return the weight of the stream of the object that begins there, 0 without one; None where that is open.

        ``plain`` asks for one whose bytes mean what they say.
        """
        found = _DICTIONARY.match(self._data, place)
        if found is None or b"stream" in found[1]:
            return None
        if found[2] == b"endobj":
            return 0
        if plain and (_PARAMETERS in found[1] or found.start(2) in self._fonts):
            return None
        return self._weights.get(found.start(2))
