"""Normal forms of Vietnamese text: what is kept (NFC), and what is compared (the folded key)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, Literal, TypeVar

from directive_model.language.patterns import late

_Made = TypeVar("_Made")

#: What has more letters is nobody's word: it is worked out each time, and held no longer than its document.
_LONGEST: Final = 1000

_TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")
_MARKS = late("[\u0300-\u036f]+")

# The two placements of a tone on an open "oa", "oe", "uy" (domain.md 5.1): "hoà" or "hòa", "uỷ" or "ủy".
# The canonical one is the second; a following letter ("hoàn", "thuỷu") fixes the tone, and so does "qu".
_FIRST = {"o": "òóỏõọ", "u": "ùúủũụ"}
_SECOND = {"oa": "àáảãạ", "oe": "èéẻẽẹ", "uy": "ỳýỷỹỵ"}
_MOVED = {
    first + second: toned + open_vowel
    for cluster, seconds in _SECOND.items()
    for lower_second, lower_toned in zip(seconds, _FIRST[cluster[0]], strict=True)
    for first, toned in ((cluster[0], lower_toned), (cluster[0].upper(), lower_toned.upper()))
    for second, open_vowel in ((lower_second, cluster[1]), (lower_second.upper(), cluster[1].upper()))
}
# The toned letter, which ends its word, is told by the table: a class of all of them takes `re` four times as long to
# compile.
_MOVABLE = late("[oOuU](?=[^\x00-\xbf](?![^\\W\\d_]|[\u0300-\u036f]))")
#: So many marks stand on one letter at most (UAX #15, D4, "Stream-Safe Text Format"): putting a row of them into
#: order takes time with the square of its length.  Below so many letters that is nothing.
_MOST_MARKS = 30
_SHORT = 200
#: Marks are no letters, digits or white space, and beyond Latin-1; what else is none is looked at by itself.
_MARK = r"[^\w\s\x00-\xff]"
_ONE, _ROW = late(_MARK), late(rf"{_MARK}{{{_MOST_MARKS + 1}}}")
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"


def nfc(text: str) -> str:
    """Return ``text`` in Unicode's composed form, the form that TCVN 6909:2001 texts are exchanged in.

    Of more marks on one letter than any language has, thirty at a time are put into order.
    """
    if text.isascii():
        return text
    if len(text) > _SHORT and _has_row(text):
        return _piecewise("NFC", text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def nfd(text: str) -> str:
    """Return ``text`` with its marks apart, under the same bound as in :func:`nfc`."""
    if len(text) > _SHORT and _has_row(text):
        return _piecewise("NFD", text)
    return unicodedata.normalize("NFD", text)


def _has_row(text: str) -> bool:
    """Whether more marks than may be stand in a row."""
    # Such a row reaches over one of these letters, and hardly ever is any of them a mark.
    return _ONE.search(text[:: _MOST_MARKS + 1]) is not None and _ROW.search(text) is not None


def _piecewise(form: Literal["NFC", "NFD"], text: str) -> str:
    return "".join([unicodedata.normalize(form, piece) for piece in _pieces(text)])


def _pieces(text: str) -> Iterator[str]:
    """Yield the pieces of ``text`` that rows of marks fall into, none of which has more than may be."""
    start = marks = 0
    for at, letter in enumerate(text):
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks > _MOST_MARKS:
            yield text[start:at]
            start, marks = at, 1
    yield text[start:]


class Remembered(dict[str, _Made]):
    """What ``work`` makes of words, for the next who asks: ``most`` of them, none of which is long.

    It is asked by its ``__getitem__``, which is no dearer than :func:`functools.lru_cache` and, unlike that, has an
    end in bytes, whatever strangers write.
    """

    def __init__(self, work: Callable[[str], _Made], most: int) -> None:
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, text: str) -> _Made:
        made = self._work(text)
        if len(text) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[text] = made
        return made


def _fold(text: str) -> str:
    """Return the key under which two printings of one text are equal.

    Composed, case-folded, tone placement folded ("uỷ" is "ủy"), every dash a hyphen, the Icelandic eth that
    stands for "đ" in old fonts a "đ", every run of white space one space, none at the ends.
    """
    key = nfc(nfc(text).casefold())
    if not key.isascii():
        key = fold_tone(key).replace("ð", "đ")
        for dash in _DASHES:
            if dash in key:
                key = key.replace(dash, "-")
    return " ".join(key.split())


#: The key under which two printings of one text are equal, see above.  A line is asked many things one after the
#: other, and most of them fold it; those of a head and an ending are asked again for each part that is looked for.
fold: Final[Callable[[str], str]] = Remembered(_fold, 64).__getitem__


def fold_tone(text: str) -> str:
    """Return ``text`` (NFC) with the tone of an open oa, oe, uy on its first vowel: "Uỷ" becomes "Ủy"."""
    if text.isascii():
        return text
    pieces: list[str] = []
    done = 0
    for match in _MOVABLE.finditer(text):
        at = match.start()
        moved = _MOVED.get(text[at : at + 2])
        # In "quý" the "u" is part of the consonant.
        if moved is None or (text[at] in "uU" and at and text[at - 1] in "qQ"):
            continue
        pieces += text[done:at], moved
        done = at + 2
    if not done:
        return text
    pieces.append(text[done:])
    return "".join(pieces)


def has_tone(syllable: str) -> bool:
    """Whether one of the five tone marks stands in ``syllable``; the level tone has no mark."""
    return not _TONE_MARKS.isdisjoint(nfd(syllable))


def strip_marks(text: str) -> str:
    """Return ``text`` without any diacritic: "Đồng Tháp" gives "Dong Thap"."""
    if text.isascii():
        return text
    bare = _MARKS.sub("", nfd(text))
    return bare.replace("đ", "d").replace("Đ", "D")


_TWO_LETTERS = late(r"[^\W\d_].*?[^\W\d_]", re.DOTALL)


def is_upper(line: str) -> bool:
    """Whether ``line`` is in capitals: at least two letters, and no lower-case one."""
    return line.isupper() and _TWO_LETTERS.search(line) is not None
