"""What a stream of a PDF costs who draws it: its bytes, and more for what costs more than its bytes."""

from __future__ import annotations

import re

import attrs

from directive_model_pdf.reader.guard.looking.glyphs import may_be_a_font

__all__ = ["MOST_OPERATORS", "OF_A_FORM", "Weight", "dots_held"]

#: What of one page may be operators: pdfium makes an object of some hundred bytes of a dozen of them.
MOST_OPERATORS = 2**20
#: What a form that is laid over a page costs beside what is drawn in it.
OF_A_FORM = 512
#: The operator that draws a form or a picture.
_DRAW = b"Do"
#: What begins a stretch that is marked; pdfium keeps for each all those around it.
_MARKS, _OF_A_MARK = re.compile(rb"B(?=[MD]C)"), 400
#: What lies within a shape, and within all those before it, which pdfium keeps for each anew.
_CLIPS, _OF_A_CLIP = re.compile(rb"W\*?(?![^\s\0\x80\xff()<>\[\]{}/%])"), 300
#: A table of what a font's letters are, and a letter that is some dozen.
_LETTERS, _LONG = b"beginbf", re.compile(rb"<[^<>/]{17,}")
#: A table of a font's letters in which a few bytes name all that there are.
_RANGES, _OF_A_RANGE = b"cidrange", 64
#: What is rare is looked for by its first letter and the rest ahead of it: that is how searching is fast.
#: A picture among the operators, which pdfium unpacks as it passes.
_PICTURE, _ITS_BYTES = re.compile(rb"B(?=I(?:[ \t\r\n\f\0/%<[(]|\Z))(?<![^ \t\r\n\f\0>\])}]B)"), b"ID"
#: What a JPEG says of itself (ISO 10918-1, B.2.2): whether it is in parts, its height and width, its components.
_FRAME = re.compile(rb"\xff([\xc0-\xc2\xc9\xca])\0[\x0b-\x14]\x08(..)(..)(.)", re.DOTALL)
_OF_A_COMPONENT, _IN_PARTS = 3, {b"\xc2", b"\xca"}
#: What may stand between that and the first scan: tables, intervals, comments and the like, and not many of them.
_SEGMENT, _MOST_SEGMENTS = re.compile(rb"\xff[\xc4\xcc\xdb\xdd\xe0-\xef\xfe](..)", re.DOTALL), 24
#: What begins a scan of a JPEG (B.2.3), which goes through all dots, however little it says of them; one in parts has
#: ten.
_SCAN, _MANY_SCANS = b"\xff\xda\0", 100
#: A word may lie over the end of a piece.
_OVERLAP = 256


def dots_held(data: bytes) -> int:
    """Return how many dots the largest JPEG has that is held whole, though a few of them are shown.

    Where there are very many parts in the file, so many times more: all may be of that one.
    """
    frames = (one for one in _FRAME.finditer(data) if one[1] in _IN_PARTS or _is_parted(data, one))
    largest = max((int.from_bytes(one[2], "big") * int.from_bytes(one[3], "big") for one in frames), default=0)
    return largest and largest * max(data.count(_SCAN) // _MANY_SCANS, 1)


def _is_parted(data: bytes, frame: re.Match[bytes]) -> bool:
    """Whether the first scan of a JPEG has not all of its components: then all scans are held until the last is read.

    Where it is open which scan is the first one, it may be.
    """
    at = frame.end() + _OF_A_COMPONENT * frame[4][0]
    for _ in range(_MOST_SEGMENTS):
        segment = _SEGMENT.match(data, at)
        if segment is None:
            components = data[at + len(_SCAN) + 1 : at + len(_SCAN) + 2]
            return not data.startswith(_SCAN, at) or components < frame[4]
        at = segment.start(1) + int.from_bytes(segment[1], "big")
    return True


@attrs.define
class Weight:
    """A stream, weighed as it is inflated piece by piece."""

    #: Bytes, inflated.
    size: int = 0
    #: How many forms or pictures it draws, if it is of a page.
    drawn: int = 0
    first: bytes = b""
    #: Whether it may be a font by its first bytes: operators are not looked for in it, so it must be of no page.
    is_font: bool = False
    #: Whether a letter is read as many.
    wordy: bool = False
    _more: int = 0
    _ranges: bool = False
    _letters: bool = False
    _last: bytes = b""

    @property
    def whole(self) -> int:
        """Its bytes, and what is to be added to them."""
        return (self.size + self._more) * (_OF_A_RANGE if self._ranges else 1)

    def skip(self, piece: bytes) -> None:
        """Weigh no more of the piece that follows than its bytes."""
        self.size += len(piece)

    def add(self, piece: bytes) -> None:
        """Weigh the piece that follows."""
        if not self.first:
            self.first, self.is_font = piece, may_be_a_font(piece)
        self.size += len(piece)
        joined = self._last + piece if self._last else piece
        # What maps codes to letters may begin with anything.
        self._letters |= _LETTERS in joined
        self.wordy |= self._letters and _LONG.search(joined) is not None
        self._ranges |= _RANGES in joined
        self._last = piece[-_OVERLAP:]
        if not self.is_font:
            self.drawn += piece.count(_DRAW)
            self._more += _OF_A_MARK * len(_MARKS.findall(piece))
            self._more += _OF_A_CLIP * len(_CLIPS.findall(piece))
            self._more += MOST_OPERATORS if _unpacks(joined) else 0


def _unpacks(operators: bytes) -> bool:
    """Whether there may be a packed picture among them."""
    for found in _PICTURE.finditer(operators):
        begin = found.end() + 1
        keys, begins, _ = operators[begin : begin + 2 * _OVERLAP].partition(_ITS_BYTES)
        # One that is not yet at its bytes begins the next piece again, if it is not too long to be honest.
        if b"/F" in keys or b"#" in keys or (not begins and len(keys) > _OVERLAP):
            return True
    return False
