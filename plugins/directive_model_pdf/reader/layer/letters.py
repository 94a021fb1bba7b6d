"""The letters of a page, by pdfium, to words with boxes and faces.

Its calls cost as much as all else: letters come in one piece, boxes and text objects of the first and the last letter
of all words at one go, what the letters of a text object share once for it.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias, cast
from unicodedata import combining, is_normalized

import pypdfium2
from pypdfium2 import raw

from directive_model.errors import LimitExceeded
from directive_model.kit import nfc
from directive_model.plugin import Source
from directive_model_pdf.reader.layer.asking import boxes_of, handed, objects_of, quick
from directive_model_pdf.reader.layer.faces import NO_LOOK, Faces, Look, Looks
from directive_model_pdf.reader.layer.overlays import with_overlays
from directive_model_pdf.reader.layer.paper import Paper
from directive_model_pdf.reader.layer.strokes import drawn_on
from directive_model_pdf.reader.layer.unseen import without_unseen
from directive_model_pdf.reader.layer.weaving import woven
from directive_model_pdf.reader.sheet import Sheet, Word
from directive_model_pdf.reader.words import PageWords, Setting, hundredths

__all__ = ["sheet_of"]

#: What pdfium gives for a hyphen that a line ends in, whichever it was; the next line's letters follow at once.
_HYPHENS = "\x02\ufffe"
_TOKEN = re.compile(rf"[^\s{_HYPHENS}]*[{_HYPHENS}]|[^\s{_HYPHENS}]+")
#: The same where no line ends in a hyphen.
_WORD = re.compile(r"\S+")
#: What pages have that have letters without a name: control characters that end no line.
_UNNAMED = re.compile("[\x01\x03-\x09\x0b\x0c\x0e-\x1f]")
#: Letters whose feet stand farther apart than this part of their size are not of one line.
_ONE_LINE_EM = 0.4
#: How far letters reach above and below their foot, where the box of a line is drawn.
_ABOVE_EM, _BELOW_EM = 0.9, 0.22
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_UNCLEAN = re.compile(rf"[{_HYPHENS}\ufb00-\ufb06]")
_Edges: TypeAlias = tuple[float, float, float, float]
#: Letters without a blank; where the first and the last one are in the text of the page, the addresses of their text
#: objects, where each begins, and where it ends below, in points.
_Asked: TypeAlias = "tuple[str, int, int, int | None, int | None, float, float, float, float]"
#: What is no place, for it is not like itself.
_NOWHERE = float("nan")
#: A blank is wider than this part of the size, what stands between letters is not.
_BLANK_EM = 0.16
#: One page has at most so much of the letters that a document may have: a poster full of them has a tenth of that.
_PAGE_OF_ALL = 0.05


def sheet_of(page: pypdfium2.PdfPage, number: int, faces: Faces, source: Source) -> Sheet:
    """Return what stands on ``page``, its words in the order of the file.  Raises LimitExceeded ("letters")."""
    paper = Paper(page)
    strokes, pictures, areas = drawn_on(page, paper)
    with with_overlays(page, number) as (whole, over):
        text = whole.get_textpage()
        try:
            most, count = int(source.limits.letters * _PAGE_OF_ALL), raw.FPDFText_CountChars(text.raw)
            if count > most:
                raise LimitExceeded("letters", most, count, source.name, f"p.{number}")
            letters = _Letters(text.raw, paper, faces, over)
            words = letters.words()
            if len({one.face.font for one in words.settings}) > 1:
                words = PageWords.of(woven(words))
        finally:
            text.close()
    sheet = Sheet(number, paper.width_mm, paper.height_mm, words, strokes, pictures, tuple(letters.turned))
    return without_unseen(sheet, areas)


_origin = quick(raw.FPDFText_GetCharOrigin)


class _Letters:
    """Reads the words of one page."""

    def __init__(self, text: raw.FPDF_TEXTPAGE, paper: Paper, faces: Faces, over: AbstractSet[int]) -> None:
        self.text = text
        #: The text as quick functions take it, and the addresses of the text objects that are laid over the page.
        self._handed, self._over = handed(text), over
        self.paper = paper
        self.turned: list[Word] = []
        self._rect = raw.FS_RECTF()
        self._by_rect = ctypes.byref(self._rect)
        self._y = ctypes.c_double()
        self._by_x, self._by_y = ctypes.byref(ctypes.c_double()), ctypes.byref(self._y)
        self._clean = False
        #: How words are set, by their look, lower edge and whether they are laid over; and all such by their number.
        self._numbers: dict[tuple[Look, float, bool], int] = {}
        self._settings: list[Setting] = []
        self._look = NO_LOOK
        self._looks = Looks(self._handed, paper, faces)

    def words(self) -> PageWords:
        count = raw.FPDFText_CountChars(self.text)
        if count <= 0:
            return PageWords.of(())
        letters = self._letters(count)
        # What is true of the page need not be asked of each word.
        self._clean = is_normalized("NFC", letters) and _UNCLEAN.search(letters) is None
        tokens, firsts, lasts = _tokens(letters)
        left, _, _, low = boxes_of(self._handed, firsts)
        last_left, _, right, last_low = boxes_of(self._handed, lasts)
        begins, ends = self.paper.across(left), self.paper.across(right)
        things, last_things = objects_of(self._handed, firsts), objects_of(self._handed, lasts)
        self._looks.learn(_one_of_each(things, firsts, last_things, lasts))
        columns = (tokens, firsts, lasts, things, last_things, left, last_left, low, last_low)
        which, apart = self._told(zip(*columns, strict=True))
        texts = tokens if self._clean else list(map(_clean, tokens))
        if not apart:
            return PageWords(texts, begins, ends, which, self._settings)
        words, lefts, rights = list[str](), list[int](), list[int]()
        done = 0
        for index, found in apart.items():
            words += [*texts[done:index], *[word.text for word in found]]
            lefts += [*begins[done:index], *[hundredths(word.box[0]) for word in found]]
            rights += [*ends[done:index], *[hundredths(word.box[2]) for word in found]]
            done = index + 1
        words += texts[done:]
        lefts += begins[done:]
        rights += ends[done:]
        return PageWords(words, lefts, rights, which, self._settings)

    def _told(self, tokens: Iterable[_Asked]) -> tuple[list[int], dict[int, list[Word]]]:
        """Return which settings words have, and by their place the tokens that are not one word as it stands."""
        which: list[int] = []
        apart: dict[int, list[Word]] = {}
        of_objects, numbers = self._looks.of_objects, self._numbers
        known: int | None = None
        at, number = _NOWHERE, 0
        for index, (text, first, last, thing, last_thing, x, last_x, y, last_y) in enumerate(tokens):
            # Most words stand on one line with the one before, and are of the same object.
            if thing == last_thing == known and y == last_y == at and x <= last_x:
                which.append(number)
                continue
            over = thing in self._over
            # All letters of most words are of one look, on one line.
            if thing is not None and last_thing is not None and x <= last_x:
                look = of_objects[thing]
                self._look = other = look if thing == last_thing else of_objects[last_thing]
                alike = look.level and other.level and other.face is look.face
                if alike and abs(y - last_y) <= look.size * _ONE_LINE_EM:
                    told = numbers.get((look, y, over))
                    number = self._number_of(first, look, y, over) if told is None else told
                    which.append(number)
                    known, at = thing, y if thing == last_thing else _NOWHERE
                    continue
            at = _NOWHERE
            apart[index] = words = self._token(text, first, last)
            for word in words:
                which.append(len(self._settings))
                _, top, _, bottom = word.box
                self._settings.append(Setting(top, bottom, word.face, laid_over=over, glued=word.glued))
        return which, apart

    def _number_of(self, first: int, look: Look, low: float, over: bool) -> int:
        """Return the number of the setting of words of a look that stand where the letter ``first`` does."""
        foot = self._foot(first)
        top, bottom = self.paper.down(foot - look.size * _BELOW_EM, foot + look.size * _ABOVE_EM)
        self._settings.append(Setting(top, bottom, look.face, laid_over=over))
        number = self._numbers[look, low, over] = len(self._settings) - 1
        return number

    def _letters(self, count: int) -> str:
        """Return the page's letters, one for each that pdfium counts."""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self.text, 0, count, buffer)
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if written != count + 1 or len(text) != count or "\0" in text:
            text = "".join([_letter(raw.FPDFText_GetUnicode(self.text, index)) for index in range(count)])
        if _UNNAMED.search(text) is None:
            return text
        # The code of a letter that the font gives no name is no letter, nor is it a blank.
        return "".join(
            [
                "\N{REPLACEMENT CHARACTER}" if raw.FPDFText_HasUnicodeMapError(self.text, index) == 1 else letter
                for index, letter in enumerate(text)
            ]
        )

    def _token(self, text: str, first: int, last: int) -> list[Word]:
        """Return the words of a token: one, unless its letters are of several looks or lines."""
        look, box, foot = self._look_of(first), self._box(first), self._foot(first)
        if last > first:
            other, end = self._look_of(last), self._box(last)
            line = look.size * _ONE_LINE_EM
            if other.face is not look.face or not (other.upright and look.upright) or end[0] < box[0]:
                return self._apart(text, first)
            if abs(end[1] - box[1]) > line and abs(self._foot(last) - foot) > line:
                return self._apart(text, first)
            box = _round(box, end) if self.paper.turned else (box[0], box[1], end[2], box[3])
        return self._word(text, look, box, foot)

    def _apart(self, text: str, first: int) -> list[Word]:
        """Return the words of a token, letter by letter."""
        words: list[Word] = []
        begun, look, box, foot, glued = "", self._look_of(first), self._box(first), self._foot(first), False
        for index, letter in enumerate(text, first):
            other, end, stands = self._look_of(index), self._box(index), self._foot(index)
            near = abs(stands - foot) <= look.size * _ONE_LINE_EM and end[0] > box[0] - look.size
            near = near and end[0] - box[2] <= look.size * _BLANK_EM
            if not begun or (near and other.face is look.face) or combining(letter):
                begun, box = begun + letter, _round(box, end)
                continue
            words += self._word(begun, look, box, foot, glued=glued)
            begun, look, box, foot, glued = letter, other, end, stands, near
        words += self._word(begun, look, box, foot, glued=glued)
        return words

    def _word(self, text: str, look: Look, box: _Edges, foot: float, *, glued: bool = False) -> list[Word]:
        """Return a word, unless it is turned."""
        if not self._clean:
            text = _clean(text)
        if not look.upright:
            self.turned.append(Word(text, self.paper.box(*box), look.face))
            return []
        if not self.paper.turned:
            box = (box[0], foot - look.size * _BELOW_EM, box[2], foot + look.size * _ABOVE_EM)
        return [Word(text, self.paper.box(*box), look.face, glued=glued)]

    def _box(self, index: int) -> _Edges:
        """Return left, bottom, right, top of a letter in points, as the font says and not as the ink lies."""
        raw.FPDFText_GetLooseCharBox(self.text, index, self._by_rect)
        rect = self._rect
        return rect.left, rect.bottom, rect.right, rect.top

    def _foot(self, index: int) -> float:
        """Return where the foot of a letter stands, in points."""
        _origin(self._handed, index, self._by_x, self._by_y)
        return self._y.value

    def _look_of(self, index: int) -> Look:
        """Return the look of a letter: one that is none of the file's looks like the one before."""
        self._look = self._looks.of_letter(index) or self._look
        return self._look


