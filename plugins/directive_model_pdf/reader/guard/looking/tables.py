"""What pdfium goes through again for each letter or operator of a page: lists, programs, texts, outlines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

import attrs

from directive_model_pdf.reader.guard.looking.mentions import references_in
from directive_model_pdf.reader.guard.looking.packed import things_in

__all__ = ["Tables", "is_program"]

#: Operators of a page, in bytes, times what is gone through for each: two seconds.
_MOST_STEPS = 2**31
#: Letters of a font from the 257th on are made anew each time: so much more a step costs than a thing does.
_OF_A_STEP = 4
#: A file of no more things need not be parted into objects.
_FEW = 2048
#: In so many times as many bytes most files have more than those.
_AT_FIRST = 16
#: Text in which it is plain where objects begin and end: nothing in it that letters hide in.
_PLAIN = re.compile(rb"(?:[^()%\\]++|\([^()\\]*+\))*+")
_ENDS, _STREAM = b"endobj", re.compile(rb">>[\s\0]*+stream[\r\n]")
#: A table of places is no object; a list or dictionary ends where it has such a letter for a value.
_TABLE, _ROW = b"xref", re.compile(rb"\d{10} \d{5} [nf]\s*+")
#: What is said instead of the letters that are marked with it, each time: a letter or some, not a page of them.
#: That, and functions, are looked for at one go.
_TOLD = re.compile(rb"/(?:ActualText(?![A-Za-z0-9])|(FunctionType))")
_SHORT = re.compile(rb"[\s\0]*+(?:\((?:[^()\\]|\\.){0,256}\)|<[^<>]{0,512}>)", re.DOTALL)
#: A function that is a program (ISO 32000-1, 7.10.5), and any that does not say plainly that it is none.
_PROGRAM = re.compile(rb"/FunctionType(?![\s\0]*+[023][\s\0/>])")
#: Functions of other kinds are run for each dot of a picture, too: so they have no more values than inks may be (two
#: bounds for each), in a list that is plain to see.
_MANY_VALUES = re.compile(rb"/(?:C[01]|Range)(?![A-Za-z0-9_.-])(?![\s\0]*+\[(?:[\s\0]*+[-+.\d]++){0,64}+[\s\0]*+\])")


@attrs.define
class Tables:
    """The longest of what may be gone through again and again."""

    #: How many names, numbers and the like one object holds at the most; of a program, its bytes.
    longest: int = _FEW
    #: Whether letters are read as something long.
    wordy: bool = False
    #: Whether there are functions, which tell the colours of inks dot by dot; and whether they may have many values.
    inks: bool = False
    wide: bool = False

    def look(self, data: bytes, codes: int, letter: int) -> None:
        """Take a file; so many bytes are tables of which bytes are a letter, and one takes so many steps."""
        self._read(data)
        unclear = codes
        for part in data.split(_ENDS) if self._is_more(data) else ():
            stream = _STREAM.search(part)
            end = len(part) if stream is None else stream.start() + 2
            text = part[:end]
            if _TABLE in text:
                text = _ROW.sub(b"", text)
            if not _PLAIN.fullmatch(text) or not _is_whole(text):
                unclear += _things(text) + things_in(part[end:])
            if len(text) > self.longest and self._is_more(text):
                self.longest = max(self.longest, _things(text))
        self.longest = max(self.longest, unclear, _OF_A_STEP * letter)

    def look_at_packed(self, text: bytes, places: Iterable[int]) -> None:
        """Take objects that are packed together, by where they begin; where one ends in another all are one."""
        self._read(text)
        if self._is_more(text):
            begins = sorted(places)
            objects = [text[begin:end] for begin, end in pairwise((*begins, len(text)))]
            # Where it is not said where objects begin, there is none, and all may be one.
            clear = bool(objects) and all(_PLAIN.fullmatch(one) and _is_whole(one) for one in objects)
            self.longest = max(self.longest, *map(_things, objects if clear else [text]))

    def _read(self, text: bytes) -> None:
        functions = False
        for found in _TOLD.finditer(text):
            if found[1]:
                functions = True
            else:
                self.wordy |= _SHORT.match(text, found.end()) is None
        self.inks |= functions
        self.wide |= functions and _MANY_VALUES.search(text) is not None

    def _is_more(self, text: bytes) -> bool:
        left = self.longest
        if len(text) <= left:
            return False
        # The beginning of a file has enough to tell.
        step = _AT_FIRST * left
        for at in range(0, len(text), step):
            left -= things_in(text[at : at + step])
            if left < 0:
                return True
        return False

    def look_at_program(self, dictionary: bytes, size: int) -> None:
        """Take a stream of that size, where it is a program."""
        if is_program(dictionary):
            self.longest = max(self.longest, size)

    def bear(self, operators: int) -> bool:
        """Whether so many bytes of operators may go through all that there is."""
        return not self.wordy and operators * self.longest <= _MOST_STEPS


def is_program(dictionary: bytes) -> bool:
    """Whether a stream may be a program."""
    return _PROGRAM.search(dictionary) is not None


def _things(text: bytes) -> int:
    """Return how many names, numbers and the like there are at the most; a reference is one."""
    return things_in(text) - 2 * references_in(text)


def _is_whole(text: bytes) -> bool:
    """Whether lists and dictionaries that begin in ``text`` end in it."""
    return text.count(b"[") == text.count(b"]") and text.count(b"<") == text.count(b">")
