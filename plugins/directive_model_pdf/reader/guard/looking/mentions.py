"""Who names what in a PDF: the streams that pages draw, what is laid over them, and what fonts are made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import attrs

__all__ = ["REFERENCE", "Mentions", "References", "references_in"]

#: Numbers of references; NUL is a blank to PDF, and two more bytes are to pdfium.
_BLANKS, _REGULAR = rb"[\s\0\x80\xff]++", rb"[^\s\0\x80\xff()<>\[\]{}/%]"
_ENDS = rb"(?!%s)" % _REGULAR
REFERENCE = re.compile(rb"(?<!\d)(\d{1,10}+)%s\d{1,5}+%sR%s" % (_BLANKS, _BLANKS, _ENDS))
#: The same in bytes from the last to the first, and the word alone: a number may begin anywhere, "R" is rare.
_FROM_BEHIND = re.compile(
    rb"R(?<!%sR)%s(?:\d{1,5}+%s(\d{1,10}+)(?!\d))?" % (_REGULAR, _BLANKS, _BLANKS),
)
_ONE = rb"\d{1,10}+[\s\0]++\d{1,5}+[\s\0]++R\b"
#: Names of more than showing pages (ISO 32000-1, 12.6.4; 7.11.4; 12.7.8; 13), and of what may cost any time to draw.
_NAMES = (
    rb"(?:Encrypt|Type3|JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|EmbeddedFile|FileAttachment|XFA"
    rb"|RichMedia|Movie|Sound|PatternType|ShadingType|JPXDecode|VE|OCMD|G(?=[\s\0\x80\xff]*+[\d%])"
    rb"|BM(?![\s\0]*+/(?:Normal|Compatible)\b)|FunctionType(?![\s\0]*+[023][\s\0/>]))(?![0-9A-Za-z_.-])"
)
#: Of these a page may have some, and a file may have many only to be costly: a profile of colours takes milliseconds,
#: a font that is in the file 100 kB, and functions made of functions of functions all the time that there is.
_MOST_OF = {b"ICCBased": 100, b"FontDescriptor": 500, b"DescendantFonts": 500, b"Functions": 1}
#: All of these, looked for at one go; and keys whose streams cost by what is in them, to where their value begins.
_KEY = re.compile(
    rb"/(?:(?:(Contents)|(AP)|(Encoding)|(CIDToGIDMap)|FontFile[23]?|ToUnicode|ICCBased|Function)"
    + _ENDS
    + rb"[\s\0]*+|(%s)|(%s))" % (b"|".join(_MOST_OF), _NAMES)
)
#: Colours that a table or a function tells, the last of four values: pdfium knows them by four letters or one, and
#: takes a string for a name, or a name that is an object of its own.  One letter stands in a picture by chance, but
#: not a dozen bytes of text, or some and a comment, behind it.
_TEXT = rb"[ -$&-~\s\0\x80\xff]"
_ONE_LETTER = rb"I%s(?=%s{12}|%s{0,11}%%)" % (_ENDS, _TEXT, _TEXT)
_KINDS = rb"[\s\0]*+[/(](?:(?:Inde|Sepa|Devi)[A-Za-z]*+%s|%s)(?![\s\0]*+\])" % (_ENDS, _ONE_LETTER)
_COLOURS, _APART = re.compile(rb"\[" + _KINDS), re.compile(rb"obj" + _KINDS)
#: What may stand before the last value so that it is plain where that is.
_VALUE = rb"[\s\0]*+(?>/%s*+|%s|[-+.\d]++|\[(?:[^\[\]()%%]++|\[[^\[\]()%%]*+\])*+\])" % (_REGULAR, _ONE)
_LAST = re.compile(rb"%s%s[\s\0]*+(?:(%s)|[(<])" % (_VALUE, _VALUE, _ONE))
#: What those keys may have for a value so that it is plain which streams are meant.
_MEANT = re.compile(rb"(?:%s|\[(?:[\s\0]*+%s)*+[\s\0]*+\])" % (_ONE, _ONE))
#: What is shown of a field: a form, or one for each of its states, which have names.
_STATES = rb"<<(?:[\s\0]*+/[^\s\0()<>\[\]{}/%%]++[\s\0]*+%s)*+[\s\0]*+>>" % _ONE
_SHOWN = re.compile(rb"<<(?:[\s\0]*+/[NRD][\s\0]*+(?:%s|%s))*+[\s\0]*+>>" % (_ONE, _STATES))


def references_in(text: bytes) -> int:
    """Return how many references there are in ``text`` to objects whose numbers they say."""
    return sum(map(bool, _FROM_BEHIND.findall(text[::-1])))


@attrs.define
class References:
    """How often each object is referred to, at the most."""

    _counts: Counter[int] = attrs.field(factory=Counter)
    _to_any: int = 0

    def add(self, behind: bytes) -> None:
        """Count what a text refers to, which is given from its last byte to the first."""
        found = Counter(_FROM_BEHIND.findall(behind))
        # The number of those is behind a comment.
        self._to_any += found.pop(b"", 0)
        for number, count in found.items():
            self._counts[int(number[::-1])] += count

    def to(self, number: int) -> int:
        """Return how often the object of that number is."""
        return self._counts[number] + self._to_any

    def again(self, sizes: Mapping[int, int]) -> int:
        """Return what objects of those sizes are together, each as often as it is referred to beyond the first time.

        Each font, and whoever tells colours by a table, may inflate a stream for itself.  Where they refer to it
        behind a comment it is unclear what they mean; pictures have such bytes by chance, so that is not counted.
        """
        return sum(size * max(self._counts[number] - 1, 0) for number, size in sizes.items())

    @property
    def most(self) -> int:
        """How often the one is that is referred to most."""
        return max(self._counts.values(), default=1) + self._to_any


@attrs.define
class Mentions:
    """What the text of a file says of its streams, outside of them and in packed objects."""

    #: The numbers of the streams of each page, or of lists of them; of what is laid over pages; of what is held.
    contents: list[tuple[int, ...]] = attrs.field(factory=list)
    overlaid: set[int] = attrs.field(factory=set)
    held: set[int] = attrs.field(factory=set)
    #: Of what is held, tables of which bytes are a letter: they are gone through for each.
    codes: set[int] = attrs.field(factory=set)
    #: Of what is held, tables of which number a letter has, of which each font keeps one of its own.
    maps: set[int] = attrs.field(factory=set)
    #: Of what the file does beside showing pages, the names that stand in it.
    names: set[str] = attrs.field(factory=set)
    #: Whether it cannot be told which streams are meant.
    unclear: bool = False
    _counts: Counter[bytes] = attrs.field(factory=Counter)

    def look(self, text: bytes) -> None:
        """Take what ``text`` mentions."""
        for found in _KEY.finditer(text):
            counted, name = found.groups()[-2:]
            if counted:
                self._counts[counted] += 1
            elif name:
                self.names.add(name.decode())
            else:
                self._counts[b"ICCBased"] += found[0].startswith(b"/ICCBased")
                self._take(found, text)
        for found in _COLOURS.finditer(text):
            self._take_colours(_LAST.match(text, found.end()))
        self.unclear |= _APART.search(text) is not None

    @property
    def too_many(self) -> bool:
        """Whether there are more of some things than honest files have."""
        return any(self._counts[name] > most for name, most in _MOST_OF.items())

    @property
    def fonts(self) -> int:
        """How many use a font, at the most: those that say what it is like, and those that share who says so."""
        return self._counts[b"FontDescriptor"] + self._counts[b"DescendantFonts"]

    def _take(self, found: re.Match[bytes], text: bytes) -> None:
        first = text[found.end() : found.end() + 1]
        of_page, laid_over, of_codes, of_a_map, *_ = found.groups()
        value = (_SHOWN if laid_over else _MEANT).match(text, found.end())
        numbers = [] if value is None else list(map(int, REFERENCE.findall(value[0])))
        if of_page:
            self.contents.append(tuple(numbers))
            # The same key holds what a note says, and a signature.
            self.unclear |= value is None and first not in {b"(", b"<"}
        elif laid_over:
            self.overlaid.update(numbers)
            self.unclear |= value is None
        else:
            self.held.update(numbers)
            if of_codes:
                self.codes.update(numbers)
            if of_a_map:
                self.maps.update(numbers)
            # A name or a dictionary in its place is no stream, and what ends a dictionary no value.
            self.unclear |= value is None and first not in {b"/", b"<", b">"}

    def _take_colours(self, last: re.Match[bytes] | None) -> None:
        self.unclear |= last is None
        if last is not None and last[1]:
            self.held.update(map(int, REFERENCE.findall(last[1])))
