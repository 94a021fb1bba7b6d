"""Text objects and fonts of a PDF to faces.

Family, weight and slant are said by a font's name, for its flags seldom are true.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Mapping

from pypdfium2 import raw

from directive_model.flow import Face
from directive_model_pdf.fonts import BROUGHT, TIMES
from directive_model_pdf.reader.layer.asking import Handed, Packed, Shown, object_of, shown, unpacked
from directive_model_pdf.reader.layer.paper import Paper

__all__ = ["NO_LOOK", "Faces", "Look", "Looks"]

#: What printers put in the place of Times New Roman where it is not installed, as wide letter by letter, and what it
#: is called in files: who wrote the document has chosen Times New Roman.
_TWINS = {BROUGHT, "Liberation Serif", "Tinos", "Nimbus Roman", "Nimbus Roman No9 L", "Times", "Times Roman"}
_SUBSET = re.compile(r"[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv", re.IGNORECASE)
#: What names of fonts end in beside the family: "TimesNewRomanPS-BoldItalicMT", "Arial,Bold".
_LOOK = re.compile(
    r"(?:PS)?(?:MT)?(?:[-,]?(?:Regular|(?<=[-,])Roman|Bold|Semi|Demi|Italic|Oblique|Black|Heavy))*(?:MT)?$"
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
#: ISO 32000-1, table 123.
_FLAG_ITALIC, _FLAG_BOLD = 1 << 6, 1 << 18
_LONGEST_NAME = 256
#: Word's printer counts in 600ths of an inch: 13 points come as 12.96.
_ROUNDING_PT = 0.07
_FILL_STROKE = (raw.FPDF_TEXTRENDERMODE_FILL_STROKE, raw.FPDF_TEXTRENDERMODE_FILL_STROKE_CLIP)
_INVISIBLE = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)


class Faces:
    """The faces that the pages of one document share, each made once."""

    def __init__(self) -> None:
        self._fonts: dict[bytes, tuple[str | None, bool, bool]] = {}
        self._faces: dict[tuple[object, ...], Face] = {}

    def font(self, font: object) -> tuple[str | None, bool, bool]:
        """Return the family of a font of pdfium, whether it is bold, and whether italic."""
        buffer = ctypes.create_string_buffer(_LONGEST_NAME)
        length = raw.FPDFFont_GetBaseFontName(font, buffer, _LONGEST_NAME)
        name = buffer.raw[: max(min(length, _LONGEST_NAME) - 1, 0)]
        flags = raw.FPDFFont_GetFlags(font)
        key = name + flags.to_bytes(4, "big", signed=True)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = _described(name.decode("utf-8", "replace"), flags)
        return found

    def face(
        self,
        font: tuple[str | None, bool, bool],
        size_pt: float,
        color: str | None,
        *,
        stroked: bool,
        hidden: bool = False,
    ) -> Face:
        """Return the face of letters; those whose outline is drawn too are bold."""
        size = _size(size_pt)
        key = (*font, size, color, stroked, hidden)
        found = self._faces.get(key)
        if found is None:
            family, bold, italic = font
            found = Face(family, size or None, bold=bold or stroked, italic=italic, color=color, hidden=hidden)
            self._faces[key] = found
        return found


class Look:
    """What the letters of one text object share."""

    __slots__ = ("face", "level", "size", "upright")

    def __init__(self, face: Face, size: float, *, upright: bool, level: bool = False) -> None:
        self.face = face
        #: In points of the page.
        self.size = size
        self.upright = upright
        #: Whether the feet of all letters of an object stand on one height.
        self.level = level


NO_LOOK = Look(Face(), 0.0, upright=True)


class Looks:
    """How the letters of one page look, of which all of a text object look alike."""

    def __init__(self, text: Handed, paper: Paper, faces: Faces) -> None:
        self._text, self._paper, self._faces = text, paper, faces
        #: By the addresses of text objects.
        self.of_objects: dict[int, Look] = {}
        self._packed: dict[Packed, Look] = {}
        #: The same by numbers, of which zero may stand in memory with a sign.
        self._shown: dict[Shown, Look] = {}

    def learn(self, objects: Mapping[int, int]) -> None:
        """Ask how text objects look, at one go; ``objects`` has one letter of each by its address."""
        for thing, packed in zip(objects, shown(self._text, objects), strict=True):
            look = self._packed.get(packed)
            if look is None:
                one = unpacked(packed)
                look = self._packed[packed] = self._shown.get(one) or self._shown.setdefault(one, self._new(one))
            self.of_objects[thing] = look

    def of_letter(self, letter: int) -> Look | None:
        """Return how a letter looks; None where it is none of the file's."""
        thing = object_of(self._text, letter)
        if thing is None:
            return None
        if thing not in self.of_objects:
            self.learn({thing: letter})
        return self.of_objects[thing]

    def _new(self, one: Shown) -> Look:
        address, size, mode, a, b, c, d, *shades, opacity = one
        points = abs(size) * (c**2 + d**2) ** 0.5
        font = ctypes.cast(address, raw.FPDF_FONT) if address else None
        described = self._faces.font(font) if font else (None, False, False)
        color = "{:02X}{:02X}{:02X}".format(*shades) if any(shades) else None
        hidden = mode in _INVISIBLE or not opacity
        face = self._faces.face(described, points, color, stroked=mode in _FILL_STROKE and not hidden, hidden=hidden)
        upright = self._paper.is_upright(a, b)
        return Look(face, points, upright=upright, level=upright and not b and not self._paper.turned)


def _described(name: str, flags: int) -> tuple[str | None, bool, bool]:
    plain = _SUBSET.sub("", name, count=1).strip("\0 ")
    bold = _BOLD.search(plain) is not None or (flags > 0 and bool(flags & _FLAG_BOLD))
    italic = _ITALIC.search(plain) is not None or (flags > 0 and bool(flags & _FLAG_ITALIC))
    family = _CAMEL.sub(" ", _LOOK.sub("", plain)).strip(" -,")
    return (TIMES if family in _TWINS else family) or None, bold, italic


def _size(points: float) -> float:
    """Return a size as somebody has chosen it: whole or half points where it is near to them."""
    half = round(points * 2) / 2
    return half if abs(points - half) <= _ROUNDING_PT else round(points, 1)
