"""What drawing a page takes, told by all that stands on it."""

from __future__ import annotations

import re
from ctypes import byref, c_float, c_uint

import attrs
from pypdfium2 import raw

from directive_model_pdf.reader.guard.looking import Extent

__all__ = ["DEEPEST", "Cost", "mask_dots"]

#: Dots of all pictures of a page, one that is drawn twice counted twice: a page at 600 dpi has 35 million.
_MOST_DOTS = 120_000_000
#: A dot of the paper on which a picture is drawn takes as long as so many of its own: turned, through a mask.
_OF_A_DOT_SHOWN = 4
#: One whose colour a function tells, of a dozen inks, as so many.
_OF_INKS = 30
#: Shapes, and things that something shines through, which are drawn on a layer of their own.
_MOST_SHAPES, _MOST_LAYERS = 5_000, 50
#: Layers that are blended with what lies below, all of which is drawn anew for each.
_MOST_BLENDED = 2
#: Pieces of the outlines of shapes, times how high each shape is in dots, times the resolution: a second and a half.
_MOST_CROSSED = 8_000_000
#: A line that runs along the paper crosses fewer lines of dots; one in dashes is as many pieces.
_ALONG, _OF_DASHES = 1 / 8, 16
#: Shapes that a thing lies within, each of which is cut out anew; a rectangle is cut out at once.
_MOST_CLIPS, _CORNERS = 32, (4, 5)
#: Letters that are larger, in dots, are drawn each by its outlines, however many a string has; others are kept for
#: each size.  An outline may reach far beyond the height of its letter.
_LARGE = 48
#: Steps that all letters of a font take, times the sizes in which letters are drawn: six seconds at the most; and
#: sizes of letters that the file does not hold.
_MOST_KEPT, _MOST_SIZES = 2_000_000, 100
#: Dots of the boxes of all letters of a page, and of those around each string of them, which pdfium goes through from
#: where the first is to where the last one is: a second and more.
_MOST_LETTERED = 300_000_000
#: Dots of a letter at the most; larger ones are not drawn.
_LARGEST_LETTER = 2048**2
#: Letters of fonts that are not in the file are no larger, with two marks above.
_USUAL = Extent(area=1.5, reach=2)
#: Forms in forms are looked at so deep.
DEEPEST = 12

#: A picture that is drawn through another; and how large pictures are, if that is said plainly.
_MASKED = re.compile(rb"/S?Mask(?![A-Za-z0-9])(?![\s\0]*+(?:\[|/None\b))")
_SIDE = re.compile(rb"/(Width|Height)(?![A-Za-z0-9])(?:[\s\0]*+(\d{1,9}+)(?![\s\0]++\d++[\s\0]++R\b))?")


def mask_dots(data: bytes) -> float:
    """Return how many dots a picture has at the most through which others of the file are drawn."""
    if b"Mask" not in data or not _MASKED.search(data):
        return 0
    sides = {b"Width": 0.0, b"Height": 0.0}
    for name, side in _SIDE.findall(data):
        sides[name] = max(sides[name], float(side or "inf"))
    return sides[b"Width"] * sides[b"Height"]


