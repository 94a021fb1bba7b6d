"""Prints to scans, in fixed ways: what an office does to a page, and what a scanner and a fax do.

An office signs over the name, seals the signature, stamps what comes in, and writes number, day and month by hand
into the blanks that the form leaves.  All is drawn here, by dice that fall the same way each time.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import attrs
import numpy as np
import pypdfium2
from by_hand import seal, signature, stamp, written
from PIL import Image, ImageFilter

__all__ = ["WAYS", "Filled", "Way", "scan_of"]

_SEED = 11
Box: TypeAlias = tuple[float, float, float, float]

#: What stands between the words of a form's blank, in the order in which a page has them.
_BLANKS = {
    "number": re.compile(r"^Số ?:?()[\s.…]*(?:[-/] ?[A-ZĐ])", re.MULTILINE),
    "day": re.compile(r"ngày()[\s.…]*tháng"),
    "month": re.compile(r"ngày[\s\d.…]*tháng()[\s.…]*năm"),
}
_RED, _BLUE, _BLACK = (205, 35, 45), (35, 55, 160), (25, 25, 30)


@attrs.frozen
class Filled:
    """What is written by hand into the blanks of a page's head; None where it is left blank, or is printed."""

    number: str | None = None
    day: str | None = None
    month: str | None = None


@attrs.frozen
class Way:
    """A way from a print to a scan."""

    dpi: int
    #: Clockwise.
    degrees: float
    #: What grain does to a dot's shade, of 255, on average.
    grain: float = 0.0
    #: The share of dots that are specks.
    specks: float = 0.0
    #: Of JPEG, of 100; None where nothing is lost.
    quality: int | None = None
    #: How much darker one corner of the sheet is than the other, of 255.
    shade: float = 0.0
    #: How much of the ink is there.
    ink: float = 1.0
    #: "RGB", "L" or "1".
    mode: str = "L"


#: By their names.
WAYS: Mapping[str, Way] = {
    "good": Way(300, 0.3, grain=6),
    "office": Way(200, 1.0, grain=8, quality=60, shade=40, mode="RGB"),
    "fax": Way(200, -0.7, grain=12, specks=0.0003, mode="1"),
    "faint": Way(300, -2.0, grain=10, quality=60, ink=0.45, mode="L"),
}


def scan_of(pdf: bytes, way: Way, filled: Filled | None = None, name: str | None = None) -> bytes:
    """Return a PDF whose pages are pictures of those of ``pdf``, scanned in such a ``way``.

    ``filled`` is what is written into its head; where ``name`` stands last, it is signed and sealed.
    """
    dice = np.random.default_rng(_SEED)
    document = pypdfium2.PdfDocument(pdf)
    # Numbers and days that are typed into fields are printed, too.
    document.init_forms()
    pages = [_picture(page, way.dpi) for page in document]
    if filled is not None:
        _fill(document[0], pages[0], way, filled, dice)
        stamp(pages[0], way.dpi, _ink(way, _RED), dice)
    last = _last(document, name) if name else None
    if last is not None:
        number, box = last
        seal(pages[number], (box[0] - 2, box[1] - 10), way.dpi, _ink(way, _RED))
        signature(pages[number], (box[0] + 4, box[1] - 17, box[2] + 8, box[1] + 1), way.dpi, _ink(way, _BLUE), dice)
    return _bound([_scanned(page, way, dice) for page in pages], way)


def _picture(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    picture: Image.Image = page.render(scale=dpi / 72).to_pil().convert("RGB")
    return picture


def _ink(way: Way, colour: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return the colour of an ink: what is scanned without colours is as black as the print."""
    return colour if way.mode == "RGB" else _BLACK


def _fill(page: pypdfium2.PdfPage, picture: Image.Image, way: Way, filled: Filled, dice: np.random.Generator) -> None:
    text = page.get_textpage()
    letters = text.get_text_range()
    for name, blank in _BLANKS.items():
        said = getattr(filled, name)
        found = blank.search(letters)
        if said is None or found is None:
            continue
        # From the end of the word before the blank to what begins after it.
        before = _mm(page, text.get_charbox(found.start(1) - 1))
        end = next(
            index
            for index in range(found.start(1), found.end())
            if letters[index] not in ".…" and not letters[index].isspace()
        )
        after = _mm(page, text.get_charbox(end))
        written(picture, said, (before[2], after[0], before[3]), way.dpi, _ink(way, _BLUE), dice)


def _last(document: pypdfium2.PdfDocument, name: str) -> tuple[int, Box] | None:
    """Return the page, from 0, and the box of where ``name`` stands last; None where it does not."""
    for number in reversed(range(len(document))):
        text = document[number].get_textpage()
        places = []
        search = text.search(name)
        while (found := search.get_next()) is not None:
            places.append(found)
        if places:
            first, count = places[-1]
            boxes = [_mm(document[number], text.get_charbox(index)) for index in range(first, first + count)]
            lefts, tops, rights, bottoms = zip(*boxes, strict=True)
            return number, (min(lefts), min(tops), max(rights), max(bottoms))
    return None


def _mm(page: pypdfium2.PdfPage, box: Sequence[float]) -> Box:
    """Return a box of a page, in points from its lower left corner, in mm from its upper left one."""
    left, bottom, right, top = box
    high = page.get_height()
    return (left / 72 * 25.4, (high - top) / 72 * 25.4, right / 72 * 25.4, (high - bottom) / 72 * 25.4)


def _scanned(page: Image.Image, way: Way, dice: np.random.Generator) -> Image.Image:
    picture = page.rotate(-way.degrees, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    picture = picture.filter(ImageFilter.GaussianBlur(way.dpi / 500))
    dots = 255 - (255 - np.asarray(picture, dtype=np.float32)) * way.ink
    high, wide = dots.shape[:2]
    # Light that falls in from one corner.
    slope = np.add.outer(np.linspace(0, 1, high), np.linspace(0, 1, wide)) / 2
    dots -= (way.shade * slope)[:, :, None]
    dots += dice.normal(0, way.grain, (high, wide))[:, :, None]
    if way.specks:
        dots[dice.random((high, wide)) < way.specks] = 0
    made = Image.fromarray(np.clip(dots, 0, 255).astype(np.uint8))
    return made.convert("L").point(_threshold) if way.mode == "1" else made.convert(way.mode)


def _threshold(shade: int) -> int:
    return 255 if shade >= 150 else 0  # noqa: PLR2004  # a fax makes grey dots black rather than white


def _bound(pages: list[Image.Image], way: Way) -> bytes:
    if way.quality is not None:
        pages = [_lossy(page, way.quality) for page in pages]
    if way.mode == "1":
        pages = [page.convert("1") for page in pages]
    file = io.BytesIO()
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=way.dpi)
    return file.getvalue()


def _lossy(page: Image.Image, quality: int) -> Image.Image:
    file = io.BytesIO()
    page.save(file, "JPEG", quality=quality)
    file.seek(0)
    return Image.open(file).copy()
