"""Font programs by their first bytes, whatever the PDF calls them."""

from __future__ import annotations

import struct
from functools import cached_property

import attrs

from directive_model_pdf.reader.guard.looking.glyphs.cff import extent_of_cff, letters_of_cff
from directive_model_pdf.reader.guard.looking.glyphs.extent import UNKNOWN, Extent
from directive_model_pdf.reader.guard.looking.glyphs.outlines import extent_of_truetype
from directive_model_pdf.reader.guard.looking.glyphs.truetype import letters_of_truetype, tables_of

__all__ = ["Fonts", "may_be_a_font"]

_TRUETYPE, _OTHER_TABLES = (b"\0\1\0\0", b"\0\2\0\0", b"true"), (b"OTTO",)
#: Collections, fonts of the Mac, and those that are PostScript, whose letters are encrypted; what says which letters
#: a font shows is PostScript, too.
_PROGRAMS = (b"%!PS-AdobeFont", b"%!FontType", b"%!PS-TrueTypeFont", b"%!PS-Adobe-3.0 Resource-CIDFont", b"\x80\x01")
_UNKNOWN = (b"ttcf", b"typ1", b"\xa5kbd", b"\xa5lst", *_PROGRAMS)
_CFF, _CFF_HEADER = b"\1", 4
#: Bytes of all letters, gone through once for each font: a second or two.  A font of an office has a million.
_MOST_STEPS = 2**27
#: Bytes of all fonts, and bytes and points of their letters, that outlines are looked for in: a second or two.
_MOST_MEASURED = 2**23
_CFF_TABLE = b"CFF "
#: Of outlines a font has one kind; the last is of fonts that vary, which no PDF has.
_OUTLINES, _UNREAD = {b"glyf", _CFF_TABLE, b"CFF2"}, b"CFF2"


def may_be_a_font(head: bytes) -> bool:
    """Whether bytes that begin so may be taken for a font."""
    return head.startswith((*_TRUETYPE, *_OTHER_TABLES, *_UNKNOWN)) or _may_be_cff(head)


def _may_be_cff(head: bytes) -> bool:
    return head.startswith(_CFF) and len(head) >= _CFF_HEADER and head[2] >= _CFF_HEADER


@attrs.define
class Fonts:
    """The fonts that a file holds."""

    #: Steps that one letter of them takes, and all letters of one font, at the most.
    letter: int = 0
    most: int = 0
    #: Where the words stand that begin their streams.
    at: set[int] = attrs.field(factory=set)
    #: Those fonts, if they are not too much, and what all of them and all their letters are.
    programs: list[bytes] = attrs.field(factory=list)
    steps: int = 0

    def take(self, font: bytes, begin: int) -> bool:
        """Take a font whose stream begins there; return whether it says plainly what its letters are made of."""
        self.at.add(begin)
        try:
            letters = _letters_of(font)
        except (struct.error, IndexError, ValueError):
            return False
        if letters is None:
            return False
        self.letter = max(self.letter, *letters, 0)
        steps = sum(letters)
        self.most = max(self.most, steps)
        self.steps += steps + len(font)
        if self.steps <= _MOST_MEASURED:
            self.programs.append(font)
        return True

    def bear(self, uses: int) -> bool:
        """Whether all letters may be drawn by so many who use a font."""
        return self.most * max(uses, 1) <= _MOST_STEPS

    @cached_property
    def extent(self) -> Extent:
        """How large their letters are when they are drawn, none of which is made of itself; asked for late."""
        if self.steps > _MOST_MEASURED:
            return UNKNOWN
        extent = Extent()
        try:
            for font in dict.fromkeys(self.programs):
                extent = extent.joined(_extent_of(font))
        except (struct.error, IndexError, KeyError, ValueError):
            return UNKNOWN
        return extent


def _extent_of(font: bytes) -> Extent:
    """Return how large the letters are of a font that says plainly what they are made of."""
    if not font.startswith((*_TRUETYPE, *_OTHER_TABLES)):
        return extent_of_cff(font)
    tables = tables_of(font) or {}
    if _CFF_TABLE in tables:
        begin, end = tables[_CFF_TABLE]
        return extent_of_cff(font[begin:end])
    return extent_of_truetype(font, tables)


def _letters_of(font: bytes) -> list[int] | None:
    if font.startswith((*_TRUETYPE, *_OTHER_TABLES)):
        tables = tables_of(font)
        if tables is None or _UNREAD in tables or len(_OUTLINES & tables.keys()) > 1:
            return None
        if _CFF_TABLE in tables:
            begin, end = tables[_CFF_TABLE]
            return letters_of_cff(font[begin:end])
        return letters_of_truetype(font, tables)
    return letters_of_cff(font) if _may_be_cff(font) else None