def _one_of_each(
    things: Sequence[int | None], firsts: Sequence[int], last_things: Sequence[int | None], lasts: Sequence[int]
) -> dict[int, int]:
    """Return a letter of each text object that words begin or end in."""
    found = dict(zip(last_things, lasts, strict=True))
    found.update(zip(things, firsts, strict=True))
    found.pop(None, None)
    return cast("dict[int, int]", found)


def _tokens(letters: str) -> tuple[list[str], list[int], list[int]]:
    """Return the pieces of ``letters`` that no blank parts, and where the first and the last letter of each stand."""
    hyphened = any(map(letters.__contains__, _HYPHENS))
    found = list((_TOKEN if hyphened else _WORD).finditer(letters))
    texts = [one[0] for one in found] if hyphened else letters.split()
    return texts, [one.start() for one in found], [one.end() - 1 for one in found]


def _letter(code: int) -> str:
    """Return the character of a code; one that is none takes its place."""
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"  # noqa: PLR2004  # Unicode's end, and its surrogates


def _round(one: _Edges, other: _Edges) -> _Edges:
    """Return the edges round both."""
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _clean(text: str) -> str:
    """Return ``text`` in NFC, ligatures taken apart; a plain hyphen where pdfium only says that one ends the line."""
    if text.isascii() and text[-1] != "\x02":
        return text
    if text[-1] in _HYPHENS:
        text = text[:-1] + "-"
    return nfc(text.translate(_LIGATURES))
