"""A look at the bytes of a PDF: whether its pages may cost more than they weigh.

pdfium inflates a stream to a gigabyte, draws what forms draw that draw forms, and ends the process where memory ends.
Nothing can stop it, so what could do that is tried in a process of its own first.  Here is told, fast, what need not
be; whoever wants to be taken for harmless here must be it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

import attrs

from directive_model_pdf.reader.guard.forms import Forms

#: What of one stream may be operators of a page: pdfium makes an object of some hundred bytes of a dozen of them.
_MOST_OPERATORS = 2**20
#: The largest picture that is nothing unusual, inflated: a page in colours at 600 dpi.
_MOST_INFLATED = 128 * 2**20
#: More than this is not inflated merely to be looked at.
_MOST_LOOKED_AT = 256 * 2**20
_PIECE = 2**18
#: Things that a list names more than once, and streams of the largest size that all streams together may be like,
#: beyond which a page may be the same ones again and again.
_MOST_AGAIN = 100
#: A stream's dictionary is not longer.
_MOST_DICTIONARY = 4096

_STREAM = re.compile(rb"stream[^\r\n]{0,64}(?:\r\n?|\n)")
_BEGINS = b"stream"
_ARRAY = re.compile(rb"\[((?:\s*+\d++\s++\d++\s++R){%d,}+)" % _MOST_AGAIN)
_REFERENCE = re.compile(rb"(\d++)\s++\d++\s++R")
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
_FORM = re.compile(rb"/Subtype\s*+/Form\b")
_NUMBER, _NUMBERS = re.compile(rb"(\d+)\s+\d+\s+$"), 32
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


def look_at_streams(data: bytes) -> Streams:
    """Return what the streams of a PDF are like."""
    hidden = names_are_hidden(data)
    look = _Look(data)
    look.at_names(_NUMBERED.sub(lambda code: bytes.fromhex(code[1].decode()), data) if hidden else data)
    plain = look.all_plain() and not hidden and not look.names & _COSTLY
    return Streams(plain, look.bomb, frozenset(look.names))


def names_are_hidden(data: bytes) -> bool:
    """Whether letters of names are written by their numbers, so that it is no use to look for a name."""
    return _HIDDEN.search(data) is not None


class _Look:
    """One pass over the streams of a file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = _MOST_LOOKED_AT
        self._operators = self._largest_form = self._most_drawn = self._laid_over = 0
        self._forms = Forms()
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
            numbers = [int(one) for one in _REFERENCE.findall(found[1])]
            self._lists = True
            self._again |= len(numbers) - len(set(numbers)) >= _MOST_AGAIN

    def all_plain(self) -> bool:
        """Return whether there is nothing that may cost more than it weighs; bombs are looked for in any case."""
        plain = True
        for begin, start in self._begun():
            plain &= self._is_plain(self._dictionary(begin), start)
            if self._left <= 0:
                return False
        if self._again or (self._lists and self._operators > _MOST_AGAIN * _MOST_OPERATORS):
            return False
        drawn = (self._most_drawn + self._laid_over) * self._forms.most()
        return plain and self._largest_form * drawn <= _MOST_OPERATORS

    def _begun(self) -> Iterator[tuple[int, int]]:
        """Yield where the word stands that begins a stream, and where the stream does."""
        begin = self._data.find(_BEGINS)
        while begin >= 0:
            match = None if self._data.endswith(b"end", 0, begin) else _STREAM.match(self._data, begin)
            if match is not None:
                yield match.span()
            begin = self._data.find(_BEGINS, begin + len(_BEGINS) if match is None else match.end())

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
            end = self._data.find(b"endstream", start, start + _MOST_OPERATORS)
            return end >= 0 and self._weigh(dictionary, iter((self._data[start:end],)))
        name, alone = named.groups()
        if b"[" in named[0] and not alone:
            return False  # filters behind one another
        if name in _PICTURES:
            return _FORM.search(dictionary) is None
        return name in _FLATE and self._weigh(dictionary, self._inflated(start))

    def _weigh(self, dictionary: bytes, pieces: Iterator[bytes]) -> bool:
        """Return whether a stream is not too much, and holds no other; count what it draws, if it is of a page."""
        inflated = operators = drawn = 0
        for piece in pieces:
            inflated += len(piece)
            self._left -= len(piece)
            if inflated > _MOST_INFLATED or self._left <= 0:
                self.bomb |= inflated > _MOST_INFLATED
                return False
            drawn += piece.count(_DRAW)
            if operators > _MOST_OPERATORS:
                continue
            if len(piece) - len(piece.translate(None, _PLAIN)) > _MOSTLY * len(piece):
                operators += len(piece)
            if b"/ObjStm" in dictionary:
                self.at_names(piece)
                if _HIDDEN.search(piece):
                    return False
        self._operators += operators
        if _FORM.search(dictionary):
            self._largest_form = max(self._largest_form, operators)
            return operators <= _MOST_OPERATORS and (not drawn or self._forms.add(self._number, dictionary, drawn))
        self._most_drawn = max(self._most_drawn, drawn)
        return operators <= _MOST_OPERATORS

    def _inflated(self, start: int) -> Iterator[bytes]:
        """Yield what a stream holds, piece by piece, as far as it is whole."""
        engine = zlib.decompressobj()
        try:
            while not engine.eof:
                packed = engine.unconsumed_tail
                if not packed:
                    packed = self._data[start : start + _PIECE]
                    start += len(packed)
                    if not packed:
                        return
                yield engine.decompress(packed, _PIECE)
        # What pdfium makes of the rest it makes of no more bytes than there are.
        except zlib.error:
            return
