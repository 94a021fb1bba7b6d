"""A line of the page: cleaned text, style facts, and the way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import attrs

from directive_model.flow import (
    Face,
    FlowParagraph,
    FlowTable,
)
from directive_model.forms import BlockStyle, style_meaning
from directive_model.language import nfc
from directive_model.language.patterns import late
from directive_model.model import Span
from directive_model.recognize.page.spots import NO_BREAK, aligned, ends_of, place_in

_SPACES = late(r"[\s\u200b\ufeff]+")
#: Where a word may be broken; rows of them stand as rules, and none is printed inside a line.  Between letters of
#: TCVN3 it is the letter "ư" (domain facts §4.3): a text that nobody has converted keeps it.
_SOFT_HYPHEN = "\u00ad"
_TCVN3 = frozenset("µ¸¶·¹§®¨©ª«¬")
#: The hyphen that a code was broken at, and what it goes on with.
_CODE_BREAK = late(r"(?:\d[a-zđ]?|[A-ZĐƯ]{2,})-$")
_CODE_REST = late(r"[A-ZĐƯa-z]{1,5}[/-]|[A-ZĐƯ]{2,}\b")


@attrs.define(eq=False, repr=False)
class Line:
    """A line of the page: a paragraph, or what stands between two line breaks inside one."""

    #: NFC, runs of white space as one space, stripped; an automatic label stands before the letters.
    text: str
    paragraph: FlowParagraph
    #: The letters as the paragraph has them, and where in the paragraph they begin.
    raw: str
    raw_start: int = 0
    #: How many characters of ``text`` are the automatic label and its space.
    prefix: int = 0
    #: White space stands between this line and the one before.
    blank_before: bool = False
    #: The line begins after a line break inside its paragraph.
    soft: bool = False
    #: Table, row and column, where the line stands in a table that only sets things side by side.
    cell: tuple[int, int, int] | None = None
    #: A table of content; such a line has no text of its own.
    table: FlowTable | None = None
    #: Some part of the program holds the line's words, or the form itself prints them.
    used: bool = False
    #: Where the letters of the paragraph's runs end; the lines of one paragraph share it.
    ends: Sequence[int] | None = attrs.field(default=None, repr=False)
    #: Where in ``raw`` each letter stands, once somebody has asked: for a long line the answer is dear.
    _offsets: Sequence[int] | None = attrs.field(default=None, init=False, repr=False)

    def faces(self) -> Iterator[tuple[int, int, Face | None]]:
        """Yield the faces of the line's letters, with offsets in ``raw``."""
        runs = self.paragraph.runs
        if len(runs) == 1 and self.raw:
            yield 0, len(self.raw), runs[0].face
            return
        ends = self._ends()
        for index in range(bisect_right(ends, self.raw_start), len(runs)):
            start = (ends[index - 1] if index else 0) - self.raw_start
            if start >= len(self.raw):
                break
            if ends[index] - self.raw_start > start:
                yield max(start, 0), min(ends[index] - self.raw_start, len(self.raw)), runs[index].face

    def _ends(self) -> Sequence[int]:
        if self.ends is None:
            self.ends = ends_of(self.paragraph.runs)
        return self.ends

    @property
    def meaning(self) -> str | BlockStyle | None:
        """What the paragraph's style says: the key of a part, the place of a block; None for foreign styles."""
        style = self.paragraph.style
        return None if style is None else style_meaning(style)

    @property
    def verbatim(self) -> bool:
        """Whether the paragraph's style says that its words are but words, whatever they look like."""
        meaning = self.meaning
        return isinstance(meaning, BlockStyle) and meaning.verbatim

    @property
    def bold(self) -> bool | None:
        """Whether all letters are bold; None where the source has no style facts."""
        return self._all("bold")

    @property
    def italic(self) -> bool | None:
        """Whether all letters are italic; None where the source has no style facts."""
        return self._all("italic")

    @property
    def centered(self) -> bool:
        """Whether the line is set in the middle."""
        layout = self.paragraph.layout
        return layout is not None and layout.alignment == "center"

    def _all(self, name: str) -> bool | None:
        faces = [face for start, end, face in self.faces() if not self.raw[start:end].isspace()]
        if not faces or faces[0] is None:
            return None
        return all(face is not None and getattr(face, name) for face in faces)

    def raw_offset(self, offset: int) -> int:
        """Return where in the paragraph the character at ``offset`` of ``text`` stands."""
        offset = max(offset - self.prefix, 0)
        if self.text == self.raw:
            return self.raw_start + offset
        if self._offsets is None:
            self._offsets = aligned(self.raw, self.text[self.prefix :])
        return self.raw_start + self._offsets[offset]

    def place(self, start: int, end: int) -> Span | None:
        """Return the place in the source of the characters of ``text`` from ``start`` to ``end``."""
        whole = self.paragraph.span
        if whole is None:
            return None
        if not self.prefix and self.text == self.raw:
            first, last = self.raw_start + start, self.raw_start + end
        else:
            first, last = self.raw_offset(start), self.raw_offset(end)
        runs = self.paragraph.runs
        knows = whole.line is not None and runs and runs[0].span is not None
        return place_in(self.paragraph, first, last, self._ends() if knows else None)

    @property
    def span(self) -> Span | None:
        """The place of the whole line."""
        return self.place(0, len(self.text))


def clean(text: str) -> str:
    """Return ``text`` in NFC, with runs of white space as one space, without soft hyphens, stripped."""
    text = nfc(text).replace(NO_BREAK, " ")
    # No white space but the plain space is printable, and neither are the signs of no width.
    if "  " in text or not text.isprintable():
        if _SOFT_HYPHEN in text and _TCVN3.isdisjoint(text):
            text = text.replace(_SOFT_HYPHEN, "")
        text = _SPACES.sub(" ", text)
    return text.strip()


def breaks_code(so_far: str, text: str) -> bool:
    """Whether a code was broken at its hyphen: "11-" and "KH/ĐU"."""
    return so_far.endswith("-") and _CODE_BREAK.search(so_far[-8:]) is not None and _CODE_REST.match(text) is not None


def joined_words(texts: Iterable[str]) -> str:
    """Return the words of lines as those of one, with a blank between two lines, and none in a broken code."""
    whole = ""
    for text in texts:
        whole += text if not whole or breaks_code(whole, text) else f" {text}"
    return whole
