"""Where lines break: as word processors break them, which is not in all as Unicode says (UAX 14)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from directive_model_pdf.measure import WIDEST_EM, is_measured, parts_of, surely_fits, width_at_most, width_held
from directive_model_pdf.writer.source.items import Piece

BREAK: Final = None
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
MAY_BREAK: Final = 0
#: What needs a second look, by its sign, as one letter is searched for far sooner than a class: a line break; a slash
#: before a letter, a hyphen between digit and letter ("13-NQ/TW", where UAX 14 breaks and LibreOffice does not);
#: a hyphen between digits ("2022-2027", the other way round); a hyphen before a no-break space, which by UAX 14 does
#: not hold it (LB12a).
_SPECIAL: Final = {
    "\n": re.compile("\n"),
    "/": re.compile(r"/[^\W\d_]"),
    "-": re.compile("-(?:\u00a0|(?<=[0-9]-)\\w)"),
    "\u2013": re.compile("\u2013\u00a0"),
}
#: Held whole: what has such a hyphen, and a State's code, which has both slash and hyphen ("371/GP-UBND").
_HELD = re.compile(r"[-\u2013]\u00a0|\d[a-z]?(?:/\d{4})?/[^\W\d_]+-[^\W\d_]")
#: In a word: parts between which hyphens divide it.
_PARTS = re.compile(r"(?:[^-]*\d-(?=[^\W\d_]))*(?:[^-]*-+|[^-]+)")
_UNBROKEN = re.compile(r"/[^\W\d_]|\d-[^\W\d_]")
#: Beside combining marks what belongs to the letter before it: joiners, variants, shades of skin.
_JOINED = re.compile("[\u200c\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")


def pieces(text: str, size_pt: float, width_pt: float) -> list[Piece]:
    """Return the text in pieces, in a column of so many points; words that are wider than it break anywhere.

    Rather than that they break behind a slash or a hyphen.
    """
    special = _special(text, max(2, int(width_pt / size_pt / WIDEST_EM)))
    if not special:
        return [text]
    found: list[Piece] = []
    end = 0
    for at in special:
        if at < end:
            continue  # in a word that is in pieces already
        start = max(end, text.rfind(" ", end, at) + 1)
        _add(found, text[end:start])
        end = at + 1 if text[at] == "\n" else _end_of_word(text, at)
        for piece in _of_word(text[start:end], size_pt, width_pt):
            _add(found, piece)
    _add(found, text[end:])
    return found or [text]


def _add(found: list[Piece], piece: Piece) -> None:
    """Add a piece, words to the words before them."""
    if isinstance(piece, str) and found and isinstance(found[-1], str):
        found[-1] += piece
    elif piece != "":
        found.append(piece)


def _end_of_word(text: str, at: int) -> int:
    # Letters are found far sooner than a class of them.
    blank = text.find(" ", at)
    end = blank if blank >= 0 else len(text)
    line = text.find("\n", at, end)
    return line if line >= 0 else end


def _special(text: str, least: int) -> list[int]:
    """Return where a second look is needed, at words of at least so many letters too."""
    found = [one.start() for sign, special in _SPECIAL.items() if sign in text for one in special.finditer(text)]
    if _has_long(text, least):
        found += [word.start() for word in _long(least).finditer(text)]
    return sorted(found)


def _has_long(text: str, least: int) -> bool:
    """Whether a word has so many letters."""
    blanked = text.replace("\n", " ")
    rfind, last = blanked.rfind, len(text) - least
    at = 0
    while at <= last:
        # Behind the last blank that is so near.
        at = rfind(" ", at, at + least) + 1
        if not at:
            return True
    return False


def _of_word(word: str, size_pt: float, width_pt: float) -> Iterator[Piece]:
    if word[-1:] == "\n":
        yield from (word[:-1], BREAK)
    elif _too_wide(word, size_pt, width_pt):
        yield from _parted(word, size_pt, width_pt)
    elif _HELD.search(word):
        yield (word,)
    else:
        before = ""
        for part in _PARTS.findall(word):
            if before[-1:] == "-" and before[-2:-1].isdigit() and part[0].isdigit():
                yield MAY_BREAK
            yield (part,) if _UNBROKEN.search(part) else part
            before = part


def _too_wide(word: str, size_pt: float, width_pt: float) -> bool:
    if surely_fits(word, size_pt, width_pt) or word.isspace() or width_at_most(word, size_pt) <= width_pt:
        return False
    # What may be broken anywhere is broken at the end of a line, too, that it stands on whole in the next one.
    return not (_NO_BREAK in word or is_measured(word)) or width_held(word, size_pt) > width_pt


def _parted(word: str, size_pt: float, width_pt: float) -> Iterator[Piece]:
    """Yield a word that is too wide: rather between words that are held together than within one."""
    if _NO_BREAK in word:
        for number, held in enumerate(word.split(_NO_BREAK)):
            if number:
                yield from (_NO_BREAK, MAY_BREAK)
            if held:
                yield from _of_word(held, size_pt, width_pt)
        return
    for part in parts_of(word):
        if part != word and not _too_wide(part, size_pt, width_pt):
            yield from (MAY_BREAK, (part,))
        else:
            yield from _letter_by_letter(part)


def _letter_by_letter(word: str) -> Iterator[Piece]:
    for letter in _letters(word):
        yield MAY_BREAK
        # No line may begin with a stop by UAX 14, unless it is a word of its own.
        yield letter if letter.isalnum() else (letter,)


@lru_cache(maxsize=64)
def _long(least: int) -> re.Pattern[str]:
    return re.compile(rf"[^ \n]{{{least},}}")


def _letters(word: str) -> list[str]:
    letters: list[str] = []
    for character in word:
        if letters and (unicodedata.combining(character) or _JOINED.match(character) or letters[-1][-1] == "\u200d"):
            letters[-1] += character
        else:
            letters.append(character)
    return letters
