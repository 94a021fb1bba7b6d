"""The letters of a page, by pdfium, to words with boxes and faces.

Its calls cost as much as all else: letters come in one piece, boxes and text objects of the first and the last letter
of all words at one go, what the letters of a text object share once for it.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias
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
#: What pages have that have letters without a name: control characters that end no line.
_UNNAMED = re.compile("[\x01\x03-\x09\x0b\x0c\x0e-\x1f]")
#: Letters whose feet stand farther apart than this part of their size are not of one line.
_ONE_LINE_EM = 0.4
#: How far letters reach above and below their foot, where the box of a line is drawn.
_ABOVE_EM, _BELOW_EM = 0.9, 0.22
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_UNCLEAN = re.compile(rf"[{_HYPHENS}\ufb00-\ufb06]")
_Edges: TypeAlias = tuple[float, float, float, float]
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
        found = list(_TOKEN.finditer(letters))
        firsts, lasts = [one.start() for one in found], [one.end() - 1 for one in found]
        left, _, _, low = boxes_of(self._handed, firsts)
        last_left, _, right, last_low = boxes_of(self._handed, lasts)
        begins, ends = self.paper.across(left), self.paper.across(right)
        things, last_things = objects_of(self._handed, firsts), objects_of(self._handed, lasts)
        columns = (firsts, lasts, things, last_things, left, last_left, low, last_low, begins, ends)
        texts: list[str] = []
        lefts: list[int] = []
        rights: list[int] = []
        which: list[int] = []
        self._looks.learn(_one_of_each(things, firsts, last_things, lasts))
        of_objects = self._looks.of_objects
        for first, last, thing, last_thing, x, last_x, y, last_y, begin, end in zip(*columns, strict=True):
            over = thing in self._over
            text = letters[first : last + 1]
            # All letters of most words are of one look, on one line, and many words are of the same object.
            if thing is not None and last_thing is not None and x <= last_x:
                look = of_objects[thing]
                self._look = other = look if thing == last_thing else of_objects[last_thing]
                alike = look.level and other.level and other.face is look.face
                if alike and abs(y - last_y) <= look.size * _ONE_LINE_EM:
                    texts.append(text if self._clean else _clean(text))
                    lefts.append(begin)
                    rights.append(end)
                    number = self._numbers.get((look, y, over))
                    which.append(self._number_of(first, look, y, over) if number is None else number)
                    continue
            for word in self._token(text, first, last):
                texts.append(word.text)
                lefts.append(hundredths(word.box[0]))
                rights.append(hundredths(word.box[2]))
                which.append(len(self._settings))
                _, top, _, bottom = word.box
                self._settings.append(Setting(top, bottom, word.face, laid_over=over, glued=word.glued))
        return PageWords(texts, lefts, rights, which, self._settings)

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
    return {thing: letter for thing, letter in found.items() if thing is not None}


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
