"""Files to pages: LibreOffice prints many in one process, poppler says where each piece of text stands, in mm."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs
import pikepdf
from lxml import etree

#: What poppler counts in at three times the usual resolution.
_ZOOM = 3
_MM = 25.4 / (72 * _ZOOM)
#: Dots a mm in which drawn lines are looked for, and the length from which on something is one.
_DOTS, _SHORTEST_MM = 12, 4.0
_SUBSET = re.compile(r"^[A-Z]{6}\+")
#: Parts of the size: how far a line of Times New Roman, and of all fonts that are as wide as it is, reaches above and
#: below the letters' foot, as word processors count it (hhea.ascender with lineGap, hhea.descender); and a space.
_ABOVE_EM, _BELOW_EM, _SPACE_EM = 0.933, 0.216, 0.25
#: How far poppler takes letters to reach below their foot where the PDF does not say; LibreOffice's do not.
_UNSAID_EM = 0.35


@attrs.frozen
class Piece:
    """Letters of one face on one line."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size_pt: float
    font: str

    @property
    def center(self) -> float:
        return (self.left + self.right) / 2

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font


@attrs.frozen
class Printed:
    """The pages of a document: their sizes in mm and what stands on them, from top to bottom."""

    pdf: Path
    sizes: tuple[tuple[float, float], ...]
    pieces: tuple[Piece, ...]

    def page(self, number: int) -> list[Piece]:
        return [piece for piece in self.pieces if piece.page == number]


def print_all(office: str, files: Iterable[Path], folder: Path) -> None:
    """Print ``files`` as PDF beside them."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)


def measure(pdf: Path) -> Printed:
    """Return where each piece of text of a PDF stands."""
    command = ["pdftohtml", "-xml", "-stdout", "-i", "-zoom", str(_ZOOM), "-fontfullname", "-nodrm", str(pdf)]
    xml = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    root = etree.fromstring(xml, etree.XMLParser(recover=True, load_dtd=False, no_network=True))
    fonts = {one.get("id"): (float(one.get("size")) / _ZOOM, one.get("family")) for one in root.iter("fontspec")}
    below = _below(pdf)
    pages = root.findall("page")
    sizes = tuple((float(one.get("width")) * _MM, float(one.get("height")) * _MM) for one in pages)
    return Printed(pdf, sizes, tuple(piece for page in pages for piece in _pieces(page, fonts, below)))


def _below(pdf: Path) -> dict[str, float]:
    """Return how far the letters of each font are said to reach below their foot, in parts of the size."""
    with pikepdf.open(pdf) as document:
        said = [one for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/FontName" in one]
        return {str(one.FontName)[1:]: -float(one.Descent) / 1000 or _UNSAID_EM for one in said}


def _pieces(page: etree._Element, fonts: dict[str, tuple[float, str]], below: dict[str, float]) -> Iterator[Piece]:
    number = int(page.get("number"))
    for one in page.iter("text"):
        text = "".join(one.itertext())
        if text.strip():
            left, top, width, height = (float(one.get(name)) * _MM for name in ("left", "top", "width", "height"))
            size, family = fonts[one.get("font")]
            em = size * 25.4 / 72
            foot = top + height - below[family] * em
            # Typst prints the space too at which a line is broken.
            right = left + width - (len(text) - len(text.rstrip())) * _SPACE_EM * em
            edges = (left, foot - _ABOVE_EM * em, right, foot + _BELOW_EM * em)
            yield Piece(number, " ".join(text.split()), *edges, size, _SUBSET.sub("", family))


def longest_line_mm(pdf: Path, top: float, bottom: float, left: float, right: float, page: int = 1) -> float:
    """Return how long the longest horizontal line is that is drawn on a page within these edges."""
    return max((length for _, length in drawn_lines(pdf, top, bottom, left, right, page)), default=0.0)


def drawn_lines(
    pdf: Path, top: float, bottom: float, left: float, right: float, page: int = 1
) -> list[tuple[float, float]]:
    """Return how far from the upper edge each horizontal line lies that is drawn within these, and its length."""
    x, y, wide, high = (round(one * _DOTS) for one in (left, top, right - left, bottom - top))
    area = ["-x", str(x), "-y", str(y), "-W", str(wide), "-H", str(high), "-f", str(page), "-l", str(page)]
    command = ["pdftoppm", "-gray", "-r", str(round(_DOTS * 25.4)), *area, str(pdf)]
    image = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    _, size, _, pixels = image.split(b"\n", 3)
    wide, high = map(int, size.split())
    found: list[tuple[float, float]] = []
    before = False
    for row in range(high):
        dark = bytes(1 if value < 160 else 0 for value in pixels[row * wide : (row + 1) * wide])  # half of white
        length = max(map(len, dark.split(b"\0"))) / _DOTS
        drawn = length > _SHORTEST_MM
        if drawn and not before:
            found.append((top + row / _DOTS, length))
        elif drawn:
            found[-1] = (found[-1][0], max(found[-1][1], length))
        before = drawn
    return found
