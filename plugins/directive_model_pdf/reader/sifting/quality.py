"""Whether the text layer of a page is text, rubbish, or nothing: one measure, by page and by document.

Scanning software lays words under the picture of a page that it has guessed without knowing Vietnamese ("CQNG HOA
XA HO!"), and some fonts keep to themselves which letters they show.  What tells rubbish from text is the share of
letters that only Vietnamese has among all letters of the body; stamps are taken off before, for signing software
writes them well on any page.  Measured page by page:

========================================  =====  ============  ============================
layers                                    pages  letters       share, least, median and most
========================================  =====  ============  ============================
110 documents of the corpus, printed       1001  400 and more  0.123, 0.212, 0.290
the same                                     24  60 to 399     0.134, 0.202, 0.253
good PDFs of the corpus                      10  570 and more  0.175, 0.206, 0.224
bad PDFs of the corpus                        5  360 and more  0.000, 0.000, 0.009
prints, scanned and read as if English       39  279 and more  0.000, 0.000, 0.000
========================================  =====  ============  ============================

Some programs print fonts whose codes are all moved by one number ("Wở wuìqk" is "Tờ trình"): there are Vietnamese
letters enough, and no words.  Of the words of the layers above that are text, 0.87 and more are syllables; of the
same moved by up to 31, 0.23 at most.  Other languages of the country and lists of abbreviations are no syllables,
either: that letters are moved shows where moving them back makes words of the shape of syllables.  Of a text of 44
words, moved by 1 to 31, all have it again; of an Ê-đê text and a list of abbreviations 0.50 and 0.43, at the best.

Pages with few letters tell nothing by themselves, and are what the document is.  A page without Vietnamese letters
may still be text: in an old encoding, in English, or of figures.  On a scan it has to prove that; elsewhere it is
believed, unless its letters have no names or do not make words.  Addresses, serial numbers and formulas are no
words, and are text: letters that a font tells wrongly are strewn over all of its signs, and those that codes are
made of are few.  Of 9,690 pages of 30 to 300 words of the corpus, their letters moved, put in the order of their
first coming or by lot, 20 pass for codes that do not pass for words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Literal, TypeAlias
from unicodedata import category

import attrs

from directive_model.kit import nfc
from directive_model.plugin.spelling import in_modern_letters, is_syllable
from directive_model_pdf.reader.sheet import Sheet
from directive_model_pdf.reader.words import PageWords

#: "none": nothing printable stands there.
Quality: TypeAlias = Literal["text", "rubbish", "none"]

#: Between the best rubbish and the worst text of the table.
_VIETNAMESE = 0.05
#: Fewer letters tell nothing by themselves.
_FEW = 40
#: Letters that only Vietnamese has; the two of the Pan-Turkic alphabet are what some fonts of Word call "ư" and "Ư".
_OWN = frozenset("ăđơưĂĐƠƯƣƢ") | frozenset(map(chr, range(0x1EA0, 0x1EFA)))
#: Of the words of an English text so many are one of these, of rubbish up to 0.04.
_ENGLISH = 0.12
_FUNCTION_WORDS = frozenset(
    ("the", "of", "and", "to", "in", "for", "is", "on", "that", "by", "with", "as", "be", "or")
)
#: What has no name in Unicode, or is no letter at all: of so many of them a font does not tell its letters.
_NAMELESS = 0.1
#: Of the words of a page so many are shaped like words, or its letters are others than they say.
_SHAPED = 0.5
#: Of the characters of a page of codes at most so many are none that codes are made of.
_STRANGE = 0.02
#: The signs that addresses, serial numbers, names of files and measures are made of; what else they have but figures
#: are letters of ASCII.
_OF_CODES = frozenset("@/.:,;-–_?=&%+#~·()…“”’'\"*°±×")
_CODE = re.compile(r"(?=.*[^a-z])[\w@/.:,;()\-–?=&%+#~·]+", re.IGNORECASE)
#: Of its words at most so many are written neither as words nor as codes are.
_ODD = 0.25
#: The operators of mathematics: of a page of formulas so many are; no font has its letters there.
_OPERATORS, _OF_FORMULAS = frozenset(map(chr, range(0x2200, 0x2300))), 0.02
#: Of the words of a page, so many are syllables, or its letters are others than they say; fewer words tell nothing.
_SPOKEN, _ENOUGH_WORDS = 0.5, 30
#: So many have the shape of syllables if letters are moved back, by so many at the most.
_MADE, _FARTHEST = 0.75, 31
#: Letters that are not of ASCII may be any vowel, or "đ" before one: fonts have these elsewhere.
_SHAPE = (
    r"(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ng|ngh|nh|ph|qu|th|tr)?[aeiouy\x80-\U0010ffff]{1,3}(?:c|ch|m|n|ng|nh|p|t)?"
)
#: The signs and letters of ASCII.
_SIGN, _LAST = 33, 126
#: More words need not be looked at; longer ones, on average, have lost the blanks between them.
_MOST_WORDS, _LONG = 120, 5
#: A picture over so much of a page is the page.
_SCANNED = 0.5
#: Words in so much of a page are not all of its words.
_CORNER = 0.05
#: What stands round words.
_SIGNS = "()[]{}<>“”‘’\"'.,;:!?…*/-–—"
_VOWELS = frozenset("aeiouyAEIOUY")


@attrs.frozen
class Judgement:
    """What the text layer of one page is, and by which figures."""

    quality: Quality
    #: Letters of the body.
    letters: int
    #: Which part of them only Vietnamese has.
    share: float
    #: Whether a picture covers the page: what it shows can only be read from that.
    scanned: bool


def judged(sheets: Sequence[Sheet]) -> tuple[Judgement, ...]:
    """Return a judgement for each of ``sheets``, the pages of one document without their stamps."""
    own = [_own(nfc(PageWords.of(sheet.words).text), scanned=is_scanned(sheet)) for sheet in sheets]
    unsure = [
        one.scanned and (one.letters < _FEW or _is_label(sheet)) for one, sheet in zip(own, sheets, strict=True)
    ]
    # A scan of few letters is what the others are; where there are no others, its words were not found.
    sure = [one for one, doubt in zip(own, unsure, strict=True) if not doubt]
    good = sum(one.letters for one in sure if one.quality == "text")
    usual: Quality = "text" if good * 2 > sum(one.letters for one in sure) else "rubbish"
    return tuple(
        attrs.evolve(one, quality=usual) if doubt and one.quality == "text" else one
        for one, doubt in zip(own, unsure, strict=True)
    )


def _is_label(sheet: Sheet) -> bool:
    """Whether all words of a page stand in a corner of it, as on a stamp that nothing else tells."""
    if not sheet.words:
        return False
    left, top, right, bottom = PageWords.of(sheet.words).box
    return (right - left) * (bottom - top) < _CORNER * sheet.width_mm * sheet.height_mm


def is_scanned(sheet: Sheet) -> bool:
    """Whether pictures cover the page: one, or the strips that some scanners cut it into."""
    covered = sum((right - left) * (bottom - top) for left, top, right, bottom in sheet.pictures)
    return covered > _SCANNED * sheet.width_mm * sheet.height_mm


def _own(text: str, *, scanned: bool) -> Judgement:
    """Judge a page by itself."""
    counts = Counter(text)
    letters = sum(count for one, count in counts.items() if one.isalpha())
    share = _share(counts, letters)
    if share < _VIETNAMESE and letters >= _FEW:
        share = max(share, _share(Counter(in_modern_letters(text)), letters))
    quality: Quality = "text"
    if not text.strip():
        quality = "none"
    elif _is_nameless(counts):
        quality = "rubbish"
    elif letters >= _FEW:
        other = share < _VIETNAMESE and not _is_other_text(text, scanned=scanned)
        quality = "rubbish" if other or _is_moved(text, share) else "text"
    return Judgement(quality, letters, share, scanned)


def _share(counts: Counter[str], letters: int) -> float:
    return sum(count for one, count in counts.items() if one in _OWN) / letters if letters else 0.0


def _is_nameless(counts: Counter[str]) -> bool:
    """Whether so many characters are no characters that the font does not tell which letters it shows."""
    printed = {one: count for one, count in counts.items() if not one.isspace()}
    nameless = sum(count for one, count in printed.items() if category(one)[0] == "C" or one == "\ufffd")
    return nameless > _NAMELESS * sum(printed.values())


def _is_moved(text: str, share: float) -> bool:
    """Whether letters that seem to be Vietnamese, or all capitals, make no words: each is another than it says."""
    bare = [word.strip(_SIGNS) for word in text.split()]
    words = [word for word in bare if len(word) > 1 and (word.isalpha() or _has_letters_alone(word))]
    words = words[:: max(len(words) // _MOST_WORDS, 1)]
    if len(words) < _ENOUGH_WORDS or (share < _VIETNAMESE and sum(map(str.isupper, words)) * 2 <= len(words)):
        return False
    # Of most texts the first words tell it.
    if _is_spoken(words) or sum(map(len, words)) > _LONG * len(words) or _is_english(words):
        return False
    if _is_spoken(in_modern_letters(" ".join(words)).split()):
        return False
    printed = text.split()
    printed = printed[:: max(len(printed) // _MOST_WORDS, 1)]
    return any(_makes_words(printed, by) for by in range(-_FARTHEST, _FARTHEST + 1) if by)


def _is_spoken(words: Sequence[str]) -> bool:
    """Whether so many of ``words`` are syllables as those of a text; no more of them are looked at than tell that."""
    enough = math.ceil(_SPOKEN * len(words))
    return not enough or next(islice(filter(is_syllable, words), enough - 1, None), None) is not None


def _has_letters_alone(word: str) -> bool:
    """Whether there are letters and no digits in ``word``, whatever signs there are."""
    return any(map(str.isalpha, word)) and not any(map(str.isdigit, word))


def _makes_words(printed: Sequence[str], by: int) -> bool:
    """Whether what is printed has the shape of words if each letter of ASCII is moved ``by`` so many."""
    moved = {code: chr(code + by) if _SIGN <= code + by <= _LAST else _SIGNS[0] for code in range(_SIGN, _LAST + 1)}
    bare = [one.translate(moved).strip(_SIGNS) for one in printed]
    words = [one for one in bare if len(one) > 1 and _has_letters_alone(one)]
    shaped = sum(re.fullmatch(_SHAPE, one, re.IGNORECASE) is not None for one in words)
    return len(words) * 2 > len(printed) and shaped >= _MADE * len(words)


def _words(text: str) -> list[str]:
    return [core for word in text.split() if _is_word(core := word.strip(_SIGNS))]


def _is_word(core: str) -> bool:
    """Whether there are letters alone, each with its marks: vowels of Lao and of Khmer are marks."""
    return core.isalpha() or (
        not core.isascii() and core[0].isalpha() and all(one.isalpha() or category(one)[0] == "M" for one in core)
    )


def _is_english(words: Sequence[str]) -> bool:
    return sum(word.lower() in _FUNCTION_WORDS for word in words) > _ENGLISH * len(words)


def _is_other_text(text: str, *, scanned: bool) -> bool:
    """Whether a page without Vietnamese is text all the same."""
    words = _words(text)
    if _is_english(words):
        return True
    if scanned:
        # Figures are read well whatever the language.
        return sum(map(str.isdigit, text)) > sum(map(str.isalpha, text))
    lettered = [word for word in text.split() if any(map(str.isalpha, word))]
    return sum(map(_is_shaped, words)) > _SHAPED * len(lettered) or _is_of_codes(text, lettered)


def _is_of_codes(text: str, lettered: Sequence[str]) -> bool:
    """Whether a page has formulas, or addresses, serial numbers and the like that are written in few signs."""
    printed = [one for one in text if not one.isspace()]
    if sum(one in _OPERATORS for one in printed) > _OF_FORMULAS * len(printed):
        return True
    strange = sum(not ((one.isascii() and one.isalnum()) or one.isnumeric() or one in _OF_CODES) for one in printed)
    return strange <= _STRANGE * len(printed) and sum(map(_is_odd, lettered)) <= _ODD * len(lettered)


def _is_odd(word: str) -> bool:
    """Whether ``word`` is neither written as words are nor as codes are, which have more than letters."""
    core = word.strip(_SIGNS)
    return len(core) > 1 and not (_is_word(core) and _is_shaped(core)) and _CODE.fullmatch(core) is None


def _is_shaped(word: str) -> bool:
    """Whether ``word`` is written as words are: in small letters, capitals or with one capital, and can be spoken.

    Not all scripts have capitals.
    """
    if not word.isascii() and word.lower() == word.upper():
        return True
    return (word.isupper() or word[1:].islower() or len(word) == 1) and (
        word.isupper() or not word.isascii() or not _VOWELS.isdisjoint(word)
    )
