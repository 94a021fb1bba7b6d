"""A look at the bytes of a PDF: whether its pages may cost more than they weigh.

pdfium inflates a stream to a gigabyte, draws what forms draw that draw forms, and ends the process where memory ends.
Nothing can stop it, so what could do that is tried in a process of its own first.  Here is told, fast, what need not
be; whoever wants to be taken for harmless here must be it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import attrs

from directive_model_pdf.reader.guard.forms import Forms
from directive_model_pdf.reader.guard.packed import begun, inflated

#: What of one stream may be operators of a page: pdfium makes an object of some hundred bytes of a dozen of them.
_MOST_OPERATORS = 2**20
#: The largest picture that is nothing unusual, inflated: a page in colours at 600 dpi.
_MOST_INFLATED = 128 * 2**20
#: More than this is not inflated merely to be looked at.
_MOST_LOOKED_AT = 256 * 2**20
#: Things that a list names more than once, and streams of the largest size that all streams together may be like,
#: beyond which a page may be the same ones again and again.
_MOST_AGAIN = 100
#: A stream's dictionary is not longer.
_MOST_DICTIONARY = 4096

_ARRAY = re.compile(rb"\[((?:[\s\0]*+\d++[\s\0]++\d++[\s\0]++R){%d,}+)" % _MOST_AGAIN)
#: Numbers of references; NUL is a blank to PDF.
_REFERENCE = re.compile(rb"(\d{1,10}+)[\s\0]++\d{1,5}+[\s\0]++R")
#: A letter that is written by its number: nobody need do that, but who hides what a dictionary says.
_HIDDEN = re.compile(rb"/[A-Za-z]*+#[4-7][0-9A-Fa-f]")
_NUMBERED = re.compile(rb"#([0-9A-Fa-f]{2})")
#: Keys of things that draw at a cost of their own, or whose streams are not to be looked at.
_COSTLY = {"Encrypt", "Type3"}
#: Names by which a file says that it does more than show pages (ISO 32000-1, 12.6.4; 7.11.4; 12.7.8; 13).
_NAMES = re.compile(
    rb"/(Encrypt|Type3|JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|EmbeddedFile|FileAttachment|XFA"
    rb"|RichMedia|Movie|Sound)(?![0-9A-Za-z_.-])"
)
_FILTER = re.compile(rb"/Filter\s*+(?:\[\s*+)?/(\w+)\s*+(\]?)")
_FLATE = {b"FlateDecode", b"Fl"}
#: Only pictures are packed so, and pages never inflate them.
_PICTURES = {b"DCTDecode", b"CCITTFaxDecode", b"JBIG2Decode", b"JPXDecode", b"DCT", b"CCF"}
_FORM = re.compile(rb"/Subtype[\s\0]*+/Form\b")
#: How a stream is packed; signatures have a filter of another kind.
_SAYS = re.compile(rb"/Filter(?![A-Za-z])(?![\s\0]*+/Adobe\.)|" + _FORM.pattern)
#: What a stream is, said otherwise than by a name: by what is another object, a string, or behind a comment.
_UNSAID = re.compile(rb"/Subtype(?![A-Za-z0-9]|[\s\0]*+/)")
_NUMBER, _NUMBERS = re.compile(rb"(?<!\d)(\d{1,10})\s+\d{1,5}\s+$"), 32
#: The operator that draws a form or a picture; and what is laid over a page has a form (ISO 32000-1, 12.5.5).
_DRAW, _LAID_OVER = b"Do", b"/AP"
#: What operators are written in; pictures and fonts are other bytes in their most.
_PLAIN = bytes({*range(0x20, 0x7F), *b"\t\n\r"})
_MOSTLY = 0.8


@attrs.frozen
class Streams:
    """What the streams of a file are like."""

    #: Whether all of it can be read at a cost in proportion.
    plain: bool
    #: Whether a stream inflates to more than any honest one does.
    bomb: bool = False
    #: Of what the file does beside showing pages, the names that stand in it: "JavaScript", "Launch".
    names: frozenset[str] = frozenset()


_Spans = Iterable[tuple[int, int]]


def look_at_streams(data: bytes, watch: Callable[[_Spans], _Spans] = iter) -> Streams:
    """Return what the streams of a PDF are like; ``watch`` may stop the look, by what it raises."""
    hidden = names_are_hidden(data)
    look = _Look(data, watch)
    look.at_names(_NUMBERED.sub(lambda code: bytes.fromhex(code[1].decode()), data) if hidden else data)
    plain = look.all_plain() and not hidden and not look.names & _COSTLY
    return Streams(plain, look.bomb, frozenset(look.names))


def names_are_hidden(data: bytes) -> bool:
    """Whether letters of names are written by their numbers, so that it is no use to look for a name."""
    return _HIDDEN.search(data) is not None


class _Look:
    """One pass over the streams of a file."""

    def __init__(self, data: bytes, watch: Callable[[_Spans], _Spans]) -> None:
        self._data, self._watch = data, watch
        self._left = _MOST_LOOKED_AT
        self._operators = self._largest_form = self._laid_over = 0
        #: How many forms each stream draws that is none itself, and how often packed objects refer to an object.
        self._drawn: Counter[int | None] = Counter()
        self._referred: Counter[int] = Counter()
        self._forms = Forms()
        #: How often streams say that they are forms or packed; where the last stream ends that says so.
        self._said = self._end = 0
        #: That of the object whose stream is looked at; None where its beginning is not in sight.
        self._number: int | None = None
        self._lists = self._again = False
        self.bomb = False
        self.names: set[str] = set()

    def at_names(self, text: bytes) -> None:
        """Look for names by which a file says that it does more than show pages, and for long lists of references."""
        self.names.update(name.decode() for name in _NAMES.findall(text))
        self._laid_over += text.count(_LAID_OVER)
        for found in _ARRAY.finditer(text):
            numbers = _REFERENCE.findall(found[1])
            self._lists = True
            self._again |= len(numbers) - len(set(numbers)) >= _MOST_AGAIN

    def all_plain(self) -> bool:
        """Return whether there is nothing that may cost more than it weighs; bombs are looked for in any case."""
        plain = True
        for begin, start in self._watch(begun(self._data)):
            dictionary = self._dictionary(begin)
            said = len(_SAYS.findall(dictionary))
            self._said += said
            # Of two filters the last one counts, or the one that is not in a dictionary within.
            plain &= said - bool(_FORM.search(dictionary)) <= 1 and self._is_plain(dictionary, start)
            if self._left <= 0:
                return False
        if self._again or (self._lists and self._operators > _MOST_AGAIN * _MOST_OPERATORS):
            return False
        # What no stream was found to say of itself it says all the same to who reads the file otherwise.
        if not plain or len(_SAYS.findall(self._data)) > self._said or _UNSAID.search(self._data):
            return False
        return self._largest_form * self._drawn_at_most() <= _MOST_OPERATORS

    def _drawn_at_most(self) -> int:
        """Return how many forms one page may draw: it may be of all streams, each as often as it is referred to."""
        if not self._largest_form:
            return 0
        if self._drawn:
            self._referred.update(map(int, _REFERENCE.findall(self._data)))
        on_page = sum(drawn * max(self._referred[number or 0], 1) for number, drawn in self._drawn.items())
        return (on_page + self._laid_over) * self._forms.most()

    def _dictionary(self, end: int) -> bytes:
        """Return what stands before a stream; nothing where its beginning is not in sight or in a string."""
        before, _, dictionary = self._data[max(end - _MOST_DICTIONARY, 0) : end].rpartition(b"obj")
        number = _NUMBER.search(before[-_NUMBERS:])
        self._number = int(number[1]) if number else None
        return dictionary if number and dictionary.count(b"(") == dictionary.count(b")") else b""

    def _is_plain(self, dictionary: bytes, start: int) -> bool:
        named = _FILTER.search(dictionary)
        if named is None:
            if b"/Filter" in dictionary or not dictionary:
                return False
            if 0 <= self._end < start:
                self._end = self._data.find(b"endstream", start)
            if not 0 <= self._end - start <= _MOST_OPERATORS:
                return False
            return self._weigh(dictionary, iter((self._data[start : self._end],)))
        name, alone = named.groups()
        if b"[" in named[0] and not alone:
            return False  # filters behind one another
        if name in _PICTURES:
            return _FORM.search(dictionary) is None
        return name in _FLATE and self._weigh(dictionary, inflated(self._data, start))

    def _weigh(self, dictionary: bytes, pieces: Iterator[bytes]) -> bool:
        """Return whether a stream is not too much, and holds no other; count what it draws, if it is of a page."""
        size = operators = drawn = 0
        first = b""
        for piece in pieces:
            first = first or piece
            size += len(piece)
            self._left -= len(piece)
            if size > _MOST_INFLATED or self._left <= 0:
                self.bomb |= size > _MOST_INFLATED
                return False
            drawn += piece.count(_DRAW)
            if operators > _MOST_OPERATORS:
                continue
            if len(piece) - len(piece.translate(None, _PLAIN)) > _MOSTLY * len(piece):
                operators += len(piece)
            if b"/ObjStm" in dictionary:
                self.at_names(piece)
                self._referred.update(map(int, _REFERENCE.findall(piece)))
                if _HIDDEN.search(piece):
                    return False
        self._operators += operators
        if _FORM.search(dictionary):
            self._largest_form = max(self._largest_form, operators)
            if drawn and (size > len(first) or not self._forms.add(self._number, dictionary, first)):
                return False
        elif drawn:
            self._drawn[self._number] += drawn
        return operators <= _MOST_OPERATORS