@attrs.define
class Cost:
    """What drawing a page takes."""

    #: In points; and dots a point.
    width: float
    height: float
    scale: float
    #: Steps that all letters of a font take.
    letters: int
    #: Whether the file says that something is blended with what lies below.
    blends: bool
    #: Whether functions may tell the colours of dots.
    inks: bool = False
    pictures: int = 0
    #: Dots of all pictures and of where they are shown, and of the largest.
    dots: float = 0
    largest: int = 0
    shapes: int = 0
    layers: int = 0
    #: Lines of dots that the pieces of outlines cross.
    crossed: float = 0.0
    #: In which letters are drawn, and whether some are drawn by their outlines.
    sizes: set[tuple[float, ...]] = attrs.field(factory=set)
    outlined: bool = False
    #: How many letters there are at the most, how large their fonts have them, and how large the largest is.
    letters_shown: int = 0
    extent: Extent = _USUAL
    largest_letter: float = 0.0
    #: Dots of the boxes around strings.
    strings: float = 0.0

    def know_letters(self, shown: int, extent: Extent) -> None:
        """Count no more letters than ``shown``, which are so large."""
        self.letters_shown, self.extent = shown, _USUAL.joined(extent)

    def add(self, thing: raw.FPDF_PAGEOBJECT, depth: int, *, laid_over: bool) -> None:
        """Count a thing that is drawn in so many forms, or laid over the page."""
        kind = raw.FPDFPageObj_GetType(thing)
        # What is in a form may be drawn larger than it is there.
        whole = depth > 0 or laid_over
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            self._add_picture(thing, whole=whole)
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            wide, high = self._extent(thing, whole=whole)
            dashes = _OF_DASHES if raw.FPDFPageObj_GetDashCount(thing) > 0 else 1
            self._cross(raw.FPDFPath_CountSegments(thing) * dashes, high + _ALONG * wide)
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            self._add_letters(thing, whole=whole)
        # The letters of a page are counted when it is read; what is laid over it may be there again and again.
        self.shapes += laid_over or kind != raw.FPDF_PAGEOBJ_TEXT
        if kind == raw.FPDF_PAGEOBJ_FORM and depth == DEEPEST:
            self.shapes += _MOST_SHAPES
        self.layers += kind == raw.FPDF_PAGEOBJ_SHADING or bool(raw.FPDFPageObj_HasTransparency(thing))
        self._add_clips(raw.FPDFPageObj_GetClipPath(thing), whole=whole)

    @property
    def is_small(self) -> bool:
        """Whether it is no more than drawing pages takes, as far as they were gone through."""
        few = self.dots <= _MOST_DOTS and self.shapes <= _MOST_SHAPES
        shallow = self.layers <= (_MOST_BLENDED if self.blends else _MOST_LAYERS)
        sizes = len(self.sizes)
        kept = not self.outlined and sizes <= _MOST_SIZES and sizes * self.letters <= _MOST_KEPT
        return few and shallow and kept and self.crossed <= _MOST_CROSSED and self.lettered <= _MOST_LETTERED

    @property
    def lettered(self) -> float:
        """Dots of the boxes of letters, and of strings of them."""
        if not self.largest_letter:
            return self.strings  # how large letters would be is of no matter, though that may be open
        size = self.largest_letter * self.scale
        return self.letters_shown * min(self.extent.area * size**2, _LARGEST_LETTER) + self.strings

    def bears(self, mask: float) -> bool:
        """Whether each picture may be drawn through a mask of so many dots."""
        return self.pictures * mask <= _MOST_DOTS

    def _extent(self, thing: raw.FPDF_PAGEOBJECT, *, whole: bool, more: float = 0) -> tuple[float, float]:
        """Return how wide and high a thing is, in points; as the page where that may be or pdfium cannot tell.

        It may reach so much ``more`` than pdfium says, on each side.
        """
        left, bottom, right, top = (c_float() for _ in range(4))
        if whole or not raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
            return self.width, self.height
        wide, high = right.value - left.value + 2 * more, top.value - bottom.value + 2 * more
        return min(wide, self.width), min(high, self.height)

    def _cross(self, pieces: int, length: float) -> None:
        self.crossed += pieces * length * self.scale**2

    def _add_picture(self, picture: raw.FPDF_PAGEOBJECT, *, whole: bool) -> None:
        wide, high = self._extent(picture, whole=whole)
        dots = _dots(picture)
        self.pictures += 1
        self.dots += dots * (_OF_INKS if self.inks else 1) + _OF_A_DOT_SHOWN * wide * high * self.scale**2
        self.largest = max(self.largest, dots)

    def _add_letters(self, letters: raw.FPDF_PAGEOBJECT, *, whole: bool) -> None:
        mode = raw.FPDFTextObj_GetTextRenderMode(letters)
        if mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
            return
        size = _size(letters)
        self.sizes.add(size)
        # What is drawn within letters is drawn within the outlines of each of them.
        self.largest_letter = max(self.largest_letter, _side(size))
        wide, high = self._extent(letters, whole=whole, more=self.extent.reach * _side(size))
        self.strings += wide * high * self.scale**2
        self.outlined |= whole or mode != raw.FPDF_TEXTRENDERMODE_FILL or _side(size) * self.scale > _LARGE

    def _add_clips(self, clips: raw.FPDF_CLIPPATH, *, whole: bool) -> None:
        count = raw.FPDFClipPath_CountPaths(clips)
        for index in range(min(count, _MOST_CLIPS)):
            pieces = raw.FPDFClipPath_CountPathSegments(clips, index)
            if whole or pieces not in _CORNERS or not _is_upright(clips, index, pieces):
                self._cross(pieces, self.height)
        if count > _MOST_CLIPS:
            self.crossed = float("inf")


def _is_upright(clips: raw.FPDF_CLIPPATH, index: int, corners: int) -> bool:
    """Whether a shape that things lie within is a rectangle whose sides run along and across the paper."""
    x, y = c_float(), c_float()
    places = []
    for corner in range(corners):
        raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clips, index, corner), x, y)
        places.append((x.value, y.value))
    sides = zip(places, [*places[1:], places[0]], strict=True)
    return all(one[0] == other[0] or one[1] == other[1] for one, other in sides)


def _size(letters: raw.FPDF_PAGEOBJECT) -> tuple[float, ...]:
    """Return how large letters are, and how they are turned."""
    size, matrix = c_float(), raw.FS_MATRIX()
    if not raw.FPDFTextObj_GetFontSize(letters, size) or not raw.FPDFPageObj_GetMatrix(letters, matrix):
        return (float("inf"),)
    return tuple(size.value * part for part in (matrix.a, matrix.b, matrix.c, matrix.d))


def _side(size: tuple[float, ...]) -> float:
    """Return how far letters of that size reach along and across the paper, the way they run or the other."""
    sides = [abs(side) for side in size]
    return max(sum(sides[:2]), sum(sides[2:]))


def _dots(picture: raw.FPDF_PAGEOBJECT) -> int:
    wide, high = c_uint(), c_uint()
    raw.FPDFImageObj_GetImagePixelSize(picture, byref(wide), byref(high))
    return wide.value * high.value
